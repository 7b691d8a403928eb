"""What the headers of a file are taken for: shown with samples, changeable, and remembered for files with the same headers."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.events import TARGETS, Proposal, Table
from pages.parts.data_keep import is_kept, keep_columns
from pages.parts.session import Session, session
from pages.parts.tables import mapping_fault, proposal_of

NONE = "–"
_ERROR = "data mapping error"
_LASTS = {True: "also after a restart: it is kept on this machine, and can be read there only with these headers",
          False: "as long as this tab is open"}  # fmt: skip
_HOW = {"format": "published format", "name": "its name", "alias": "another name", "spelling": "spelling: check it",
        "content": "what it holds: check it", "further": "those beside it: check it", "": ""}  # fmt: skip


def show_mapping(now: Session, ident: str, table: Table) -> None:
    """Show the mapping, and let it be changed."""
    st.subheader("What its columns mean", anchor=False)
    headers = [str(header) for header in table.rows.columns]
    proposal = proposal_of(table, ident, now.readings)
    confirmed, named = now.readings.columns_of(headers), bool(table.dialect.header)
    mapping = proposal.columns if confirmed is None else confirmed
    if proposal.format:
        st.text(f"The headers are those of {proposal.format}.")
    st.caption(
        "As proposed. Change a column in the table where it is wrong."
        if confirmed is None
        else f"As you chose; files with the same headers are read the same way, {_LASTS[is_kept(now, headers)]}."
    )
    key = f"w_data_mapping_{now.readings_step}"
    st.data_editor(mapping_frame(proposal, mapping), key=key, hide_index=True, width="stretch", num_rows="fixed",
                   disabled=["Header", "Told by", "Sample 1", "Sample 2", "Sample 3"], on_change=_changed,
                   args=(key, table, headers, mapping),
                   column_config={"Column": st.column_config.SelectboxColumn("Column", options=[NONE, *TARGETS], required=True)})  # fmt: skip
    said_for, reason = st.session_state.get(_ERROR, ("", ""))
    if said_for == key:
        st.error("This mapping is not in force yet; the one before it is.")
        st.text(reason)
    with st.container(horizontal=True):
        st.button("Take it as right", icon=":material/check:", disabled=confirmed is not None, key="w_data_confirm",
                  on_click=_remember, args=(headers, _full(headers, mapping)), kwargs={"named": named},
                  help="Files with the same headers are read the same way from now on.")  # fmt: skip
        st.button("Back to what was proposed", disabled=confirmed is None, key="w_data_proposed",
                  on_click=_remember, args=(headers, None), kwargs={"named": named})  # fmt: skip


def mapping_frame(proposal: Proposal, mapping: dict[str, str]) -> pd.DataFrame:
    """Make the table of the mapping: one row a header, in the file's order."""
    rows = []
    for header, match in proposal.matches.items():
        column = mapping.get(header, "")
        told = _HOW[match.how] if column == match.column else "you"
        rows.append([header, column or NONE, told, *(*match.samples, "", "", "")[:3]])
    return pd.DataFrame(rows, columns=["Header", "Column", "Told by", "Sample 1", "Sample 2", "Sample 3"])


def _full(headers: list[str], mapping: dict[str, str]) -> dict[str, str]:
    return {header: mapping.get(header, "") for header in headers}


def _remember(headers: list[str], mapping: dict[str, str] | None, *, named: bool) -> None:
    now = session()
    now.read_as(now.readings.with_columns(headers, mapping))
    if named:  # numbered columns are the same in any file without names
        keep_columns(now, headers)


def _changed(key: str, table: Table, headers: list[str], mapping: dict[str, str]) -> None:
    draft = _full(headers, mapping)
    for at, cells in st.session_state[key]["edited_rows"].items():
        column = cells.get("Column") or NONE
        draft[headers[int(at)]] = "" if column == NONE else column
    st.session_state.pop(_ERROR, None)
    if reason := mapping_fault(table, draft):
        # What is in the table stays there, so that two columns can be exchanged one after the other.
        st.session_state[_ERROR] = (key, reason)
    else:
        _remember(headers, draft, named=bool(table.dialect.header))
