"""What is wrong with the files, in rows that name line, column, value and remedy."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.routes import Case

_SHOWN = ("file", "line", "column", "value", "message")


def show_unusable(case: Case) -> None:
    """Say which files could not be used at all, and why."""
    for name, reason in case.unusable.items():
        st.error("This file can't be used; the others are shown.")
        st.text(f"{name}: {reason}")


def show_problems(problems: pd.DataFrame, *, expanded: bool = False) -> None:
    """Show the problems of the files, if there are any."""
    if problems.empty:
        return
    many = f"{len(problems):,} problem{'s' if len(problems) > 1 else ''} in the files"
    with st.expander(f"{many}; nothing was dropped silently", expanded=expanded, icon=":material/warning:"):
        st.dataframe(problems[list(_SHOWN)], hide_index=True, width="stretch")
