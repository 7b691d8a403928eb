"""The controls that choose what is shown: the range of dates, and the filters with counts."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from geo.draw import NEAR, date_words, place_words
from geo.events import EVENT_STATUSES
from geo.routes import Case
from geo.view import Asked, Facet, Filter, Modes, filter_of, first_day, last_day, usable
from pages.parts.session import Session, key_of

_SLIDER = "w_days"
_LABELS = {"groups": ("group", "Group"), "kinds": ("kind", "Kind"), "statuses": ("status", "Status"),
           "sources": ("source", "Source")}  # fmt: skip


def choose_dates(now: Session, case: Case) -> None:
    """Draw the range of dates, by slider and typed."""
    bounds = _slider_days(case)
    if bounds and bounds[0] < bounds[1]:
        _draw_slider(now.asked, bounds)
    if bounds != case.days:
        st.caption(
            "Some events lie in years too far off for the slider; its ends hold them too, and you can type them."
        )
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
    warn_of_dates(now)


def choose_mode(now: Session, counted: Modes) -> None:
    """Draw the choice between events that may, and those that must, lie in the range; each with its count."""
    labels = {
        False: f"Possibly in range ({counted.possible:,})",
        True: f"Certainly in range ({counted.certain:,})",
    }
    # What was chosen is set again, since a choice is known to the browser by its label, which has the count in it.
    st.session_state[key_of("certain")] = now.asked.certain
    st.radio(
        "How sure must the date be?",
        [False, True],
        format_func=lambda certain: labels[bool(certain)],
        captions=["It may have happened in the range.", "Its whole span lies in the range."],
        key=key_of("certain"),
        persist_state="session",
    )
    dates = usable(now.asked)[0]
    has_range = bool(dates.start or dates.end)
    if counted.example is not None:
        # Text of a file is shown as text, never as Markdown.
        st.text(_example_words(counted.example, has_range=has_range))
    if counted.undated and has_range:
        left_out = "left out now" if now.asked.certain else "listed too"
        many = f"{counted.undated:,} event{'' if counted.undated == 1 else 's'} without a date"
        st.caption(f"{many}: possible in every range, certain in none; {left_out}.")


def _example_words(event: Mapping[Hashable, Any], *, has_range: bool) -> str:
    named = f"“{place_words(event)}, {date_words(event['date'])}”"
    if has_range:
        return f"Here, {named} is possibly in range, and not certainly."
    return (
        f"For example, {named} may be in a range that holds only some of those days, but is not for certain."
    )


def _slider_days(case: Case) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    days = case.days
    if days is None or (days[0].date() >= NEAR[0] and days[1].date() <= NEAR[1]):
        return days
    return case.days_within(*NEAR)


def _draw_slider(asked: Asked, bounds: tuple[pd.Timestamp, pd.Timestamp]) -> None:
    low, high = bounds[0].date(), bounds[1].date()
    asked = usable(asked)[0]
    typed = first_day(asked.start) or low, last_day(asked.end) or high
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
    """Make the filter of what can be used."""
    return filter_of(usable(now.asked)[0])


def warn_of_dates(now: Session) -> None:
    """Say which typed dates can't be used, and what to write."""
    for sentence in usable(now.asked)[1]:
        st.warning("What is typed as dates can't be used, and is left out.")
        st.text(sentence)


def asked_filters(now: Session) -> None:
    """Take the filters from their widgets before they are drawn, since their counts depend on each other."""
    for field, _ in _LABELS.values():
        now.ask(**{field: tuple(st.session_state[key_of(field)])})
    now.ask(text=st.session_state[key_of("text")], certain=bool(st.session_state[key_of("certain")]))


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
