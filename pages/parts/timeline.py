"""The timeline under the map: in step with it, a drag over it sets the dates, a click chooses an event.

It is a fragment, so that a change of its scale, of which the page needs to know nothing, runs no more than itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import streamlit as st

from geo.draw import (
    AXIS_HEIGHT,
    HEAD_HEIGHT,
    NEAR,
    PARAMS,
    Timeline,
    counts_spec,
    days_between,
    moving_tables,
    span_of,
    timeline_spec,
    undated_words,
    within,
)
from geo.routes import Case
from geo.view import Asked
from pages.parts.session import Session, key_of, session
from pages.parts.shown import Shown

_KEYS = {True: "w_timeline", False: "w_timeline_counts"}
_SEEN = "timeline answered"
_ROW, _LEAST, _MOST, _COUNTS = 16, 3, 368, 200
"""Heights in pixels: of a row, of the fewest rows, of all rows together, and of the counts."""
_CLICK = 0.004
"""A drag of less than this part of the axis is a click with an unsteady hand."""
_ALT = (
    "Timeline of the events on the map, with the reports of each. The list of events below says the same in words; dates can "
    "also be typed, or chosen by slider, in the sidebar."
)
_KEY_WORDS = (
    "Bars are when it happened; where a bar fades, nobody knows. Marks are reports: ● confirms, ■ reports, ▲ claims, ✖ denies, "
    "◆ does not know; hollow ones no longer stand. Drag to set the dates, click to choose an event, Ctrl and wheel to zoom, shift and "
    "drag to move along, double-click for all."
)
_COUNT_WORDS = (
    "{number:,} events, counted by the {unit} in which they begin, or by that of their end where the beginning is not known. "
    "Drag to set the dates, click a bar for its {unit}, Ctrl and wheel to zoom, shift and drag to move along, double-click for all."
)


def show_timeline(now: Session, case: Case, shown: Shown) -> None:
    """Show what is on the map in time."""
    found = shown.timeline
    with st.container(key="timeline", gap="xsmall"):
        # An empty one too, so that it is not mounted again when the next moment or filter leaves something.
        far = bool(case.days) and case.days_within(*NEAR) not in (case.days, None)
        if case.days:
            _chart(now, now.asked, span_of(case.reports), shown, far=far)
        _say_in_words(found, charted=bool(case.days))
        if far:
            st.caption("Some events lie in years too far off for this axis; the list has them.")


@st.fragment
def _chart(
    now: Session, asked: Asked, span: tuple[float, float] | None, shown: Shown, *, far: bool = False
) -> None:
    """Draw the chart; ``asked`` is what the page was last drawn for, ``far`` tells that something lies beyond the axis."""
    if now.asked != asked:
        st.rerun()
    found = shown.timeline
    rows = found.unit == "event"
    key = _KEYS[rows]
    if key not in st.session_state:
        st.session_state[_SEEN] = {}
    laid_out = within(found.tables, span) if far and span else found.tables
    tables = {**laid_out, **moving_tables(span, shown.view.as_of, shown.wanted, _chosen(now, found))}
    st.vega_lite_chart(
        {**(timeline_spec() if rows else counts_spec()), "datasets": tables},
        key=key,
        height=_height(found),
        theme=None,
        on_select=lambda: _answer(key, span, found),
        selection_mode=PARAMS,
        alt=_ALT,
    )


def _chosen(now: Session, found: Timeline) -> int | None:
    if found.unit != "event" or not now.asked.event:
        return None
    ids = found.tables["events"]["id"].tolist()
    return ids.index(now.asked.event) if now.asked.event in ids else None


def _height(found: Timeline) -> int:
    plot = min(_MOST, _ROW * max(_LEAST, found.dated)) if found.unit == "event" else _COUNTS
    return plot + AXIS_HEIGHT + HEAD_HEIGHT


def _answer(key: str, span: tuple[float, float] | None, found: Timeline) -> None:
    """Act on what changed in the chart since it was last answered: a drag, a click, or a double click."""
    told: Mapping[str, Any] = st.session_state[key]["selection"]
    before, st.session_state[_SEEN] = st.session_state[_SEEN], {name: told.get(name) for name in PARAMS}
    stretch = _stretch(told.get("brush"))
    if told.get("back") != before.get("back"):
        _ask_dates("", "")
    elif (
        stretch
        and told.get("brush") != before.get("brush")
        and _is_drag(stretch, _stretch(told.get("zoom")) or span)
    ):
        _ask_dates(*(day.isoformat() for day in days_between(*stretch)))
    elif clicked := _toggled(told.get("pick"), before.get("pick")):
        _choose(clicked, found)


def _stretch(value: Any) -> tuple[float, float] | None:
    """Take the two ends of an interval on the axis out of what the browser said; None when there are none."""
    ends = next(iter(value.values()), None) if isinstance(value, Mapping) else None
    if not isinstance(ends, list) or len(ends) != 2:
        return None
    numbers = [float(end) for end in ends if isinstance(end, int | float) and math.isfinite(end)]
    return (min(numbers), max(numbers)) if len(numbers) == 2 else None


def _is_drag(stretch: tuple[float, float], axis: tuple[float, float] | None) -> bool:
    return axis is None or stretch[1] - stretch[0] > _CLICK * (axis[1] - axis[0])


def _toggled(after: Any, before: Any) -> Any:
    """Tell what was clicked: each click puts it into the chart's selection, or takes it out again."""
    new, old = ([next(iter(one.values()), None) for one in told or [] if one] for told in (after, before))
    return next((one for one in new if one not in old), None) or next(
        (one for one in old if one not in new), None
    )


def _choose(clicked: Any, found: Timeline) -> None:
    if found.unit == "event":
        if clicked in found.tables["events"]["id"].tolist():
            session().ask(event=clicked)
        return
    counts = found.tables["counts"]
    for start, end in zip(counts["a"].tolist(), counts["b"].tolist(), strict=True):
        if start == clicked:
            _ask_dates(*(day.isoformat() for day in days_between(start, end)))
            return


def _ask_dates(start: str, end: str) -> None:
    session().ask(start=start, end=end)
    st.session_state[key_of("start")], st.session_state[key_of("end")] = start, end


def _say_in_words(found: Timeline, *, charted: bool) -> None:
    """Explain the chart, and name what it can't hold; texts of a file as text only."""
    if charted:
        words = (
            _KEY_WORDS if found.unit == "event" else _COUNT_WORDS.format(number=found.dated, unit=found.unit)
        )
        st.caption(words)
    if found.always_known:
        st.caption(
            f"Without a date of report, so counted as always known: {found.always_known:,} "
            f"report{'' if found.always_known == 1 else 's'}."
        )
    if found.undated:
        st.text(undated_words(found.undated))
