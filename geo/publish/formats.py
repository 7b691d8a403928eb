"""The formats that a view can leave the program in, by the ending of the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from geo.draw import Layers
from geo.publish.geojson import to_geojson
from geo.publish.page import to_html
from geo.publish.table import to_csv
from geo.view import View


@dataclass(frozen=True)
class Format:
    """One format: its name for people, its media type, and what makes its bytes of a view and its layers."""

    name: str
    mime: str
    write: Callable[[View, Layers], bytes]


FORMATS = MappingProxyType(
    {
        ".csv": Format("CSV", "text/csv", lambda view, _layers: to_csv(view)),
        ".geojson": Format("GeoJSON", "application/geo+json", to_geojson),
        ".html": Format("HTML map", "text/html", lambda _view, layers: to_html(layers)),
    }
)
"""Ending to format."""


def exact_places_words(view: View) -> str:
    """Say what exact places a file of this view gives away, before anyone takes it."""
    places: dict[tuple[float, float], str] = {}
    for name, lat, lon, precision in (
        ("place", "lat", "lon", "precision"),
        ("to_place", "to_lat", "to_lon", "to_precision"),
    ):
        for row in view.event_rows:
            if row[precision] in {"town", "region"}:
                places[row[lat], row[lon]] = row[name]
    if not places:
        return (
            "These files name countries only, and no exact place. They hold every text of the reports shown."
        )
    names = sorted(set(places.values()))
    shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
    many = f"{len(places)} place{'s' if len(places) > 1 else ''}"
    return (
        f"These files give away the exact position of {many} ({shown}), with dates, numbers of people and every text of "
        "the reports shown. Nothing is coarsened or withheld: think of who could be found by it before you pass it on."
    )
