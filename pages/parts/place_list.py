"""The Places page: every name with the place found for it; those that need a look first, and what to do about them."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from geo.places import difference, place_list
from pages.parts import cases
from pages.parts.place_choice import LIST_KEY, show_choice
from pages.parts.place_file import show_decisions
from pages.parts.place_keep import keep
from pages.parts.place_online import show_online
from pages.parts.session import Session

_CONFIG: dict[str, ColumnConfig | str | None] = {
    "look": st.column_config.TextColumn(
        "Look at it", help="Why a person should look: no place, doubtful, for review."
    ),
    "name": st.column_config.TextColumn("Name", width=140),
    "hint": "Country said",
    "place": st.column_config.TextColumn("Place", width=120),
    "country": "Country",
    "precision": "Precision",
    "confidence": st.column_config.ProgressColumn(
        "Confidence", min_value=0, max_value=1, format="percent", width=100
    ),
    "method": "Found by",
    "mentions": "Mentions",
    "where": st.column_config.TextColumn("Lat, lon", width=130),
    "reason": st.column_config.TextColumn("Why", width=165),
}
# Which columns, in which order: what decides whether to look goes before what is only looked up.
_ORDER = (
    "look",
    "name",
    "hint",
    "place",
    "country",
    "precision",
    "confidence",
    "reason",
    "mentions",
    "method",
    "where",
)


def show_places(now: Session) -> None:
    """Show the page."""
    st.header("Places", anchor=False)
    files = cases.files_of(now.asked.case, now.uploads)
    if not files:
        st.info("No file is open. Choose a case in the sidebar, or open a CSV of your own there.")
        return
    with st.container():  # a bar in it does not move what stands below
        _, offline = cases.case_of(files, now.decided, keep=now.keeps, readings=now.readings)
        _, case = cases.case_of(files, now.decided, now.online, keep=now.keeps, readings=now.readings)
        _, found = cases.case_of(files, online=now.online, keep=now.keeps, readings=now.readings)
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
    show_decisions(now, difference(found.places, case.mentions, now.decided))
    show_online(now, offline)


def _counts(listed: pd.DataFrame) -> None:
    no_place = listed["lat"].isna()
    lost, marked = int(no_place.sum()), int((no_place & (listed["look"] == "")).sum())
    doubtful, review = (int((listed["look"] == why).sum()) for why in ("doubtful", "for review"))
    of_them = f" ({marked:,} marked as unknown)" if marked else ""
    st.caption(
        f"{len(listed):,} names, {int(listed['mentions'].sum()):,} mentions: {lost:,} without a place{of_them}, {doubtful:,} "
        f"doubtful, {review:,} for review. Found offline, in GeoNames and in our own overlay."
    )


def _show_list(listed: pd.DataFrame) -> None:
    points = zip(listed["lat"], listed["lon"], strict=True)
    st.dataframe(
        listed.assign(where=["" if pd.isna(lat) else f"{lat:.4f}, {lon:.4f}" for lat, lon in points]),
        key=LIST_KEY,
        hide_index=True,
        width="stretch",
        height=min(420, 35 * (len(listed) + 1) + 3),
        column_config=_CONFIG,
        column_order=[column for column in _ORDER if column != "hint" or listed["hint"].any()],
        on_select="rerun",
        selection_mode="single-row",
        alt="Every name of the open files and the place found for it; choose a row to decide about it.",
    )
