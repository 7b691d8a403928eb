"""What is wrong with a file, and what was only understood: by kind with counts, and one by one."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.events import CODES, NOTES, marks_of
from pages.parts.session import session

_SHOWN = ["line", "message", "code", "column", "value"]
_MOST = 5_000
_LINE, _LETTERS, _LINES = 25, 74, range(3, 9)
"""Pixels of a line of a message, letters on it, and lines that a row may have."""
_RIGHT = "right"
_KINDS = {
    "kind": st.column_config.TextColumn(width=130),
    "count": st.column_config.NumberColumn(width=70),
    "first line": st.column_config.NumberColumn(width=70),
    "meaning": st.column_config.TextColumn(width=750),
}
_CONFIG = {
    _RIGHT: st.column_config.CheckboxColumn("Right", help="Looked at, and right as it is.", width=75),
    "line": st.column_config.NumberColumn(width=60),
    "column": st.column_config.TextColumn(width=90),
    "value": st.column_config.TextColumn(width=130),
    "code": st.column_config.TextColumn(width=130),
    "message": st.column_config.TextColumn(width=520),
}


def faults_of(problems: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Part the problems of a file into faults, which a person should settle, and mere statements."""
    stated = problems["code"].isin(NOTES)
    return problems[~stated], problems[stated]


def by_kind(problems: pd.DataFrame) -> pd.DataFrame:
    """Count problems by kind, the commonest first, with what the kind means."""
    counts = problems["code"].value_counts(sort=True)
    first = problems.groupby("code")["line"].min()
    return pd.DataFrame(
        {
            "kind": counts.index,
            "count": counts.to_numpy(),
            "first line": [first[code] for code in counts.index],
            "meaning": [CODES[code] for code in counts.index],
        }
    )


def row_height(problems: pd.DataFrame) -> int:
    """Give the height of a row in pixels, so that the longest message is read whole."""
    longest = int(problems["message"].str.len().max()) if len(problems) else 0
    return _LINE * min(max(-(-longest // _LETTERS), _LINES[0]), _LINES[-1])


def show_faults(ident: str, faults: pd.DataFrame) -> None:
    """Show the open faults by kind, and those of a kind one by one, each with a tick for what is right as it is."""
    st.subheader(f"Faults ({len(faults):,})", anchor=False)
    if faults.empty:
        st.caption("None is open.")
        return
    kinds = by_kind(faults)
    st.dataframe(kinds, hide_index=True, width="stretch", key="w_data_kinds", alt="The faults by kind.",
                 column_config=_KINDS)  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox("Show", ("", *kinds["kind"]), format_func=lambda one: one or "all kinds",
                            key="w_data_kind", width=300)  # fmt: skip
        chosen = faults if not kind else faults[faults["code"] == kind]
        if kind:
            st.button(f"All {len(chosen):,} of this kind are right as they are", key="w_data_all_right",
                      on_click=_settle, args=(ident, chosen))  # fmt: skip
    st.caption(
        "Tick what you have looked at and found right as it is: it leaves this list, and is kept apart below."
    )
    _ticks(ident, chosen, right=False)


def show_right(ident: str, right: pd.DataFrame) -> None:
    """Show the faults that were looked at and found right as they are, so that they can be taken back."""
    if right.empty:
        return
    with st.expander(f"Looked at, and right as they are ({len(right):,})", icon=":material/check:"):
        st.caption(
            "They are no open faults any more, and are told in the list of problems. Untick one to bring it back."
        )
        st.button("Bring all back", key="w_data_all_back", on_click=_settle, args=(ident, right),
                  kwargs={"right": False})  # fmt: skip
        _ticks(ident, right, right=True)


def _ticks(ident: str, problems: pd.DataFrame, *, right: bool) -> None:
    """Show problems with a tick each; a change of it takes the problem to the other list."""
    shown = problems[_SHOWN].head(_MOST).reset_index(drop=True)
    shown.insert(0, _RIGHT, right)
    key = f"w_data_{'right' if right else 'faults'}_{session().readings_step}"
    st.data_editor(shown, key=key, hide_index=True, width="stretch", num_rows="fixed", disabled=_SHOWN,
                   row_height=row_height(shown), column_config=_CONFIG, on_change=_ticked, args=(key, ident, shown), kwargs={"right": not right})  # fmt: skip
    _say_more(problems)


def _ticked(key: str, ident: str, shown: pd.DataFrame, *, right: bool) -> None:
    at = [
        int(row) for row, cells in st.session_state[key]["edited_rows"].items() if cells.get(_RIGHT) is right
    ]
    _settle(ident, shown.iloc[at], right=right)


def _settle(ident: str, problems: pd.DataFrame, *, right: bool = True) -> None:
    now = session()
    now.read_as(now.readings.with_right(ident, marks_of(problems), right=right))


def show_statements(statements: pd.DataFrame) -> None:
    """Show what was understood, which may be checked and needs no mending."""
    if statements.empty:
        return
    with st.expander(f"Statements on how cells were understood ({len(statements):,})"):
        st.dataframe(statements[_SHOWN].head(_MOST), hide_index=True, width="stretch", key="w_data_statements",
                     row_height=row_height(statements), column_config=_CONFIG, alt="The statements, one a row.")  # fmt: skip
        _say_more(statements)


def _say_more(problems: pd.DataFrame) -> None:
    if len(problems) > _MOST:
        st.caption(f"The first {_MOST:,} of {len(problems):,}; the download has all.")
