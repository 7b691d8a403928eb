"""Whole rows that look changed all the same: marks of bad bytes, cells cut off, marks added inside quotes.

In: the table, and the text that it was read from. Out: the table, with a cell set right where the other cells of its
column leave one choice, and a problem for each cell in doubt. What every row does is a habit and no doubt; only the
one cell that does otherwise is named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.events.cut_shapes import ENOUGH
from geo.events.cutoffs import are_choices, cut_off_cells
from geo.events.first_cells import cut_heads, gaps, odd_numbers
from geo.events.kinds import kind
from geo.events.layout import Text
from geo.events.problems import Problem
from geo.events.repair import only_known
from geo.events.utf_8 import MARK

_SHOWN = 80
_LETTERS = 5
_COMMON = 3
_LONGEST = 20_000
_APART = re.compile(r"[a-zà-ÿ](?:\r\n|\r|\n)[a-zà-ÿ]|\d(?:\r\n|\r|\n)\d")
_WORD = re.compile(rf"[\w{MARK}]+")
_REMEDY = "Please check it, and mend it in the file if it is wrong."


@dataclass(frozen=True)
class Doubt:
    """A cell in doubt, by its position in the table; ``cell`` is what to read in its place."""

    row: int
    column: int
    cell: str
    what: str
    code: str = "doubtful-cell"


def doubtful_cells(frame: pd.DataFrame, text: Text, sound: np.ndarray) -> tuple[pd.DataFrame, list[Problem]]:
    """Name the cells in doubt, and set right those that can be.

    ``sound`` are the positions in ``text`` of the rows that were read as they stand.
    """
    marked = _marked(frame) if MARK.encode() in text.data else ()
    found = [*marked, *_odd_quotes(frame, text, sound)]
    if len(frame):
        found += [*_cut_off(frame, text, sound), *_first_cells(frame)]
    problems = []
    for doubt in found:
        line, name = int(frame.index[doubt.row]), str(frame.columns[doubt.column])
        before = str(frame.iloc[doubt.row, doubt.column])
        done = f" It was read as “{doubt.cell[:_SHOWN]}”." if doubt.cell != before else ""
        shown = before[:_SHOWN] or "(empty)"
        message = f"Line {line}, column {name[:_SHOWN]}: “{shown}” {doubt.what}.{done} {_REMEDY}"
        problems.append(Problem(line, name, shown, doubt.code, message))
        frame.iloc[doubt.row, doubt.column] = doubt.cell
    return frame, problems


def _marked(frame: pd.DataFrame) -> Iterator[Doubt]:
    """Cells with bad bytes: the word is looked for among the others of its column."""
    for column in range(frame.shape[1]):
        cells = frame.iloc[:, column]
        rows = np.flatnonzero(cells.str.contains(MARK, regex=False).to_numpy())
        if not len(rows):
            continue
        values = Counter(cells.tolist())
        words = Counter(word for cell in values for word in _WORD.findall(cell) if MARK not in word)
        shapes = Counter(_digits(cell) for cell in values)
        for row in rows[:1_000]:
            cell = str(cells.iloc[row])
            yield Doubt(
                int(row),
                column,
                _restored(cell, values, words, shapes),
                "has bytes that are no text",
                "bad-bytes",
            )


def _digits(cell: str) -> str:
    return re.sub(r"\d", "9", cell)


def _restored(cell: str, values: Counter[str], words: Counter[str], shapes: Counter[str]) -> str:
    """Return the one known cell, or the cell of known words, that the bad bytes can have been; else the cell."""
    without = re.sub(f"{MARK}+", "", cell)
    if kind(without):
        whole = without if _has_one_shape(cell, without, shapes) else only_known(cell, values)
        # A number is known by its shape, or for standing in other rows too: one elsewhere may be another.
        return whole if whole == without or values[whole] >= _COMMON else cell
    if without in values:
        return without
    whole = only_known(cell, values)
    return whole or _WORD.sub(lambda word: _known_word(word.group(), words), cell)


def _has_one_shape(cell: str, without: str, shapes: Counter[str]) -> bool:
    """Whether cells of the column look like this one without the marks, and none as if each stood for a digit."""
    return shapes[_digits(without)] >= ENOUGH and not shapes[_digits(cell.replace(MARK, "0"))]


def _known_word(word: str, words: Counter[str]) -> str:
    if MARK not in word:
        return word
    without = word.replace(MARK, "")
    return without if without in words else only_known(word, words) or word


def _cut_off(frame: pd.DataFrame, text: Text, sound: np.ndarray) -> Iterator[Doubt]:
    """Last cells that look cut off; of a long table, the file's last only."""
    column = frame.shape[1] - 1
    cells = frame.iloc[:, column].tolist()
    # A last row that was not read as it stands is named already.
    ending = text.data[-1:] in b"\r\n" or not len(sound) or sound[-1] != len(text.records.line) - 1
    closed = bool(text.dialect.quote) and text.data.endswith(text.dialect.quote.encode())
    first = 0 if len(cells) <= _LONGEST else len(cells) - _LONGEST
    for row, cell, what in cut_off_cells(cells[first:], ending=ending, closed=closed):
        yield Doubt(first + row, column, cell, what)


