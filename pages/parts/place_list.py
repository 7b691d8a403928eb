"""The Places page: every name with the place found for it; those that need a look first, and what to do about them."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.places import difference, place_list
from geo.routes import Case
from pages.parts import cases
from pages.parts.place_choice import LIST_KEY, show_choice
from pages.parts.place_file import show_decisions
from pages.parts.place_keep import keep, show_keeping
from pages.parts.place_online import show_online
from pages.parts.session import Session

_CONFIG = {
    "look": st.column_config.TextColumn(
        "Look at it", help="Why a person should look: no place, doubtful, for review."
    ),
    "name": "Name",
    "hint": "Country said",
    "place": "Place",
    "country": "Country",
    "precision": "Precision",
    "confidence": st.column_config.ProgressColumn("Confidence", min_value=0, max_value=1, format="percent"),
    "method": "Found by",
    "mentions": "Mentions",
    "lat": st.column_config.NumberColumn("Lat", format="%.4f"),
    "lon": st.column_config.NumberColumn("Lon", format="%.4f"),
    "reason": "Why",
    "path": None,
}


def show_places(now: Session) -> None:
    """Show the page."""
    st.header("Places", anchor=False)
    files = cases.files_of(now.asked.case, now.uploads)
    if not files:
        st.info("No file is open. Choose a case in the sidebar, or open a CSV of your own there.")
        return
    _, case = cases.case_of(files, now.decided, now.online, keep=now.keeps)
    keep(now, case)
    listed = place_list(case.mentions, case.places)
    _counts(listed)
    _show_list(listed)
    chosen = st.session_state[LIST_KEY]["selection"]["rows"] if len(listed) else []
    if chosen and chosen[0] < len(listed):
        show_choice(now, listed.iloc[chosen[0]])
    elif len(listed):
        st.caption(
            "Choose a row to accept its place, choose another, type coordinates, click on a map, or mark it unknown."
        )
    show_decisions(now, _changes(now, files, case))
    show_keeping(now, case)
    show_online(now, case)


def _counts(listed: pd.DataFrame) -> None:
    lost, doubtful = (int((listed["look"] == why).sum()) for why in ("no place", "doubtful"))
    review = int((listed["look"] == "for review").sum())
    st.caption(
        f"{len(listed):,} names, {int(listed['mentions'].sum()):,} mentions: {lost:,} without a place, {doubtful:,} doubtful, "
        f"{review:,} for review. Found offline, in GeoNames and in our own overlay."
    )


def _show_list(listed: pd.DataFrame) -> None:
    st.dataframe(
        listed,
        key=LIST_KEY,
        hide_index=True,
        width="stretch",
        height=min(420, 35 * (len(listed) + 1) + 3),
        column_config=_CONFIG,
        on_select="rerun",
        selection_mode="single-row",
        alt="Every name of the open files and the place found for it; choose a row to decide about it.",
    )


def _changes(now: Session, files: dict[str, bytes], case: Case) -> pd.DataFrame:
    if not now.decided:
        return difference(case.places, case.mentions, {})
    _, found = cases.case_of(files, online=now.online, keep=now.keeps)
    return difference(found.places, case.mentions, now.decided)
