"""The quoted cells of whole rows, as they stand in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from geo.events.structure.text import Text

_LARGEST = 4_000_000
"""Bytes of a file up to which its quotes are looked at."""


class Quoted(NamedTuple):
    """A quoted cell: the line on which its record begins, the position of its column, and what the quotes hold."""

    line: int
    column: int
    cell: str


def quoted_cells(text: Text, sound: np.ndarray) -> list[Quoted]:
    """Return the quoted cells of the records at the positions ``sound``; none of a file that is very large."""
    quote = text.dialect.quote.encode()
    if not quote or len(text.data) > _LARGEST or quote not in text.data:
        return []
    start, end = text.records.start, text.records.end
    with_quotes = (int(at) for at in sound if quote in text.data[start[at] : end[at]])
    return [one for at in with_quotes for one in _of_record(text, at)]


def _of_record(text: Text, at: int) -> Iterator[Quoted]:
    """Yield the cells of a record that begin with a quote."""
    raw, quote, mark = text.raw(at), text.dialect.quote, text.dialect.delimiter
    offset = 0
    for column, cell in enumerate(text.cells(at)):
        if raw[offset : offset + 1] == quote:
            yield Quoted(int(text.records.line[at]), column, cell)
            offset += len(cell) + cell.count(quote) + 2
        else:
            offset += len(cell)
        if raw[offset : offset + 1] != mark:
            break
        offset += 1
