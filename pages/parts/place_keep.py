"""Decisions kept on this machine for a file: taken over when it is opened again, written as they are made, forgotten.

Only where one person uses the app, on the machine that it runs on: a shared server shows nobody's decisions to another.
On by default, since what is kept can be read only with the very file, which holds the names already (``geo.sealed``).
"""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from geo.errors import NotKept
from geo.events import KeptColumns
from geo.places import Decisions, KeptDecisions, KeptPlaces
from geo.routes import Case
from pages.parts import cases
from pages.parts.session import Session, session

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_SWITCH = "w_place_keep"


def is_alone() -> bool:
    """Tell whether the app runs for one person only: the server listens to this machine, and was asked by its name."""
    asked = urlsplit(st.context.url or "").hostname
    forwarded = {name.lower() for name in st.context.headers} & {"forwarded", "x-forwarded-for"}
    return st.get_option("server.address") in _HERE and asked in {None, *_HERE} and not forwarded


def recall(now: Session) -> None:
    """Take over what is kept for files that were opened just now, and say so while they are open."""
    now.keeps = now.keeps and is_alone()
    fresh = tuple(case for case in now.asked.case if now.keeps and case not in now.kept)
    for case, (_, data) in cases.named_files(fresh, now.uploads).items():
        _take_over(now, case, data)
    many = sum(now.recalled.get(case, 0) for case in now.asked.case)
    if many:
        st.sidebar.caption(
            f"Decisions about names, kept on this machine when these files were last open, are in force: {many:,}. See Places."
        )


def _take_over(now: Session, case: str, data: bytes) -> None:
    try:
        now.adopt(case, KeptDecisions().read(data))
    except NotKept as error:
        now.adopt(case, {})
        _say(error)


def keep(now: Session, case: Case) -> None:
    """Write what was decided since the last time; only about names that a file itself holds, and only for that file."""
    if not now.keeps:
        return
    for ident, (name, data) in cases.named_files(now.asked.case, now.uploads).items():
        decided, known = now.decisions.get(ident, {}), now.kept.get(ident, {})
        dropped = [key for key in known if key not in decided]
        fresh = {key: one for key, one in decided.items() if known.get(key) != one}
        if fresh:
            held = _names_in(case, name)
            fresh = {key: one for key, one in fresh.items() if key in held}
        if fresh or dropped:
            try:
                KeptDecisions().write(data, fresh.values(), dropped)
            except NotKept as error:
                _say(error)
                return
            now.kept[ident] = {key: one for key, one in known.items() if key in decided} | fresh


def _names_in(case: Case, file: str) -> set[tuple[str, str]]:
    of_file = case.reports.index[case.reports["file"] == file]
    mentions = case.mentions[case.mentions.index.get_level_values("row").isin(of_file)]
    return set(zip(mentions["name"], mentions["country"], strict=True))


def show_keeping(now: Session) -> None:
    """Say whether decisions are kept, and let a person change it."""
    if not is_alone():
        st.caption(
            "This server may serve others too, so nothing is kept on it: decisions last as long as this tab. Download them."
        )
        return
    st.toggle(
        "Keep decisions for these files on this machine",
        value=now.keeps,
        key=_SWITCH,
        on_change=_switch,
        help="On: they are there again when you open the same file, also after a restart. They are encrypted with the file's "
        "own content, so that nobody can read them without that file. Off: what is kept for these files is deleted, also what their columns mean and where places were found, and "
        "decisions last as long as this tab.",
    )


def _switch() -> None:
    now = session()
    now.keeps = bool(st.session_state[_SWITCH])
    if now.keeps:
        return
    for ident, (_, data) in cases.named_files(now.asked.case, now.uploads).items():
        try:
            KeptDecisions().forget(data)
        except NotKept as error:
            _say(error)
            continue
        now.kept[ident] = {}
        now.recalled.pop(ident, None)
    _forget_columns(now)
    KeptPlaces().forget()


def _forget_columns(now: Session) -> None:
    for key, (headers, _) in now.kept_columns.items():
        try:
            KeptColumns().forget(headers)
        except NotKept as error:
            _say(error)
        else:
            now.kept_columns[key] = (headers, None)


def _say(error: NotKept) -> None:
    st.warning("Decisions can't be kept on this machine; they last as long as this tab.")
    st.text(str(error))


def kept_words(now: Session, decided: Decisions) -> str:
    """Say where the decisions of the open files are."""
    if not now.keeps:
        return "Kept while this tab is open only."
    kept = {key for case in now.asked.case for key in now.kept.get(case, {})}
    return f"{len(kept & set(decided)):,} of {len(decided):,} are kept on this machine for the files they are about."
