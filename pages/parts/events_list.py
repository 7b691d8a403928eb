"""The list of events below the map; choosing a row chooses the event everywhere."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from pages.parts.session import Session, session

_ROW_HEIGHT = 35
_MAX_HEIGHT = 460
_PER_LETTER, _NARROWEST_DATE, _WIDEST_DATE = 7.2, 135, 250


def show_list(now: Session, listed: pd.DataFrame) -> None:
    """Show the events on the map, and those that are not in a part of their own."""
    off_map = listed["On the map"] == "not on the map"
    st.subheader(f"Events ({len(listed):,})", anchor=False)
    if (~off_map).any():
        _table(now, listed[~off_map], "w_events")
    if off_map.any():
        st.subheader(f"Not on the map ({int(off_map.sum()):,})", anchor=False)
        st.caption("No place is said, or none is known by that name; the Places page tells why.")
        _table(now, listed[off_map], "w_off_map")


def table_height(rows: int) -> int:
    """Give the pixels that a table of so many rows takes, up to what leaves room for the page."""
    return min(_MAX_HEIGHT, _ROW_HEIGHT * (rows + 1) + 3)


def date_width(dates: Iterable[str]) -> int:
    """Give the pixels in which neither 12 September 2013 nor a span of days is cut, up to what leaves room for the rest."""
    longest = max((len(date) for date in dates), default=0)
    return min(_WIDEST_DATE, max(_NARROWEST_DATE, 12 + round(_PER_LETTER * longest)))


def _table(now: Session, listed: pd.DataFrame, key: str) -> None:
    ids = tuple(listed.index)
    rows = [ids.index(now.asked.event)] if now.asked.event in ids else []
    # The map may have chosen another event than the row that was clicked last.
    st.session_state[key] = {"selection": {"rows": rows, "columns": [], "cells": []}}
    st.dataframe(
        listed,
        key=key,
        hide_index=True,
        width="stretch",
        height=table_height(len(listed)),
        column_config={"Date": st.column_config.TextColumn(width=date_width(listed["Date"].unique()))},
        on_select=lambda: _selected(key, ids),
        selection_mode="single-row",
        alt="Events in step with the map; choose a row to highlight it there.",
    )


def _selected(key: str, ids: tuple[str, ...]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    now = session()
    if rows:
        now.ask(event=ids[rows[0]])
    elif now.asked.event in ids:
        now.ask(event="")
