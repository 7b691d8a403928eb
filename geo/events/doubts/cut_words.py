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
    """Find the one text whose last word stands nowhere else, but is the beginning of a word that does."""
    texts = [row for row, cell in enumerate(cells) if " " in cell.strip()]
    if len(texts) < _TEXTS:
        return
    found = {row: _WORD.findall(cell) for row, cell in enumerate(cells)}
    words = Counter(word for each in found.values() for word in each)
    known = sorted(words)
    lasts = {row: found[row][-1] for row in texts if found[row] and cells[row].endswith(found[row][-1])}
    odd = [row for row, last in lasts.items() if words[last] == 1 and _begins_one(last, known)]
    if len(odd) == 1:
        yield odd[0], cells[odd[0]], "ends in the beginning of a word that stands elsewhere in its column"


def _begins_one(last: str, known: Sequence[str]) -> bool:
    """Whether a word begins one of the sorted words that is no mere form of it."""
    at = bisect_right(known, last)
    while at < len(known) and known[at].startswith(last):
        if known[at][len(last) :] not in _FORMS:
            return True
        at += 1
    return False
