"""Merged cells of a sheet: one value for several rows, which the file gives to the first of them only.

In: the XML of a sheet (ECMA-376, part 1, 18.3.1.55), and its cells as text. Out: the cells, with the value in each row that a
range covers. Titles and headers, which are merged to be seen, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RANGE = re.compile(rb'<mergeCell ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"')
_A_TABLE = 2
"""Cells that a row of a table has: a title has one."""


def fill_merged(rows: list[list[str]], xml: bytes) -> list[int]:
    """Give the value of each range to all its rows, in its first column, in place; returns the 1-based lines that got one."""
    header = next((at for at, row in enumerate(rows) if sum(map(bool, row)) >= _A_TABLE), len(rows))
    filled = []
    for column, first, last in _ranges(xml):
        if not header < first < len(rows) or column >= len(rows[first]):
            continue
        for at in range(first + 1, min(last + 1, len(rows))):
            if column < len(rows[at]) and not rows[at][column]:
                rows[at][column] = rows[first][column]
                filled.append(at + 1)
    return filled


def _ranges(xml: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the first column, and the first and last row, of each range, from 0."""
    for begin, first, last in _RANGE.findall(xml):
        yield _column(begin), int(first) - 1, int(last) - 1


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number - 1
