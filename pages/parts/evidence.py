"""The evidence of the chosen event: who says so, who changed their mind when, and every report side by side."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.draw import RULE, Evidence, Statement, evidence_html, source_lines
from geo.view import same_sources, same_text
from pages.parts.session import session

_SIDE_BY_SIDE, _MOST_CARDS = 4, 24
_COLOURS = {"confirmed": "blue", "reported": "blue", "claimed": "orange", "contested": "red", "denied": "violet",
            "unknown": "gray"}  # fmt: skip
_SAME = "w_same"


def show_evidence(found: Evidence | None) -> None:
    """Show the evidence of an event; every text of a file is shown as text, and only that."""
    with st.container(border=True, key="evidence"):
        if found is None:
            st.caption("Choose a place or a line on the map, or a row below, to see who says what.")
            return
        _head(found)
        counted = source_lines(found.voices, same_sources(session().asked))
        # Built as a tree, whose writer encodes every text of a file.
        st.html(evidence_html(counted, RULE, found.strip, found.disagreements))
        _corrections(found)
        _cards(found.statements)


def _head(found: Evidence) -> None:
    title, badge, close = st.columns([8, 2, 1], vertical_alignment="center")
    with title, st.container(key="evidence-title"):
        st.text(found.title)
    badge.badge(found.status, color=_COLOURS[found.status])  # type: ignore[arg-type]
    close.button("Close", on_click=_close, key="w_close")
    st.text("\n".join(found.lines))


def _corrections(found: Evidence) -> None:
    """Let a person say that sources of this event are one, and take it back."""
    names = list(dict.fromkeys(voice.name for voice in found.voices if voice.stands))
    own = [
        (place, one)
        for place, one in enumerate(same_sources(session().asked))
        if len(set(one) & set(names)) > 1
    ]
    for place, one in own:
        text, undo = st.columns([8, 2], vertical_alignment="center")
        text.text(f"Counted as one by you: {' + '.join(one)}")
        undo.button("Undo", key=f"w_same_undo_{place}", on_click=_undo, args=(place,))
    if len(names) > 1:
        with st.popover("Are two of these one source?", key="w_same_open"):
            st.caption("Only the count of independent sources follows, not the status. It stays in the link.")
            st.multiselect(
                "Count as one", names, key=_SAME, placeholder="Choose two or more", select_all=False
            )
            st.button("Count them as one", key="w_same_add", on_click=_add)


def _add() -> None:
    chosen = st.session_state[_SAME]
    now = session()
    if len(chosen) > 1:
        now.ask(same=tuple(dict.fromkeys((*now.asked.same, same_text(chosen)))))
        st.session_state[_SAME] = []


def _undo(place: int) -> None:
    now = session()
    now.ask(same=(*now.asked.same[:place], *now.asked.same[place + 1 :]))


def _cards(statements: tuple[Statement, ...]) -> None:
    shown, more = statements[:_MOST_CARDS], statements[_MOST_CARDS:]
    for start in range(0, len(shown), _SIDE_BY_SIDE):
        row = shown[start : start + _SIDE_BY_SIDE]
        for column, statement in zip(st.columns(max(len(row), 2)), row, strict=False):
            with column:
                _card(statement)
    if more:
        st.caption(f"{len(more):,} more reports, the latest last")
        rows = [(one.source, one.stance, one.why_not, "; ".join(one.lines), one.url) for one in more]
        st.dataframe(
            pd.DataFrame(rows, columns=["Source", "Stance", "Stands", "Report", "Address"]), hide_index=True
        )


def _card(statement: Statement) -> None:
    with st.container(border=True):
        st.badge(statement.stance, color=_COLOURS[statement.stance])  # type: ignore[arg-type]
        st.text(statement.source)
        if statement.why_not:
            st.markdown(f":gray[*{statement.why_not}*]")
        st.text("\n".join(statement.lines))
        if statement.url:
            st.link_button("Open the source", statement.url, help="Opens another site in a new tab.")


def _close() -> None:
    session().ask(event="")
