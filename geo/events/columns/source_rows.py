"""A row that tells what several sources state → a report of each.

They stand under ``Source 1``, ``Status 1``, ``Source 2`` and so on; or each source has a column of its stances, under its name.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geo.events.columns.content import MOST_SAMPLES, are_stances, may_be_stances
from geo.events.columns.several import EVENT, JOURNEY, Numbered, Piece, Row, Several, all_of, by_number
from geo.events.headers import is_known

_BESIDE_SOURCES = ("status", "via", "reported", "url", "reliability", "credibility", "note")
_SOURCE = "(source)"
_FEWEST, _SAMPLES = 2, 1000


@dataclass(frozen=True)
class Sources(Several):
    """Rows with several sources, and the stance of each, side by side."""

    sources: Numbered

    @property
    def read(self) -> dict[str, str]:
        """Give all numbered headers."""
        return all_of(self.sources)

    @property
    def made(self) -> dict[str, str]:
        """Add what makes the reports of a row those of one event."""
        return {**self.columns, **self.own("group", "event")}

    @property
    def says(self) -> tuple[str, str]:
        """Name the code, and what was made."""
        return "row-per-source", "a report of each source"

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each source of which anything is told; what has no number holds for all."""
        blank = dict.fromkeys(self.read, "")
        made = []
        for ones in self.sources.values():
            own = {self.header_of[column]: row[header] for column, header in ones.items()}
            if any(cell.strip() for cell in own.values()):
                made.append({**blank, **own})
        return _of_one_event(self, row, line, made)


@dataclass(frozen=True)
class Stances(Several):
    """Rows with a column of stances for each source, under its name."""

    names: tuple[str, ...]

    @property
    def read(self) -> dict[str, str]:
        """Give the columns of stances."""
        return dict.fromkeys(self.names, "status")

    @property
    def made(self) -> dict[str, str]:
        """Add the source, and what makes the reports of a row those of one event."""
        return {**self.columns, _SOURCE: "source", **self.own("group", "event")}

    @property
    def says(self) -> tuple[str, str]:
        """Name the code, and what was made."""
        return "row-per-source", "a report of each source"

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each source that has a stance."""
        blank, status = dict.fromkeys(self.names, ""), self.headed("status")
        made = [
            {**blank, status: row[name], _SOURCE: name.strip()} for name in self.names if row[name].strip()
        ]
        return _of_one_event(self, row, line, made)


def _of_one_event(rows: Several, row: Row, line: int, made: list[Piece]) -> list[Piece]:
    """Give the reports of one row one event, and a group where there is none."""
    place = row.get(rows.headed("place"), "").strip()
    name = rows.called(row, place, line)
    for header in (rows.headed("group", JOURNEY), rows.headed("event", EVENT)):
        for piece in made if len(made) >= _FEWEST and not row.get(header, "").strip() else []:
            piece[header] = name
    return made or [{}]


def sources_of(rows: pd.DataFrame, columns: dict[str, str]) -> Several | None:
    """Tell whether rows state what several sources say, by the headers, and for a column a source by their cells."""
    headers = [str(header) for header in rows.columns]
    if sources := by_number(headers, columns, "source", _BESIDE_SOURCES):
        return Sources(columns, sources)
    status = next((header for header, column in columns.items() if column == "status"), "")
    if not status or is_known(status) or "source" in columns.values():
        return None
    cells = {
        header: _cells(rows[header]) for header in headers if header not in columns and not is_known(header)
    }
    beside = [header for header, some in cells.items() if may_be_stances(some)]
    names = tuple(header for header in headers if header == status or header in beside)
    return Stances(columns, names) if any(are_stances(cells[header]) for header in beside) else None


def _cells(column: pd.Series) -> list[str]:
    cells = column.head(_SAMPLES).str.strip()
    return list(cells[cells != ""].unique()[:MOST_SAMPLES])
