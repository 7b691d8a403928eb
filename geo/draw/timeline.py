"""A view → the tables of a timeline: events as bars that fade where nobody knows, and reports at their moments.

Moments are milliseconds since 1970 in UTC, which stands for the sources' own local time. Column names are short and ours,
since they travel with every change; what a file says is only ever a cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from geo.draw.style import LOOKS
from geo.draw.timeline_counts import count_by
from geo.draw.words import date_words, moment_words, place_words, what_words
from geo.view import Filter, View

MOST_EVENTS = 500
"""Above that, events are counted by day, month or year."""
DAY = 86_400_000.0
_OPEN = 30 * DAY
"""How far an open end fades: about a month."""
_STEPS = 6
_MOST_LABELS = 30
_FILLS = {"full": 1.0, "light": 0.35, "half": 0.2, "split": 0.4, "crossed": 0.12, "open": 0.0}
"""How densely a bar is filled where a place on the map is filled so."""
_UNDATED_SHOWN = 12
_PLACED = {"events": ("a", "b", "sa", "sb"), "fades": ("a", "b"), "counts": ("a", "b"), "told": ("t", "t")}
"""By table the columns that lie on the axis: where a thing begins and ends, then others."""
NEAR = (date(1700, 1, 1), date(2250, 12, 31))
"""The days that an axis or a slider goes over: Streamlit's slider holds those of 1684 to 2255 only."""
_CELL, _WHAT = 60, 20
"""Characters of a file's text that a line of a tooltip holds, and of the name of an event in its label."""


@dataclass(frozen=True)
class Timeline:
    """What a timeline shows of a view.

    ``unit`` is ``event`` for a row an event, else what events are counted by: ``day``, ``month`` or ``year``. ``tables``
    maps a name to the table behind a layer of the chart:

    - ``events``, a row an event in the view's order: ``r`` the row from 0, ``id``, ``l`` the label (blank where rows are too
      thin for one), ``s`` the status, ``g`` its glyph, ``f`` how densely it is filled, ``a``, ``b`` all that the bar spans, ``sa``, ``sb`` the part that is
      sure (NaN where none is), and ``where``, ``when``, ``what``, ``group`` in words;
    - ``fades``, a row a step of a fading end: ``r``, ``s``, ``a``, ``b``, ``o`` the opacity;
    - ``told``, a row a report that is dated: ``r``, ``id``, ``t``, ``s`` the stance, ``k`` its number among those of the same
      moment, ``w`` its share of its day (0 when its minute is known), ``h`` whether it stands, ``who``, ``said``, ``still`` in words;
    - ``counts``, a row a bin and status: ``a``, ``b``, ``s``, ``n`` the number, ``lo``, ``hi`` where it lies in the bin's stack, ``when``
      in words.

    ``undated`` says the events without a date; ``always_known`` is the number of reports that are not dated. ``dated`` is
    the number of events with one.
    """

    unit: str
    tables: Mapping[str, pd.DataFrame]
    undated: tuple[str, ...]
    always_known: int
    dated: int


def timeline(view: View, codes: Mapping[str, str]) -> Timeline:
    """Lay out a view in time; ``codes`` from ``geo.draw.stop_codes``."""
    dated = (view.events["date"] != "").to_numpy()
    number = int(dated.sum())
    undated = tuple(_label(view.event_rows[row], codes) for row in np.flatnonzero(~dated).tolist())
    if number > MOST_EVENTS:
        unit, counts = count_by(view.events[dated])
        return Timeline(unit, {"counts": counts}, undated, 0, number)
    rows = [row for row, kept in zip(view.event_rows, dated.tolist(), strict=True) if kept]
    bars = [_bar(row) for row in rows]
    events = _events(rows, bars, codes)
    told = _told(view.reports, {row["id"]: place for place, row in enumerate(rows)}, _ms(view.as_of))
    always = int(view.reports["known_from"].isna().sum())
    tables = {"events": events, "fades": _fades(rows, bars), "told": told}
    return Timeline("event", tables, undated, always, number)


@dataclass(frozen=True)
class Bar:
    """Where an event's bar lies: ``sure`` between ``start`` and ``end``, fading out to ``left`` and ``right``."""

    left: float
    start: float
    end: float
    right: float
    sure: bool


