"""The shared sidebar: which case files are open, and the upload of one's own."""

from __future__ import annotations

import streamlit as st

from geo.view import Asked
from pages.parts.cases import bundled, title_of, upload_id
from pages.parts.session import Session, key_of, put_widgets, session

_UPLOADER = "w_upload"


def choose_files(now: Session) -> None:
    """Draw the choice of files, and take what is chosen into the session."""
    with st.sidebar:
        known = [*bundled(), *now.uploads]
        missing = [case for case in now.asked.case if case not in known]
        chosen = st.multiselect(
            "Case files",
            [*known, *missing],
            format_func=lambda case: title_of(case, now.uploads),
            key=key_of("case"),
            placeholder="Choose a case",
            help="One or several; groups of the same name are joined.",
        )
        st.file_uploader(
            "Open a CSV or XLSX of your own",
            type=["csv", "tsv", "txt", "xlsx"],
            accept_multiple_files=True,
            key=_UPLOADER,
            on_change=_take_uploads,
            help="It is read on this machine, kept in memory for this session, and sent nowhere.",
        )
    now.ask(case=tuple(chosen))
    if missing:
        _ask_again(missing)
    if now.link_cut:
        st.info("This link had no room for how its files are read and what their columns mean. Here they are read as found; "
                "see Data.")  # fmt: skip


def _take_uploads() -> None:
    now = session()
    files = {
        upload_id(file.getvalue()): (file.name, file.getvalue()) for file in st.session_state[_UPLOADER] or []
    }
    fresh = [case for case in files if case not in now.uploads]
    gone = [case for case in now.uploads if case not in files]
    now.uploads = files
    kept = [case for case in now.asked.case if case not in gone]
    asked_for = set(fresh) & set(kept)
    # A file that was just opened is what a person wants to see, with their others; unless a link had asked for it.
    if fresh and not asked_for:
        own = [case for case in kept if case in files]
        now.asked = Asked(case=(*own, *fresh))
        put_widgets(now)
    else:
        now.ask(case=tuple(kept))
        put_widgets(now)


def _ask_again(missing: list[str]) -> None:
    st.info(
        "What this page shows was made with files that are not here, or not any more since it was loaded anew. Open the same files again in "
        "the sidebar; they are known by their content, whatever they are called now."
    )
    st.text("\n".join(missing))
