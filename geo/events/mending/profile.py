"""What the cells of each column look like, so that of two readings of a damaged row the likelier can be told.

In: sound rows. Out: ``Profile.score``, the log-likelihood of a row: how often a column has this very cell, cells of
this shape (digits, letters, marks), or cells with these pairs of characters (a bigram model, smoothed).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from geo.events.structure.shapes import run_shape

_EDGE = "\0"
_CHARACTERS = 200
"""Characters of which any may come, for those that the column never had."""
_FULL = 8  # as if so many cells of a column, none of them blank, had been seen before


@lru_cache(maxsize=10_000)
def _class(character: str) -> str:
    """Tell small letters, capitals, other letters, digits, blanks and the edge apart from other marks."""
    if character == _EDGE:
        return "e"
    if character.isalpha():
        return "s" if character.islower() else "c" if character.isupper() else f"l{ord(character) >> 10}"
    return "d" if character.isdigit() else "b" if character.isspace() else character


class Column:
    """What one column's cells look like."""

    def __init__(self, cells: Sequence[str]) -> None:
        self.size = len(cells)
        self.values = Counter(cells)
        self.shapes = Counter(run_shape(cell) for cell in cells)
        self.lengths = Counter(len(cell) for cell in cells)
        # How often a cell is of a shape not seen before: as often as shapes were seen once (Good and Turing).
        self._new = (sum(count == 1 for count in self.shapes.values()) + 0.5) / (self.size + 1)
        self._pairs: Counter[str] = Counter()
        self._singles: Counter[str] = Counter()
        for cell, count in self.values.items():
            text = _EDGE + cell[:500] + _EDGE
            for at in range(1, len(text)):
                self._pairs[text[at - 1 : at + 1]] += count
                self._singles[text[at]] += count
        self._befores: Counter[str] = Counter()
        for pair, count in self._pairs.items():
            self._befores[pair[0]] += count
        self._classes: Counter[str] = Counter()
        self._turns: Counter[str] = Counter()
        for character, count in self._singles.items():
            self._classes[_class(character)] += count
        for pair, count in self._pairs.items():
            self._turns[_class(pair[0]) + _class(pair[1])] += count

    def score(self, cell: str) -> float:
        """Return the log-likelihood of a cell."""
        if not cell:
            return math.log((self.values[cell] + 0.5) / (self.size + _FULL))
        known = self.values[cell] / (self.size + 1)
        form = self.shapes[run_shape(cell)] / (self.size + 1)
        parts = [self._by_characters(cell) + math.log(0.2 if form else min(0.2, self._new))]
        if known:
            parts.append(math.log(0.5 * known))
        if form:
            length = (self.lengths[len(cell)] + 0.1) / (self.size + 1)
            parts.append(math.log(0.3 * form * min(1.0, length)) - _freedom(cell))
        return max(parts)

    def beginning(self, cell: str) -> float:
        """Return the log-likelihood of what is left of a cell that was cut off: the likeliest way to go on is free."""
        known = sum(count for value, count in self.values.items() if value.startswith(cell)) / (self.size + 1)
        parts = [self._by_characters(cell, end="") + math.log(0.2)]
        if known:
            parts.append(math.log(0.5 * known))
        return max(parts)

    def mostly(self, test: Callable[[str], bool]) -> bool:
        """Whether nine of ten cells that are not blank pass a test."""
        filled = [cell for cell in self.values if cell.strip()]
        return bool(filled) and sum(test(cell) for cell in filled) >= 0.9 * len(filled)

    def _by_characters(self, cell: str, end: str = _EDGE) -> float:
        text = _EDGE + cell[:500] + end
        total = 0.0
        for at in range(1, len(text)):
            before, here = text[at - 1], text[at]
            pair = self._pairs[before + here] / (self._befores[before] + 1)
            # A pair never seen is as likely as its kinds of characters are: no capital follows a small letter.
            kinds = _class(before), _class(here)
            turn = self._turns[kinds[0] + kinds[1]] / (self._classes[kinds[0]] + 1)
            single = turn * self._singles[here] / (self._classes[kinds[1]] + 1)
            total += math.log(0.7 * pair + 0.25 * single + 0.05 / _CHARACTERS)
        return total


def _freedom(cell: str) -> float:
    """How many cells have one shape: ten for each digit, and about thirty for each letter."""
    return sum(2.3 if character.isdigit() else 3.4 for character in cell[:500] if character.isalnum())


class Profile:
    """The columns of a table, from a sample of its sound rows."""

    def __init__(self, columns: Sequence[Sequence[str]]) -> None:
        self.columns = [Column(cells) for cells in columns]
        self._score = lru_cache(maxsize=50_000)(lambda at, cell: self.columns[at].score(cell))

    def score(self, row: Sequence[str]) -> float:
        """Return the log-likelihood of a row; the last cell of one that is shorter than the table was cut off."""
        whole = row if len(row) >= len(self.columns) else row[:-1]
        cut = sum(self.columns[len(whole)].beginning(cell) for cell in row[len(whole) :])
        return cut + sum(self._score(at, cell) for at, cell in enumerate(whole))
