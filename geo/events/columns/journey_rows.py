"""A row that tells a whole journey → its stops, or its legs.

Stops stand under ``Place 1``, ``Place 2`` and so on, each with its own date where there is ``Date 1``. Legs follow one another
from ``From`` over ``Via`` to ``To``, or in one cell: ``Hyesan – Kunming – Vientiane``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import pandas as pd

from geo.events.columns.content import guess_column, may_be_places
from geo.events.columns.journeys import is_waypoint, leads_straight, names_a_route
from geo.events.columns.route_text import is_clear_path, is_clear_way, places_of
from geo.events.columns.several import (
    Numbered,
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
from geo.events.columns.stand_ins import samples_of
from geo.events.columns.wide import number_of, numbered, numbered_names
from geo.events.headers import fold_header
from geo.events.schema import FURTHER, ROUTE
from geo.events.values.nothing import is_no_name

_BESIDE_PLACES = (
    "country", "lat", "lon", "lat lon", "precision", "date", "date start", "date end", "kind", "mode", "people", "status", "via", "url", "reported",
    "reliability", "credibility", "note",
)  # fmt: skip
_OF_A_PLACE = ("country", "lat", "lon", "lat lon", "lon lat", "precision")
_OF_THE_DESTINATION = ("to_country", "to_lat", "to_lon", "to_lat to_lon")
_SEVERAL = re.compile(r" ?[;；、→⇒➔➜>»–—] ?| -+ ")
_OUTLETS = frozenset(["via", "经由", "經由"])
_ENOUGH = 3
"""Numbered places from which they are stops, and not a town and its province."""


@dataclass(frozen=True)
class Stops(Series):
    """Rows that tell the stops of a journey side by side."""

    code = "row-per-journey"
    what = "its stops"

    @property
    def made(self) -> dict[str, str]:
        """Add a group where there is none."""
        return self.with_new("group")

    @cached_property
    def bare(self) -> set[str]:
        """Headers of what is of one place, and has no number: it may be of any of them."""
        own = {column for ones in self.series.values() for column in ones}
        of_one = {*_OF_A_PLACE, "kind", *_OF_THE_DESTINATION} - own
        return {self.header_of[column] for column in of_one if column in self.header_of} | self.odd

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each stop of which a place or a date is told; what is of no one stop stays in the details."""
        told = {
            n: ones for n, ones in self.series.items() if tells_any(row, ones, "place", "date", "date start")
        }
        made = self.apart([*told.values()], lambda _: self.bare)
        places = [row[ones["place"]] for ones in told.values()]
        return _named(self, row, line, made, places, [str(number) for number in told]) or [Piece()]


