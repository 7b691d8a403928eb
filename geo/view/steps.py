"""The stops of a playback, and how one steps through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

import numpy as np
import pandas as pd

from geo.routes import Routes
from geo.view.filter import Filter
from geo.view.select import masks, order_days

ALL = ""
"""The last stop of every playback: everything that is known, or that happened."""


def event_days(routes: Routes, wanted: Filter) -> list[str]:
    """List the days on which something begins among what a filter leaves, in order, as ISO text, and ``ALL`` at the end."""
    kept = reduce(np.logical_and, masks(routes, replace(wanted, until=None)).values())
    days = order_days(routes.events[kept])
    return [*(f"{pd.Timestamp(day):%Y-%m-%d}" for day in np.unique(days[~np.isnat(days)])), ALL]


def step(stops: Sequence[str], at: str, by: int, *, loop: bool = False) -> str:
    """Go ``by`` stops on from ``at``; it ends at the last and the first stop, or with ``loop`` goes round.

    A stop that is not among them counts as the last. Raises ``ValueError`` when there are no stops.

    >>> step(["a", "b", ""], "a", 1), step(["a", "b", ""], "", 1), step(["a", "b", ""], "", 1, loop=True)
    ('b', '', 'a')
    """
    if not stops:
        raise ValueError("there are no stops to step through")
    here = stops.index(at) if at in stops else len(stops) - 1
    there = here + by
    return stops[there % len(stops) if loop else min(max(there, 0), len(stops) - 1)]
