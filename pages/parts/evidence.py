"""The evidence of the chosen event: every report side by side, which of them stand, and where they disagree."""

from __future__ import annotations

import streamlit as st

from geo.draw import Evidence, Statement
from pages.parts.session import session

_SIDE_BY_SIDE = 4
_COLOURS = {"confirmed": "blue", "reported": "blue", "claimed": "orange", "contested": "red", "denied": "violet",
            "unknown": "gray"}  # fmt: skip


def show_evidence(found: Evidence | None) -> None:
    """Show the evidence of an event; every text of a file is shown as text, and only that."""
    with st.container(border=True, key="evidence"):
        if found is None:
            st.caption("Choose a place or a line on the map, or a row below, to see who says what.")
            return
        _head(found)
        for start in range(0, len(found.statements), _SIDE_BY_SIDE):
            row = found.statements[start : start + _SIDE_BY_SIDE]
            for column, statement in zip(st.columns(max(len(row), 2)), row, strict=False):
                with column:
                    _card(statement)


def _head(found: Evidence) -> None:
    title, badge, close = st.columns([8, 2, 1], vertical_alignment="center")
    with title, st.container(key="evidence-title"):
        st.text(found.title)
    badge.badge(found.status, color=_COLOURS[found.status])  # type: ignore[arg-type]
    close.button("Close", on_click=_close, key="w_close")
    st.text("\n".join(found.lines))
    if found.disagreements:
        with st.container(border=True, key="disagreements"):
            st.markdown("**The sources disagree**")
            st.text("\n".join(found.disagreements))


def _card(statement: Statement) -> None:
    with st.container(border=True):
        st.badge(statement.stance, color=_COLOURS[statement.stance])  # type: ignore[arg-type]
        st.text(statement.source)
        if not statement.stands:
            st.markdown(":gray[*No longer stands: the same source said something later.*]")
        st.text("\n".join(statement.lines))
        if statement.url:
            st.link_button("Open the source", statement.url, help="Opens another site in a new tab.")


def _close() -> None:
    session().ask(event="")
