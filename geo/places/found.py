"""What became of a mention: one row of the result, with the sentences that say why."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geo.places.place import Place

COLUMNS = (
    "lat", "lon", "place", "country", "precision", "path", "confidence", "method", "alternatives", "reason"
)  # fmt: skip
_DTYPES = {"lat": "float64", "lon": "float64", "confidence": "float64", "alternatives": "object"}
NOT_IN_GAZETTEER = "No place called "
"""How the reason begins when nothing in our own data bears a name: only then others may be asked."""
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Found:
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


def found_at(place: Place, confidence: float, alternatives: tuple[str, ...] = (), reason: str = "") -> Found:
    """Make the row of a place."""
    return Found(
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


def table_of(rows: Iterable[Found], index: pd.Index) -> pd.DataFrame:
    """Make the result: columns ``COLUMNS``, the given index."""
    found = list(rows)
    columns = {
        column: pd.Series(
            [getattr(row, column) for row in found], index=index, dtype=_DTYPES.get(column, "str")
        )
        for column in COLUMNS
    }
    return pd.DataFrame(columns, index=index)


def quoted(text: str) -> str:
    """Quote a name in a sentence, as much of it as one reads."""
    return f"“{text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + '…'}”"
