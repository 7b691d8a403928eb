"""Coordinates that the name beside them contradicts → problems: in each other's place, or of another place. Nothing is changed.

What lies beyond 90 degrees tells by itself that it is no latitude; in western Asia, Africa and Europe only the place that the
row names does. What is far from every place of its name is of another place, such as that where people were asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pandas as pd
from geopy.distance import great_circle

from geo.events import Problem, problem_frame
from geo.places.countries import country_code
from geo.places.gazetteer import Gazetteer
from geo.places.mentions import ROLES
from geo.places.place import Place, is_listed

_NEAR, _FAR, _FAR_OF_REGION = 100, 300, 2_500
"""Kilometres: where the named place is taken to be, and where a town, or anything of a region, can't be."""
_SWAPPED = (
    "likely-swapped",
    (
        "“{}”, and in the other order beside it. It was kept as written. If the two are exchanged, exchange them in the file, or change what the "
        "columns mean."
    ),
)
_OF_ANOTHER = (
    "far-from-name",
    (
        "every place called “{}”. It was kept as written. If it is where people were asked, or another place, take the columns for none of ours on "
        "the Data page; if the name is that of a smaller place, say that it is right."
    ),
)


def misplaced_problems(reports: pd.DataFrame, mentions: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """List the coordinates that lie by the named place only when latitude and longitude are exchanged, or nowhere near one of its name.

    Codes ``likely-swapped`` and ``far-from-name``. The second is for names of our own list only: elsewhere there may be a hamlet of the
    name that no gazetteer has. ``reports`` as in ``geo.events.Reading``, ``mentions`` as of ``mentions_of``. Names are
    looked up as they are written.
    """

    @cache
    def found(name: str) -> tuple[Place, ...]:
        return tuple(gazetteer.candidates(name))

    given = mentions[(mentions["name"] != "") & mentions[["lat", "lon"]].notna().all(axis=1)]
    problems = []
    for (row, role), name, country, lat, lon in given[["name", "country", "lat", "lon"]].itertuples(
        name=None
    ):
        says = _says(lat, lon, found(name), country)
        if says is not None:
            problems.append(_problem(reports.loc[row], role, name, (lat, lon), says))
    return problem_frame(problems)


def _says(lat: float, lon: float, places: tuple[Place, ...], country: str) -> tuple[str, str] | None:
    """Give code and sentence for coordinates beside the name of these places; None where they fit, or nothing tells."""
    code = country_code(country) if country else None
    if abs(lon) <= 90 and _fits_exchanged(
        lat, lon, [place for place in places if code in (None, place.country)]
    ):
        return _SWAPPED
    known = any(map(is_listed, places)) and not any(place.precision == "country" for place in places)
    return _OF_ANOTHER if known and all(_is_far(lat, lon, place) for place in places) else None


def _is_far(lat: float, lon: float, place: Place) -> bool:
    limit = _FAR if place.precision == "town" else _FAR_OF_REGION
    return bool(great_circle((lat, lon), (place.lat, place.lon)).km > limit)


def _fits_exchanged(lat: float, lon: float, places: Sequence[Place]) -> bool:
    exchanged = any(great_circle((lon, lat), (place.lat, place.lon)).km <= _NEAR for place in places)
    return exchanged and all(great_circle((lat, lon), (place.lat, place.lon)).km > _FAR for place in places)


def _problem(
    report: pd.Series, role: str, name: str, point: tuple[float, float], says: tuple[str, str]
) -> Problem:
    _, _, first, second = ROLES[role]
    code, sentence = says
    value = f"{point[0]:g}, {point[1]:g}"
    message = f"Line {report['line']}, columns {first} and {second}: {value} lies far from {sentence.format(name[:200])}"
    return Problem(int(report["line"]), first, value, code, message, str(report["file"]))
