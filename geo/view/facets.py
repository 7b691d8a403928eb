"""The choices of each filter with their counts: how many events each would leave, given the other filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import compress
from typing import Any

import numpy as np

from geo.routes import Routes, rows_of
from geo.routes.status import fold_source
from geo.view.filter import Filter
from geo.view.select import in_range, masks


@dataclass(frozen=True)
class Facet:
    """One filter's values in order of their first event, each with the number of events it would leave."""

    name: str
    counts: Mapping[str, int]


def facets(routes: Routes, wanted: Filter) -> dict[str, Facet]:
    """Count the values of ``groups``, ``kinds``, ``statuses`` and ``sources`` among what the other filters leave."""
    parts = masks(routes, wanted)
    columns = {"groups": "group", "kinds": "kind", "statuses": "status"}
    found = {
        name: Facet(name, _counts(routes, column, _others(parts, name))) for name, column in columns.items()
    }
    found["sources"] = Facet("sources", _source_counts(routes, _others(parts, "sources")))
    return found


def _others(parts: dict[str, np.ndarray], name: str) -> np.ndarray:
    return reduce(np.logical_and, (mask for part, mask in parts.items() if part != name))


def _counts(routes: Routes, column: str, kept: np.ndarray) -> dict[str, int]:
    values = routes.events[column].tolist()
    left = Counter(compress(values, kept.tolist()))
    return {value: left[value] for value in dict.fromkeys(values)}


def _source_counts(routes: Routes, kept: np.ndarray) -> dict[str, int]:
    events = set(compress(routes.events["id"].tolist(), kept.tolist()))
    sources = routes.reports["source"].tolist()
    folded = [fold_source(source) for source in sources]
    names: dict[str, str] = {}  # the first spelling of each
    for source, written in zip(folded, sources, strict=True):
        names.setdefault(source, written)
    told = dict.fromkeys(zip(folded, routes.reports["event_id"], strict=True))
    left = Counter(source for source, event in told if event in events)
    return {name: left[source] for source, name in names.items() if source}


@dataclass(frozen=True)
class Modes:
    """How many events the two modes of the range of dates leave, given the other filters.

    ``undated`` are possible in every range and certain in none. ``example`` is an event (a row of the events) that is
    possible and not certain, or, without a range, one that would be in some; None when there is none.
    """

    possible: int
    certain: int
    undated: int
    example: dict[Any, Any] | None


def modes(routes: Routes, wanted: Filter) -> Modes:
    """Count what each mode of the range of dates would leave."""
    events = routes.events
    others = _others(masks(routes, wanted), "dates")
    possible, certain = (
        others & in_range(events, wanted.start, wanted.end, certain=certain) for certain in (False, True)
    )
    dated = (events["date"] != "").to_numpy(dtype=bool)
    open_range = wanted.start is None and wanted.end is None
    # Whatever is no plain day is an example for some range.
    vague = dated & (
        (events["wide_start"] != events["wide_end"]).to_numpy(dtype=bool) if open_range else ~certain
    )
    found = events[possible & vague].iloc[:1]
    return Modes(
        int(possible.sum()),
        int(certain.sum()),
        int((others & ~dated).sum()),
        next(iter(rows_of(found)), None),
    )
