"""A row that tells what several sources state → a report of each.

They stand under ``Source 1``, ``Status 1``, ``Source 2`` and so on; or each source has a column of its stances, under its name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from geo.events.columns.several import (
    Piece,
    Row,
    Series,
    Several,
    all_of,
    by_number,
    has_none,
    short,
    tells_any,
)
from geo.events.schema import FURTHER

_BESIDE_SOURCES = ("status", "via", "reported", "url", "reliability", "credibility", "note")


@dataclass(frozen=True)
class Sources(Series):
    """Rows with several sources, and the stance of each, side by side."""

    code = "row-per-source"
    what = "a report of each source"

    @property
    def made(self) -> dict[str, str]:
        """Add what makes the reports of a row those of one event."""
        return self.with_new("group", "event")

    @cached_property
    def _of_the_first(self) -> set[str]:
        """Headers without a number that stand by a first source without one: they are its own."""
        first = next(iter(self.series.values()), {})
        if any(map(str.isdigit, first.get("source", ""))):
            return set()
        return {self.header_of[c] for c in _BESIDE_SOURCES if c in self.header_of and c not in first}

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each source that is named, or has a stance; what has no number holds for all."""
        told = [ones for ones in self.series.values() if tells_any(row, ones, "source", "status")]
        made = self.apart(told, lambda at: self.odd | (self._of_the_first if at else set()))
        return _of_one_event(self, row, line, made)


@dataclass(frozen=True)
class Stances(Several):
    """Rows with a column of stances for each source, under its name."""

    names: tuple[str, ...] = ()
    code = "row-per-source"
    what = "a report of each, the names of the columns being the sources"

    @property
    def read(self) -> dict[str, str]:
        """Give the columns of stances."""
        return dict.fromkeys(self.names, "status")

    @property
    def made(self) -> dict[str, str]:
        """Add the source, and what makes the reports of a row those of one event."""
        return self.with_new("source", "group", "event")

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each source that has a stance."""
        status, source = self.header("status"), self.header("source")
        told = [name for name in self.names if not has_none(row, name)]
        used = {name for name in told if name != status}
        made = [Piece({status: name}, {source: name.strip()}, blank=used) for name in told]
        return _of_one_event(self, row, line, made)


def _of_one_event(rows: Several, row: Row, line: int, made: list[Piece]) -> list[Piece]:
    """Give the reports of one row one event, and a group where there is none."""
    place = short(row.get(rows.header_of.get("place", ""), ""))
    # Within its group, an event needs no place in its name, and lists show the name.
    for column, what in (("group", place), ("event", "")):
        header = rows.header(column)
        for piece in made if len(made) > 1 and has_none(row, header) else []:
            piece.said[header] = rows.called(row, what, line)
    return made or [Piece()]


def propose_sources(rows: pd.DataFrame, columns: Mapping[str, str]) -> dict[str, str]:
    """Tell which headers hold further sources, with what stands beside them; ``columns`` are those known.

    A column of stances under a source's name may as well be a question, as Arrested is, so that a person has to say it.
    """
    headers = [str(header) for header in rows.columns]
    free = {header: FURTHER for header in headers if header not in columns}
    sources = by_number(headers, {**free, **columns}, "source", _BESIDE_SOURCES)
    mixed = by_number(headers, {**free, **columns}, "place", ())
    return {} if mixed else {header: FURTHER for header in all_of(sources) if header in free}


def sources_of(headers: Sequence[str], columns: Mapping[str, str]) -> Several | None:
    """Tell how rows state what several sources say, as the columns are mapped."""
    further = [header for header in headers if columns.get(header) == FURTHER]
    if further and (sources := by_number(headers, columns, "source", _BESIDE_SOURCES)):
        return Sources(columns, headers, sources)
    if not further or "status" not in columns.values() or "source" in columns.values():
        return None
    return Stances(columns, headers, tuple(h for h in headers if columns.get(h) in ("status", FURTHER)))
