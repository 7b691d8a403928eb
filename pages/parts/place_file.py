"""The decisions of a person: what they changed, undone, downloaded and loaded again."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.errors import UnusableFile
from geo.places import Decisions, read_decisions, write_decisions
from pages.parts.place_choice import choose_none
from pages.parts.place_keep import kept_words, show_keeping
from pages.parts.session import Session, session

_UPLOAD = "w_places_csv"
_ERROR, _LOADED = "places error", "places loaded"
_CONFIG = {"name": "Name", "hint": "Country said", "found": "Found", "decided": "Decided"}


def show_decisions(now: Session, changes: pd.DataFrame) -> None:
    """Show what was decided as a difference, and the file of it."""
    decided = now.decided
    st.subheader(f"Decisions ({len(decided):,})", anchor=False)
    about = (
        f"{len(changes):,} of {len(decided):,} are about names in the open files. {kept_words(now, decided)}"
    )
    st.caption(about if decided else "Nothing is decided yet.")
    show_keeping(now)
    if len(changes):
        st.dataframe(changes, hide_index=True, width="stretch", key="w_place_changes", column_config=_CONFIG,
                     alt="What was found for a name, and what was decided.")  # fmt: skip
    with st.container(horizontal=True):
        _show_buttons(now, decided)
    st.file_uploader("Load decisions (.csv)", type="csv", key=_UPLOAD, on_change=_load)
    _say_loaded()


def _show_buttons(now: Session, decided: Decisions) -> None:
    st.button(
        "Undo the last step",
        icon=":material/undo:",
        disabled=not now.before,
        on_click=_undo,
        key="w_place_undo",
    )
    st.button("Take all back", icon=":material/delete:", disabled=not decided, on_click=_take_all_back,
              key="w_place_none", help="Also from this machine; it can be undone while this tab is open.")  # fmt: skip
    st.download_button("Download decisions (.csv)", write_decisions(decided.values()), "places.csv", "text/csv",
                       disabled=not decided, on_click="ignore", icon=":material/download:", key="w_place_download")  # fmt: skip


def _say_loaded() -> None:
    """Say what came of the last file of decisions."""
    if _ERROR in st.session_state:
        st.error("The decisions could not be loaded; nothing was changed.")
        st.text(st.session_state[_ERROR])
    elif _LOADED in st.session_state:
        st.caption(f"{st.session_state[_LOADED]:,} decisions were loaded.")


def _undo() -> None:
    session().undo()
    choose_none()


def _take_all_back() -> None:
    now = session()
    now.take_back(*now.decided)
    choose_none()


def _load() -> None:
    for said in (_ERROR, _LOADED):
        st.session_state.pop(said, None)
    file = st.session_state[_UPLOAD]
    if file is None:
        return
    try:
        decisions = read_decisions(file.getvalue())
    except UnusableFile as error:
        st.session_state[_ERROR] = str(error)
        return
    session().decide(*decisions)
    st.session_state[_LOADED] = len(decisions)
    choose_none()
