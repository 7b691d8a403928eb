"""Coordinates in each other's place, told by the name beside them → problems. Nothing is changed.

What lies beyond 90 degrees tells by itself that it is no latitude; in western Asia, Africa and Europe only the place that the
row names does.
"""

from __future__ import annotations

from functools import cache

import pandas as pd
from geopy.distance import great_circle

from geo.events import Problem, problem_frame
from geo.places.countries import country_code
from geo.places.gazetteer import Gazetteer
from geo.places.mentions import ROLES

_NEAR, _FAR = 100, 300
"""Kilometres: where the named place is taken to be, and where it can't be."""


def swapped_problems(reports: pd.DataFrame, mentions: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """List the coordinates (code ``likely-swapped``) that lie by the named place only when latitude and longitude are exchanged.

    ``reports`` as in ``geo.events.Reading``, ``mentions`` as of ``mentions_of``. Names are looked up as they are written.
    """

    @cache
    def points(name: str, country: str) -> tuple[tuple[float, float], ...]:
        code = country_code(country) if country else None
        found = gazetteer.candidates(name)
        return tuple((place.lat, place.lon) for place in found if code in (None, place.country))

    given = mentions[(mentions["name"] != "") & (mentions["lon"].abs() <= 90) & mentions["lat"].notna()]
    told = given[["name", "country", "lat", "lon"]].itertuples(name=None)
    problems = [
        _problem(reports.loc[row], role, name, lat, lon)
        for (row, role), name, country, lat, lon in told
        if _fits_exchanged(lat, lon, points(name, country))
    ]
    return problem_frame(problems)


def _fits_exchanged(lat: float, lon: float, points: tuple[tuple[float, float], ...]) -> bool:
    exchanged = any(great_circle((lon, lat), point).km <= _NEAR for point in points)
    return exchanged and all(great_circle((lat, lon), point).km > _FAR for point in points)


def _problem(report: pd.Series, role: str, name: str, lat: float, lon: float) -> Problem:
    _, _, first, second = ROLES[role]
    value = f"{lat:g}, {lon:g}"
    message = (
        f"Line {report['line']}, columns {first} and {second}: {value} lies far from “{name[:200]}”, and in the other order beside it. "
        "It was kept as written. If the two are exchanged, exchange them in the file, or change what the columns mean."
    )
    return Problem(int(report["line"]), first, value, "likely-swapped", message, str(report["file"]))
