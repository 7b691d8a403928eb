"""Places of our own, ``data/places/overlay.csv``: what the gazetteer lacks or gets wrong on these routes.

Columns ``name,country,admin1,lat,lon,precision,alternatives,source``: the country as ISO 3166-1 alpha-2, ``admin1`` as
GeoNames codes it, degrees WGS 84, ``precision`` town or region, ``alternatives`` further spellings joined by ``|``.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from geo.errors import GazetteerError
from geo.places.names import normalise
from geo.places.place import Entry, Place, town_path

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
            return tuple(_entry(row) for row in rows)
    except OSError as error:
        raise GazetteerError(f"Can't read {path} ({error}); restore it from the repository.") from error
    except (ValueError, csv.Error) as error:
        raise GazetteerError(
            f"{path} can't be used, line {rows.line_num}: {error}. Correct that line."
        ) from error


def _check_header(header: object) -> None:
    if header != list(HEADER):
        raise ValueError(f"the header is {header}, it must be {','.join(HEADER)}")


def _entry(row: Mapping[str | None, str | None]) -> Entry:
    cells = [row[column] for column in HEADER]
    if None in row or None in cells:
        raise ValueError(f"a row has {len(HEADER)} cells")
    name, country, admin1, lat, lon, precision, alternatives, source = (cell or "" for cell in cells)
    if not (name and source and len(country) == 2):
        raise ValueError("name, source and a two-letter country are needed")
    names = (name, *filter(None, alternatives.split("|")))
    return Entry(
        _place(name, country, admin1, (_degrees(lat, 90), _degrees(lon, 180)), precision, source), names
    )


def _place(
    name: str, country: str, admin1: str, point: tuple[float, float], precision: str, source: str
) -> Place:
    if precision == "region" and admin1:
        return Place(
            name, country, admin1, *point, "region", 0, f"{country}/{admin1}", source, method="overlay"
        )
    if precision != "town":
        raise ValueError(f"precision is {precision!r}, it must be town, or region with an admin1")
    path = town_path(country, admin1, f"overlay-{normalise(name).replace(' ', '-')}")
    return Place(name, country, admin1, *point, "town", 0, path, source, method="overlay")


def _degrees(text: str, limit: int) -> float:
    value = float(text)
    if not abs(value) <= limit:
        raise ValueError(f"{text} is not within ±{limit} degrees")
    return value
