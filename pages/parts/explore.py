"""The Explore page from top to bottom: it reads widgets, calls ``geo``, and shows what comes back."""

from __future__ import annotations

import streamlit as st

from geo.draw import evidence_of
from geo.routes import Case
from geo.view import Filter
from pages.parts import cases, filters
from pages.parts.events_list import show_list
from pages.parts.evidence import show_evidence
from pages.parts.mapview import show_map
from pages.parts.problems import show_problems, show_unusable
from pages.parts.session import Session, put_widgets, session
from pages.parts.share import show_sharing, show_way_back


def explore(now: Session) -> None:
    """Show the page for what is asked."""
    files = cases.files_of(now.asked.case, now.uploads)
    if not files:
        st.info("No file is open. Choose a case in the sidebar, or open a CSV of your own there.")
        return
    key, case = cases.case_of(files, now.decided, now.online, keep=now.keeps)
    show_unusable(case)
    if case.reports.empty:
        st.info(
            "The open files have no row that can be shown. What is wrong with them is listed here; mend it, and open them again."
        )
        show_problems(case.problems, expanded=True)
        return
    if now.asked.full:
        _full(now, key, case)
    else:
        _page(now, key, case)


def _full(now: Session, key: str, case: Case) -> None:
    show_way_back()
    routes = cases.routes_of(key, case, now.asked.asof)
    shown = cases.shown_of(key, now.asked.asof, filters.read_filter(now), routes)
    show_map(_payload(now, key, shown))


def _page(now: Session, key: str, case: Case) -> None:
    filters.choose_moment(now, case)
    routes = cases.routes_of(key, case, now.asked.asof)
    with st.sidebar:
        filters.choose_dates(now, case)
        filters.asked_filters(now)
        wanted = filters.read_filter(now)
        shown = cases.shown_of(key, now.asked.asof, wanted, routes)
        filters.search()
        filters.choose_filters(now, shown.facets)
        st.button("Clear filters", on_click=_clear, key="w_clear", disabled=wanted == Filter())
    show_map(_payload(now, key, shown))
    _say_if_empty(shown)
    show_sharing(now, shown.view, shown.codes, shown.giveaway)
    show_evidence(evidence_of(routes, now.asked.event) if now.asked.event else None)
    if len(shown.view.events):
        show_list(now, shown.listed)
    show_problems(case.problems)


def _payload(now: Session, key: str, shown: cases.Shown) -> str:
    return shown.payload(event=now.asked.event, empty=_why_empty(shown), fit=key)


def _why_empty(shown: cases.Shown) -> str:
    if shown.routes.events.empty:
        return "Nothing had been reported by then. Move “As known on” to a later moment."
    if shown.view.events.empty:
        return "No event is left by the filters. Widen the dates, or clear the filters in the sidebar."
    return "No event that is left has a known place; they are in the list below."


def _say_if_empty(shown: cases.Shown) -> None:
    if shown.view.events.empty:
        st.info(_why_empty(shown))


def _clear() -> None:
    now = session()
    now.asked = now.asked.cleared()
    put_widgets(now.asked)
