"""Texts whose last word looks cut off: the beginning of a word that stands elsewhere in the column, and is none itself.

In: the cells of the last column, in the order of the file. Out: the position of each cell in doubt, what to read in its place
(here always the cell), and why. Of scripts with particles, as Korean, the beginning of a word is a word too often.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from geo.events.doubts.cut_shapes import Cut

_TEXTS = 6
"""Texts that it takes to know the words of a column."""
_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u04ff]+")
_FORMS = frozenset(["'s", "d", "e", "ed", "en", "er", "es", "ing", "ly", "n", "r", "s", "y"])
"""What a longer form of a whole word has more: guards beside guard."""


def cut_by_words(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one cell of which a line's last word stands nowhere else, but is the beginning of a word that does.

    Of a cell of one word it must be one that stands in several: a name may begin as another does.
    """
    texts = sum(" " in cell.strip() for cell in cells)
    if texts < _TEXTS:
        return
    words = Counter(word for cell in cells for word in _WORD.findall(cell))
    known = sorted(words)
    again = [word for word in known if words[word] > 1]
    odd = [
        row
        for row, cell in enumerate(cells)
        for last in _lasts(cell)
        if words[last] == 1 and _begins_one(last, known if " " in cell.strip() else again)
    ]
    if len(odd) == 1:
        yield (
            odd[0],
            cells[odd[0]],
            "has a line that ends in the beginning of a word that stands elsewhere in its column",
        )


def _lasts(cell: str) -> Iterator[str]:
    """Yield the last word of each line, where nothing follows it."""
    for line in cell.splitlines():
        words = _WORD.findall(line)
        if words and line.endswith(words[-1]):
            yield words[-1]


def _begins_one(last: str, known: Sequence[str]) -> bool:
    """Whether a word begins one of the sorted words that is no mere form of it."""
    at = bisect_right(known, last)
    while at < len(known) and known[at].startswith(last):
        if known[at][len(last) :] not in _FORMS:
            return True
        at += 1
    return False
