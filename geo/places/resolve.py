"""Mentions of places → where they are, how precisely that is known, and how sure the look-up is.

Every mention is looked up by itself; mentions that say the same are looked up once.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

import pandas as pd

from geo.places.choice import DOUBTFUL, Choice, choose, describe
from geo.places.countries import country_code, country_name, country_named, country_place
from geo.places.gazetteer import Gazetteer
from geo.places.place import Place, town_path
from geo.places.search import Hits, search

COLUMNS = (
    "lat", "lon", "place", "country", "precision", "path", "confidence", "method", "alternatives", "reason"
)  # fmt: skip
_DTYPES = {"lat": "float64", "lon": "float64", "confidence": "float64", "alternatives": "object"}
# Their name beside their own code says the city: it is written as any other town is.
_CITY_STATES = frozenset({"GI", "HK", "MC", "MO", "SG", "VA"})
_COUNTRY_CONFIDENCE = 0.95
_LONGEST_QUOTE = 60


class _Mention(NamedTuple):
    name: str
    country: str
    precision: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class _Found:
    """One row of the result, in the order of ``COLUMNS``."""

    lat: float = math.nan
    lon: float = math.nan
    place: str = ""
    country: str = ""
    precision: str = ""
    path: str = ""
    confidence: float = 0.0
    method: str = "none"
    alternatives: tuple[str, ...] = ()
    reason: str = ""


def resolve_places(mentions: pd.DataFrame, *, gazetteer: Gazetteer, online: None = None) -> pd.DataFrame:
    """Find the places that are mentioned.

    Coordinates given are taken as they are. A blank name with a country is that country; the name of a country is that
    country, unless the hint names another one. Any other name is looked up; a country hint leaves only candidates in
    that country, and when there is none the mention has no place: it is never put into another country. Among several,
    ``geo.places.choice.choose`` says which one, and how sure. What is found is never more precise than ``precision``
    says: a town known "to the region" is given with its region's path, "to the country" becomes the country.

    Parameters
    ----------
    mentions
        Column ``name`` (text); optional ``country`` (ISO 3166 code or name), ``precision`` (``town``, ``region`` or
        ``country``), ``lat``, ``lon`` (degrees, WGS 84; used when both are there and on the globe). Missing values are
        blanks. Other columns, such as ``group`` and ``order``, do not matter.
    gazetteer
        Where names are looked up.
    online
        For a later look-up over the network; not used yet, so that it must be None.

    Returns
    -------
    DataFrame
        One row per mention, the same index in the same order: ``lat``, ``lon`` (degrees, NaN when unknown), ``place``
        (canonical name; as written where coordinates are given), ``country`` (ISO 3166-1 alpha-2), ``precision``,
        ``path`` (containment path, see ``contains``), ``confidence`` (0–1, a rule of thumb), ``method`` (``given``,
        ``gazetteer``, ``overlay``, ``country`` or ``none``), ``alternatives`` (a tuple of at most five texts), ``reason``
        (a sentence where there is no place, or a doubtful one). Text is "" where there is none.

    Raises
    ------
    ValueError
        There is no column ``name``, or ``online`` is not None.
    GazetteerError
        The gazetteer or the table of countries can't be read.

    """
    if online is not None:
        raise ValueError("there is no look-up over the network yet; leave online out")
    keys = _keys(mentions)
    found = {key: _resolve(key, gazetteer) for key in dict.fromkeys(keys)}
    return _table([found[key] for key in keys], mentions.index)


def _keys(mentions: pd.DataFrame) -> list[_Mention]:
    if "name" not in mentions.columns:
        raise ValueError(f"mentions need a column 'name'; they have {list(mentions.columns)}")
    texts = [_texts(mentions, column) for column in ("name", "country", "precision")]
    points = [_numbers(mentions, column, limit) for column, limit in (("lat", 90), ("lon", 180))]
    return list(map(_Mention._make, zip(*texts, *points, strict=True)))


def _texts(mentions: pd.DataFrame, column: str) -> list[str]:
    if column not in mentions.columns:
        return [""] * len(mentions)
    cells = mentions[column]
    # A lone surrogate, which no column of text can hold, becomes a question mark.
    return [
        str(cell).strip().encode("utf-8", "replace").decode()
        for cell in cells.astype(object).where(cells.notna(), "")
    ]


def _numbers(mentions: pd.DataFrame, column: str, limit: int) -> list[float | None]:
    if column not in mentions.columns:
        return [None] * len(mentions)
    cells = pd.to_numeric(mentions[column], errors="coerce").to_numpy(dtype=float, na_value=math.nan)
    return [cell if abs(cell) <= limit else None for cell in cells.tolist()]


def _table(rows: Iterable[_Found], index: pd.Index) -> pd.DataFrame:
    found = list(rows)
    columns = {
        column: pd.Series(
            [getattr(row, column) for row in found], index=index, dtype=_DTYPES.get(column, "str")
        )
        for column in COLUMNS
    }
    return pd.DataFrame(columns, index=index)


def _resolve(mention: _Mention, gazetteer: Gazetteer) -> _Found:
    code = country_code(mention.country) or ""
    if mention.lat is not None and mention.lon is not None:
        return _given(mention, mention.lat, mention.lon, code)
    if not mention.name:
        return _blank(mention, code)
    named = country_named(mention.name) or ""
    if named and code in {"", named} and not _wants_city(mention, code):
        return _country(named, _unknown_country(mention))
    return _looked_up(mention, search(mention.name, code, gazetteer), named)


def _given(mention: _Mention, lat: float, lon: float, code: str) -> _Found:
    point = f"{lat:.4f},{lon:.4f}"
    path = town_path(code, "", f"given:{point}") if code else f"given/{point}"
    precision = mention.precision if mention.precision in {"town", "region", "country"} else "town"
    return _Found(lat, lon, mention.name, code, precision, path, 1.0, "given")


def _blank(mention: _Mention, code: str) -> _Found:
    if code:
        return _country(code)
    return _Found(reason=_unknown_country(mention) or "Neither a place nor a country is given.")


def _wants_city(mention: _Mention, code: str) -> bool:
    return mention.precision == "town" or code in _CITY_STATES


def _looked_up(mention: _Mention, hits: Hits, named: str) -> _Found:
    inside = tuple(place for place in hits.places if hits.country in {"", place.country})
    if named and hits.country in {"", named}:  # a city that bears its country's name, or else the country
        inside = tuple(place for place in inside if place.country == named)
        return _chosen(mention, choose(inside, mention.precision), "") if inside else _country(named)
    if inside:
        return _chosen(mention, choose(inside, mention.precision), _unknown_country(mention))
    if hits.places or named:
        return _elsewhere(mention, hits, named)
    code = country_code(mention.name) or ""
    if code and hits.country in {"", code}:
        return _country(code)
    return _Found(reason=f"No place called {_quoted(mention.name)} is in the gazetteer.")


def _country(code: str, doubt: str = "") -> _Found:
    place = country_place(code)
    if place is None:
        return _Found(country=code, reason=f"No point is known for the country {code}.")
    return _row(place, _COUNTRY_CONFIDENCE, reason=doubt)


def _row(place: Place, confidence: float, alternatives: tuple[str, ...] = (), reason: str = "") -> _Found:
    return _Found(
        place.lat,
        place.lon,
        place.name,
        place.country,
        place.precision,
        place.path,
        confidence,
        place.method,
        alternatives,
        reason,
    )


def _chosen(mention: _Mention, choice: Choice, doubt: str) -> _Found:
    place = _no_finer(choice.place, mention.precision)
    reasons = [doubt]
    if choice.confidence < DOUBTFUL:
        reasons.append(f"{len(choice.others) + 1} places bear this name; the likeliest is not much likelier.")
    if mention.precision == "town" and place.precision == "region":
        reasons.append("Only a region of this name is known.")
    return _row(place, choice.confidence, describe(choice.others), " ".join(filter(None, reasons)))


def _no_finer(place: Place, precision: str) -> Place:
    if precision == "country":
        return country_place(place.country) or place
    if precision == "region" and place.precision == "town":
        region = f"{place.country}/{place.admin1}" if place.admin1 else place.path
        return replace(place, precision="region", path=region)
    return place


def _elsewhere(mention: _Mention, hits: Hits, named: str) -> _Found:
    codes = dict.fromkeys(filter(None, (named, *(place.country for place in hits.places))))
    where = ", ".join(country_name(code) for code in list(codes)[:5])
    reason = f"{_quoted(mention.name)} was found in {where}, not in {country_name(hits.country)}."
    return _Found(alternatives=describe(hits.places), reason=reason)


def _unknown_country(mention: _Mention) -> str:
    if not mention.country or country_code(mention.country):
        return ""
    return f"The country {_quoted(mention.country)} is not one we know; it was not used."


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + '…'}”"
