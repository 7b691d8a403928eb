"""The controls that choose what is shown: the range of dates, and the filters with counts."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from geo.events import EVENT_STATUSES
from geo.routes import Case
from geo.view import Asked, Facet, Filter, filter_of, first_day, last_day
from pages.parts.session import Session, key_of

_SLIDER = "w_days"
_LABELS = {"groups": ("group", "Group"), "kinds": ("kind", "Kind"), "statuses": ("status", "Status"),
           "sources": ("source", "Source")}  # fmt: skip


def choose_dates(now: Session, case: Case) -> None:
    """Draw the range of dates, by slider and typed, and whether events may or must lie in it."""
    bounds = case.days
    if bounds and bounds[0] < bounds[1]:
        _draw_slider(now.asked, bounds)
    start, end = st.columns(2)
    now.ask(
        start=start.text_input(
            "From",
            key=key_of("start"),
            persist_state="session",
            placeholder="2013-05-09",
            help="A day, month or year.",
        ),
        end=end.text_input(
            "To",
            key=key_of("end"),
            persist_state="session",
            placeholder="2013-06",
            help="A day, month or year.",
        ),
    )
    now.ask(
        certain=st.toggle(
            "Only events certainly in range",
            key=key_of("certain"),
            persist_state="session",
            help="Off: events that may have happened in the range, such as “April” or “by 29 May”. "
            "On: only those whose whole span lies in it.",
        )
    )


def _draw_slider(asked: Asked, bounds: tuple[pd.Timestamp, pd.Timestamp]) -> None:
    low, high = bounds[0].date(), bounds[1].date()
    try:
        typed = first_day(asked.start) or low, last_day(asked.end) or high
    except ValueError:
        typed = low, high
    inside = tuple(min(max(day, low), high) for day in typed)
    st.session_state[_SLIDER] = (min(inside), max(inside))
    st.slider(
        "Dates of events", low, high, key=_SLIDER, format="D MMM YYYY", on_change=_slid, args=(low, high)
    )


def _slid(low: date, high: date) -> None:
    start, end = st.session_state[_SLIDER]
    st.session_state[key_of("start")] = "" if start == low else start.isoformat()
    st.session_state[key_of("end")] = "" if end == high else end.isoformat()


def read_filter(now: Session) -> Filter:
    """Make the filter, or say what is wrong with a typed date and filter by all else."""
    try:
        return filter_of(now.asked)
    except ValueError as error:
        st.warning("The typed dates can't be used, so all dates are shown.")
        st.text(str(error))
        asked = Asked(group=now.asked.group, kind=now.asked.kind, status=now.asked.status, source=now.asked.source,
                      text=now.asked.text)  # fmt: skip
        return filter_of(asked)


def asked_filters(now: Session) -> None:
    """Take the filters from their widgets before they are drawn, since their counts depend on each other."""
    for field, _ in _LABELS.values():
        now.ask(**{field: tuple(st.session_state[key_of(field)])})
    now.ask(text=st.session_state[key_of("text")])


def choose_filters(now: Session, counted: dict[str, Facet]) -> None:
    """Draw the filters, each choice with the number of events it would leave."""
    for name, (field, label) in _LABELS.items():
        _choose(now, label, field, dict(counted[name].counts))


def search() -> None:
    """Draw the text search."""
    st.text_input("Search", key=key_of("text"), persist_state="session", placeholder="in places, sources, notes …",
                  help="Finds events in whose text, or that of their reports, every word occurs.")  # fmt: skip


def _choose(now: Session, label: str, field: str, counts: dict[str, int]) -> None:
    chosen: tuple[str, ...] = getattr(now.asked, field)
    options = [*counts, *(value for value in chosen if value not in counts)]
    if field == "status":
        options.sort(
            key=lambda value: EVENT_STATUSES.index(value) if value in EVENT_STATUSES else len(EVENT_STATUSES)
        )
    # What was chosen is set again, since a choice is known to the browser by its label, which has the count in it.
    st.session_state[key_of(field)] = list(chosen)
    st.multiselect(
        label,
        options,
        format_func=lambda value: f"{value or 'none'} ({counts.get(value, 0)})",
        key=key_of(field),
        persist_state="session",
        placeholder="All",
        select_all=False,
    )
