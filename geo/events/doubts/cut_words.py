"""Texts whose last word looks cut off: the beginning of a word that stands elsewhere in the column, and is none itself.

In: the cells of the last column, in the order of the file. Out: the position of each cell in doubt, what to read in its place
(here always the cell), and why. Of scripts with particles, as Korean, the beginning of a word is a word too often, unless the
column has few words, each in several rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from geo.events.doubts.cut_shapes import SURE, are_choices
from geo.events.doubts.odd_one import Cut, begun_by, the_one

_TEXTS = 6
"""Texts that it takes to know the words of a column."""
_WORD = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u04ff]+")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_END, _FEW = 80, 4
"""Signs at the end of a line in which a lone letter is sought, and cells from which others show what is usual."""
_LONE = re.compile("[A-Za-z]{2,} [bcdfghjklmnpqrstvwxz]$")
_FORMS = frozenset(["'s", "d", "e", "ed", "en", "er", "es", "ing", "ly", "n", "r", "s", "y"])
"""What a longer form of a whole word has more: guards beside guard."""


def cut_by_words(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one cell of which a line's last word stands nowhere else, but is the beginning of a word that does."""
    words = Counter(word for cell in cells for word in _ANY_WORD.findall(cell))
    odd = _of_few(cells, words) if are_choices(words) and len(cells) >= SURE else _of_texts(cells, words)
    yield from the_one(
        odd, cells, "has a line that ends in the beginning of a word that stands elsewhere in its column"
    )


def lone_letters(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one text with a line that ends in a lone consonant: “they were sent b”."""
    odd = [
        row for row, cell in enumerate(cells) if any(_LONE.search(line[-_END:]) for line in cell.splitlines())
    ]
    if len(cells) >= _FEW:
        yield from the_one(
            odd, cells, "has a line that ends in a lone letter, as no other cell of its column has"
        )


def _of_few(cells: Sequence[str], words: Counter[str]) -> list[int]:
    """Find the cells with the beginning of one of the few words of their column, whatever it lacks."""
    known = sorted(words)
    return [
        row
        for row, cell in enumerate(cells)
        for last in _lasts(cell, _ANY_WORD)
        if words[last] == 1 and any(begun_by(last, known))
    ]


def _of_texts(cells: Sequence[str], words: Counter[str]) -> list[int]:
    """Find the texts with the beginning of a word; of one word, the other must stand in several: names may begin alike."""
    if sum(" " in cell.strip() for cell in cells) < _TEXTS:
        return []
    known = sorted(word for word in words if _WORD.fullmatch(word))
    again = [word for word in known if words[word] > 1]
    return [
        row
        for row, cell in enumerate(cells)
        for last in _lasts(cell, _WORD)
        if words[last] == 1 and _begins_one(last, known if " " in cell.strip() else again)
    ]


def _lasts(cell: str, word: re.Pattern[str]) -> Iterator[str]:
    """Yield the last word of each line, where nothing follows it."""
    for line in cell.splitlines():
        words = word.findall(line)
        if words and line.endswith(words[-1]):
            yield words[-1]


def _begins_one(last: str, known: Sequence[str]) -> bool:
    """Whether a word begins one of the sorted words that is no mere form of it."""
    return any(longer[len(last) :] not in _FORMS for longer in begun_by(last, known))
