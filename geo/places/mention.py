"""Mentions of places as they are asked for: a table → one frozen key a row, so that what says the same is looked up once."""

from __future__ import annotations

import math
from typing import NamedTuple

import pandas as pd


class Mention(NamedTuple):
    """A name with its hints; coordinates in degrees, None when not given or not on the globe."""

    name: str
    country: str
    precision: str
    lat: float | None
    lon: float | None


class Told(NamedTuple):
    """Who told a mention, and when in their order; a blank group is nobody's, an order of NaN is none."""

    group: str
    order: float


def read_mentions(mentions: pd.DataFrame) -> list[Mention]:
    """Read the columns ``name``, ``country``, ``precision``, ``lat``, ``lon``; all but the first may be missing.

    Raises ``ValueError`` when there is no column ``name``.
    """
    if "name" not in mentions.columns:
        raise ValueError(f"mentions need a column 'name'; they have {list(mentions.columns)}")
    texts = [_texts(mentions, column) for column in ("name", "country", "precision")]
    points = [_numbers(mentions, column, limit) for column, limit in (("lat", 90), ("lon", 180))]
    rows = zip(*texts, *points, strict=True)
    return [
        Mention(name, country, precision.lower(), lat, lon) for name, country, precision, lat, lon in rows
    ]


def read_told(mentions: pd.DataFrame) -> list[Told]:
    """Read the columns ``group`` and ``order``, which may be missing."""
    orders = _numbers(mentions, "order", math.inf)
    numbers = [math.nan if order is None else order for order in orders]
    return list(map(Told._make, zip(_texts(mentions, "group"), numbers, strict=True)))


def _texts(mentions: pd.DataFrame, column: str) -> list[str]:
    if column not in mentions.columns:
        return [""] * len(mentions)
    cells = mentions[column]
    # A lone surrogate, which no column of text can hold, becomes a question mark.
    return [
        str(cell).strip().encode("utf-8", "replace").decode()
        for cell in cells.astype(object).where(cells.notna(), "")
    ]


def _numbers(mentions: pd.DataFrame, column: str, limit: float) -> list[float | None]:
    if column not in mentions.columns:
        return [None] * len(mentions)
    cells = pd.to_numeric(mentions[column], errors="coerce").to_numpy(dtype=float, na_value=math.nan)
    return [cell if abs(cell) <= limit else None for cell in cells.tolist()]
