"""Slips of spelling: how far a word is from a known one, when it is near enough to be meant for it.

A slip is a letter too many, too few, another, or two exchanged (optimal string alignment distance). Words of East Asia
are too short for one to tell anything.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

_SHORTEST, _LONGEST = 5, 40
"""Letters of a word that may have a slip: a shorter one is too often a slip away from another word, as port and post; none of ours
has 40."""
_LONG = 9
"""Letters from which two slips still leave most of a word."""


def may_slip(word: str) -> bool:
    """Whether a folded word is one of which a slip can be told."""
    return _SHORTEST <= len(word) <= _LONGEST and word.isascii()


def slips(word: str, known: str) -> int | None:
    """Count the slips by which a word is a known one, both folded: one at most, two in long words; None for more.

    >>> slips("lattitude", "latitude"), slips("plcae", "place"), slips("pace", "place"), slips("palace", "police")
    (1, 1, 1, None)
    """
    most = 2 if len(word) >= _LONG else 1
    if len(known) < _SHORTEST - 1:
        return None
    away = OSA.distance(word, known, score_cutoff=most)
    return away if away <= most else None
