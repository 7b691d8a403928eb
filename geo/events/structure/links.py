"""The links that stand behind the cells of a sheet: of a column of addresses they are its values, whatever the cells show.

In: the XML of a sheet and of its relationships (ECMA-376, part 1, 18.3.1.47), and its cells as text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from geo.events.headers import WEAK, fold_header, match_headers
from geo.events.structure.merged import column_of

_LINK = re.compile(rb"<(?:\w+:)?hyperlink\s([^>]*)>")
_TARGET = re.compile(rb"<Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(["'])(.*?)\2""")
_CELL = re.compile(rb"\$?([A-Z]{1,3})\$?(\d{1,7})")
_WEB = ("http://", "https://")


def fill_links(rows: list[list[str]], xml: bytes, relationships: bytes) -> list[int]:
    """Write the address behind each cell of the column of addresses, in place, unless the cell is one; returns the 1-based lines."""
    header, column = _of_addresses(rows)
    if column < 0:
        return []
    filled = []
    for line, at, address in _links(xml, relationships):
        if (
            at == column
            and header < line < len(rows)
            and len(rows[line]) > at
            and not rows[line][at].startswith(_WEB)
        ):
            rows[line][at] = address
            filled.append(line + 1)
    return filled


def _of_addresses(rows: list[list[str]]) -> tuple[int, int]:
    """Give the row of names that has a column of addresses, and that column; -1 where there is none."""
    for at, row in enumerate(rows[:50]):
        named = match_headers([cell for cell in row if cell])
        if len(named) > 1:
            # Under “Address” there may be streets.
            of_links = (
                header
                for header, column in named.items()
                if column == "url" and fold_header(header) not in WEAK
            )
            header = next(of_links, None)
            return (at, row.index(header)) if header is not None else (at, -1)
    return 0, -1


def _links(xml: bytes, relationships: bytes) -> Iterator[tuple[int, int, str]]:
    """Yield the row and column, from 0, and the address of each link to the web."""
    told = (_attributes(one) for one in _TARGET.findall(relationships))
    targets = {one.get(b"Id"): one.get(b"Target", b"") for one in told}
    for one in _LINK.findall(xml):
        link = _attributes(one)
        ident = next((value for name, value in link.items() if name.endswith(b":id")), b"")
        cell = _CELL.match(link.get(b"ref", b""))
        address = html.unescape(targets.get(ident, b"").decode("utf-8", "replace"))
        if cell and address.startswith(_WEB):
            yield int(cell[2]) - 1, column_of(cell[1]), address


def _attributes(element: bytes) -> dict[bytes, bytes]:
    return {name: value for name, _, value in _ATTRIBUTE.findall(element)}
