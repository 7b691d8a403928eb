"""The rows that have a fault, as the file has them, to be mended in place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
import streamlit as st

from geo.events import Edit, Table, marks_of
from geo.publish import apart, fault_rows, fault_words
from pages.parts.session import Mending, Session, session

MOST = 300
_RIGHT = "right"
SETTLED = "nothing any more"
"""What is wrong with a row that was mended, or is right as it is."""
Edited = Mapping[int, Mapping[str, str | bool | None]]
"""What an editor says was changed: position of the row, name of the column, what it is now."""


def show_mending(now: Session, ident: str, table: Table, faults: pd.DataFrame, every: pd.DataFrame) -> None:
    """Show the rows with a fault in an editor; each cell that is changed is read at once, and the map follows.

    ``faults`` are those that are open, of ``every`` one.
    """
    shown = _listed(now, ident, table, faults)
    if not len(shown):
        return
    st.subheader("Mend the rows with a fault", anchor=False)
    more = len(fault_rows(table.rows, faults)) - MOST
    st.caption(
        "The cells as they were read. Change one and press Enter: the row is read again, and the map follows. Tick a row "
        "that is right as it is, and its faults are open no more. "
        "The file on your disk stays as it is, and what is mended here lasts until the page is loaded anew: take the clean CSV below."
        + (f" The first {MOST}; {more:,} more rows come when these are settled." if more > 0 else "")
    )
    key = f"w_data_mend_{ident}_{now.mending.begun if now.mending else 0}"
    frame = mending_frame(table, faults, shown)
    st.data_editor(frame, key=key, hide_index=True, width="stretch", num_rows="fixed", disabled=list(frame.columns[1:3]),
                   on_change=_changed, args=(key, ident, table, every, shown),
                   column_config={frame.columns[0]: st.column_config.CheckboxColumn("Right", width=75)})  # fmt: skip


def _listed(now: Session, ident: str, table: Table, faults: pd.DataFrame) -> np.ndarray:
    """Give the positions of the rows to mend; a row that was mended stays, so that the table does not move under one's hands."""
    before = now.mending
    if before is None or (before.ident, before.step) != (ident, now.readings_step):
        positions = tuple(fault_rows(table.rows, faults)[:MOST].tolist())
        now.mending = Mending(ident, now.readings_step, now.readings_step, positions)
    return np.array(now.mending.positions if now.mending else (), dtype=np.int64)


def show_changes(changed: pd.DataFrame) -> None:
    """Show what was mended by hand, and from what."""
    if changed.empty:
        return
    with st.expander(f"Cells mended by hand ({len(changed):,})"):
        st.dataframe(changed.head(MOST), hide_index=True, width="stretch", key="w_data_changes")


def mending_frame(table: Table, faults: pd.DataFrame, positions: np.ndarray) -> pd.DataFrame:
    """Make the table to mend: a tick, the line, what is wrong there, and the cells under the file's own headers."""
    rows, words = table.rows.iloc[positions], fault_words(faults)
    headers = [str(header) for header in rows.columns]
    frame = rows.set_axis(headers, axis=1).reset_index(drop=True)
    frame.insert(0, apart("wrong", headers), [words.get(int(line), SETTLED) for line in rows.index])
    frame.insert(0, apart("line", headers), rows.index.to_numpy())
    frame.insert(0, apart(_RIGHT, headers), False)
    return frame


def edits_of(edited: Edited, headers: Collection[str], positions: np.ndarray) -> list[Edit]:
    """Translate what an editor says was changed into edits of the file's rows, which have these headers."""
    return [
        (int(positions[int(at)]), header, str(text or ""))
        for at, cells in edited.items()
        for header, text in cells.items()
        if header in headers
    ]


def ticked_lines(edited: Edited, table: Table, positions: np.ndarray, *, right: bool = True) -> set[int]:
    """Tell on which lines of the file the rows stand that were ticked in an editor, or whose tick was taken back."""
    tick = apart(_RIGHT, [str(header) for header in table.rows.columns])
    return {
        int(table.rows.index[positions[int(at)]]) for at, cells in edited.items() if cells.get(tick) is right
    }


def _changed(key: str, ident: str, table: Table, faults: pd.DataFrame, positions: np.ndarray) -> None:
    now, edited = session(), st.session_state[key]["edited_rows"]
    readings = now.readings
    for right in (True, False):
        chosen = faults["line"].isin(ticked_lines(edited, table, positions, right=right))
        readings = readings.with_right(ident, marks_of(faults[chosen]), right=right)
    if edits := edits_of(edited, list(table.rows.columns), positions):
        readings = readings.with_cells(ident, edits)
    now.read_as(readings)
    if now.mending:
        now.mending = replace(now.mending, step=now.readings_step)
