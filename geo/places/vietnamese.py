"""Vietnamese names as they are heard: other scripts write the sound, and Latin letters without marks have lost it.

Tra Linh begins as if with ch, Hải Dương's d is a z, ơ and â are nearer to o than to a, and ư is hardly heard in a name.
"""

from __future__ import annotations

import re
import unicodedata

# The tones; ă, â, ê, ô, ơ and ư keep their marks, which tell other vowels.
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LETTERS = (
    ("đ", "t"), ("\u00f0", "t"), ("gi", "dz"), ("d", "dz"), ("tr", "ch"), ("x", "s"), ("qu", "kw"), ("nh", "n"), ("ươ", "o"), ("ưa", "oa"),
    ("ơ", "o"), ("â", "o"), ("ư", "u"),
)  # fmt: skip


def as_spoken(name: str) -> str:
    """Write a Vietnamese name in Latin letters by its sound, for comparing only.

    >>> as_spoken("Trà Lĩnh"), as_spoken("Hải Dương"), as_spoken("Cẩm Phả")
    ('cha lin', 'hai dzong', 'com pha')
    """
    bare = _TONES.sub("", unicodedata.normalize("NFD", name.lower()))
    text = unicodedata.normalize("NFC", bare)
    for written, heard in _LETTERS:
        text = text.replace(written, heard)
    return text