@dataclass(frozen=True)
class Legs(Several):
    """Rows that tell the places of a journey one after the other: under ``chain``, or in the cell under ``path``."""

    chain: tuple[str, ...] = ()
    path: str = ""
    code = "row-per-journey"
    what = "its legs"

    @property
    def read(self) -> dict[str, str]:
        """Give the headers of places."""
        return dict.fromkeys([self.path] if self.path else self.chain, "place")

    @property
    def made(self) -> dict[str, str]:
        """Add where a leg begins and ends, for a path, and a group where there is none."""
        return self.with_new("group", *(("place", "to_place") if self.path else ()))

    def pieces(self, row: Row, line: int) -> list[Piece]:
        """Make a row of each leg; what stands twice in a row is one place."""
        places = (
            [(place, "") for place in places_of(row[self.path])] if self.path else list(self._chained(row))
        )
        places = [one for at, one in enumerate(places) if at == 0 or one[0] != places[at - 1][0]]
        used = {header for header in self.chain[1:-1] if not leads_straight(row[header])}
        made = [self._leg(here, there, used) for here, there in pairwise(places)]
        self._unread(made if self.path else made[1:], _OF_A_PLACE)
        self._unread(made if self.path else made[:-1], _OF_THE_DESTINATION)
        for piece in made if len(made) > 1 else ():
            piece.unread |= self.odd
        if not made:
            return [self._alone(places)]
        if not self.path:  # what is told of an end that has no name is of no place on the way
            self._unread(made[:1] if places[0][1] != self.chain[0] else [], _OF_A_PLACE)
            self._unread(made[-1:] if places[-1][1] != self.chain[-1] else [], _OF_THE_DESTINATION)
        names = [place for place, _ in places]
        return _named(self, row, line, made, names, [f"{short(a)} – {short(b)}" for a, b in pairwise(names)])

    def _chained(self, row: Row) -> Iterator[tuple[str, str]]:
        """Yield the places of a row with the headers of their cells; several in one cell on the way have none."""
        for header in self.chain:
            if header in (self.chain[0], self.chain[-1]):
                yield from self._end(row, header)
            elif not has_none(row, header) and not leads_straight(row[header]):
                parts = [part.strip() for part in _SEVERAL.split(row[header]) if part.strip()]
                yield from [(part, header if len(parts) == 1 else "") for part in parts]

    def _end(self, row: Row, header: str) -> Iterator[tuple[str, str]]:
        """Yield an end of a journey; it may be known by its country only."""
        country = self.header_of.get("country" if header == self.chain[0] else "to_country", "")
        told = next((each for each in (header, country) if each and not has_none(row, each)), "")
        if told:
            yield row[told].strip(), header

    def _leg(self, here: tuple[str, str], there: tuple[str, str], used: set[str]) -> Piece:
        begin, end = (
            (self.header("place"), self.header("to_place")) if self.path else (self.chain[0], self.chain[-1])
        )
        piece = Piece(blank=set(used))
        for target, (text, header) in ((begin, here), (end, there)):
            (piece.taken if header else piece.said)[target] = header or text
        return piece

    def _alone(self, places: Sequence[tuple[str, str]]) -> Piece:
        """Keep a row with one place at most, wherever it stands."""
        if self.path:
            return Piece({self.header("place"): self.path})
        here = next((header for _, header in places if header in self.chain[1:-1]), "")
        return Piece({self.chain[0]: here}, blank={here}) if here else Piece()

    def _unread(self, legs: Iterable[Piece], columns: Sequence[str]) -> None:
        """Leave out what belongs to one end of the journey only."""
        for leg in legs:
            leg.unread |= {self.header_of[column] for column in columns if column in self.header_of}


def _named(  # noqa: PLR0913, PLR0917  all that names a journey
    rows: Several, row: Row, line: int, made: list[Piece], places: Sequence[str], events: Sequence[str]
) -> list[Piece]:
    """Give the pieces of one journey a group in common, and events of their own; by places, never by a person's name."""
    group, event = rows.header("group"), rows.header("event")
    ends = [short(place) for place in places if place.strip()]
    for piece, name in zip(made, events, strict=True):
        if len(made) > 1 and has_none(row, group):
            piece.said[group] = rows.called(row, " – ".join([ends[0], ends[-1]] if ends else []), line)
        if not has_none(row, event):
            piece.said[event] = f"{row[event].strip()}: {name}"
    return made


def propose_journeys(rows: pd.DataFrame, columns: Mapping[str, str]) -> dict[str, str]:
    """Tell which headers hold further places, with what stands beside them, or whole routes; ``columns`` are those known.

    Blank for what is none of ours beside them: a date of the row beside those of its stops.
    """
    headers, have = [str(header) for header in rows.columns], set(columns.values())
    if "stop" in have or _tells_events_apart(rows, columns):
        return {}
    if "to_place" not in have and (stops := _numbered_stops(rows, headers, columns)):
        return stops
    free = [header for header in headers if header not in columns]
    if "to_place" in have and len({"place", "place from"} & have) == 1:
        # Beside a source, “via” may as well be what carried it, as among our own columns.
        ways = [h for h in free if is_waypoint(h) and not ("source" in have and fold_header(h) in _OUTLETS)]
        return {h: FURTHER for h in ways if may_be_places(_cells(rows[h]))}
    path = next((header for header in free if _is_route(rows, header)), "")
    return {path: ROUTE} if path and not {"place", "place from", "to_place"} & have else {}


