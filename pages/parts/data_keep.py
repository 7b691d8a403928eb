"""What columns were taken for, kept on this machine for files with the same headers: in force when one is opened, also after a restart.

Where and whether anything is kept is as for decisions about names (``place_keep``); it can be read only with the headers
(``geo.events.KeptColumns``).
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from geo.errors import NotKept, UnusableFile
from geo.events import KeptColumns, headers_key
from pages.parts import cases
from pages.parts.place_keep import is_alone
from pages.parts.session import Session
from pages.parts.tables import table_of
from pages.parts.work import PutAside


def recall_columns(now: Session) -> None:
    """Take over what is kept for the headers of files that were opened just now, before anything is read from them."""
    if not (now.keeps and is_alone()):
        return
    fresh = tuple(case for case in now.asked.case if case in now.uploads and case not in now.mapped)
    for ident, (_, data) in cases.named_files(fresh, now.uploads).items():
        try:
            headers = list(table_of(data, ident, now.readings).rows.columns)
        except (UnusableFile, PutAside):  # the page says so itself
            continue
        now.mapped.add(ident)
        _take_over(now, headers)


def _take_over(now: Session, headers: list[str]) -> None:
    try:
        kept = KeptColumns().read(headers)
    except NotKept as error:
        _say(error)
        return
    if kept is not None:
        now.adopt_columns(headers_key(headers), kept)


def keep_columns(now: Session, headers: list[str]) -> bool:
    """Write what these headers are taken for, or forget it, as it was changed since the last time; tells whether it is kept."""
    if not (now.keeps and is_alone()):
        return False
    key, confirmed = headers_key(headers), now.readings.columns_of(headers)
    full = {header: confirmed.get(header, "") for header in headers} if confirmed is not None else None
    if full != now.kept_columns.get(key):
        try:
            _write(headers, full)
        except NotKept as error:
            _say(error)
            return False
        now.kept_columns[key] = full
    return full is not None


def _write(headers: Iterable[str], columns: dict[str, str] | None) -> None:
    if columns is None:
        KeptColumns().forget(headers)
    else:
        KeptColumns().write(headers, columns)


def _say(error: NotKept) -> None:
    st.warning("What columns mean can't be kept on this machine; it lasts as long as this tab.")
    st.text(str(error))
