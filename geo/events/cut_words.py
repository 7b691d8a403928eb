"""Cells that look cut off by their words: a last word that only begins another, one name where all others have two.

In: the cells of the last column, in the order of the file. Out: the position of each cell in doubt, what to read in its place
(here always the cell), and why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from geo.events.cut_shapes import SURE, Cut

_TEXTS = 6
"""Texts that it takes to know the words of a column."""
_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"[^\W\d_]+$")
_FORMS = frozenset(["'s", "d", "e", "ed", "en", "er", "es", "ing", "ly", "n", "r", "s", "y"])
"""What a longer form of a whole word has more: guards beside guard."""


def cut_by_words(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the cells in doubt; one may be found by several rules."""
    yield from _begins_a_word(cells)
    yield from _one_name_of_two(cells)


def _begins_a_word(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one text whose last word stands nowhere else, but is the beginning of a word that does."""
    texts = [row for row, cell in enumerate(cells) if " " in cell.strip()]
    if len(texts) < _TEXTS:
        return
    words = Counter(word for cell in cells for word in _WORD.findall(cell))
    known = {word[:length] for word in words for length in range(1, len(word)) if word[length:] not in _FORMS}
    lasts = {row: found.group() for row in texts if (found := _LAST.search(cells[row]))}
    odd = [row for row, last in lasts.items() if words[last] == 1 and last in known]
    if len(odd) == 1:
        yield odd[0], cells[odd[0]], "ends in the beginning of a word that stands elsewhere in its column"


def _one_name_of_two(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one cell of a single word where all others have the same number of words, two or more."""
    counts = Counter(len(cell.split()) for cell in cells)
    usual = max(counts, default=0)
    if usual > 1 and counts[1] == 1 and counts[usual] == len(cells) - 1 >= SURE:
        row = next(row for row, cell in enumerate(cells) if len(cell.split()) == 1)
        yield row, cells[row], f"has one word, where all other cells of its column have {usual}"
