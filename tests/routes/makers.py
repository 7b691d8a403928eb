"""Records of routes, for tests of one function: places of a made-up world, reports and events not drawn yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from geo.events import parse_extent
from geo.routes.records import Event, PlaceValue, Report, When

_PLACES = {
    "Ayville": ("LA", "town", 18.0, 102.0, "LA/01/ayville"),
    "Beeford": ("LA", "town", 19.0, 102.5, "LA/01/beeford"),
    "Ceeton": ("CN", "town", 25.0, 102.7, "CN/02/ceeton"),
    "Deeburg": ("CN", "town", 40.0, 116.0, "CN/03/deeburg"),
    "Eeshire": ("LA", "region", 18.5, 102.2, "LA/01"),
    "Laos": ("LA", "country", 18.5, 103.9, "LA"),
    "China": ("CN", "country", 36.5, 103.8, "CN"),
}


def place_value(text: str, /, **given: Any) -> PlaceValue:
    """Take a place of the made-up world as a report has it; ``given`` overrides what the look-up says."""
    country, precision, lat, lon, path = _PLACES[text]
    found: dict[str, Any] = {"text": text, "name": text, "country": country, "precision": precision}
    return PlaceValue(**(found | {"lat": lat, "lon": lon, "path": path} | given))


def when(text: str) -> When:
    return When(text, parse_extent(text))


def report(row: int, stance: str = "reported", source: str = "", known: str = "", **told: Any) -> Report:
    """Make a report; ``told`` are its fields, those not given are not stated."""
    blank = dict.fromkeys(("date", "place", "to_place", "people", "kind", "mode"))
    return Report(row, stance, source, datetime.fromisoformat(known) if known else None, {**blank, **told})


def event(name: str, status: str = "reported", *, row: int = 0, **told: Any) -> Event:
    """Make an event of the group ``g`` that is not drawn yet."""
    return Event(name, "g", ("g",), name, row, status, report(row, **told).told, {}, (), (row,), (row,))
