"""What is wrong with the files, in rows that name line, column, value and remedy."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from geo.events import NOTES, is_settled
from geo.routes import Case
from pages.parts import cases
from pages.parts.session import Session

LIMIT = "limit-reached"
_SHOWN = ("file", "line", "column", "value", "message")


def show_unusable(case: Case) -> None:
    """Say which files could not be used at all, and why."""
    others = "; the others are shown" if case.kinds else ""
    for name, reason in case.unusable.items():
        st.error(f"This file can't be used{others}. The Data page tells what to do.")
        st.text(f"{name}: {reason}")


def show_limits(problems: pd.DataFrame) -> None:
    """Say that only a part of a file was read, wherever it is shown: no tick takes that away."""
    reached = problems[problems["code"] == LIMIT]
    if len(reached):
        st.warning("Not all of the data was read: a limit was reached.", icon=":material/content_cut:")
        st.text(
            "\n".join(
                f"{file}: {message}"
                for file, message in zip(reached["file"], reached["message"], strict=True)
            )
        )


def show_problems(now: Session, problems: pd.DataFrame, *, expanded: bool = False) -> None:
    """Show the open problems of the files, if there are any, and how many more were found right as they are."""
    problems = problems[~problems["code"].isin(NOTES)]
    settled = _settled(now, problems)
    if settled.all():
        return
    problems = problems[~settled]
    many = f"{len(problems):,} problem{'s' if len(problems) > 1 else ''} in the files"
    if settled.any():
        many += f" ({settled.sum():,} more looked at and right, see Data)"
    silently = "" if (problems["code"] == LIMIT).any() else "; nothing was dropped silently"
    with st.expander(f"{many}{silently}", expanded=expanded, icon=":material/warning:"):
        st.dataframe(problems[list(_SHOWN)], hide_index=True, width="stretch", placeholder="")


def _settled(now: Session, problems: pd.DataFrame) -> npt.NDArray[np.bool_]:
    settled = np.zeros(len(problems), dtype=bool)
    if any(now.readings.right.values()):
        for name, data in cases.files_of(now.asked.case, now.uploads).items():
            own = (problems["file"] == name).to_numpy()
            settled[own] = is_settled(problems[own], now.readings.right_of(cases.upload_id(data)))
    return settled
