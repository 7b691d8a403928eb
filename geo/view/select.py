"""Routes and a filter → the view: the events and legs that are left, where they lie, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, reduce
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from geo.routes import Routes, rows_of
from geo.routes.status import fold_source
from geo.view.extent import Bounds, bounds_of
from geo.view.filter import Filter


@dataclass(frozen=True)
class View:
    """What a filter leaves of routes.

    ``events``, ``legs``, ``reports`` are rows of those of ``Routes``; an inferred leg is there only when both its
    events are. ``bounds`` is ((south, west), (north, east)) in degrees, None when nothing is on the map; over the
    antimeridian east is beyond 180. ``counts`` has ``reports``, ``events``, ``groups``, ``legs``, ``marks``,
    ``not_on_map`` (the last three are events, and add up to ``events``) and ``inferred`` (lines "path unknown"). ``as_of`` and ``moment`` as in ``Routes``.
    """

    events: pd.DataFrame
    legs: pd.DataFrame
    reports: pd.DataFrame
    bounds: Bounds | None
    counts: Mapping[str, int]
    as_of: datetime | None
    moment: datetime
    filter: Filter

    @cached_property
    def event_rows(self) -> list[dict[Any, Any]]:
        """The rows of ``events`` as plain records, made once."""
        return rows_of(self.events)

    @cached_property
    def leg_rows(self) -> list[dict[Any, Any]]:
        """The rows of ``legs`` as plain records, made once."""
        return rows_of(self.legs)


def select(routes: Routes, wanted: Filter) -> View:
    """Filter built routes; the routes themselves do not change, whatever is hidden."""
    kept = reduce(np.logical_and, masks(routes, wanted).values())
    events = routes.events[kept]
    legs = _legs_between(routes.legs, events)
    events = _as_drawn(events, legs)
    reports = routes.reports[routes.reports["event_id"].isin(events["id"])]
    return View(
        events,
        legs,
        reports,
        bounds_of(events, legs),
        _counts(events, legs, reports),
        routes.as_of,
        routes.moment,
        wanted,
    )


def masks(routes: Routes, wanted: Filter) -> dict[str, np.ndarray]:
    """Tell for each part of a filter which events it leaves: name of the part to a boolean array, a row an event."""
    events = routes.events
    return {
        "dates": in_range(events, wanted.start, wanted.end, certain=wanted.certain),
        "groups": _is_one_of(events["group"], wanted.groups),
        "kinds": _is_one_of(events["kind"], wanted.kinds),
        "statuses": _is_one_of(events["status"], wanted.statuses),
        "sources": _reported_by(routes, wanted.sources),
        "text": _mentions(routes, wanted.text),
        "until": begun_by(events, wanted.until),
    }


def in_range(events: pd.DataFrame, start: date | None, end: date | None, *, certain: bool) -> np.ndarray:
    """Tell which events lie in a range of days.

    Possible: the extent with its widening overlaps the range. Certain: the extent as written is contained in it, so an
    open one is not. An undated event may have been at any time: it is possible in every range, certain in none.
    """
    if start is None and end is None:
        return np.ones(len(events), dtype=bool)
    first, last = np.datetime64(start or date.min, "s"), np.datetime64(end or date.max, "s")
    if certain:
        begins, ends = _days(events, "start"), _days(events, "end")
        # Comparing with NaT is False, which is what an open end is worth here.
        return (
            (events["date"] != "").to_numpy()
            & ((begins >= first) | (start is None))
            & ((ends <= last) | (end is None))
        )
    begins, ends = _days(events, "wide_start"), _days(events, "wide_end")
    overlaps: np.ndarray = (np.isnat(begins) | (begins <= last)) & (np.isnat(ends) | (ends >= first))
    return overlaps


def order_days(events: pd.DataFrame) -> np.ndarray:
    """Give the day by which each event takes its place in a route: its start, or its end where the start is open."""
    starts = _days(events, "start")
    return np.where(np.isnat(starts), _days(events, "end"), starts)


def begun_by(events: pd.DataFrame, until: date | None) -> np.ndarray:
    """Tell which events had begun by a day; those without a date always had."""
    if until is None:
        return np.ones(len(events), dtype=bool)
    days = order_days(events)
    begun: np.ndarray = np.isnat(days) | (days <= np.datetime64(until, "s"))
    return begun


def _days(events: pd.DataFrame, column: str) -> np.ndarray:
    return events[column].to_numpy(dtype="datetime64[s]")


def _is_one_of(column: pd.Series, wanted: tuple[str, ...]) -> np.ndarray:
    if not wanted:
        return np.ones(len(column), dtype=bool)
    return column.isin(list(wanted)).to_numpy(dtype=bool)


def _reported_by(routes: Routes, sources: tuple[str, ...]) -> np.ndarray:
    if not sources:
        return np.ones(len(routes.events), dtype=bool)
    wanted = set(map(fold_source, sources))
    theirs = routes.reports.loc[routes.reports["source"].map(fold_source).isin(wanted), "event_id"]
    return routes.events["id"].isin(theirs).to_numpy(dtype=bool)


def _mentions(routes: Routes, text: str) -> np.ndarray:
    words = text.casefold().split()
    if not words:
        return np.ones(len(routes.events), dtype=bool)
    return np.array([all(word in text for word in words) for text in routes.texts], dtype=bool)


def _legs_between(legs: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    left = set(events["id"])
    return legs[legs["event_id"].isin(left) & ((legs["after_id"] == "") | legs["after_id"].isin(left))]


def _as_drawn(events: pd.DataFrame, legs: pd.DataFrame) -> pd.DataFrame:
    """Make a mark of a movement whose origin was inferred from an event that is now hidden: its line hangs on nothing."""
    cut = (events["shape"] == "leg") & ~events["id"].isin(legs.loc[legs["own"], "event_id"])
    if not cut.any():
        return events
    return events.assign(shape=events["shape"].where(~cut, "mark"), at=events["at"].where(~cut, "to_place"))


def _counts(events: pd.DataFrame, legs: pd.DataFrame, reports: pd.DataFrame) -> Mapping[str, int]:
    shapes = events["shape"].value_counts()
    return MappingProxyType(
        {
            "reports": len(reports),
            "events": len(events),
            "groups": events["group"].nunique()
            + int((events["group"] == "").sum() - bool((events["group"] == "").any())),
            "legs": int(shapes.get("leg", 0)),
            "marks": int(shapes.get("mark", 0)),
            "not_on_map": int(shapes.get("none", 0)),
            "inferred": int((legs["basis"] == "inferred").sum()),
        }
    )
