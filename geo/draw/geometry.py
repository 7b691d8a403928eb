"""The curves of legs: a slight bend, so that there and back are two lines; the great circle for flights.

All functions take and give degrees. Longitudes run on beyond ±180 where a line crosses the antimeridian, so that it
goes the short way; ``split_antimeridian`` cuts such a line for files (RFC 7946, section 3.1.9).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

Position = tuple[float, float]
"""(lon, lat) in degrees, the order of GeoJSON."""

_BEND = 0.10
"""Height of the bow over its chord: enough to part there from back at any zoom, too little to look like a road."""
_ASIDE = 0.03
"""Height of a second flight's bow over the first's: still to be seen as one."""
_MAX_LATITUDE = 85.05
_DECIMALS = 4


def short_way(start: Position, end: Position) -> Position:
    """Move the end by whole turns until it is at most 180° east or west of the start."""
    turns = math.floor((end[0] - start[0] + 180) / 360)
    return end[0] - 360 * turns, end[1]


def bend(start: Position, end: Position, *, repeat: int = 0, points: int = 17) -> list[Position]:
    """Draw a bow to the left of the way from start to end; each ``repeat`` of the same pair bows further."""
    (x0, y0), (x1, y1) = _mercator(start), _mercator(short_way(start, end))
    height = _BEND * (1 + repeat)
    control = (x0 + x1) / 2 - 2 * height * (y1 - y0), (y0 + y1) / 2 + 2 * height * (x1 - x0)
    return [_quadratic(t / (points - 1), (x0, y0), control, (x1, y1)) for t in range(points)]


def _quadratic(t: float, start: Position, control: Position, end: Position) -> Position:
    # Plain floats: for the few points of one leg they are faster than arrays.
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
    x, y = (a * p + b * q + c * r for p, q, r in zip(start, control, end, strict=True))
    return round(x, _DECIMALS), round(math.degrees(math.atan(math.sinh(math.radians(y)))), _DECIMALS)


def great_circle(start: Position, end: Position, *, repeat: int = 0, points: int = 25) -> list[Position]:
    """Draw the great circle on a sphere, the short way, by spherical linear interpolation of unit vectors.

    Each ``repeat`` of the same pair bows a little to the left of it, so that two flights on one way are two lines.
    """
    a, b = _unit(start), _unit(end)
    angle = math.acos(float(np.clip(a @ b, -1, 1)))
    if angle < 1e-9 or math.pi - angle < 1e-6:
        return [start, short_way(start, end)]
    t = np.linspace(0, 1, points)[:, None]
    way = (np.sin((1 - t) * angle) * a + np.sin(t * angle) * b) / math.sin(angle)
    lon = np.degrees(np.unwrap(np.arctan2(way[:, 1], way[:, 0])))
    lon += 360 * round((start[0] - lon[0]) / 360)
    lat = np.degrees(np.arcsin(np.clip(way[:, 2], -1, 1)))
    aside = _ASIDE * repeat * np.sin(np.pi * t[:, 0])
    return _rounded(lon - aside * (lat[-1] - lat[0]), np.clip(lat + aside * (lon[-1] - lon[0]), -90, 90))


def split_antimeridian(line: Sequence[Position]) -> list[list[Position]]:
    """Cut a line where it crosses ±180°, and bring every piece back into −180…180."""
    pieces: list[list[Position]] = [[]]
    for before, here in zip([line[0], *line], line, strict=False):
        if _turn(before) != _turn(here):
            cut = 360 * max(_turn(before), _turn(here)) - 180
            lat = before[1] + (here[1] - before[1]) * (cut - before[0]) / (here[0] - before[0])
            pieces[-1].append((cut - 360.0 * _turn(before), round(lat, _DECIMALS)))
            pieces.append([(cut - 360.0 * _turn(here), round(lat, _DECIMALS))])
        moved = round(here[0] - 360 * _turn(here), _DECIMALS), here[1]
        if pieces[-1][-1:] != [moved]:
            pieces[-1].append(moved)
    return [piece for piece in pieces if len(set(piece)) > 1]


def _turn(position: Position) -> int:
    return math.floor((position[0] + 180) / 360)


def _mercator(position: Position) -> Position:
    lat = max(-_MAX_LATITUDE, min(_MAX_LATITUDE, position[1]))
    return position[0], math.degrees(math.asinh(math.tan(math.radians(lat))))


def _unit(position: Position) -> np.ndarray:
    lon, lat = math.radians(position[0]), math.radians(position[1])
    return np.array([math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)])


def _rounded(lon: np.ndarray, lat: np.ndarray) -> list[Position]:
    return [(round(float(x), _DECIMALS), round(float(y), _DECIMALS)) for x, y in zip(lon, lat, strict=True)]
