"""Routes as of two moments → what changed between them: which events are new, have another status, or were withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geo.routes.build import Routes
from geo.routes.status import source_key
from geo.routes.tables import rows_of

_FIELDS = ("date", "place", "to_place", "people")
_ORDER = ("withdrawn", "status", "new", "fields", "told")


@dataclass(frozen=True)
class Turn:
    """What one source newly said of an event: its stance, and the one it had before, blank for none."""

    source: str
    stance: str
    before: str


@dataclass(frozen=True)
class Change:
    """What became of one event.

    ``what`` is ``new``, ``withdrawn`` (now denied, and by nobody else upheld), ``status`` (another status), ``fields``
    (another date, place or number of people), or ``told`` (told again, and nothing else changed). ``before`` and ``after``
    are its statuses, ``before`` blank for a new one; ``fields`` are the fields that changed, each with its value before and
    after; ``turns`` are the sources' new words, in the order in which they were said.
    """

    event: str
    what: str
    before: str
    after: str
    fields: tuple[tuple[str, str, str], ...]
    turns: tuple[Turn, ...]


def find_changes(before: Routes, after: Routes) -> tuple[Change, ...]:
    """Compare routes of the same reports as of two moments, the earlier first.

    Returns the changes by weight: withdrawn, another status, new, other fields, told again; in each the order of events.
    """
    was = {row["id"]: row for row in rows_of(before.events)}
    turns = _turns(before, after)
    now = rows_of(after.events[after.events["id"].isin(list(turns))])
    found = [_change(was.get(row["id"]), row, tuple(turns[row["id"]])) for row in now]
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.what)))


def _change(was: Mapping[Any, Any] | None, now: Mapping[Any, Any], turns: tuple[Turn, ...]) -> Change:
    if was is None:
        return Change(now["id"], "new", "", now["status"], (), turns)
    pairs = ((name, _text(was[name]), _text(now[name])) for name in _FIELDS)
    fields = tuple(one for one in pairs if one[1] != one[2])
    return Change(
        now["id"], _what(was["status"], now["status"], fields), was["status"], now["status"], fields, turns
    )


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value)  # type: ignore[call-overload]


def _what(was: str, now: str, fields: tuple[tuple[str, str, str], ...]) -> str:
    if was != now:
        return "withdrawn" if now == "denied" else "status"
    return "fields" if fields else "told"


def _turns(before: Routes, after: Routes) -> dict[str, list[Turn]]:
    """List each event's new reports as turns, by the time when they were said."""
    stances = {
        (row["event_id"], source_key(row["source"], number)): row["status"]
        for number, row in _numbered(before)
        if row["stands"]
    }
    known = set(before.reports.index.tolist())
    turns: dict[str, list[Turn]] = {}
    for number, row in _numbered(after):
        if number not in known:
            key = row["event_id"], source_key(row["source"], number)
            turns.setdefault(row["event_id"], []).append(
                Turn(row["source"], row["status"], stances.get(key, ""))
            )
            stances[key] = row["status"]
    return turns


def _numbered(routes: Routes) -> list[tuple[int, dict[Any, Any]]]:
    """Give the reports by the time when they were said, each with its row."""
    told = routes.reports[["event_id", "source", "status", "stands", "known_from"]]
    ordered = told.sort_values("known_from", kind="stable", na_position="first")
    return list(zip(ordered.index.tolist(), rows_of(ordered), strict=True))
