"""Merged cells of a sheet: one value for several rows, which the file gives to the first of them only.

In: the XML of a sheet (ECMA-376, part 1, 18.3.1.55), and its cells as text. Out: the cells, with the value in each row that a
range covers. Titles and headers, which are merged to be seen, stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RANGE = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})["']"""
)
_A_TABLE = 2
"""Cells that a row of a table has: a title has one."""


def fill_merged(rows: list[list[str]], xml: bytes) -> list[int]:
    """Give the value of each range to all its rows, in its first column, in place; returns the 1-based lines that got one."""
    header = next((at for at, row in enumerate(rows) if sum(map(bool, row)) >= _A_TABLE), len(rows))
    filled = []
    for column, first, last in _ranges(xml):
        if header < first < len(rows) and column < len(rows[first]) and rows[first][column]:
            filled += [
                at + 1
                for at in range(first + 1, min(last + 1, len(rows)))
                if _fill(rows[at], column, rows[first][column])
            ]
    return filled


def _fill(row: list[str], column: int, value: str) -> bool:
    """Write a value where a row that has cells has none; a row ends at its last one."""
    if not any(row):
        return False
    row += [""] * (column + 1 - len(row))
    if row[column]:
        return False
    row[column] = value
    return True


def _ranges(xml: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the first column, and the first and last row, of each range, from 0."""
    for begin, first, last in _RANGE.findall(xml):
        yield column_of(begin), int(first) - 1, int(last) - 1


def column_of(letters: bytes) -> int:
    """Give the number of a column, from 0, by its letters.

    >>> column_of(b"A"), column_of(b"AA")
    (0, 26)
    """
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number - 1
