"""Addresses of the last column that look cut off, by how all others end.

In: the cells of the last column, in the order of the file. Out: the position of each cell in doubt, what to read in its place
(here always the cell), and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.events.doubts.odd_one import Cut, begun_by, the_one
from geo.events.structure.shapes import kind

_FEW = 5
"""Addresses that it takes to make a habit."""
_SERVER = re.compile(r"https?://[^/\s]*/")
_ENDS = (
    (re.compile(r"\d/?$"), "does not end in a number, as all other addresses of its column do"),
    (re.compile(r"/$"), "does not end in a stroke, as all other addresses of its column do"),
    (
        re.compile(r"^(?!https?://[^/]+(?:/[^/]+){2,}/$)"),
        "ends in a stroke, as no other address of its column does",
    ),
    (
        re.compile(r"\.[a-z]{3,5}$"),
        "does not end in the kind of a file, as all other addresses of its column do",
    ),
)
_NUMBER = re.compile(r"(\d+)/?$")
_DIGITS = 4
"""Digits from which a number is an id that has a length of its own."""


def cut_addresses(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the cells in doubt; one may be found by several rules."""
    yield from _in_the_server(cells)
    urls = {
        row: cell for row, cell in enumerate(cells) if kind(cell) == "url" and not _SERVER.fullmatch(cell)
    }
    if len(urls) > _FEW:
        yield from _without_the_usual_end(urls)
        yield from _with_a_shorter_number(urls)


def _in_the_server(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one address that ends in its server's name or before, as the beginning of one that stands in other rows."""
    whole = {row: found.group() for row, cell in enumerate(cells) if (found := _SERVER.match(cell))}
    known = sorted(set(whole.values()))
    odd = [row for row, cell in enumerate(cells) if cell and row not in whole and _begins(cell, known)]
    if len(whole) >= _FEW:
        yield from the_one(odd, cells, "is the beginning of an address that stands in other rows")


def _begins(cell: str, known: Sequence[str]) -> bool:
    """Whether a cell is the beginning of one of the sorted texts, by more than its last character."""
    return len(next(begun_by(cell, known), "")) > len(cell) + 1


def _without_the_usual_end(urls: dict[int, str]) -> Iterator[Cut]:
    for end, why in _ENDS:
        odd = [row for row, cell in urls.items() if not end.search(cell)]
        if len(odd) == 1:
            yield odd[0], urls[odd[0]], why


def _with_a_shorter_number(urls: dict[int, str]) -> Iterator[Cut]:
    """Find the one address whose number at the end has fewer digits than that of any other."""
    found = {row: _NUMBER.search(cell) for row, cell in urls.items()}
    digits = sorted((len(match[1]) if match else 0, row) for row, match in found.items())
    (fewest, row), (next_, _) = digits[:2]
    if fewest < next_ >= _DIGITS:
        yield row, urls[row], "ends in fewer digits than all other addresses of its column"
