"""A view → plain records for the command line's JSON; null for what is not known, never NaN."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from geo.events import NAMES
from geo.routes import Disagreement, rows_of
from geo.view import View

_EVENT = ("id", "group", "event", "line", "kind", "mode", "start", "end", "place", "country", "precision", "lat", "lon",
          "to_place", "to_country", "to_precision", "to_lat", "to_lon", "people", "status")  # fmt: skip
_LEG = (
    "group",
    "event",
    "line",
    "from",
    "to",
    "from_lat",
    "from_lon",
    "to_lat",
    "to_lon",
    "basis",
    "status",
    "km",
    "days",
)
_COUNTS = ("reports", "events", "groups", "legs", "marks", "not_on_map")


def to_records(view: View) -> dict[str, Any]:
    """Give ``events``, ``legs`` and ``counts`` of a view as plain values.

    An event has its fields, ``reports`` (each with the columns it fills, its line, and whether it stands) and
    ``disagreements`` (field, how, values, and the sources of each value). Dates are ISO days, coordinates degrees.
    """
    reports = _reports(view)
    return {
        "events": [_event(row, reports.get(row["id"], [])) for row in view.event_rows],
        "legs": [{name: _plain(row[name]) for name in _LEG} for row in view.leg_rows],
        "counts": {name: view.counts[name] for name in _COUNTS},
    }


def _event(row: Mapping[Any, Any], reports: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        **{name: _plain(row[name]) for name in _EVENT},
        "reports": reports,
        "disagreements": [_disagreement(one) for one in row["disagreements"]],
    }


def _disagreement(one: Disagreement) -> dict[str, Any]:
    sources = [list(sources) for sources in one.sources]
    return {"field": one.field, "how": one.how, "values": list(one.values), "sources": sources}


def _reports(view: View) -> dict[str, list[dict[str, Any]]]:
    by_event: dict[str, list[dict[str, Any]]] = {}
    for row in rows_of(view.reports):
        values = {name: _plain(row[name]) for name in NAMES if _plain(row[name]) is not None}
        told = {"line": row["line"], "stands": bool(row["stands"]), **values}
        by_event.setdefault(row["event_id"], []).append(told)
    return by_event


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value or None
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return f"{value.date().isoformat()}"
    return round(value, 6) if isinstance(value, float) else int(value)
