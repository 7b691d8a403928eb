"""The decisions of a person: what they changed, undone, downloaded and loaded again."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.errors import UnusableFile
from geo.places import read_decisions, write_decisions
from pages.parts.session import Session, session

_UPLOAD = "w_places_csv"


def show_decisions(now: Session, changes: pd.DataFrame) -> None:
    """Show what was decided as a difference, and the file of it."""
    st.subheader(f"Decisions ({len(now.decided):,})", anchor=False)
    if len(changes):
        st.dataframe(changes, hide_index=True, width="stretch", key="w_place_changes")
    elif now.decided:
        st.caption("None of them is about a name in the open files.")
    else:
        st.caption(
            "Nothing is decided yet. What you decide is kept while this tab is open; download it to keep it longer."
        )
    with st.container(horizontal=True):
        st.button(
            "Undo the last",
            icon=":material/undo:",
            disabled=not now.before,
            on_click=_undo,
            key="w_place_undo",
        )
        st.download_button(
            "Download decisions (.csv)",
            write_decisions(now.decided.values()),
            "places.csv",
            "text/csv",
            disabled=not now.decided,
            on_click="ignore",
            key="w_place_download",
        )
    st.file_uploader("Load decisions (.csv)", type="csv", key=_UPLOAD, on_change=_load)
    if "places error" in st.session_state:
        st.error("The decisions could not be loaded; nothing was changed.")
        st.text(st.session_state["places error"])


def _undo() -> None:
    session().undo()


def _load() -> None:
    st.session_state.pop("places error", None)
    file = st.session_state[_UPLOAD]
    if file is None:
        return
    data = file.getvalue()
    try:
        session().decide(*read_decisions(data))
    except UnusableFile as error:
        st.session_state["places error"] = str(error)
