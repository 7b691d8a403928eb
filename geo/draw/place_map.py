"""What one name may mean, on a small map: each option with its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geo.draw.frame import Frame
from geo.draw.layers import Layers
from geo.places import Place
from geo.view import Bounds

NOT_ON_MAP = "This name has no place yet. Choose one, type coordinates, or click on the map."
_MARGIN = 2.0  # degrees round a single place


def place_layers(name: str, options: Sequence[Place]) -> Layers:
    """Draw the options of a name as GeoJSON, numbered from 1, in their order."""
    features = [_feature(number, place) for number, place in enumerate(options, start=1)]
    frame = Frame(name, "", "", f"{len(options)} to choose from", (), 0, ())
    return Layers(_collection([]), _collection([]), _collection(features), _bounds(options), frame)


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}


def _feature(number: int, place: Place) -> dict[str, Any]:
    tip = "\n".join(
        filter(None, (place.name, f"{place.precision}, {place.country}", f"{place.lat:.4f}, {place.lon:.4f}"))
    )
    properties = {
        "layer": "place",
        "name": place.name,
        "stops": str(number),
        "precision": "town",
        "end": True,
        "tip": tip,
    }
    geometry = {"type": "Point", "coordinates": [round(place.lon, 5), round(place.lat, 5)]}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _bounds(options: Sequence[Place]) -> Bounds | None:
    """Frame the likeliest; the others are there, and a person may zoom out to them."""
    if not options:
        return None
    lat, lon = options[0].lat, options[0].lon
    return (max(lat - _MARGIN, -85), lon - _MARGIN), (min(lat + _MARGIN, 85), lon + _MARGIN)
