"""The Data page: how each file was read, its problems, its rows as understood, and the columns a file may have."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.events import COLUMNS, NAMES
from geo.routes import Case
from pages.parts import cases
from pages.parts.problems import show_problems, show_unusable
from pages.parts.session import Session


def show_files(now: Session) -> None:
    """Show the page."""
    st.header("Data", anchor=False)
    files = cases.files_of(now.asked.case, now.uploads)
    if files:
        _, case = cases.case_of(files, now.decided, now.online, keep=now.keeps)
        show_unusable(case)
        _show_read(case)
    else:
        st.info("No file is open. Choose a case in the sidebar, or open a CSV of your own there.")
    st.subheader("The columns of an event CSV", anchor=False)
    st.caption(
        "A row is a report: one source's statement about one event. No column is needed but one that tells when or where."
    )
    st.dataframe(_columns(), hide_index=True, width="stretch")


def _show_read(case: Case) -> None:
    events = case.routes().events
    st.text(f"{len(case.reports):,} reports, {len(events):,} events, {len(case.problems):,} problems")
    show_problems(case.problems, expanded=True)
    if len(case.problems):
        data = case.problems.to_csv(index=False).encode("utf-8-sig")
        st.download_button(
            "Download the problems (.csv)", data, "problems.csv", "text/csv", on_click="ignore"
        )
    for file, mapping in case.columns.items():
        st.text(f"{file}: how its headers were understood")
        headers = pd.DataFrame({"header": list(mapping), "column": list(mapping.values())})
        st.dataframe(headers, hide_index=True, key=f"w_headers_{file}")
    st.text("Rows as understood")
    st.dataframe(case.reports[["file", "line", *NAMES]].head(1000), hide_index=True, width="stretch")


def _columns() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "column": [column.name for column in COLUMNS],
            "meaning": [column.meaning for column in COLUMNS],
            "allowed": [", ".join(column.allowed) for column in COLUMNS],
            "also read as": [", ".join(column.aliases) for column in COLUMNS],
        }
    )
