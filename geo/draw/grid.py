"""How many features a view would take on a grid of a given side: counted in arrays, without drawing any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

_ALL_ROUND = 10**9
"""More than the rows of any grid's cells: (row, column) of a cell becomes one number."""


@dataclass(frozen=True)
class _Spots:
    """Where things stand, as arrays: degrees, and for countries, which stay by themselves, a number below zero."""

    lat: np.ndarray
    lon: np.ndarray
    own: np.ndarray

    def keys(self, cell: float) -> np.ndarray:
        """Give each one a number for its cell of a grid of this side in degrees; 0: each place by itself."""
        if not cell:
            return self.own
        cells = np.floor(self.lat / cell).astype("int64") * _ALL_ROUND + np.floor(self.lon / cell).astype(
            "int64"
        )
        return np.where(self.own < 0, self.own - _ALL_ROUND**2, cells)


class FeatureCount:
    """Counts the features of a view for grids of any side; see ``geo.draw.spots`` for how they merge."""

    def __init__(self, events: pd.DataFrame, legs: pd.DataFrame) -> None:
        """Take ``events`` and ``legs`` as in ``geo.view.View``."""
        at = {role: events[events["at"] == role] for role in ("place", "to_place")}
        frames = ((at["place"], ""), (at["to_place"], "to_"), (legs, "from_"), (legs, "to_"))
        sizes = [len(frame) for frame, _ in frames]
        self._spots = _spots(frames)
        self._parts = np.cumsum([sizes[0] + sizes[1], *sizes[2:]])[:-1]
        self._statuses = _numbers([at["place"]["status"], at["to_place"]["status"]])
        self._looks = _numbers([legs["status"] + "\n" + legs["basis"]])

    def at(self, cell: float) -> tuple[int, int]:
        """Count the places (at most) and the legs that a grid of this side in degrees would leave."""
        marked, starts, ends = np.split(_renumbered(self._spots.keys(cell)), self._parts)
        bare = np.setdiff1d(np.concatenate([starts, ends]), marked)
        places = _distinct(marked, self._statuses) + len(bare)
        return places, _distinct(starts, ends, self._looks) if cell else len(starts)


def _spots(frames: Sequence[tuple[pd.DataFrame, str]]) -> _Spots:
    def joined(name: str) -> np.ndarray:
        return np.concatenate([frame[prefix + name].to_numpy() for frame, prefix in frames])

    paths = _numbers([frame[f"{prefix}path"] for frame, prefix in frames])
    country = joined("precision") == "country"
    return _Spots(joined("lat"), joined("lon"), np.where(country, -1 - paths, paths))


def _numbers(columns: Sequence[pd.Series]) -> np.ndarray:
    """Give each distinct text of some columns, end to end, a number."""
    known: dict[str, int] = {}
    texts = [text for column in columns for text in column.tolist()]
    return np.array([known.setdefault(text, len(known)) for text in texts], dtype="int64")


def _renumbered(keys: np.ndarray) -> np.ndarray:
    return np.unique(keys, return_inverse=True)[1]


def _distinct(*columns: np.ndarray) -> int:
    """Count the distinct rows of columns of small whole numbers."""
    row = np.zeros(len(columns[0]), dtype="int64")
    for column in columns:
        row = row * (int(column.max(initial=0)) + 1) + column
    return len(np.unique(row))
