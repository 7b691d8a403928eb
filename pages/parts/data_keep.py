"""What columns were taken for, kept on this machine for files with the same headers: in force when one is opened, also after a restart.

Where and whether anything is kept is as for decisions about names (``place_keep``); it can be read only with the headers
(``geo.events.KeptColumns``). Only what a person confirms here is written: what a link says is in force, and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from geo.errors import NotKept, UnusableFile
from geo.events import KeptColumns, Table, headers_key
from pages.parts import cases
from pages.parts.place_keep import is_alone
from pages.parts.session import Session
from pages.parts.tables import mapping_fault, table_of, unmended
from pages.parts.work import PutAside


def recall_columns(now: Session) -> None:
    """Take over what is kept for the headers of open files, once for each way of reading them, before their rows are read."""
    if not (now.keeps and is_alone()):
        return
    open_now = tuple(case for case in now.asked.case if case in now.uploads)
    for ident, (_, data) in cases.named_files(open_now, now.uploads).items():
        seen = (ident, unmended(now.readings.of(ident)))
        if seen in now.mapped:
            continue
        try:
            table = table_of(data, ident, now.readings)
        except (UnusableFile, PutAside):  # the page says so itself
            continue
        now.mapped.add(seen)
        _take_over(now, table)


def _take_over(now: Session, table: Table) -> None:
    headers = [str(header) for header in table.rows.columns]
    try:
        kept = KeptColumns().read(headers) if table.dialect.header else None
    except NotKept as error:
        _say(error)
        return
    if kept is not None and not mapping_fault(table, kept):
        now.adopt_columns(headers_key(headers), kept)


def keep_columns(now: Session, headers: list[str]) -> None:
    """Write what a person has just taken these headers for, or forget it."""
    if not (now.keeps and is_alone()):
        return
    confirmed = now.readings.columns_of(headers)
    full = {header: confirmed.get(header, "") for header in headers} if confirmed is not None else None
    try:
        if full is None:
            KeptColumns().forget(headers)
        else:
            KeptColumns().write(headers, full)
    except NotKept as error:
        _say(error)
        return
    now.kept_columns[headers_key(headers)] = (tuple(headers), full)


def keep_while(now: Session, change: Callable[[], None]) -> None:
    """Make a change to the readings, such as an undo, and keep what it says of headers whose meaning is kept."""
    known = [headers for headers, _ in now.kept_columns.values()]
    before = [now.readings.columns_of(headers) for headers in known]
    change()
    for headers, columns in zip(known, before, strict=True):
        if now.readings.columns_of(headers) != columns:
            keep_columns(now, list(headers))


def is_kept(now: Session, headers: list[str]) -> bool:
    """Tell whether what these headers are taken for is what this machine keeps."""
    _, kept = now.kept_columns.get(headers_key(headers), ((), None))
    confirmed = now.readings.columns_of(headers)
    return kept is not None and confirmed == {header: column for header, column in kept.items() if column}


def _say(error: NotKept) -> None:
    st.warning("What columns mean can't be kept on this machine; it lasts as long as this tab.")
    st.text(str(error))
