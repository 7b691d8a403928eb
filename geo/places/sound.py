"""Names by their sound: what is heard alike is written alike, whatever script or romanisation a name came in.

A rough key, meant to find candidates for a person to look over, never to be sure of.
"""

from __future__ import annotations

import re

from anyascii import anyascii

from geo.places.abugidas import spoken
from geo.places.names import normalise

LONGEST = 60
"""Of a longer text there is no key: it is no name."""

# In order: many letters for one sound first. Russian (Palladius), Wade-Giles, pinyin, McCune–Reischauer, Thai and Lao.
_SOUNDS = (
    ("tszya", "sia"), ("tszi", "si"), ("chzh", "s"), ("tsz", "s"), ("shch", "s"), ("tch", "s"), ("sch", "s"), ("dzh", "s"),
    ("tsu", "su"), ("zh", "s"), ("ch", "s"), ("sh", "s"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("dj", "s"), ("hs", "s"),
    ("j", "s"), ("q", "s"), ("x", "s"), ("z", "s"), ("c", "s"), ("ph", "p"), ("th", "t"), ("kh", "k"), ("hp", "p"), ("ht", "t"), ("hk", "k"), ("gh", "k"), ("ck", "k"),
    ("ng", "n"), ("b", "p"), ("f", "p"), ("v", "w"), ("d", "t"), ("g", "k"), ("r", "l"),
)  # fmt: skip
_VOWELS = (("eo", "o"), ("eu", "u"), ("ae", "e"), ("oe", "e"), ("ai", "e"), ("ay", "e"), ("ei", "e"), ("ie", "e"), ("ia", "a"),
           ("ya", "a"), ("ye", "e"), ("yo", "o"), ("yu", "u"), ("wa", "a"), ("wo", "o"), ("ua", "a"), ("uo", "o"), ("ou", "o"),
           ("y", "i"), ("w", "u"))  # fmt: skip
_HEARD, _CLEAR = dict(_SOUNDS), dict(_VOWELS)
# The longest first, so that a sound written with three letters is not taken for one of two.
_WRITTEN = re.compile("|".join(sorted(_HEARD, key=lambda written: -len(written))))
_GLIDES = re.compile("|".join(sorted(_CLEAR, key=lambda written: -len(written))))
_LETTERS = re.compile("[^a-z]+")
_TWICE = re.compile(r"(.)\1+")
_SKELETON = re.compile("[aeiouh]+")


def sound_key(text: str) -> str:
    """Give the key of a name in any script: consonants by class, vowels by rough quality; blank when there is none.

    >>> sound_key("Linjiang") == sound_key("Линьцзян"), sound_key("Ch'ŏngjin") == sound_key("Chongjin")
    (True, True)
    """
    if len(text) > LONGEST:
        return ""
    letters = _LETTERS.sub("", anyascii(spoken(normalise(text))).lower())
    heard = _WRITTEN.sub(lambda found: _HEARD[found[0]], letters)
    return _TWICE.sub(r"\1", _GLIDES.sub(lambda found: _CLEAR[found[0]], heard))


def skeleton(key: str) -> str:
    """Leave only the consonants of a key."""
    return _TWICE.sub(r"\1", _SKELETON.sub("", key))
