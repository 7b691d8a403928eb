"""One place in simplified, traditional and Japanese characters: 龙州, 龍州, and 広州 for 广州.

OpenCC knows the characters; it is asked once, for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from opencc import OpenCC

_HAN = re.compile("[\u3400-\u9fff]")
_LONGEST = 40


def simplified(name: str) -> str:
    """Write traditional characters as simplified ones; any other text stays as it is."""
    return name.translate(_table("t2s")) if _HAN.search(name) and len(name) <= _LONGEST else name


def simplified_forms(name: str) -> tuple[str, ...]:
    """Give the simplified forms of a name in Han characters that differ from it, read as Chinese and as Japanese.

    >>> simplified_forms("龍州"), simplified_forms("広州"), simplified_forms("Lungchow")
    (('龙州',), ('广州',), ())
    """
    if not _HAN.search(name) or len(name) > _LONGEST:
        return ()
    forms = (simplified(name), simplified(name.translate(_table("jp2t"))))
    return tuple(form for form in dict.fromkeys(forms) if form != name)


@cache
def _table(how: str) -> Mapping[int, str]:
    characters = [chr(code) for code in range(0x3400, 0xA000)]
    # Each on a line of its own, so that none is read as part of a word.
    converted = OpenCC(how).convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    return {ord(character): other for character, other in pairs if other != character}
