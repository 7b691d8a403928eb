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
