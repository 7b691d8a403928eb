"""A view as a list of events in words, in step with the map."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from geo.draw.words import date_words, place_words, what_words
from geo.routes.status import fold_source
from geo.view import View

LIST_COLUMNS = ("Stop", "Date", "What", "Where", "People", "Status", "Sources", "Group", "On the map")
CHANGE_COLUMN = "Change"
_NO_MARKS: Mapping[str, str] = MappingProxyType({})
_REPEATED = ("Date", "What", "Where", "Status", "Group", "On the map")
"""Columns whose words are sent once each: half the bytes of a long list."""
_SHAPES = {"leg": "leg", "mark": "mark", "none": "not on the map"}


def event_list(view: View, codes: Mapping[str, str], marks: Mapping[str, str] = _NO_MARKS) -> pd.DataFrame:
    """List the events of a view in its order: index event id, columns ``LIST_COLUMNS``.

    All is text but ``People`` and ``Sources``, as categories where the same words come again and again. With ``marks`` of what
    changed, event id to words, ``CHANGE_COLUMN`` comes first.
    """
    rows = view.event_rows
    told = _sources_of(view.reports)
    frame = pd.DataFrame(
        {
            "Stop": [codes.get(row["id"], "") for row in rows],
            "Date": [date_words(row["date"]) for row in rows],
            "What": [" by ".join(part for part in (what_words(row), row["mode"]) if part) for row in rows],
            "Where": [place_words(row) for row in rows],
            "People": view.events["people"].to_numpy(),
            "Status": view.events["status"].to_numpy(),
            "Sources": [len(told[row["id"]]) for row in rows],
            "Group": view.events["group"].to_numpy(),
            "On the map": [_SHAPES[row["shape"]] for row in rows],
        },
        index=pd.Index(view.events["id"].to_numpy(), name="id"),
    )
    if marks:
        frame.insert(0, CHANGE_COLUMN, [marks.get(row["id"], "") for row in rows])
    return frame.astype({"Sources": "int64", **dict.fromkeys(_REPEATED, "category")})


def _sources_of(reports: pd.DataFrame) -> dict[str, set[object]]:
    """Give the sources of each event, the same whoever typed them; a blank source is a source of its own."""
    told: dict[str, set[object]] = {}
    columns = zip(
        reports["event_id"].tolist(), reports["source"].tolist(), reports.index.tolist(), strict=True
    )
    for event, source, row in columns:
        told.setdefault(event, set()).add(fold_source(source) or row)
    return told
