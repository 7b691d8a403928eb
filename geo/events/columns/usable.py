"""Whether a table of text, and what its columns are taken for, can be read as reports at all; if not, what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping

from geo.errors import UnusableFile
from geo.events.assembly import Table
from geo.events.columns.date_parts import END, PIECES, SPAN, START, YEAR
from geo.events.columns.notes import LYING, on_its_side
from geo.events.problems import SHOWN
from geo.events.schema import FURTHER, TARGETS

_NEEDED = ("date", "place", "to_place", "country", "to_country", "lat")
_NEEDED_PARTS = ("lat lon", "lon lat", "to_lat to_lon", "date start", "date end", YEAR[0], START[0], END[0])
_ONE_OF = {
    "date": PIECES - {"date year"},
    "date year": {*SPAN, *START, *END},
    "date start": set(START),
    "date end": set(END),
    "lat": {"lat lon", "lon lat"},
    "lon": {"lat lon", "lon lat"},
    "lat lon": {"lon lat"},
    "to_lat": {"to_lat to_lon"},
    "to_lon": {"to_lat to_lon"},
}
_SET_APART = re.compile(r"\S {2,}\S")


def require_usable(table: Table, mapping: Mapping[str, str]) -> None:
    """Raise ``UnusableFile`` unless each header stands for another column of ours, one tells when or where, and there are rows."""
    unknown = sorted(set(mapping.values()) - set(TARGETS))
    if unknown:
        raise UnusableFile(f"No such column: {', '.join(unknown)}. The columns are {', '.join(TARGETS)}.")
    twice = sorted(
        {
            column
            for column in mapping.values()
            if column != FURTHER and list(mapping.values()).count(column) > 1
        }
    )
    if twice:
        raise UnusableFile(f"Two headers stand for {', '.join(twice)}. Choose one header for each column.")
    for whole, parts in _ONE_OF.items():
        if whole in mapping.values() and (both := sorted(parts & set(mapping.values()))):
            raise UnusableFile(f"{whole} and {', '.join(both)} say the same. Choose headers for one of them.")
    if not set(mapping.values()) & {*_NEEDED, *_NEEDED_PARTS}:
        found = ", ".join(str(header)[:SHOWN] for header in table.rows.columns[:12])
        raise UnusableFile(
            f"No column tells when or where. The first line has: {found}. "
            f"Name at least one column {' or '.join(_NEEDED[:3])}.{_why_not(table)}"
        )
    if table.rows.empty:
        raise UnusableFile("The file has a header but no rows. Add a line for each report below it.")


def _why_not(table: Table) -> str:
    """Say what is odd about a table without our columns."""
    if on_its_side(table):
        return f" It seems that {LYING}"
    if len(table.rows.columns) == 1 and _SET_APART.search(str(table.rows.columns[0])):
        return " Its columns seem to be set apart by blanks: open it in a spreadsheet as text of fixed width, and save it as CSV."
    return ""
