"""Each source's stance over time: a row a source, a column a moment of reporting, a box from one word to the next.

Columns are as wide as each other, whether hours or weeks lie between them: what counts is the order in which things
were said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

import pandas as pd

from geo.draw.words import date_words
from geo.routes.status import fold_source

MOST_MOMENTS, MOST_SOURCES = 24, 40
_NOW = {"confirmed": "confirms it", "reported": "reports it", "claimed": "claims it", "denied": "denies it",
        "unknown": "says that it is not known"}  # fmt: skip
_BEFORE = {"confirmed": "confirmed it", "reported": "reported it", "claimed": "claimed it", "denied": "denied it",
           "unknown": "said that it is not known"}  # fmt: skip


@dataclass(frozen=True)
class Box:
    """A stance from one column to before another; ``stance`` blank: nothing heard yet. ``note`` is what else to say."""

    start: int
    end: int
    stance: str
    note: str = ""
    changed: bool = False


@dataclass(frozen=True)
class Strip:
    """Names of columns; per source its name and boxes; who changed their mind when; how many sources are left out."""

    moments: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Box, ...]], ...]
    changes: tuple[str, ...]
    left_out: int


def strip_of(reports: Sequence[Mapping[Any, Any]]) -> Strip:
    """Lay out the known reports of one event, in order of time and row: records of ``Routes.reports``.

    Of more than ``MOST_MOMENTS`` moments the earliest share the first column, of more than ``MOST_SOURCES`` sources those
    that spoke last are left out; every change of mind is told all the same.
    """
    moments = list(dict.fromkeys(_moment(report) for report in reports))
    folded = max(len(moments) - MOST_MOMENTS, 0)
    column = {moment: max(position - folded, 0) for position, moment in enumerate(moments)}
    by_source: dict[object, list[Mapping[Any, Any]]] = {}
    for report in reports:
        by_source.setdefault(fold_source(report["source"]) or report["row"], []).append(report)
    told = list(by_source.values())
    names = [("until " if folded and not place else "") + _said(moments[place + folded])
             for place in range(len(moments) - folded)]  # fmt: skip
    return Strip(
        tuple(names),
        tuple((source_name(own[0]), _boxes(own, column, len(names))) for own in told[:MOST_SOURCES]),
        tuple(_changes(told)),
        max(len(told) - MOST_SOURCES, 0),
    )


def source_name(report: Mapping[Any, Any]) -> str:
    """Name the source of a report."""
    return report["source"] or "Unnamed source"


def _moment(report: Mapping[Any, Any]) -> datetime | None:
    return None if pd.isna(report["known_from"]) else report["known_from"]


def _said(moment: datetime | None) -> str:
    if moment is None:
        return "no date of report"
    clock = f"T{moment:%H:%M}" if (moment.hour, moment.minute) != (0, 0) else ""
    return date_words(moment.date().isoformat() + clock)


def _boxes(
    own: Sequence[Mapping[Any, Any]], column: Mapping[datetime | None, int], columns: int
) -> tuple[Box, ...]:
    at: dict[int, list[Mapping[Any, Any]]] = {}
    for report in own:
        at.setdefault(column[_moment(report)], []).append(report)
    starts = list(at)
    boxes = [Box(0, starts[0], "")] if starts[0] else []
    before = ""
    for start, end in pairwise([*starts, columns]):
        stance = at[start][-1]["status"]
        boxes.append(Box(start, end, stance, _note(at[start], before), changed=before not in ("", stance)))
        before = stance
    return tuple(boxes)


def _note(told: Sequence[Mapping[Any, Any]], before: str) -> str:
    last = told[-1]
    others = list(dict.fromkeys(one["status"] for one in told if one["status"] != last["status"]))
    tie = any(_moment(one) == _moment(last) and one["status"] != last["status"] for one in told[:-1])
    return "; ".join(
        part
        for part in (
            "again" if before == last["status"] else "",
            f"via {last['via']}" if last["via"] else "",
            f"{'an earlier row of the same moment' if tie else 'before'}: {', '.join(others)}"
            if others
            else "",
        )
        if part
    )


def _changes(told: Sequence[Sequence[Mapping[Any, Any]]]) -> list[str]:
    """Say who changed their mind when, in order of time."""
    found: list[tuple[datetime, str]] = []
    for own in told:
        latest = {_moment(report): report for report in own}
        for before, now in pairwise(latest.values()):
            moment = _moment(now)
            if before["status"] != now["status"] and moment is not None:
                said = (
                    f"{source_name(now)}, who {_BEFORE[before['status']]} before, now {_NOW[now['status']]}"
                )
                found.append((moment, f"{_said(moment)}: {said}."))
    return [sentence for _, sentence in sorted(found, key=lambda one: one[0])]
