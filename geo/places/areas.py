"""Large areas that are no country: continents, seas, rivers and lands, ``data/places/areas.csv``.

Columns ``name,lat,lon,alternatives``: degrees WGS 84 of about their middle, further names joined by ``|``. They are known no
better than a country is, and are never drawn as a town.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from geo.errors import GazetteerError
from geo.places.names import normalise
from geo.places.place import Place

AREAS_FILE = Path(__file__).parents[2] / "data" / "places" / "areas.csv"
_SOURCE = "our own knowledge: about the middle"


def area_named(text: str) -> Place | None:
    """Find a large area by one of its names; its path begins with ``~`` and lies in no country.

    Raises
    ------
    GazetteerError
        The table can't be read.

    """
    return _areas().get(normalise(text))


@cache
def _areas() -> Mapping[str, Place]:
    try:
        with AREAS_FILE.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return {normalise(name): _place(row) for row in rows for name in _names(row)}
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        raise GazetteerError(
            f"Can't read {AREAS_FILE} ({error!r}); restore it from the repository."
        ) from error


def _names(row: Mapping[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["alternatives"].split("|"))]


def _place(row: Mapping[str, str]) -> Place:
    path = f"~{normalise(row['name']).replace(' ', '-')}"
    return Place(
        row["name"], "", "", float(row["lat"]), float(row["lon"]), "country", 0, path, _SOURCE, "country"
    )
