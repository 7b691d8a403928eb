"""What can be taken away from the Data page: the clean CSV, the rows with a fault, the problems, and templates."""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd
import streamlit as st

from geo.events import Mark, Table
from geo.publish import TEMPLATES, changes_csv, clean_csv, fault_rows, problems_csv, rejected_csv

_PLAIN = re.compile(r"[^\w.-]+")


def show_downloads(  # noqa: PLR0913, PLR0917  what there is to take
    name: str,
    table: Table,
    reports: pd.DataFrame,
    problems: pd.DataFrame,
    faults: pd.DataFrame,
    right: Collection[Mark],
    changed: pd.DataFrame,
) -> None:
    """Offer the files; each is written only when it is asked for.

    ``table`` is the file with no cell mended; ``faults`` are those of its ``problems`` that are open.
    """
    st.subheader("Take away", anchor=False)
    st.caption(
        "The clean CSV has all rows as understood, with the cells that were mended, in the columns below; columns that are not "
        "ours are left out. The rows with an open fault are as they were read. The list of problems has all, and tells which you "
        "found right as they are."
    )
    stem = _PLAIN.sub("-", name.rsplit(".", 1)[0])[:80].strip("-") or "file"
    with st.container(horizontal=True):
        _offer("Clean CSV", f"{stem}-clean.csv", lambda: clean_csv(reports), off=reports.empty)
        _offer("Rows with a fault (.csv)", f"{stem}-rejected.csv",
               lambda: rejected_csv(table.rows, faults), off=not len(fault_rows(table.rows, faults)))  # fmt: skip
        _offer(
            "Problems (.csv)",
            f"{stem}-problems.csv",
            lambda: problems_csv(problems, right),
            off=problems.empty,
        )
        _offer("Changes (.csv)", f"{stem}-changes.csv", lambda: changes_csv(changed), off=changed.empty)


def show_templates() -> None:
    """Offer templates to start from."""
    st.subheader("Templates", anchor=False)
    st.caption("A CSV with the columns and an example row, to be replaced. It names no real person.")
    with st.container(horizontal=True):
        for key, template in TEMPLATES.items():
            st.download_button(f"{template.name} (.csv)", template.data, f"{key}.csv", "text/csv", on_click="ignore",
                               icon=":material/download:", key=f"w_template_{key}")  # fmt: skip


def _offer(label: str, file: str, write: object, *, off: bool) -> None:
    st.download_button(label, write, file, "text/csv", on_click="ignore", disabled=off,  # type: ignore[arg-type]
                       icon=":material/download:", key=f"w_take_{label.split(' ', maxsplit=1)[0].lower()}")  # fmt: skip
