"""Places as their countries list them, ``data/places/districts.csv``.

Counties and districts of China, Laos and South Korea, towns of Myanmar, and of eight more countries what GeoNames lacks.

Columns ``code,name,country,admin1,lat,lon,precision,alternatives``: the code of GB/T 2260, of Myanmar's information
management unit, or country and number, ISO 3166-1 alpha-2, GeoNames' admin-1 code, degrees WGS 84 of the seat within a
kilometre or two, ``precision`` town, or region where it is the middle of an area, further names joined by ``|``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from geo.places.entries import alternatives, read_entries
from geo.places.place import Entry, Place, Precision, town_path

DISTRICTS_FILE = Path(__file__).parents[2] / "data" / "places" / "districts.csv"
_SOURCES = {
    "CN": "cpca, GeoNames",
    "LA": "geoBoundaries, Humanitarian Data Exchange, GeoNames",
    "MM": "Myanmar Information Management Unit, GeoNames",
}
_OTHERWISE = "countrystatecity-countries, GeoNames"
_KEY = "district-"


def read_districts(path: Path = DISTRICTS_FILE) -> Iterator[Entry]:
    """Read the districts, in the order of the file; raises as ``read_entries``. Population is 0: the file does not say it."""
    return read_entries(path, _entry)


def is_district(place: Place) -> bool:
    """Tell whether a place is one of these, by whatever spelling it was found."""
    return place.path.rpartition("/")[2].startswith(_KEY)


def _entry(row: Mapping[str, str]) -> Entry:
    name, country, admin1 = row["name"], row["country"], row["admin1"]
    point = float(row["lat"]), float(row["lon"])
    precision: Precision = "region" if row["precision"] == "region" else "town"
    path = town_path(country, admin1, f"{_KEY}{row['code']}")
    place = Place(name, country, admin1, *point, precision, 0, path, _SOURCES.get(country, _OTHERWISE))
    return Entry(place, (name, *alternatives(row)))
