"""What a server answered → places: of towns, regions and countries only, each in a country, on the globe.

A record of another kind (a restaurant "Pyongyang", a road) is left out; a record that is malformed spoils the answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Protocol

from geo.errors import OnlineOutage
from geo.places.countries import country_code
from geo.places.online_settings import Service, as_sent, plain
from geo.places.place import Place, Precision, town_path

MOST_PLACES = 5
_SAME_PLACE = 0.2  # degrees: a town's node and its outline are one place
_KINDS: Mapping[Precision, str] = MappingProxyType(
    {
        "town": "city town village hamlet suburb municipality township borough quarter neighbourhood locality "
        "isolated_dwelling city_district",
        "region": "state region province county state_district district prefecture department",
        "country": "country",
    }
)
_PRECISION: Mapping[str, Precision] = MappingProxyType(
    {kind: precision for precision, kinds in _KINDS.items() for kind in kinds.split()}
)
# Photon's layers: its "district" is a part of a town.
_PHOTON: Mapping[str, Precision] = MappingProxyType(
    {
        "city": "town",
        "district": "town",
        "locality": "town",
        "county": "region",
        "state": "region",
        "country": "country",
    }
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said about one name."""

    places: tuple[Place, ...]  # method "online", the likeliest first; none: the server knows no such place
    fetched: datetime  # when the server said so, UTC
    source: str  # who said so, and whose data it is


class OnlineGeocoder(Protocol):
    """Anything that looks names up over the network."""

    def look_up(self, name: str, country: str = "") -> Answer:
        """Ask for a name in a country, "" for any; raises ``OnlineOutage`` when no answer can be had."""
        ...


class Fetched:
    """Answers that were fetched before, by name and country code; what was not asked for has no answer."""

    def __init__(self, answers: Mapping[tuple[str, str], Answer | OnlineOutage]) -> None:
        self._answers = answers

    def look_up(self, name: str, country: str = "") -> Answer:
        """Give the answer, or raise the outage, that was had."""
        found = self._answers.get(as_sent(name, country), _NOT_ASKED)
        if isinstance(found, OnlineOutage):
            raise found
        return found


_NOT_ASKED = Answer((), datetime.min.replace(tzinfo=UTC), "")


@dataclass(frozen=True, slots=True)
class _Record:
    """One record of an answer, of either service."""

    name: str
    country: str  # as the server writes it
    precision: Precision | None
    lat: object
    lon: object
    osm_type: object
    osm_id: object


def read_places(raw: Iterable[Any], service: Service, country: str, source: str) -> tuple[Place, ...]:
    """Read the records of an answer.

    Parameters
    ----------
    raw
        As parsed from JSON: Nominatim's results with address details, or Photon's features.
    service
        Whose records they are.
    country
        ISO 3166-1 alpha-2; only places in it are given, "" for any.
    source
        What to note as the places' source.

    Returns
    -------
    tuple of Place
        At most five, degrees WGS 84, in the order of the answer.

    Raises
    ------
    ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError
        A record has not the form that the service documents.

    """
    read = _photon if service == "photon" else _nominatim
    found = (_place(record, source) for record in map(read, raw))
    return _distinct(place for place in found if place and country in {"", place.country})


def _nominatim(raw: Mapping[str, Any]) -> _Record:
    name = raw.get("name") or raw["display_name"].partition(",")[0]
    country = raw.get("address", {}).get("country_code", "")
    return _Record(
        name, country, _kind(raw), raw["lat"], raw["lon"], raw.get("osm_type", ""), raw.get("osm_id")
    )


def _kind(raw: Mapping[str, Any]) -> Precision | None:
    # Without an addresstype (before Nominatim 4.3) only a place's type says what it is: tourism has "village" too.
    kind = raw.get("addresstype") or (raw.get("type") if raw.get("class") == "place" else None)
    return _PRECISION.get(str(kind))


def _photon(raw: Mapping[str, Any]) -> _Record:
    about = raw["properties"]
    lon, lat = raw["geometry"]["coordinates"][:2]
    by_tag = _PRECISION.get(about.get("osm_value")) if about.get("osm_key") == "place" else None
    kind = _PHOTON.get(about["type"]) if "type" in about else by_tag
    country = about.get("countrycode", "")
    return _Record(
        about.get("name", ""), country, kind, lat, lon, about.get("osm_type", ""), about.get("osm_id")
    )


def _place(record: _Record, source: str) -> Place | None:
    lat, lon = degrees(record.lat, 90), degrees(record.lon, 180)
    name, country = plain(record.name), record.country.upper()
    if record.precision is None or not name or len(country) != 2 or country_code(country) != country:
        return None
    path = _path(record, country, f"{lat:.4f},{lon:.4f}")
    return Place(name, country, "", lat, lon, record.precision, 0, path, source, method="online")


def degrees(value: object, limit: int) -> float:
    """Read degrees, a number or its text, within ±``limit``.

    Raises
    ------
    ValueError
        It is none.

    """
    number = (
        float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else math.nan
    )
    if not abs(number) <= limit:
        raise ValueError(f"not within ±{limit} degrees")
    return number


def _path(record: _Record, country: str, point: str) -> str:
    if record.precision == "country":
        return country
    known = record.osm_type in {"node", "way", "relation", "N", "W", "R"} and type(record.osm_id) is int
    ident = f"online-{str(record.osm_type)[0].lower()}{record.osm_id}" if known else f"online-{point}"
    # Which of GeoNames' regions it is or lies in, OpenStreetMap does not say.
    return f"{country}/{ident}" if record.precision == "region" else town_path(country, "", ident)


def _distinct(places: Iterable[Place]) -> tuple[Place, ...]:
    kept: list[Place] = []
    for place in places:
        if len(kept) < MOST_PLACES and not any(_same(place, other) for other in kept):
            kept.append(place)
    return tuple(kept)


def _same(one: Place, other: Place) -> bool:
    alike = (one.name, one.country, one.precision) == (other.name, other.country, other.precision)
    return alike and max(abs(one.lat - other.lat), abs(one.lon - other.lon)) < _SAME_PLACE
