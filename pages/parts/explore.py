"""The Explore page from top to bottom: it reads widgets, calls ``geo``, and shows what comes back."""

from __future__ import annotations

import time

import streamlit as st

from geo.routes import Case
from geo.view import Filter
from pages.parts import cases, compare, filters, playback
from pages.parts.ahead import look_ahead
from pages.parts.events_list import show_list
from pages.parts.evidence import show_evidence
from pages.parts.mapview import MORE, show_map
from pages.parts.problems import show_limits, show_problems, show_unusable
from pages.parts.session import Session, put_widgets, session
from pages.parts.share import show_sharing, show_way_back
from pages.parts.shown import Shown, shown_of
from pages.parts.timeline import show_timeline

_NEWS_SHOWN = 40
ALONE = 1.0
"""Seconds that the map has for itself at the start."""


def explore(now: Session) -> None:
    """Show the page for what is asked."""
    files = cases.files_of(now.asked.case, now.uploads)
    if not files:
        st.info("No file is open. Choose a case in the sidebar, or open a CSV of your own there.")
        return
    # What comes and goes above the map stands in containers of its own: the map keeps its position, and is not mounted again.
    with st.container():
        key, case = cases.case_of(files, now.decided, now.online, keep=now.keeps, readings=now.readings)
        show_unusable(case)
    if case.reports.empty:
        st.info(
            "The open files have no row that can be shown. What is wrong with them is listed here; mend it, and open them again."
        )
        show_problems(now, case.problems, expanded=True)
        return
    look_ahead(now, key, case, _full(now, key, case) if now.asked.full else _page(now, key, case))


def _full(now: Session, key: str, case: Case) -> dict[str, list[str]]:
    show_way_back()
    filters.warn_of_dates(now)
    stops = playback.known_stops(now, case)
    wanted = filters.read_filter(now)
    with st.container():
        known = cases.known_of(key, case, now.asked.asof, playback.stop_before(stops, now.asked.asof))
        payload = _payload(now, key, shown_of(key, now.asked.asof, wanted, known))
    show_map(payload)
    days = playback.day_stops(now, known.routes, wanted)
    with st.container(key="full-controls"):
        playback.show_controls(now, both := {playback.KNOWN: stops, playback.HAPPENED: days})
    return both


def _page(now: Session, key: str, case: Case) -> dict[str, list[str]]:
    with st.container():
        stops = playback.known_stops(now, case)
        known = cases.known_of(key, case, now.asked.asof, playback.stop_before(stops, now.asked.asof))
    with st.sidebar:
        shown, wanted = _choose(now, key, case, known)
        days = playback.day_stops(now, known.routes, wanted)
    show_limits(case.problems)
    playback.show(now, both := {playback.KNOWN: stops, playback.HAPPENED: days})
    with st.container():
        if compare.choose_compared(now, case, stops):
            compare.show_compared(now, key, case, wanted)
        else:
            _show_map(now, key, shown, known)
    _let_the_map_be_first(now)
    _show_below(now, case, shown)
    return both


def _choose(now: Session, key: str, case: Case, known: cases.Known) -> tuple[Shown, Filter]:
    """Draw the controls of the sidebar; what they leave is needed for their own counts."""
    filters.choose_dates(now, case)
    mode = st.container()
    filters.asked_filters(now)
    wanted = filters.read_filter(now)
    shown = shown_of(key, now.asked.asof, wanted, known)
    with mode:
        filters.choose_mode(now, shown.modes)
    filters.search()
    filters.choose_filters(now, shown.facets)
    st.button("Clear filters", on_click=_clear, key="w_clear", disabled=wanted == Filter())
    return shown, wanted


def _show_map(now: Session, key: str, shown: Shown, known: cases.Known) -> None:
    with st.container():
        payload = _payload(now, key, shown)
    show_map(payload)
    _say_if_empty(shown)
    _show_news(known)


def _show_below(now: Session, case: Case, shown: Shown) -> None:
    """Show what stands below the map: the timeline, what can be taken away, the evidence, the list and the problems."""
    show_timeline(now, case, shown)
    show_sharing(now, shown.view, shown.codes, shown.giveaway)
    show_evidence(shown.evidence(now.asked.event) if now.asked.event else None)
    if len(shown.view.events):
        show_list(now, shown.listed)
    show_problems(now, case.problems)


def _let_the_map_be_first(now: Session) -> None:
    """Hold back at the start what is below the map: both ask for the browser's time, and the map comes half a second sooner.

    The map's first answer ends the wait, since it asks for the page anew. It is the server that waits: a clock in the browser
    that rings before all widgets are there brings back values that nobody chose.
    """
    if not now.met:
        now.met = True
        time.sleep(ALONE)


def _payload(now: Session, key: str, shown: Shown) -> str:
    more = "" if now.asked.full else MORE
    return shown.payload(event=now.asked.event, empty=_why_empty(shown), fit=key, more=more)


def _why_empty(shown: Shown) -> str:
    if shown.routes.events.empty:
        return "Nothing had been reported by then. Move “As known on” to a later moment."
    if shown.view.events.empty:
        return "No event is left by the filters. Widen the dates, or clear the filters in the sidebar."
    return "No event that is left has a known place; they are in the list below."


def _show_news(known: cases.Known) -> None:
    """Say all that changed since the stop before; the first of it stands in the map's frame too."""
    if known.news.sentences:
        number = len(known.news.sentences)
        with st.expander(
            f"What changed since the stop before ({number})", icon=":material/update:", key="w_news"
        ):
            st.text("\n".join(known.news.sentences[:_NEWS_SHOWN]))
            if number > _NEWS_SHOWN:
                st.caption(f"and {number - _NEWS_SHOWN:,} more; those are marked in the list.")


def _say_if_empty(shown: Shown) -> None:
    if shown.view.events.empty:
        st.info(_why_empty(shown))


def _clear() -> None:
    now = session()
    now.asked = now.asked.cleared()
    put_widgets(now)
