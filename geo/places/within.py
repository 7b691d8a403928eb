"""Which places lie in an area that a name is told with.

A path tells it for countries and first-level regions. No town's path names its county, its prefecture or the larger town
that it belongs to: a town of the same first-level region may lie in one of those, and does when it is near its point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geopy.distance import geodesic

from geo.places.place import Place, contains, first_level

_NEAR_KM = 150
"""About the size of a province of these routes' countries."""


def inside(places: Iterable[Place], areas: Sequence[Place], *, loose: bool) -> tuple[Place, ...]:
    """Give the places that lie in one of the areas, in the same order.

    Parameters
    ----------
    places
        What a name may mean.
    areas
        Countries, regions and towns that it is told with.
    loose
        Whether more counts than what the paths say.

    Returns
    -------
    tuple of Place
        Those that their paths put there; when there is none, and ``loose``, those near a county, prefecture or town of their own
        first-level region; and when there is none of these either, any others in that region,
        and at last the areas themselves.

    """
    places = tuple(places)
    ways = (_holds, _holds_nearby, _holds_about, _is) if loose else (_holds,)
    found = (tuple(one for one in places if any(way(area, one) for area in areas)) for way in ways)
    return next(filter(None, found), ())


def near(places: Iterable[Place], area: Place) -> tuple[Place, ...]:
    """Give the places within 150 km of an area's point, in the same order."""
    return tuple(place for place in places if _is_near(place, area))


def _holds(area: Place, place: Place) -> bool:
    return not _is(area, place) and contains(area.path, place.path)


def _is(area: Place, place: Place) -> bool:
    return area.path == place.path


def _holds_nearby(area: Place, place: Place) -> bool:
    return _holds_about(area, place) and _is_near(place, area)


def _holds_about(area: Place, place: Place) -> bool:
    region = first_level(area.path)
    within = region not in {area.path, place.path} and contains(region, place.path)
    return within and not _is(area, place)


def _is_near(place: Place, area: Place) -> bool:
    return float(geodesic((place.lat, place.lon), (area.lat, area.lon)).km) < _NEAR_KM
