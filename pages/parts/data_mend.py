"""The rows that have a fault, as the file has them, to be mended in place."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from geo.events import Edit, Table
from geo.publish import apart, fault_rows, fault_words
from pages.parts.session import Session, session

MOST = 300


def show_mending(now: Session, ident: str, table: Table, faults: pd.DataFrame) -> None:
    """Show the rows with a fault in an editor; each cell that is changed is read at once, and the map follows."""
    positions = fault_rows(table.rows, faults)
    if not len(positions):
        return
    st.subheader("Mend the rows with a fault", anchor=False)
    shown = positions[:MOST]
    st.caption(
        "The cells as the file has them. Change one and press Enter: the row is read again, and the map follows. "
        "The file on your disk stays as it is; take the clean CSV below."
        + (f" The first {MOST} of {len(positions):,} rows." if len(positions) > MOST else "")
    )
    key = f"w_data_mend_{ident}_{now.readings_step}"
    frame = mending_frame(table, faults, shown)
    st.data_editor(frame, key=key, hide_index=True, width="stretch", num_rows="fixed", disabled=list(frame.columns[:2]),
                   on_change=_changed, args=(key, ident, shown))  # fmt: skip


def mending_frame(table: Table, faults: pd.DataFrame, positions: np.ndarray) -> pd.DataFrame:
    """Make the table to mend: the line, what is wrong there, and the cells under the file's own headers."""
    rows, words = table.rows.iloc[positions], fault_words(faults)
    headers = [str(header) for header in rows.columns]
    frame = rows.set_axis(headers, axis=1).reset_index(drop=True)
    frame.insert(0, apart("wrong", headers), [words[int(line)] for line in rows.index])
    frame.insert(0, apart("line", headers), rows.index.to_numpy())
    return frame


def edits_of(edited: dict[int, dict[str, str | None]], positions: np.ndarray) -> list[Edit]:
    """Translate what an editor says was changed into edits of the file's rows."""
    return [
        (int(positions[int(at)]), header, text or "")
        for at, cells in edited.items()
        for header, text in cells.items()
    ]


def _changed(key: str, ident: str, positions: np.ndarray) -> None:
    now = session()
    edits = edits_of(st.session_state[key]["edited_rows"], positions)
    now.read_as(now.readings.with_cells(ident, edits))
