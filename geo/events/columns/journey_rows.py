"""A row that tells a whole journey → its stops, or its legs.

Stops stand under ``Place 1``, ``Place 2`` and so on, each with its own date where there is ``Date 1``. Legs follow one another
from ``From`` over ``Via`` to ``To``, or in one cell: ``Hyesan – Kunming – Vientiane``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from geo.events.columns.journeys import is_path, is_waypoint
from geo.events.columns.several import EVENT, JOURNEY, Numbered, Piece, Row, Several, all_of, by_number

_BESIDE_PLACES = (
    "country",
    "lat",
    "lon",
    "lat lon",
    "date",
    "date start",
    "date end",
    "kind",
    "mode",
    "note",
)
_OF_THE_ORIGIN = ("country", "lat", "lon", "lat lon")
_OF_THE_DESTINATION = ("to_country", "to_lat", "to_lon", "to_lat to_lon")
_ARROW = re.compile(r"\s*(?:[-=]*[→⇒➔➜>»]+|[~～])\s*|\s*[–—]\s*|\s+-+\s+|\s+to\s+", re.IGNORECASE)
_HYPHEN = re.compile(r"\s*-\s*")
_MOST_STOPS, _SAMPLES, _ENDS = 60, 200, 2
_STOP, _TO = "(stop)", "(to)"


@dataclass(frozen=True)
class Stops(Several):
    """Rows that tell the stops of a journey side by side."""

    stops: Numbered

    @property
    def read(self) -> dict[str, str]:
        """Give all numbered headers."""
        return all_of(self.stops)

    @property
    def made(self) -> dict[str, str]:
        """Add the number of the stop, and a group where there is none."""
        return {**self.columns, **self.own("group"), _STOP: "stop"}

    @property
    def says(self) -> tuple[str, str]:
        """Name the code, and what was made."""
        return "row-per-journey", "its stops"

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each stop of which anything is told."""
        blank = dict.fromkeys(self.read, "")
        made = []
        for number, ones in self.stops.items():
            own = {self.header_of[column]: row[header] for column, header in ones.items()}
            if any(cell.strip() for cell in own.values()):
                made.append({**blank, **own, _STOP: str(number)})
        return _named(self, row, line, made, [piece[self.headed("place")] for piece in made])


@dataclass(frozen=True)
class Legs(Several):
    """Rows that tell the places of a journey one after the other: under ``chain``, or in the cell under ``path``."""

    chain: tuple[str, ...] = ()
    path: str = ""

    @property
    def read(self) -> dict[str, str]:
        """Give the headers of places."""
        return dict.fromkeys([self.path] if self.path else self.chain, "place")

    @property
    def made(self) -> dict[str, str]:
        """Add where a leg ends, for a path, and a group where there is none."""
        ends = {self.path: "place", _TO: "to_place"} if self.path else {}
        return {**self.columns, **ends, **self.own("group")}

    @property
    def says(self) -> tuple[str, str]:
        """Name the code, and what was made."""
        return "row-per-journey", "its legs"

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each leg; what stands twice in a row is one place."""
        cells = _split(row[self.path]) if self.path else [row[header] for header in self.chain]
        named = [cell.strip() for cell in cells if cell.strip()]
        places = [place for at, place in enumerate(named) if at == 0 or place != named[at - 1]]
        begin, end = (self.path, _TO) if self.path else (self.chain[0], self.chain[-1])
        legs = [{**dict.fromkeys(self.read, ""), begin: here, end: there} for here, there in pairwise(places)]
        self._blank(legs[1:], _OF_THE_ORIGIN)
        self._blank(legs[:-1], _OF_THE_DESTINATION)
        return _named(self, row, line, legs, places)

    def _blank(self, legs: list[Piece], columns: tuple[str, ...]) -> None:
        """Blank what belongs to one end of the journey only."""
        for leg in legs:
            leg.update({self.header_of[column]: "" for column in columns if column in self.header_of})


def _named(rows: Several, row: Row, line: int, made: list[Piece], places: list[str]) -> list[Piece]:
    """Give the pieces of one journey a group in common, and events of their own; by places, never by a person's name."""
    group, event = rows.headed("group", JOURNEY), rows.headed("event", EVENT)
    for number, piece in enumerate(made if len(made) >= _ENDS else [], 1):
        if not row.get(group, "").strip():
            piece[group] = rows.called(row, f"{places[0]} – {places[-1]}", line)
        if row.get(event, "").strip():
            piece[event] = f"{row[event].strip()} {number}"
    return made or [{}]


def _split(cell: str) -> list[str]:
    parts = _ARROW.split(cell)
    parts = parts if len(parts) > 1 else _HYPHEN.split(cell)
    return parts if len(parts) <= _MOST_STOPS else [cell]


def journeys_of(rows: pd.DataFrame, columns: dict[str, str]) -> Several | None:
    """Tell whether rows are journeys, by their headers, and for a path by its cells."""
    headers, have = [str(header) for header in rows.columns], set(columns.values())
    if "stop" in have:
        return None
    if stops := by_number(headers, columns, "place", _BESIDE_PLACES):
        return Stops(columns, stops)
    header_of = {column: header for header, column in columns.items()}
    begin, end = header_of.get("place from", header_of.get("place", "")), header_of.get("to_place", "")
    ways = [header for header in headers if header not in columns and is_waypoint(header)]
    if begin and end and ways and not {"place", "place from"} <= have:
        return Legs(columns, chain=(begin, *ways, end))
    free = (header for header in headers if header not in columns and _is_path(header, rows))
    path = "" if {"place", "place from", "to_place"} & have else next(free, "")
    return Legs(columns, path=path) if path else None


def _is_path(header: str, rows: pd.DataFrame) -> bool:
    cells = rows[header].head(_SAMPLES).str.strip()
    return is_path(header, tuple(cells[cells != ""].unique()))
