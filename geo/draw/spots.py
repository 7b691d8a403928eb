"""Where things are drawn: one spot for each place, or, above the budget, one for each cell of a grid."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo.draw.codes import stop_codes
from geo.draw.words import doubted
from geo.progress import now_and_then

Rows = Sequence[dict[Any, Any]]

LISTED = 8
"""How many events a feature names; it counts them all."""


@dataclass
class Mark:
    """The events of one status that are marked at one spot."""

    status: str
    events: list[Any] = field(default_factory=list)


@dataclass
class Spot:
    """A place on the map, or several merged: its position in degrees, what is marked there, and what ends there."""

    lat: float
    lon: float
    precision: str
    country: str
    names: Counter[str] = field(default_factory=Counter)
    paths: set[str] = field(default_factory=set)
    stops: dict[str, None] = field(default_factory=dict)
    """Codes of stops, each once, in order."""
    marks: dict[str, Mark] = field(default_factory=dict)
    doubt: bool = False
    """Whether the look-up is not sure of a place here."""
    inside: int = 0
    """Movements that begin and end here, since their places were merged."""

    @property
    def name(self) -> str:
        """The name most reports use; with the number of others where places are merged, and a mark where one is in doubt."""
        name = max(self.names, key=lambda text: (self.names[text], text))
        more = len(self.paths) - 1
        return doubted(f"{name} +{more}" if more else name, doubt=self.doubt)


Key = tuple[object, ...]


class Spots:
    """All spots of a view, by key; ``cell`` is the side of the grid in degrees, 0 for places as they are."""

    def __init__(self, cell: float = 0) -> None:
        self.cell = cell
        self.by_key: dict[Key, Spot] = {}

    def key(self, path: str, lat: float, lon: float, precision: str) -> Key:
        """Give the key of a place. A country is never merged with a town: it is no place of that kind."""
        if not self.cell or precision == "country":
            return ("path", path)
        return ("cell", math.floor(lat / self.cell), math.floor(lon / self.cell))

    def unroll(self, west: float) -> None:
        """Move every spot west of a meridian once round the world, so that places stand where the lines to them end."""
        for spot in self.by_key.values():
            spot.lon += 360 if spot.lon < west else 0

    def at(self, place: dict[str, Any]) -> Spot:
        """Find or make the spot of a place, given as ``place_of`` does."""
        key = self.key(place["path"], place["lat"], place["lon"], place["precision"])
        spot = self.by_key.setdefault(
            key, Spot(place["lat"], place["lon"], place["precision"], place["country"])
        )
        spot.names[place["name"]] += 1
        spot.paths.add(place["path"])
        spot.doubt = spot.doubt or place["doubt"]
        return spot


_ROLE = {
    "place": ("place", "path", "lat", "lon", "precision", "country", "place_doubt"),
    "to_place": ("to_place", "to_path", "to_lat", "to_lon", "to_precision", "to_country", "to_doubt"),
}
_END = {
    "from": ("from", "from_path", "from_lat", "from_lon", "from_precision", "from_country", "from_doubt"),
    "to": ("to", "to_path", "to_lat", "to_lon", "to_precision", "to_country", "to_doubt"),
}


def place_of(row: dict[Any, Any], columns: tuple[str, ...]) -> dict[str, Any]:
    """Take a place out of a row of events or legs."""
    names = ("name", "path", "lat", "lon", "precision", "country", "doubt")
    return dict(zip(names, (row[column] for column in columns), strict=True))


def gather(
    events: Rows,
    legs: Rows,
    codes: Mapping[str, str],
    cell: float = 0,
    told: Callable[[float], None] = lambda _: None,
) -> Spots:
    """Put every mark and every end of a leg on its spot.

    ``events`` and ``legs`` are ``event_rows`` and ``leg_rows`` of ``geo.view.View``, ``codes`` from ``geo.draw.codes``; a
    stop's code stands where its event is marked, or where its leg ends. ``told`` is told the part that is done, 0 to 1.
    """
    spots, every = Spots(cell), len(events) + len(legs)
    for number, event in enumerate(events):
        if now_and_then(number, every):
            told(number / every)
        if event["shape"] != "mark":
            continue
        spot = spots.at(place_of(event, _ROLE[event["at"]]))
        spot.marks.setdefault(event["status"], Mark(event["status"])).events.append(event)
        _stop(spot, codes.get(event["id"], ""))
    for number, leg in enumerate(legs, start=len(events)):
        if now_and_then(number, every):
            told(number / every)
        spots.at(place_of(leg, _END["from"]))
        _stop(spots.at(place_of(leg, _END["to"])), codes.get(leg["event_id"], "") if leg["own"] else "")
    return spots


def _stop(spot: Spot, code: str) -> None:
    if code:
        spot.stops[code] = None


def leg_ends(leg: dict[Any, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give both ends of a row of legs as places."""
    return place_of(leg, _END["from"]), place_of(leg, _END["to"])


def listed(events: list[Any]) -> list[str]:
    """Name the events of a feature, as far as there is room."""
    return [event["id"] for event in events[:LISTED]]


__all__ = ["Mark", "Spot", "Spots", "gather", "leg_ends", "listed", "place_of", "stop_codes"]
