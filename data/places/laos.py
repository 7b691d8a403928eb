"""The districts of Laos: names and outlines of geoBoundaries, names in Lao of the Humanitarian Data Exchange's table."""

import json
import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rapidfuzz.fuzz import ratio
from unit import Unit

OUTLINES = "geoBoundaries.geojson"
IN_LAO = [
    "attapeu-final5.json",
    "bokeo-final.json",
    "huaphanh-final.json",
    "khammouane-final.json",
    "oudomxay-final.json",
    "phongsaly-final.json",
    "salavan-final.json",
    "savannakhet-final10.json",
    "sekong-final.json",
]
ADDRESS = "https://raw.githubusercontent.com/nipndri/mapjsfiles/c20978328280b47d926d047c3130443bdaebc197/"
_NEAR_KM = 40
"""A district is about so wide; a town of its name in it is its seat."""
_SAME_DEGREES, _ALIKE, _SHORT = 0.25, 60, 4
_DISTRICT = re.compile(r"^ມ\. ?")


def units(folder: Path, others: Sequence[tuple[str, float, float]]) -> Iterator[Unit]:
    """Read the districts; each is at its seat where a town has its name, else at its middle.

    ``others`` are names, latitudes and longitudes of another list, which spells many of them otherwise.
    """
    features = json.loads((folder / OUTLINES).read_text(encoding="utf-8"))["features"]
    local = _in_lao(folder)
    for feature in sorted(features, key=lambda each: str(each["properties"]["shapeID"])):
        name = str(feature["properties"]["shapeName"]).strip()
        lon, lat = middle(_outline(feature["geometry"]))
        own = local.get(name.casefold(), "")
        code = f"LA-{feature['properties']['shapeID']}"
        also = [other[0] for other in others if _is_same(name, (lat, lon), other)]
        spelled = tuple(dict.fromkeys(form for one in (name, *also) for form in _forms(one)))
        yield Unit(code, "LA", "", lat, lon, spelled, (own,) if own else (), near_km=_NEAR_KM, area=True)


def _forms(name: str) -> tuple[str, ...]:
    """Give a name with and without its word; of a short one, as Home or May, only with it, since alone it says little."""
    return (name, f"Muang {name}") if len(name) > _SHORT else (f"Muang {name}",)


def _is_same(name: str, point: tuple[float, float], other: tuple[str, float, float]) -> bool:
    near = math.dist(point, other[1:]) < _SAME_DEGREES
    return near and ratio(name.casefold(), other[0].casefold()) > _ALIKE


def middle(ring: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Give longitude and latitude of the centroid of an outline (shoelace formula)."""
    area = east = north = 0.0
    for (x, y), (next_x, next_y) in zip(ring, [*ring[1:], ring[0]], strict=True):
        part = x * next_y - next_x * y
        area, east, north = area + part, east + (x + next_x) * part, north + (y + next_y) * part
    return east / (3 * area), north / (3 * area)


def _outline(geometry: dict[str, list[list[list[list[float]]]]]) -> Sequence[Sequence[float]]:
    """Give the longest ring of a polygon, or of several."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings: list[list[list[float]]] = [polygon[0] for polygon in polygons]  # type: ignore[misc]
    return max(rings, key=len)


def _in_lao(folder: Path) -> dict[str, str]:
    """Give the names in Lao by the names in Latin letters; of the two provinces of Viengkham and the like, none."""
    names: dict[str, str] = {}
    for file in IN_LAO:
        for feature in json.loads((folder / file).read_text(encoding="utf-8"))["features"]:
            held = feature["properties"]
            names[held["ADM2_EN"].strip().casefold()] = _DISTRICT.sub("", held["ADM2_LO"].strip())
    return names
