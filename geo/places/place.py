"""What a look-up finds: a place, and where it lies among others.

A *containment path* names the areas round a place, from the largest: a country ``LA``, a region ``LA/07``, a town
``LA/07/1655078`` (GeoNames id), a town of our overlay ``LA/16/overlay-boten``; ``-`` stands for an unknown region.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Precision = Literal["town", "region", "country"]
Method = Literal["gazetteer", "overlay", "country", "generated", "similar", "online"]

UNKNOWN_REGION = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a name may mean."""

    name: str  # canonical, in its own spelling
    country: str  # ISO 3166-1 alpha-2
    admin1: str  # code of the first-level region as GeoNames has it, "" when unknown
    lat: float  # degrees, WGS 84
    lon: float  # degrees, WGS 84
    precision: Precision
    population: int  # 0 when unknown
    path: str  # containment path
    source: str  # who says so, in words
    method: Method = "gazetteer"  # the part of the look-up that knows it


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with every name it goes by, its own among them, as written.

    ``preferred`` are those by which it goes before any other place of the name: what our overlay lists. ``generated`` are
    spellings made by rule, which nobody may have written yet.
    """

    place: Place
    names: tuple[str, ...]
    preferred: tuple[str, ...] = ()
    generated: tuple[str, ...] = ()


_LISTED = "overlay-"
BESIDE = "beside "
"""What the name of a crossing begins with in the path of its second side."""


def listed_path(country: str, admin1: str, key: str) -> str:
    """Join the path of a town that our overlay lists."""
    return town_path(country, admin1, f"{_LISTED}{key}")


def is_listed(place: Place) -> bool:
    """Tell whether our overlay lists a town, by whatever spelling it was found."""
    return place.path.rpartition("/")[2].startswith(_LISTED)


def main_sides(places: Iterable[Place]) -> tuple[Place, ...]:
    """Leave out the second sides of crossings whose first side is there as well."""
    found = tuple(places)
    points = {(place.lat, place.lon) for place in found if not _is_beside(place)}
    return tuple(place for place in found if not (_is_beside(place) and (place.lat, place.lon) in points))


def _is_beside(place: Place) -> bool:
    return place.path.rpartition("/")[2].startswith(f"{_LISTED}{BESIDE.replace(' ', '-')}")


_TOLD_APART = re.compile(r" \(.*\)$| (?:City|County|town)$")


def own_name(name: str) -> str:
    """Leave out what our overlay adds to a name to tell it apart.

    >>> own_name("Kaiyuan (Yunnan)"), own_name("Jinping County"), own_name("Hyesan")
    ('Kaiyuan', 'Jinping', 'Hyesan')
    """
    return _TOLD_APART.sub("", name)


def town_path(country: str, admin1: str, ident: str) -> str:
    """Join a town's containment path; a blank ``admin1`` becomes ``-``."""
    return f"{country}/{admin1 or UNKNOWN_REGION}/{ident}"


def contains(outer_path: str, inner_path: str) -> bool:
    """Tell whether one place lies within another, or is the same.

    Parameters
    ----------
    outer_path, inner_path
        Containment paths, as in the column ``path`` of ``resolve_places``. A blank path is no place: it contains
        nothing, not even another blank one.

    Returns
    -------
    bool
        ``contains("LA", "LA/07/1655078")`` is true, ``contains("LA/07/1655078", "LA")`` is not.

    """
    return outer_path != "" and f"{inner_path}/".startswith(f"{outer_path}/")


def first_level(path: str) -> str:
    """Give the path of the first-level region round a place; a country's own path stays.

    >>> first_level("CN/05/yanbian"), first_level("CN")
    ('CN/05', 'CN')
    """
    return "/".join(path.split("/")[:2])
