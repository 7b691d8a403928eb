"""Quoted cells of whole rows that look changed: a mark more or less than others have, quotes without reason, or line ends.

What stands inside quotes makes no row longer or shorter, so only the other cells can tell. In: the table, the text that it was
read from, and which of its records are sound. Out: row and column of each cell in doubt, what to read in its place, and why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.events.doubts.cut_shapes import ENOUGH, are_choices
from geo.events.doubts.cut_words import cut_by_words
from geo.events.doubts.line_ends import LineEnds
from geo.events.doubts.quoted import Quoted, quoted_cells
from geo.events.structure.shapes import digit_shape, kind
from geo.events.structure.text import Text

_LETTERS = 5
"""Letters of a cell that is no chance to come again."""
_FEW = 3
"""Quoted cells that show what is quoted by habit."""


def odd_quotes(frame: pd.DataFrame, text: Text, sound: np.ndarray) -> Iterator[tuple[int, int, str, str]]:
    """Find quoted cells in doubt: row, column, what to read, and why."""
    quoted = quoted_cells(text, sound)
    habits = _Habits(quoted, text)
    ends = LineEnds(quoted, lambda at: frame.iloc[:, at].tolist())
    place = {int(line): row for row, line in enumerate(frame.index)} if quoted else {}
    columns: dict[int, _Column] = {}
    for one in quoted:
        if one.line not in place:
            continue
        if one.column not in columns:
            columns[one.column] = _column(frame.iloc[:, one.column].tolist(), text)
        found = _doubt(one, columns[one.column], habits, ends)
        if found:
            yield place[one.line], one.column, *found
    for at in ends.columns:
        yield from _cut_lines(frame, at)


def _cut_lines(frame: pd.DataFrame, at: int) -> Iterator[tuple[int, int, str, str]]:
    """Find the cell of a column of which a line was cut off before its end; of the last one, other rules find it too."""
    for row, cell, why in cut_by_words(frame.iloc[:, at].tolist()):
        if "\n" in cell:
            yield row, at, cell, why


def _doubt(one: Quoted, column: _Column, habits: _Habits, ends: LineEnds) -> tuple[str, str] | None:
    """Say what to read in place of a cell, and why; None when nothing is odd about it."""
    whole = _near(one.cell, column)
    if whole:
        free = not column.has_choices and _only_commas(one.cell, whole, habits.text)
        return one.cell if free else whole, "differs from another cell of its column by one mark"
    why = habits.broken_by(one)
    return (one.cell, why) if why else ends.doubt(one)


class _Habits:
    """What the quoted cells of a file do; what one alone does is odd."""

    def __init__(self, quoted: list[Quoted], text: Text) -> None:
        mark = re.escape(text.dialect.delimiter)
        inside = re.compile(rf"(?!\d{mark}\d{{3}}\b)\w{mark}\w")  # 3,000 is a number
        self.text = text
        self.enough = {"needless": len(quoted) >= _FEW, "parted": len(quoted) >= ENOUGH}
        self.needless = [one for one in quoted if not _needs(one.cell, text)]
        self.parted = [one for one in quoted if inside.search(one.cell)]

    def broken_by(self, one: Quoted) -> str:
        """Say what a cell does that no other does; blank for nothing."""
        if self.enough["needless"] and self.needless == [one]:
            return "is quoted without need, as no other cell is"
        if self.enough["parted"] and self.parted == [one]:
            return "is the only cell with a separator inside a word"
        return ""


def _only_commas(cell: str, whole: str, text: Text) -> bool:
    """Whether two cells differ by a separator between words, which writers of free text set or leave out as they like."""
    mark = text.dialect.delimiter
    return cell.replace(mark, "") == whole.replace(mark, "") and " " in cell


def _needs(cell: str, text: Text) -> bool:
    marks = (text.dialect.delimiter, text.dialect.quote, "\n", "\r")
    return any(mark in cell for mark in marks) or cell != cell.strip() or not cell


@dataclass(frozen=True)
class _Column:
    """The cells of a column, how many different ones have a mark in them, and the marks."""

    counts: Counter[str]
    marked: int
    marks: frozenset[str]

    @property
    def has_choices(self) -> bool:
        """Whether a few words stand in many rows each."""
        return are_choices(self.counts)

    def is_alone(self, cell: str) -> bool:
        """Whether no other cell of a column of some length has a separator, quote or line end in it."""
        return self.marked == 1 and self.counts.total() >= ENOUGH and any(mark in cell for mark in self.marks)


def _column(cells: list[str], text: Text) -> _Column:
    counts = Counter(cells)
    marks = frozenset({text.dialect.delimiter, text.dialect.quote, "\n"})
    marked = sum(any(mark in cell for mark in marks) for cell in counts)
    return _Column(counts, marked, marks)


def _near(cell: str, column: _Column) -> str:
    """Return the cell, at least three times in its column, that this one was before a mark was added or removed."""
    counts, marks = column.counts, column.marks
    plain = re.sub(r"\r\n|\r", "\n", cell)
    if counts[cell] == 1 and column.is_alone(plain):
        fewer = {plain[:at] + plain[at + 1 :] for at, character in enumerate(plain) if character in marks}
        shapes = {digit_shape(each) for each in counts if each != cell}
        fits = [
            each
            for each in fewer
            if _has_letters(each, counts) or (kind(each) and digit_shape(each) in shapes)
        ]
        if len(fits) == 1:
            return fits[0]
    if counts[cell] > 1 or sum(map(str.isalnum, cell)) < _LETTERS:
        return ""
    fewer = {cell[:at] + cell[at + 1 :] for at, character in enumerate(cell) if character in marks}
    fewer |= {cell.replace("\r\n", "")}
    more = (
        {cell[:at] + mark + cell[at:] for mark in marks for at in range(len(cell) + 1)}
        if len(cell) < 200
        else set()
    )
    fits = [each for each in fewer | more if counts[each] >= 3]
    return fits[0] if len(fits) == 1 else ""


def _has_letters(cell: str, counts: Counter[str]) -> bool:
    return cell in counts and sum(map(str.isalnum, cell)) >= _LETTERS
