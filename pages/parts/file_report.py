"""The Data page: how each file was read and what its columns mean, its faults and their mending, and what can be taken away."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from geo.errors import UnusableFile
from geo.events import COLUMNS, NAMES, Table, aliases_of, changes, is_settled, mended
from geo.routes import Case
from pages.parts import cases
from pages.parts.data_faults import faults_of, show_faults, show_right, show_statements
from pages.parts.data_how import show_how
from pages.parts.data_keep import keep_while
from pages.parts.data_mapping import show_mapping
from pages.parts.data_mend import show_changes, show_mending
from pages.parts.data_take import show_downloads, show_templates
from pages.parts.problems import LIMIT, show_limits
from pages.parts.session import Session, session
from pages.parts.share import say_link
from pages.parts.tables import table_of

_SHOWN = 200
_KINDS = {
    "reports": "Each row is a report: what one source says of one event of a group's journey.",
    "events": "Each row is a single event. No column names groups, so the rows make no route.",
    "legs": "Each row is a single movement from one place to another. No column names groups, so they are not joined into longer routes.",
    "stops": "Each row is one stop of a journey.",
}
_OF_SEVERAL = {
    "row-per-journey": "A row tells a whole journey: each stop or leg of it became a report of its own.",
    "row-per-source": "A row tells what several sources state: what each of them states became a report of its own.",
}
"""By the code that names it what a row is, where rows were taken apart."""


def show_files(now: Session) -> None:
    """Show the page."""
    st.header("Data", anchor=False)
    files = cases.named_files(now.asked.case, now.uploads)
    if files:
        with st.container():  # a bar in it does not move what stands below
            _, case = cases.case_of(
                dict(files.values()), now.decided, now.online, keep=now.keeps, readings=now.readings
            )
        name, data = _chosen(files)
        _show_undo(now, files, name)
        for other, reason in case.unusable.items():
            if other != name:
                st.warning("Another open file can't be used; choose it under File to see what to do.")
                st.text(f"{other}: {reason}")
        _show_file(now, name, data, case)
    else:
        st.info(
            "No file is open. Choose a case in the sidebar, open a CSV or XLSX of your own there, or start from a template."
        )
    show_templates()
    st.subheader("The columns of an event CSV", anchor=False)
    st.caption(
        "A row is a report: one source's statement about one event. No column is needed but one that tells when or where."
    )
    st.dataframe(_columns(), hide_index=True, width="stretch")


def _chosen(files: dict[str, tuple[str, bytes]]) -> tuple[str, bytes]:
    listed = list(files.values())
    if len(listed) == 1:
        return listed[0]
    names = [name for name, _ in listed]
    name = st.selectbox("File", names, key="w_data_file", help="What is shown below is about this file.")
    return listed[names.index(name)]


def _show_undo(now: Session, files: dict[str, tuple[str, bytes]], shown: str) -> None:
    """Offer to undo the last change, and say of which file it was, where another one is shown."""
    changed = now.last_changed
    name = next(
        (name for case, (name, data) in files.items() if changed in (case, cases.upload_id(data))), ""
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Undo the last change", icon=":material/undo:", disabled=not now.readings_before,
                  on_click=lambda: keep_while(session(), session().undo_reading), key="w_data_undo",
                  help="Of how a file is read, of what its columns mean, or of its cells. The file itself is never changed.")  # fmt: skip
        if name and name != shown:
            st.text(f"The last change was in {name}.")


@dataclass(frozen=True)
class _Found:
    """What was found in one file: its reports and problems; of these every fault, the open ones, those found right, and the statements."""

    reports: pd.DataFrame
    problems: pd.DataFrame
    every: pd.DataFrame
    faults: pd.DataFrame
    right: pd.DataFrame
    statements: pd.DataFrame


def _found(now: Session, name: str, ident: str, case: Case) -> _Found:
    problems = case.problems[case.problems["file"] == name]
    every, statements = faults_of(problems)
    settled = is_settled(every, now.readings.right_of(ident))
    reports = case.reports[case.reports["file"] == name]
    return _Found(reports, problems, every, every[~settled], every[settled], statements)


def _show_file(now: Session, name: str, data: bytes, case: Case) -> None:
    ident = cases.upload_id(data)
    try:
        with st.container():
            as_found = table_of(data, ident, now.readings)
    except UnusableFile as error:
        _say_unusable(name, str(error))
        show_how(now, ident, None, data)
        say_link(now)
        return
    table = mended(as_found, now.readings.of(ident).cells)
    if name in case.unusable:
        _say_unusable(name, case.unusable[name])
        show_how(now, ident, table, data)
        say_link(now)
        show_mapping(now, ident, table)
        _show_cells(table)
        return
    found = _found(now, name, ident, case)
    _show_reading(now, ident, table, data, found, _row_words(found, case.kinds[name]))
    changed = changes(as_found, now.readings.of(ident).cells)
    _show_faults(now, ident, table, found, changed)
    _show_rows(found.reports)
    show_downloads(
        name, as_found, found.reports, found.problems, found.faults, now.readings.right_of(ident), changed
    )


def _show_reading(  # noqa: PLR0913, PLR0917  a file, and what was found in it
    now: Session, ident: str, table: Table, data: bytes, found: _Found, rows: str
) -> None:
    """Show how a file was read and what its columns mean.

    Each part, here and of the faults, has a place of its own: what one of them has more or less must not move the editors
    below it, which would lose their scroll.
    """
    with st.container():
        show_limits(found.problems)
    st.text(_counts(table, found))
    st.text(rows)
    with st.container():
        show_how(now, ident, table, data)
        say_link(now)
    with st.container():
        show_mapping(now, ident, table)


def _show_faults(now: Session, ident: str, table: Table, found: _Found, changed: pd.DataFrame) -> None:
    """Show what is wrong, what was mended, what is right as it is, and the statements."""
    with st.container():
        show_faults(ident, found.faults)
    show_mending(now, ident, table, found.faults[found.faults["code"] != LIMIT], found.every)
    show_changes(changed)
    show_right(ident, found.right)
    show_statements(found.statements)


def _row_words(found: _Found, kind: str) -> str:
    """Say what a row is."""
    codes = set(found.problems["code"])
    return next((words for code, words in _OF_SEVERAL.items() if code in codes), _KINDS[kind])


def _say_unusable(name: str, reason: str) -> None:
    others = "; the others are shown" if len(session().asked.case) > 1 else ""
    st.error(f"This file can't be used as it is read now{others}.")
    st.text(f"{name}: {reason}")
    st.caption(
        "What to do: choose below how it is read or what its columns mean; or open the file in the program it came from "
        "and save it as CSV (UTF-8); or copy its columns into a template."
    )


def _counts(table: Table, found: _Found) -> str:
    aside = f", {len(found.right):,} more looked at and right" if len(found.right) else ""
    return (
        f"{_many(len(table.rows), 'row')} → {_many(len(found.reports), 'report')}. {_many(len(found.faults), 'fault')} in "
        f"{_many(found.faults['line'].nunique(), 'line')}{aside}, {_many(len(found.statements), 'statement')} on how the "
        "file was understood."
    )


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _show_rows(reports: pd.DataFrame) -> None:
    st.subheader("First rows as understood", anchor=False)
    used = [name for name in NAMES if (reports[name].notna() & (reports[name] != "")).any()]
    if reports.empty or not used:
        st.caption("No row could be understood.")
        return
    st.dataframe(reports[["line", *used]].head(_SHOWN), hide_index=True, width="stretch", key="w_data_rows", placeholder="",
                 alt="The first rows of the file in our columns, as they were understood.")  # fmt: skip
    if len(reports) > _SHOWN:
        st.caption(f"The first {_SHOWN} of {len(reports):,}; the clean CSV below has all.")


def _show_cells(table: Table) -> None:
    """Show the first rows as they were read, where nothing of them could be understood."""
    st.subheader("First rows as they were read", anchor=False)
    st.dataframe(table.rows.head(_SHOWN), width="stretch", key="w_data_cells", placeholder="",
                 alt="The first rows of the file, as they were read.")  # fmt: skip


def _columns() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "column": [column.name for column in COLUMNS],
            "meaning": [column.meaning for column in COLUMNS],
            "allowed": [", ".join(column.allowed) for column in COLUMNS],
            "also read as": [", ".join(aliases_of(column.name)[1:]) for column in COLUMNS],
        }
    )
