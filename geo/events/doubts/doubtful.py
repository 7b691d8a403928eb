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

from geo.events.decoding.utf_8 import MARK
from geo.events.doubts.cut_shapes import ENOUGH
from geo.events.doubts.cutoffs import cut_off_cells
from geo.events.doubts.first_cells import cut_heads, gaps, odd_numbers
from geo.events.doubts.odd_quotes import odd_quotes
from geo.events.doubts.one_column import odd_rows
from geo.events.headers import is_known
from geo.events.mending.known import only_known
from geo.events.problems import SHOWN, Problem
from geo.events.structure.shapes import digit_shape, kind
from geo.events.structure.text import Text

_COMMON = 3
"""Times that a cell must stand elsewhere to be meant by what is left of it."""
_MANY = 20
"""Cells that it takes to tell that none ends in a blank."""
_LONGEST = 20_000
"""Rows in which what is rare is sought; in more of them all is found somewhere."""
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
    found = [*marked, *(Doubt(*each) for each in odd_quotes(frame, text, sound))]
    if len(frame):
        found += [*_cut_off(frame, text, sound), *_first_cells(frame)]
    problems, seen = [], set()
    for doubt in found:
        if (doubt.row, doubt.column) in seen:
            continue  # a later doubt is about the cell as it was before the first
        seen.add((doubt.row, doubt.column))
        line, name = int(frame.index[doubt.row]), str(frame.columns[doubt.column])
        before = str(frame.iloc[doubt.row, doubt.column])
        done = f" It was read as “{doubt.cell[:SHOWN]}”." if doubt.cell != before else ""
        shown = before[:SHOWN] or "(empty)"
        message = f"Line {line}, column {name[:SHOWN]}: “{shown}” {doubt.what}.{done} {_REMEDY}"
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
        shapes = Counter(digit_shape(cell) for cell in values)
        for row in rows[:1_000]:
            cell = str(cells.iloc[row])
            yield Doubt(
                int(row),
                column,
                _restored(cell, values, words, shapes),
                "has bytes that are no text",
                "bad-bytes",
            )


def _restored(cell: str, values: Counter[str], words: Counter[str], shapes: Counter[str]) -> str:
    """Return the one known cell, or the cell of known words, that the bad bytes can have been; else the cell."""
    without = re.sub(f"{MARK}+", "", cell)
    if kind(without):
        whole = without if _has_one_shape(cell, without, shapes) else only_known(cell, values)
        # A number is known by its shape, or for standing in other rows too: one elsewhere may be another.
        return whole if whole and (whole == without or values[whole] >= _COMMON) else cell
    if without in values:
        return without
    whole = only_known(cell, values)
    return whole or _WORD.sub(lambda word: _known_word(word.group(), words), cell)


def _has_one_shape(cell: str, without: str, shapes: Counter[str]) -> bool:
    """Whether cells of the column look like this one without the marks, and none as if each stood for a digit."""
    return shapes[digit_shape(without)] >= ENOUGH and not shapes[digit_shape(cell.replace(MARK, "0"))]


def _known_word(word: str, words: Counter[str]) -> str:
    if MARK not in word or not any(map(str.isalpha, word)):
        return word  # a number of another row says nothing about this one
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
    # In a column of ours, a blank is allowed.
    ours = is_known(str(frame.columns[column]))
    for row, cell, what in cut_off_cells(cells[first:], ending=ending, closed=closed, blanks=ours):
        yield Doubt(first + row, column, cell, what)
    yield from _ending_in_a_blank(frame, cells)


def _ending_in_a_blank(frame: pd.DataFrame, cells: list[str]) -> Iterator[Doubt]:
    """Find the one last cell that ends in a blank, as no cell of the whole table does."""
    odd = [row for row, cell in enumerate(cells[:_LONGEST]) if cell[-1:] == " " and not cell.isspace()]
    others = (cell for at in range(frame.shape[1] - 1) for cell in frame.iloc[:_LONGEST, at])
    if (
        len(odd) == 1
        and frame.size >= _MANY
        and len(frame) <= _LONGEST
        and not any(cell[-1:] == " " for cell in others)
    ):
        yield Doubt(
            odd[0], frame.shape[1] - 1, cells[odd[0]], "ends in a blank, as no other cell of the file does"
        )


def _first_cells(frame: pd.DataFrame) -> Iterator[Doubt]:
    """First cells whose beginning is missing, and running numbers that leave one out; of a long table, its beginning only."""
    cells = frame.iloc[:_LONGEST, 0].tolist()
    alone = odd_rows(cells) if frame.shape[1] == 1 else ()
    found = dict((*odd_numbers(cells), *cut_heads(cells), *alone))
    for row, what in found.items():
        yield Doubt(row, 0, cells[row], what)
    for row, what in () if found else gaps(cells):
        yield Doubt(row, 0, cells[row], what, "row-gap")
