"""Where events and legs lie: the smallest bounds, the short way round the world."""

from __future__ import annotations

import numpy as np
import pandas as pd

Bounds = tuple[tuple[float, float], tuple[float, float]]
"""((south, west), (north, east)) in degrees; over the antimeridian, east is beyond 180."""


def bounds_of(events: pd.DataFrame, legs: pd.DataFrame) -> Bounds | None:
    """Find the bounds of everything drawn; None when nothing is."""
    at, to = events["at"].to_numpy(), events["at"].to_numpy() == "to_place"
    marks = at != ""
    lats = np.where(to, events["to_lat"], events["lat"])[marks]
    lons = np.where(to, events["to_lon"], events["lon"])[marks]
    every_lat = np.concatenate([lats, legs["from_lat"], legs["to_lat"]])
    every_lon = np.concatenate([lons, legs["from_lon"], legs["to_lon"]])
    if not len(every_lat):
        return None
    west, east = _narrowest(every_lon)
    return (float(every_lat.min()), west), (float(every_lat.max()), east)


def joined(a: Bounds | None, b: Bounds | None) -> Bounds | None:
    """Give the bounds that hold both; None when there are neither."""
    if a is None or b is None:
        return a or b
    return (min(a[0][0], b[0][0]), min(a[0][1], b[0][1])), (max(a[1][0], b[1][0]), max(a[1][1], b[1][1]))


def _narrowest(lons: np.ndarray) -> tuple[float, float]:
    """Leave out the widest gap between meridians: what remains is the narrowest strip that holds them all."""
    ordered = np.unique(lons)
    gaps = np.append(ordered[1:], ordered[0] + 360) - ordered
    widest = int(gaps.argmax())
    west = float(ordered[(widest + 1) % len(ordered)])
    east = float(ordered[widest])
    return west, east if east >= west else east + 360
