"""What people and programs write for nothing, or for not known: ``N/A``, ``-``, ``NULL``, ``#REF!``, 미상, 不详."""

from __future__ import annotations

import re
import unicodedata

from geo.events.lexicon import words_for

_LONGEST = 40
"""Characters of a mark for nothing; what is longer is a text."""
_MARKS = re.compile(r"[-‐–—―_./\\?·]+")
_BLANKS = re.compile(r"\s+")
_EDGES = "()[]<>{}"

_NAMES = frozenset({"Na", "Nan"})
"""Surnames, when they are written as names."""


def is_nothing(text: str) -> bool:
    """Whether a text is a mark for nothing.

    >>> is_nothing("N/A"), is_nothing("—"), is_nothing("#REF!"), is_nothing("unknown")
    (True, True, True, False)
    """
    folded = _folded(text)
    return folded in _FOR_NOTHING or _MARKS.fullmatch(folded) is not None


def is_not_said(text: str) -> bool:
    """Whether a text says that something is not known. “Anonymous” says something of a source.

    >>> is_not_said("Not specified"), is_not_said("미상"), is_not_said("anonymous")
    (True, True, False)
    """
    return _folded(text) in _FOR_NOT_SAID


def is_no_name(text: str) -> bool:
    """Whether a text where a name is expected is none: as above, but for surnames that look so.

    >>> is_no_name("NA"), is_no_name("Na")
    (True, False)
    """
    return text.strip() not in _NAMES and (is_nothing(text) or is_not_said(text))


def _folded(text: str) -> str:
    """Fold case, width, blanks, brackets around it, and a last full stop or question mark."""
    if len(text) > _LONGEST:
        return ""
    bare = _BLANKS.sub("", unicodedata.normalize("NFKC", text).casefold()).strip(_EDGES)
    return bare if bare.startswith("#") else (bare.rstrip(".?") or bare)


_FOR_NOTHING, _FOR_NOT_SAID = (frozenset(map(_folded, words_for(name))) for name in ("nothing", "not said"))
