"""Quoted cells of whole rows that look changed: a mark more or less than others have, quotes or a line end without reason.

What stands inside quotes makes no row longer or shorter, so only the other cells can tell. In: the table, the text that it was
read from, and which of its records are sound. Out: row and column of each cell in doubt, what to read in its place, and why.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from geo.events.doubts.cut_shapes import ENOUGH
from geo.events.doubts.cutoffs import are_choices
from geo.events.structure.shapes import WITHOUT_BLANKS, digit_shape, kind
from geo.events.structure.text import Text

_LETTERS = 5
_FEW = 3
_LARGEST = 4_000_000
"""Bytes of a file up to which its quotes are looked at."""
_CASELESS = rf"{WITHOUT_BLANKS}\uac00-\ud7a3"
"""Letters that are neither small nor capital, with those of Hangul."""
_SMALL = rf"a-zà-öø-ÿа-яё{_CASELESS}"
_END = r"(?:\r\n|\r|\n)"
_BREAK = re.compile(
    "|".join(
        [
            rf"[\w,\"]{_END}[{_SMALL}]",
            rf"[\d,'\"{_CASELESS}]{_END}\d",
            rf"[{_CASELESS}]{_END}[\"“「『]",
            rf"\S {_END}\S",
            rf"\S{_END} \S",
            rf"\S{_END}[,.;:)\]}}%!?、。，）」]",
        ]
    )
)
"""Where nobody begins a line: before a small letter, a digit or a mark that goes on, or beside a blank. Sentences, items and
lines of an address begin with a capital, or after a mark that ends."""


_BARE = re.compile(r"(?<!\r)\n")


class _Quoted(NamedTuple):
    line: int
    column: int
    cell: str


def odd_quotes(frame: pd.DataFrame, text: Text, sound: np.ndarray) -> Iterator[tuple[int, int, str, str]]:
    """Find quoted cells in doubt: row, column, what to read, and why."""
    quoted = [found for at in _with_quotes(text, sound) for found in _quoted_cells(text, at)]
    habits = _Habits(quoted, text, len(frame))
    place = {int(line): row for row, line in enumerate(frame.index)} if quoted else {}
    columns: dict[int, _Column] = {}
    for one in quoted:
        if one.line not in place:
            continue
        if one.column not in columns:
            columns[one.column] = _column(frame.iloc[:, one.column].tolist(), text)
        column = columns[one.column]
        whole = _near(one.cell, column)
        what = "differs from another cell of its column by one mark" if whole else habits.broken_by(one)
        if what:
            free = not column.has_choices and _only_commas(one.cell, whole, text)
            yield place[one.line], one.column, one.cell if free else whole or one.cell, what


class _Habits:
    """What the quoted cells of a file do; what one alone does is odd."""

    def __init__(self, quoted: list[_Quoted], text: Text, rows: int) -> None:
        mark = re.escape(text.dialect.delimiter)
        inside = re.compile(rf"(?!\d{mark}\d{{3}}\b)\w{mark}\w")  # 3,000 is a number
        self.enough = {
            "needless": len(quoted) >= _FEW,
            "parted": len(quoted) >= ENOUGH,
            "apart": rows >= ENOUGH,
        }
        self.needless = [one for one in quoted if not _needs(one.cell, text)]
        self.parted = [one for one in quoted if inside.search(one.cell)]
        self.ends = _alone_in_its_ends(quoted)
        self.apart: dict[int, list[_Quoted]] = defaultdict(list)
        for one in quoted:
            if _BREAK.search(one.cell):
                self.apart[one.column].append(one)

    def broken_by(self, one: _Quoted) -> str:
        """Say what a cell does that no other does; blank for nothing."""
        if self.enough["needless"] and self.needless == [one]:
            return "is quoted without need, as no other cell is"
        if self.enough["parted"] and self.parted == [one]:
            return "is the only cell with a separator inside a word"
        if self.enough["apart"] and self.apart.get(one.column) == [one]:
            return "has a line end where no line begins, as no other cell of its column has"
        if self.ends == one:
            return "has a line end of another kind than all other cells"
        return ""


def _alone_in_its_ends(quoted: list[_Quoted]) -> _Quoted | None:
    """Return the one cell with a line end of the other kind, where several have the same."""
    both = [[one for one in quoted if "\r\n" in one.cell], [one for one in quoted if _BARE.search(one.cell)]]
    few, many = sorted(both, key=len)
    return few[0] if len(few) == 1 and len(many) >= _FEW else None


def _only_commas(cell: str, whole: str, text: Text) -> bool:
    """Whether two cells differ by a separator between words, which writers of free text set or leave out as they like."""
    mark = text.dialect.delimiter
    return cell.replace(mark, "") == whole.replace(mark, "") and " " in cell


def _with_quotes(text: Text, sound: np.ndarray) -> list[int]:
    quote = text.dialect.quote.encode()
    if not quote or len(text.data) > _LARGEST or quote not in text.data:
        return []
    start, end = text.records.start, text.records.end
    return [int(at) for at in sound if quote in text.data[start[at] : end[at]]]


def _quoted_cells(text: Text, at: int) -> list[_Quoted]:
    """Return line, column and content of the quoted cells of a record: those that begin with a quote."""
    raw, quote, mark = text.raw(at), text.dialect.quote, text.dialect.delimiter
    cells = text.cells(at)
    found, offset = [], 0
    for column, cell in enumerate(cells):
        if raw[offset : offset + 1] == quote:
            found.append(_Quoted(int(text.records.line[at]), column, cell))
            offset += len(cell) + cell.count(quote) + 2
        else:
            offset += len(cell)
        if raw[offset : offset + 1] != mark:
            break
        offset += 1
    return found


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