def _first_cells(frame: pd.DataFrame) -> Iterator[Doubt]:
    """First cells whose beginning is missing, and running numbers that leave one out; of a long table, its beginning only."""
    cells = frame.iloc[:_LONGEST, 0].tolist()
    found = dict((*odd_numbers(cells), *cut_heads(cells)))
    for row, what in found.items():
        yield Doubt(row, 0, cells[row], what)
    for row, what in () if found else gaps(cells):
        yield Doubt(row, 0, cells[row], what, "row-gap")


def _odd_quotes(frame: pd.DataFrame, text: Text, sound: np.ndarray) -> Iterator[Doubt]:
    """Quoted cells with a mark more or less than a common cell of the column, or quoted without need."""
    quoted = [found for at in _with_quotes(text, sound) for found in _quoted_cells(text, at)]
    rows = {int(text.records.line[at]): at for at in sound} if quoted else {}
    place = {int(line): row for row, line in enumerate(frame.index)} if quoted else {}
    needless = [found for found in quoted if not _needs(found[2], text)]
    broken = [found for found in quoted if re.search(r"[\r\n]", found[2])]
    apart = Counter(column for _, column, cell in broken if _APART.search(cell))
    inside = re.compile(rf"\w{re.escape(text.dialect.delimiter)}\w")
    parted = [found for found in quoted if inside.search(found[2])]
    seen: dict[int, _Column] = {}
    for line, column, cell in quoted:
        if line not in place or line not in rows:
            continue
        if column not in seen:
            seen[column] = _column(frame.iloc[:, column].tolist(), text)
        counts = seen[column].counts
        whole = _near(cell, seen[column])
        what = ""
        if whole:
            what = "differs from another cell of its column by one mark"
        elif len(needless) == 1 and (line, column, cell) in needless and len(quoted) >= 3:
            what = "is quoted without need, as no other cell is"
        elif len(parted) == 1 and (line, column, cell) in parted and len(quoted) >= ENOUGH:
            what = "is the only cell with a separator inside a word"
        elif (
            len(broken) == 1
            and (line, column, cell) in broken
            and len(frame) >= ENOUGH
            and _breaks_a_word(cell, counts)
        ):
            what = "is the only cell of several lines, and may have been broken in two"
        elif apart[column] == 1 and _APART.search(cell) and len(frame) >= ENOUGH:
            what = "has a line end between two small letters or digits, as no other cell of its column has"
        if what:
            free = not seen[column].has_choices and _only_commas(cell, whole, text)
            yield Doubt(place[line], column, cell if free else whole or cell, what)


def _only_commas(cell: str, whole: str, text: Text) -> bool:
    """Whether two cells differ by a separator between words, which writers of free text set or leave out as they like."""
    mark = text.dialect.delimiter
    return cell.replace(mark, "") == whole.replace(mark, "") and " " in cell


def _with_quotes(text: Text, sound: np.ndarray) -> list[int]:
    quote = text.dialect.quote.encode()
    if not quote or len(text.data) > 4_000_000 or quote not in text.data:
        return []
    start, end = text.records.start, text.records.end
    return [int(at) for at in sound if quote in text.data[start[at] : end[at]]]


def _quoted_cells(text: Text, at: int) -> list[tuple[int, int, str]]:
    """Return line, column and content of the quoted cells of a record: those that begin with a quote."""
    raw, quote, mark = text.raw(at), text.dialect.quote, text.dialect.delimiter
    cells = text.cells(at)
    found, offset = [], 0
    for column, cell in enumerate(cells):
        if raw[offset : offset + 1] == quote:
            found.append((int(text.records.line[at]), column, cell))
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
        shapes = {_digits(each) for each in counts if each != cell}
        fits = [
            each for each in fewer if _has_letters(each, counts) or (kind(each) and _digits(each) in shapes)
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


def _breaks_a_word(cell: str, counts: Counter[str]) -> bool:
    """Whether the line end stands beside a blank, or inside what is a word elsewhere in the column."""
    before, after = re.split(r"\r\n|\r|\n", cell, maxsplit=1)
    if before[-1:] == " " or after[:1] == " ":
        return True
    left, right = re.search(r"\w*$", before), re.match(r"\w*", after)
    word = (left.group() if left else "") + (right.group() if right else "")
    return bool(word) and any(word in each for each in counts if each != cell)
