"""The Places page: names, the places found for them, how, and what else they could be."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.routes import Case
from pages.parts import cases
from pages.parts.session import Session

_LOOKED = ["name", "hint"]
_FOUND = ["place", "country", "precision", "lat", "lon", "confidence", "method", "alternatives", "reason"]


def show_places(now: Session) -> None:
    """Show the page; names without a place come first."""
    st.header("Places", anchor=False)
    files = cases.files_of(now.asked.case, now.uploads)
    if not files:
        st.info("No file is open. Choose a case in the sidebar, or open a CSV of your own there.")
        return
    _, case = cases.case_of(files)
    listed = _names(case)
    lost = int(listed["lat"].isna().sum())
    st.caption(
        f"{len(listed):,} names, {lost:,} without a place. Found offline, in GeoNames and in our own overlay. "
        "To place a name yourself, give lat and lon in the file."
    )
    st.dataframe(listed, hide_index=True, width="stretch")


def _names(case: Case) -> pd.DataFrame:
    looked = case.mentions[["name", "country"]].rename(columns={"country": "hint"})
    found = pd.concat([looked, case.places[_FOUND]], axis=1)
    times = found.groupby(_LOOKED, sort=False).size().rename("mentions").reset_index()
    once = found.drop_duplicates([*_LOOKED, "lat", "lon"]).merge(times, on=_LOOKED)
    once["alternatives"] = once["alternatives"].map("; ".join)
    return once.sort_values("confidence", kind="stable", na_position="first")
