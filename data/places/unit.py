"""A district, county or town as a country lists it, and the place of ours or GeoNames' that it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from geopy.distance import geodesic

from geo.places.han import simplified
from geo.places.names import normalise
from geo.places.place import Entry


class Unit(NamedTuple):
    """One row to be; degrees WGS 84, within a kilometre or two."""

    code: str
    country: str  # ISO 3166-1 alpha-2
    admin1: str  # GeoNames' code
    lat: float
    lon: float
    spelled: Sequence[str]  # in Latin letters, the usual name first
    local: Sequence[str]  # in its country's letters
    region: bool = False
    near_km: float = 25  # as far may its point be from another source's
    foreign: bool = False  # its name is of another tongue than the spelling, so that GeoNames' is better
    area: bool = False  # its point is the middle of its area: where no town bears its name, it is known to the region only
    gap: bool = False  # it is listed only for what no other table has near by; its first level is then its neighbour's


Towns = Mapping[tuple[int, int], Sequence[Entry]]


def by_degree(entries: Iterable[Entry]) -> Towns:
    """Sort places into squares of a degree."""
    squares: dict[tuple[int, int], list[Entry]] = defaultdict(list)
    for entry in entries:
        squares[int(entry.place.lat), int(entry.place.lon)].append(entry)
    return squares


def around(unit: Unit, towns: Towns) -> Iterator[Entry]:
    """Give the places of a unit's country within a degree or two."""
    for lat in range(int(unit.lat) - 1, int(unit.lat) + 2):
        for lon in range(int(unit.lon) - 1, int(unit.lon) + 2):
            yield from (entry for entry in towns.get((lat, lon), ()) if entry.place.country == unit.country)


def neighbour(unit: Unit, towns: Towns) -> Entry | None:
    """Find the nearest place of the same country."""
    return min(around(unit, towns), key=lambda entry: distance(unit, entry), default=None)


def same(unit: Unit, names: Iterable[str], towns: Towns) -> Entry | None:
    """Find the nearest town that bears one of a unit's names, no farther than the unit's point may be."""
    wanted = {folded(name) for name in names}
    bearing = [entry for entry in around(unit, towns) if not wanted.isdisjoint(map(folded, entry.names))]
    distances = {distance(unit, entry): entry for entry in bearing}
    return distances[min(distances)] if distances and min(distances) < unit.near_km else None


def distance(unit: Unit, entry: Entry) -> float:
    """Measure in kilometres."""
    return float(geodesic((unit.lat, unit.lon), (entry.place.lat, entry.place.lon)).km)


def spot(town: Entry) -> tuple[int, int]:
    """Tell points apart as the index does."""
    return round(town.place.lat * 1000), round(town.place.lon * 1000)


def bare(name: str) -> str:
    """Leave out GeoNames' word for the kind of place."""
    for kind in (" Xian", " Shi", " Qu", " Qi", " Zizhixian"):
        name = name.removesuffix(kind)
    return name


@cache
def folded(name: str) -> str:
    """Fold a name so that spellings with and without spaces are one."""
    return simplified(normalise(bare(name))).replace(" ", "")