def _bar(row: Mapping[Any, Any]) -> Bar:
    start, end, early, late = (_ms(row[name]) for name in ("start", "end", "wide_start", "wide_end"))
    # A day lasts to the next one's start.
    end, late = end + DAY, late + DAY
    if np.isnan(start):
        return Bar(end - _OPEN, end, end, late, sure=False)
    if np.isnan(end):
        return Bar(early, start, start, start + _OPEN, sure=False)
    return Bar(early, start, end, late, sure=True)


def _ms(moment: Any) -> float:
    return float("nan") if pd.isna(moment) else float(np.datetime64(moment, "ms").astype("int64"))


def _events(rows: list[dict[Any, Any]], bars: list[Bar], codes: Mapping[str, str]) -> pd.DataFrame:
    labelled = len(rows) <= _MOST_LABELS
    nan = float("nan")
    return pd.DataFrame(
        {
            "r": np.arange(len(rows), dtype="int16"),
            "id": _texts(row["id"] for row in rows),
            "l": _texts(_label(row, codes) if labelled else "" for row in rows),
            "s": _texts(row["status"] for row in rows),
            "g": _texts(LOOKS[row["status"]].glyph for row in rows),
            "f": _numbers(_FILLS[LOOKS[row["status"]].fill] for row in rows),
            "a": _numbers(bar.left for bar in bars),
            "b": _numbers(bar.right for bar in bars),
            "sa": _numbers(bar.start if bar.sure else nan for bar in bars),
            "sb": _numbers(bar.end if bar.sure else nan for bar in bars),
            "where": _texts(_short(place_words(row)) for row in rows),
            "when": _texts(date_words(row["date"]) for row in rows),
            "what": _texts(_short(what_words(row)) for row in rows),
            "group": _texts(_short(row["group"]) for row in rows),
        }
    )


def _label(row: Mapping[Any, Any], codes: Mapping[str, str]) -> str:
    """Name an event in one line: its stop, what happened and where."""
    what = " · ".join(part for part in (_short(what_words(row), _WHAT), _short(place_words(row))) if part)
    return f"{codes.get(row['id'], '')} {what}".strip()


def _short(text: str, most: int = _CELL) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _fades(rows: list[dict[Any, Any]], bars: list[Bar]) -> pd.DataFrame:
    steps = [
        (place, row["status"], *step)
        for place, (row, bar) in enumerate(zip(rows, bars, strict=True))
        for step in (*_fade(bar.start, bar.left), *_fade(bar.end, bar.right))
    ]
    columns = tuple(zip(*steps, strict=True)) or ((),) * 5
    texts, (r, *numbers) = columns[1], (columns[0], *columns[2:])
    a, b, o = (_numbers(column) for column in numbers)
    return pd.DataFrame({"r": np.array(r, dtype="int16"), "s": _texts(texts), "a": a, "b": b, "o": o})


def _fade(near: float, far: float) -> list[tuple[float, float, float]]:
    """Cut the way from what is known to what is not into steps (from, to, opacity), ever lighter."""
    edges = np.linspace(near, far, _STEPS + 1).tolist() if near != far else []
    return [
        (min(pair), max(pair), round(0.8 * (1 - (step + 0.5) / _STEPS), 2))
        for step, pair in enumerate(pairwise(edges))
    ]


def _told(reports: pd.DataFrame, places: Mapping[str, int], as_of: float) -> pd.DataFrame:
    kept = reports[reports["known_from"].notna() & reports["event_id"].isin(list(places))]
    moments = kept["known_from"].to_numpy(dtype="datetime64[ms]").astype("int64").astype("float64")
    row = kept["event_id"].map(dict(places)).to_numpy(dtype="int16")
    stands = kept["stands"].to_numpy(dtype="bool")
    same = pd.DataFrame({"r": row, "t": moments, "one": 1}).groupby(["r", "t"])
    # Somewhere on its day, but not after the moment of which all this is known.
    room = np.fmin(moments + DAY, as_of) - moments
    timed = kept["reported"].str.contains("T", regex=False).to_numpy(dtype="bool")
    return pd.DataFrame(
        {
            "r": row,
            "id": kept["event_id"].to_numpy(),
            "t": moments,
            "s": kept["status"].to_numpy(),
            "k": same.cumcount().to_numpy(dtype="int16"),
            "w": np.where(timed, 0.0, room / same["one"].transform("size").to_numpy()),
            "h": stands,
            "who": _texts(_short(source) or "unnamed source" for source in kept["source"].tolist()),
            "said": _texts(date_words(text) for text in kept["reported"].tolist()),
            "still": np.where(stands, "yes", "no, the source said something later"),
        }
    )


