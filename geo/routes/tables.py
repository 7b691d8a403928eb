"""Events and legs as tables, whose columns are declared here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from geo.routes.records import Event, Leg, PlaceValue

_NO_PLACE = PlaceValue("", "", "", "", None, None, "")


def _date(event: Event, name: str) -> Any:
    return getattr(event.when.extent, name) if event.when else None


def _place(event: Event, role: str) -> PlaceValue:
    return event.told[role] or _NO_PLACE


_EVENT: dict[str, tuple[str, Callable[[Event], Any]]] = {
    "id": ("str", lambda e: e.id),
    "group": ("str", lambda e: e.group),
    "event": ("str", lambda e: e.name),
    "line": ("str", lambda e: e.line),
    "stop": ("Int64", lambda e: e.stop),
    "status": ("str", lambda e: e.status),
    "kind": ("str", lambda e: e.told["kind"] or ""),
    "mode": ("str", lambda e: e.told["mode"] or ""),
    "date": ("str", lambda e: e.when.text if e.when else ""),
    "start": ("datetime64[s]", lambda e: _date(e, "start")),
    "end": ("datetime64[s]", lambda e: _date(e, "end")),
    "wide_start": ("datetime64[s]", lambda e: _date(e, "wide_start")),
    "wide_end": ("datetime64[s]", lambda e: _date(e, "wide_end")),
    "place": ("str", lambda e: _place(e, "place").text),
    "country": ("str", lambda e: _place(e, "place").country),
    "precision": ("str", lambda e: _place(e, "place").precision),
    "lat": ("float64", lambda e: _place(e, "place").lat),
    "lon": ("float64", lambda e: _place(e, "place").lon),
    "path": ("str", lambda e: _place(e, "place").path),
    "place_doubt": ("bool", lambda e: _place(e, "place").doubt),
    "to_place": ("str", lambda e: _place(e, "to_place").text),
    "to_country": ("str", lambda e: _place(e, "to_place").country),
    "to_precision": ("str", lambda e: _place(e, "to_place").precision),
    "to_lat": ("float64", lambda e: _place(e, "to_place").lat),
    "to_lon": ("float64", lambda e: _place(e, "to_place").lon),
    "to_path": ("str", lambda e: _place(e, "to_place").path),
    "to_doubt": ("bool", lambda e: _place(e, "to_place").doubt),
    "people": ("Int64", lambda e: e.told["people"]),
    "shape": ("str", lambda e: e.shape),
    "at": ("str", lambda e: e.at),
    "known": ("object", lambda e: e.known),
    "standing": ("object", lambda e: e.standing),
    "refined": ("object", lambda e: tuple(sorted(e.refined.items()))),
    "voices": ("object", lambda e: e.voices),
    "disagreements": ("object", lambda e: e.disagreements),
    "row": ("int64", lambda e: e.row),
}
"""Column of the events table to its type and where it comes from.

Coordinates are degrees (WGS 84), NaN where unknown; the four days are NaT where open or undated. ``shape`` is how the
event is drawn: ``leg``, ``mark`` (standing ``at`` its ``place`` or ``to_place``) or ``none``. ``known`` and
``standing`` are rows of the reports; ``place_doubt`` and ``to_doubt`` tell that the look-up is not sure of a place; ``refined`` pairs of field
and the source it was taken from; ``voices`` pairs of stance and source of the reports that stand, the leading one first.
"""

_LEG: dict[str, tuple[str, Callable[[Leg], Any]]] = {
    "event_id": ("str", lambda g: g.event.id),
    "after_id": ("str", lambda g: g.after),
    "group": ("str", lambda g: g.event.group),
    "event": ("str", lambda g: g.event.name),
    "line": ("str", lambda g: g.event.line),
    "basis": ("str", lambda g: g.basis),
    "own": ("bool", lambda g: g.own),
    "status": ("str", lambda g: g.event.status),
    "mode": ("str", lambda g: (g.event.told["mode"] or "") if g.own else ""),
    "from": ("str", lambda g: g.start.text),
    "from_precision": ("str", lambda g: g.start.precision),
    "from_lat": ("float64", lambda g: g.start.lat),
    "from_lon": ("float64", lambda g: g.start.lon),
    "from_country": ("str", lambda g: g.start.country),
    "from_path": ("str", lambda g: g.start.path),
    "from_doubt": ("bool", lambda g: g.start.doubt),
    "to": ("str", lambda g: g.end.text),
    "to_precision": ("str", lambda g: g.end.precision),
    "to_lat": ("float64", lambda g: g.end.lat),
    "to_lon": ("float64", lambda g: g.end.lon),
    "to_country": ("str", lambda g: g.end.country),
    "to_path": ("str", lambda g: g.end.path),
    "to_doubt": ("bool", lambda g: g.end.doubt),
    "km": ("float64", lambda g: g.km),
    "days": ("Int64", lambda g: g.days),
}
"""Column of the legs table to its type and where it comes from.

A leg belongs to the event ``event_id``; an inferred one also needs ``after_id``, the event before it. ``own`` tells an
event's own movement from the unseen way to where it happened. ``km`` is NaN when an end is known to the country only.
"""

EVENT_COLUMNS, LEG_COLUMNS = tuple(_EVENT), tuple(_LEG)


def event_table(events: Sequence[Event]) -> pd.DataFrame:
    """Make the table of events: a row an event, columns ``EVENT_COLUMNS``."""
    return _table(events, _EVENT)


def leg_table(legs: Sequence[Leg]) -> pd.DataFrame:
    """Make the table of legs: a row a leg, columns ``LEG_COLUMNS``."""
    return _table(legs, _LEG)


def _table(records: Sequence[Any], columns: dict[str, tuple[str, Callable[[Any], Any]]]) -> pd.DataFrame:
    return pd.DataFrame(
        {name: _column([get(r) for r in records], dtype) for name, (dtype, get) in columns.items()}
    )


def _column(values: list[Any], dtype: str) -> pd.Series:
    if dtype.startswith("datetime"):
        return pd.Series(np.array(values, dtype=dtype))
    return pd.Series(values, dtype=dtype)


def rows_of(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    """Give the rows of a table as plain records; ten times as fast on small tables as pandas' own way."""
    names = list(frame.columns)
    columns = [frame[name].tolist() for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


_EVENT_TEXT = ("group", "event", "place", "to_place", "kind", "mode", "date", "status")
_REPORT_TEXT = ("source", "via", "note", "url", "place", "to_place", "status", "event", "group")


def searched_texts(events: pd.DataFrame, reports: pd.DataFrame) -> list[str]:
    """Join every text of each event and of its reports, case folded: a text an event, in their order."""
    told: dict[str, list[str]] = {}
    for event, text in zip(reports["event_id"].tolist(), _joined(reports, _REPORT_TEXT), strict=True):
        told.setdefault(event, []).append(text)
    own = zip(events["id"].tolist(), _joined(events, _EVENT_TEXT), strict=True)
    return ["\n".join((text, *told.get(event, ()))) for event, text in own]


def _joined(frame: pd.DataFrame, columns: tuple[str, ...]) -> list[str]:
    cells = zip(*(frame[column].tolist() for column in columns), strict=True)
    return ["\n".join(row).casefold() for row in cells]
