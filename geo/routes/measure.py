"""Lengths and times: geodesic kilometres on WGS 84 (Karney's method, through geopy), and days between stops."""

from __future__ import annotations

from functools import lru_cache

from geopy.distance import geodesic

from geo.routes.records import PlaceValue, When


def kilometres(a: PlaceValue, b: PlaceValue) -> float:
    """Measure the geodesic between two found places, in kilometres."""
    return _geodesic_km(a.lat, a.lon, b.lat, b.lon)


@lru_cache(maxsize=100_000)
def _geodesic_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    return float(geodesic((lat_a, lon_a), (lat_b, lon_b)).kilometers)


def leg_kilometres(a: PlaceValue, b: PlaceValue) -> float | None:
    """Measure a leg; None when one end is known to the country only, and has no place to measure from."""
    if a.is_country or b.is_country:
        return None
    return kilometres(a, b)


def days_between(earlier: When | None, later: When | None) -> int | None:
    """Count the days from one stop to the next; None unless both are known to the day."""
    if earlier is None or later is None or not (earlier.extent.is_day and later.extent.is_day):
        return None
    if earlier.extent.start is None or later.extent.start is None:
        return None
    return (later.extent.start - earlier.extent.start).days
