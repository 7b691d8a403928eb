"""Places of our own, ``data/places/overlay.csv``: what the gazetteer lacks or gets wrong on these routes.

Columns ``name,country,admin1,lat,lon,precision,alternatives,source``: the country as ISO 3166-1 alpha-2, ``admin1`` as
GeoNames codes it, for a region of the second level with a name of ours after a slash (``05/yanbian``), degrees WGS 84,
``precision`` town or region, ``alternatives`` further spellings joined by ``|``. A crossing, which people tell with
either country, has both (``VN|CN`` and ``20|16``): the first is taken where none is told.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from geo.errors import GazetteerError
from geo.places.names import normalise
from geo.places.place import BESIDE, Entry, Place, Precision, listed_path

OVERLAY_FILE = Path(__file__).parents[2] / "data" / "places" / "overlay.csv"
HEADER = ("name", "country", "admin1", "lat", "lon", "precision", "alternatives", "source")


def read_overlay(path: Path = OVERLAY_FILE) -> tuple[Entry, ...]:
    """Read the overlay.

    Parameters
    ----------
    path
        A UTF-8 CSV with the columns above.

    Returns
    -------
    tuple of Entry
        In the order of the file. Population is 0: the file does not say it.

    Raises
    ------
    GazetteerError
        The file is missing, or a row breaks the rules above; the message names file and line.

    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            _check_header(rows.fieldnames)
            return tuple(entry for row in rows for entry in _entries(row))
    except OSError as error:
        raise GazetteerError(f"Can't read {path} ({error}); restore it from the repository.") from error
    except (ValueError, csv.Error) as error:
        raise GazetteerError(
            f"{path} can't be used, line {rows.line_num}: {error}. Correct that line."
        ) from error


def _check_header(header: object) -> None:
    if header != list(HEADER):
        raise ValueError(f"the header is {header}, it must be {','.join(HEADER)}")


def _entries(row: Mapping[str | None, str | None]) -> Iterator[Entry]:
    """Give the place of a row, and for a crossing the same place on its other side."""
    cells = [row[column] for column in HEADER]
    if None in row or None in cells:
        raise ValueError(f"a row has {len(HEADER)} cells")
    name, country, admin1, lat, lon, precision, alternatives, source = (cell or "" for cell in cells)
    if not (name and source and country):
        raise ValueError("name, source and a country are needed")
    point = _degrees(lat, 90), _degrees(lon, 180)
    names = (name, *filter(None, alternatives.split("|")))
    if country.count("|") != admin1.count("|"):
        raise ValueError("a crossing needs an admin1 for each of its countries")
    sides = zip(country.split("|"), admin1.split("|"), strict=True)
    for number, (code, region) in enumerate(sides):
        if len(code) != 2:
            raise ValueError(f"{code!r} is no two-letter country")
        path = _path(name if number == 0 else f"{BESIDE}{name}", code, region, precision)
        level: Precision = "region" if precision == "region" else "town"
        place = Place(name, code, region.partition("/")[0], *point, level, 0, path, source, method="overlay")
        yield Entry(place, names, preferred=names)


def _path(name: str, country: str, admin1: str, precision: str) -> str:
    if precision == "region" and admin1:
        return f"{country}/{admin1}"
    if precision != "town":
        raise ValueError(f"precision is {precision!r}, it must be town, or region with an admin1")
    return listed_path(country, admin1, normalise(name).replace(" ", "-"))


def _degrees(text: str, limit: int) -> float:
    value = float(text)
    if not abs(value) <= limit:
        raise ValueError(f"{text} is not within ±{limit} degrees")
    return value
