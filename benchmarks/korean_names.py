"""Korean names of places whose Hangul the gazetteer does not have: all of GeoNames' own Hangul is taken out first.

Every town of the countries of these routes that GeoNames names in Hangul is asked for by that name, in an index built
without any Hangul but our overlay's; right is within 25 km. Given for all, and for those that our overlay does
not list; with the country as a hint, and without.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from geo.places import SqliteGazetteer, ensure_index, resolve_places
from geo.places.choice import Option
from geo.places.context import distances
from geo.places.overlay import read_overlay
from geo.places.place import Entry, Place
from geo.places.similar import COUNTRIES
from geo.places.source import Source, default_source, read_geonames

_HANGUL = re.compile("[가-힣 ]+")
_NEAR_KM = 25.0


def measure() -> Iterator[tuple[str, str, str]]:
    whole, asked = default_source(), list(_asked())
    with tempfile.TemporaryDirectory() as folder:
        source = Source("no-hangul", whole.size, lambda: map(_without, whole.entries()))
        gazetteer = SqliteGazetteer(ensure_index(Path(folder), source=source))
        names = pd.DataFrame([(name, place.country) for name, place in asked], columns=["name", "country"])
        alone, hinted = (
            _right(asked, resolve_places(names[columns], gazetteer=gazetteer))
            for columns in (["name"], ["name", "country"])
        )
        gazetteer.close()
    listed = {_spot(entry.place) for entry in read_overlay()}
    ours = np.array([_spot(place) in listed for _, place in asked])
    yield (
        f"Korean names without the gazetteer's Hangul, {len(asked):,}: within 25 km",
        "0.88",
        f"{alone.mean():.3f}, with the country {hinted.mean():.3f}",
    )
    rest = f"{alone[~ours].mean():.3f}, with the country {hinted[~ours].mean():.3f}"
    yield f"the same, {(~ours).sum():,} that our overlay does not list", "", rest


def _asked() -> Iterator[tuple[str, Place]]:
    """Give each town with the first of its names in Hangul that our overlay does not list it by."""
    preferred = {(_spot(entry.place), name) for entry in read_overlay() for name in entry.preferred}
    for entry in read_geonames():
        place = entry.place
        theirs = [
            name for name in entry.names if _HANGUL.fullmatch(name) and (_spot(place), name) not in preferred
        ]
        if theirs and place.precision == "town" and place.country in COUNTRIES:
            yield theirs[0], place


def _without(entry: Entry) -> Entry:
    """Take all Hangul out of an entry but what our overlay lists."""
    kept = [name for name in entry.names if name in entry.preferred or not _HANGUL.fullmatch(name)]
    return replace(entry, names=tuple(kept))


def _spot(place: Place) -> tuple[int, int]:
    """Tell points apart as the index does."""
    return round(place.lat * 1000), round(place.lon * 1000)


def _right(asked: list[tuple[str, Place]], found: pd.DataFrame) -> np.ndarray:
    points = zip(found["lat"], found["lon"], strict=True)
    return np.array([_near(place, *point) for (_, place), point in zip(asked, points, strict=True)])


def _near(place: Place, lat: float, lon: float) -> bool:
    there = replace(place, lat=lat, lon=lon)
    return bool(lat == lat and distances([Option(place, 0.0)], [Option(there, 0.0)])[0, 0] <= _NEAR_KM)  # noqa: PLR0124


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
