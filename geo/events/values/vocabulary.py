"""Words of our vocabularies in other words: English, Korean, Chinese and others, and slips of spelling.

An alias is certain. A word that is only near in spelling is a guess, and is named for every cell.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.events.headers import fold_header
from geo.events.lexicon import vocabulary_for
from geo.events.schema import Column
from geo.events.slips import may_slip, slips

_STEM = 2
"""Letters at the beginning that must be right, so that no “un-” is taken for a slip."""
_NO_SLIPS = frozenset({"refused", "defied", "defies", "resort", "retort", "conform", "conforms", "conformed", "confined",
                       "officials", "officiated"})  # fmt: skip
"""Words of their own, a slip away from one for a stance."""


def _folded(column: str) -> MappingProxyType[str, str]:
    words = vocabulary_for(column)
    own = {fold_header(word): word for word in words}
    return MappingProxyType({fold_header(a): word for word, others in words.items() for a in others} | own)


WORDS = MappingProxyType(
    {column: _folded(column) for column in ("kind", "mode", "status", "precision", "date precision")}
)
"""For each column of words: folded word or alias to our word."""


def find_word(text: str, column: str) -> str | None:
    """Find the word of a column that a text is, or is an alias of, whatever marks are in it.

    Enough to tell what a column is about. What a cell says is told by ``geo.events.values.words``, which heeds the marks.
    """
    return WORDS[column].get(fold_header(text))


def nearest_word(text: str, column: Column) -> str | None:
    """Find the one word or alias that a text is but for a slip of one letter, of two in long words.

    The first two letters must be right. None when there is none, or several; so for
    several words in place of a stance, where “no” after a word is as short as a slip.
    """
    if column.name == "status" and not text.strip().isalpha():
        return None
    folded = fold_header(text)
    if folded in _NO_SLIPS or not may_slip(folded):
        return None
    near = {
        word
        for known, word in WORDS[column.name].items()
        if known[:_STEM] == folded[:_STEM] and slips(folded, known) is not None
    }
    return near.pop() if len(near) == 1 else None