def _tells_events_apart(rows: pd.DataFrame, columns: Mapping[str, str]) -> bool:
    """Whether several rows tell one event: taken apart in different ways, a dispute among them would be lost."""
    header_of = {column: header for header, column in columns.items()}
    if "event" not in header_of:
        return False
    ids = [header_of[column] for column in ("group", "event") if column in header_of]
    events = rows[rows[header_of["event"]].str.strip() != ""]
    headers = [str(header) for header in rows.columns]
    told = {"place", "place from", "to_place"}
    several = {header for column, ones in numbered(headers).items() if column in told for header in ones}
    ways = [
        h for h in headers if h in several or columns.get(h) in told or is_waypoint(h) or _is_route(rows, h)
    ]
    return any(
        len(events[[*ids, way]].drop_duplicates()) > len(events[ids].drop_duplicates()) for way in ways
    )


def _numbered_stops(rows: pd.DataFrame, headers: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Tell the headers of further stops; what has numbers as they have is of them, and what is told once beside it is not."""
    several = {c: ones for c, ones in numbered(headers).items() if len(ones) > 1 and c in _BESIDE_PLACES}
    once = {h: "" for h, column in columns.items() if column in several and h not in several[column]}
    first = {several[columns[header]][0]: columns[header] for header in once}
    tried = {**dict.fromkeys(headers, FURTHER), **columns, **once, **first}
    stops = by_number(headers, tried, "place", _BESIDE_PLACES)
    mixed = by_number(headers, tried, "source", ())
    if not stops or mixed or not _are_stops(stops) or not _hold_places(rows, stops):
        return {}
    return {h: FURTHER for h in all_of(stops) if h not in columns and h not in first} | once | first


def _hold_places(rows: pd.DataFrame, stops: Numbered) -> bool:
    """Whether the columns may hold places on a way: with countries in one of them, they are a place and what it lies in."""
    columns = [cells for ones in stops.values() if (cells := _cells(rows[ones["place"]]))]
    return all(may_be_places(cells) and not guess_column(cells, {"country"}) for cells in columns)


def _of_others(headers: Sequence[str], columns: Mapping[str, str]) -> set[str]:
    """Give the headers that have numbers, as those of something that is no place: sources are on no way."""
    places = {"", FURTHER, "place", "place from", "to_place"}
    several = (ones for ones in numbered_names(headers).values() if len(ones) > 1)
    return {header for ones in several if columns.get(ones[0], "") not in places for header in ones}


def _is_route(rows: pd.DataFrame, header: str) -> bool:
    cells = _cells(rows[header])
    return (names_a_route(header) and is_clear_path(cells)) or (is_waypoint(header) and is_clear_way(cells))


def _are_stops(stops: Numbered) -> bool:
    """Whether numbered places are stops, and not a town and its province: by dates of their own, their name, or by three."""
    first = next(iter(stops.values()))
    word = fold_header(first["place"]).rstrip("0123456789")
    return len(stops) >= _ENOUGH or "date" in first or word == "stop" or is_waypoint(first["place"])


def journeys_of(headers: Sequence[str], columns: Mapping[str, str]) -> Several | None:
    """Tell how rows are journeys, as the columns are mapped."""
    have, header_of = set(columns.values()), {column: header for header, column in columns.items()}
    if ROUTE in have:
        return Legs(columns, headers, path=header_of[ROUTE]) if not {"place", "to_place"} & have else None
    others = _of_others(headers, columns)
    further = [header for header in headers if columns.get(header) == FURTHER and header not in others]
    stops = by_number(headers, columns, "place", _BESIDE_PLACES) if further and "to_place" not in have else {}
    if stops:
        return Stops(columns, headers, stops)
    begin, end = header_of.get("place from", header_of.get("place", "")), header_of.get("to_place", "")
    between = sorted(further, key=number_of)
    return Legs(columns, headers, chain=(begin, *between, end)) if begin and end and further else None


def _cells(column: pd.Series) -> tuple[str, ...]:
    return tuple(cell for cell in samples_of(column) if not is_no_name(cell))
