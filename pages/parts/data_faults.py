"""What is wrong with a file, and what was only understood: by kind with counts, and one by one."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo.events import CODES, NOTES

_SHOWN = ["line", "column", "value", "code", "message"]
_MOST = 5_000


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


def show_faults(faults: pd.DataFrame) -> None:
    """Show the faults by kind, and those of a kind one by one."""
    st.subheader(f"Faults ({len(faults):,})", anchor=False)
    if faults.empty:
        st.caption("None was found.")
        return
    kinds = by_kind(faults)
    st.dataframe(kinds, hide_index=True, width="stretch", key="w_data_kinds", alt="The faults by kind.")
    kind = st.selectbox("Show", ("", *kinds["kind"]), format_func=lambda one: one or "all kinds",
                        key="w_data_kind", width=300)  # fmt: skip
    chosen = faults if not kind else faults[faults["code"] == kind]
    _list(chosen, "w_data_faults", "The faults, one a row.")


def show_statements(statements: pd.DataFrame) -> None:
    """Show what was understood, which may be checked and needs no mending."""
    if statements.empty:
        return
    with st.expander(f"Statements on how cells were understood ({len(statements):,})"):
        _list(statements, "w_data_statements", "The statements, one a row.")


def _list(problems: pd.DataFrame, key: str, alt: str) -> None:
    st.dataframe(problems[_SHOWN].head(_MOST), hide_index=True, width="stretch", key=key, alt=alt)
    if len(problems) > _MOST:
        st.caption(f"The first {_MOST:,} of {len(problems):,}; the download has all.")