def undated_words(labels: tuple[str, ...]) -> str:
    """Name the events that have no date, as far as there is room; the list has them all.

    >>> undated_words(("A1 arrest · Laos", "sighting · Beijing"))
    'Without a date (2): A1 arrest · Laos; sighting · Beijing'
    """
    more = len(labels) - _UNDATED_SHOWN
    named = "; ".join(labels[:_UNDATED_SHOWN]) + (f"; and {more:,} more, in the list" if more > 0 else "")
    return f"Without a date ({len(labels):,}): {named}"


def span_of(reports: pd.DataFrame) -> tuple[float, float] | None:
    """Find what all of a case spans in time, with its fading ends; None when nothing is dated.

    What lies beyond ``NEAR`` is left out unless there is nothing else: one 9999-12-31 would make a line of all years that count.

    ``reports`` are all of a case, not only those of a view, so that the axis stays while these change.
    """
    columns = [reports[name].dropna() for name in ("start", "end", "wide_start", "wide_end", "known_from")]
    moments = np.concatenate([column.to_numpy(dtype="datetime64[ms]") for column in columns])
    if not len(moments):
        return None
    within = (moments >= np.datetime64(NEAR[0])) & (moments < np.datetime64(NEAR[1]) + np.timedelta64(1, "D"))
    moments = moments[within] if within.any() else moments
    opens = reports["date"].ne("") & (reports["start"].isna() | reports["end"].isna())
    first, last = _ms(moments.min()), _ms(moments.max()) + DAY
    room = max(_OPEN if opens.any() else DAY, 0.02 * (last - first))
    return first - room, last + room


def within(tables: Mapping[str, pd.DataFrame], span: tuple[float, float]) -> dict[str, pd.DataFrame]:
    """Cut what the tables of a ``Timeline`` lay out to a stretch of the axis, in milliseconds; what lies beyond it has no place (NaN)."""
    first, last = span
    made = dict(tables)
    for name, columns in _PLACED.items():
        if name in tables:
            table = tables[name]
            beyond = (table[columns[0]] > last) | (table[columns[1]] < first)
            made[name] = table.assign(
                **{each: table[each].clip(first, last).mask(beyond) for each in columns}
            )
    return made


def moving_tables(
    span: tuple[float, float] | None,
    as_of: datetime | None,
    wanted: Filter,
    chosen: int | None,
) -> dict[str, pd.DataFrame]:
    """Give the tables of what stands over the bars.

    ``span``: ``t``, both ends of the axis; ``now``: ``t`` and ``l`` in words, the moment of knowledge, if there is one
    within them; ``out``: ``a``, ``b``, what the filter of dates shuts out; ``pick``: ``r``, the row of the chosen event.
    """
    shown = [as_of] if as_of and span and span[0] <= _ms(as_of) <= span[1] else []
    return {
        "span": pd.DataFrame({"t": _numbers(span or ())}),
        "now": pd.DataFrame(
            {
                "t": _numbers(_ms(moment) for moment in shown),
                "l": _texts(f"as known on {moment_words(moment)}" for moment in shown),
            }
        ),
        "out": _shut_out(span, wanted),
        "pick": pd.DataFrame({"r": np.array([] if chosen is None else [chosen], dtype="int16")}),
    }


def _shut_out(span: tuple[float, float] | None, wanted: Filter) -> pd.DataFrame:
    first, last = span or (0.0, 0.0)
    start = _ms(wanted.start) if wanted.start else first
    end = _ms(wanted.end) + DAY if wanted.end else last
    parts = [part for part in ((first, min(start, last)), (max(end, first), last)) if part[0] < part[1]]
    return pd.DataFrame({"a": _numbers(a for a, _ in parts), "b": _numbers(b for _, b in parts)})


def days_between(first: float, last: float) -> tuple[date, date]:
    """Give the days that a stretch of the axis touches, in milliseconds; what lies beyond the calendar stops at its ends."""
    low, high = sorted((first, last))
    limits = _ms(date.min), _ms(date.max)
    start, end = (min(max(moment, limits[0]), limits[1]) for moment in (low, max(low, high - 1)))
    return _day(start), _day(end)


def _day(moment: float) -> date:
    return date(1970, 1, 1) + timedelta(days=int(moment // DAY))


def _numbers(values: Any) -> np.ndarray:
    return np.array(list(values), dtype="float64")


def _texts(values: Any) -> pd.Series:
    return pd.Series(list(values), dtype="str")
