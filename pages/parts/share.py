"""What leaves the page: a link, the files of what is shown, and the map alone in the window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import urlencode

import streamlit as st

from geo.draw import layers
from geo.events import TOO_LONG, readings_text
from geo.publish import FORMATS, Format
from geo.view import View
from pages.parts.cases import idents_of
from pages.parts.session import Session, link_query, session


def show_sharing(now: Session, view: View, codes: Mapping[str, str], giveaway: str) -> None:
    """Draw the row of things to take away."""
    with st.container(horizontal=True):
        with st.popover("Copy link", icon=":material/link:"):
            st.caption("Opens the same files, moment, filters and event; not the same pan and zoom.")
            if now.asked.tells_names:
                st.caption(
                    "The groups, sources and words that you chose stand in the link, where anyone can read them."
                )
            st.code(link(now), language=None, wrap_lines=True)
            say_link(now)
            if now.uploads:
                st.caption(
                    "An uploaded file is only named in the link, by its content; whoever opens it needs the file."
                )
        with st.popover("Download what is shown", icon=":material/download:"):
            st.text(giveaway)
            for ending, form in FORMATS.items():
                _download(view, codes, ending, form)
        st.button("Map only", icon=":material/fullscreen:", on_click=_full, args=(True,), key="w_full",
                  help="The map alone in the window, for a briefing or a screenshot.")  # fmt: skip


def _link_words(now: Session) -> str:
    """Say what a link tells of how the open files are read; blank when there is nothing to tell."""
    idents = idents_of(now.asked.case)
    cells = sum(len(now.readings.of(ident).cells) for ident in idents)
    right = sum(len(now.readings.right_of(ident)) for ident in idents)
    text, words = readings_text(now.readings, idents), []
    if text == TOO_LONG:
        words.append(
            "How the files are read, and what their columns mean, is too long for a link: it leaves that out, and says so."
        )
    elif text:
        words.append("A link tells how the files are read (encoding, separator, quotes, sheet, line of the column names, order of "
                     "dates) and what their columns mean.")  # fmt: skip
    left = [f"{what} ({number:,})" for number, what in ((cells, "cells mended by hand"), (right, "problems found right"))
            if number]  # fmt: skip
    if left:
        words.append(f"A link leaves out {' and '.join(left)}, since they may tell of people.")
    return " ".join(words)


def say_link(now: Session) -> None:
    """Say what a link tells of how the open files are read, when there is something to tell."""
    if words := _link_words(now):
        st.caption(words)


def _download(view: View, codes: Mapping[str, str], ending: str, form: Format) -> None:
    st.download_button(
        f"{form.name} ({ending})",
        data=lambda: form.write(view, layers(view, codes=codes)),
        file_name=f"transit-routes{PurePath(ending)}",
        mime=form.mime,
        key=f"w_download{ending}",
        on_click="ignore",
    )


def show_way_back() -> None:
    """Draw the one button of the full window."""
    with st.container(key="leave"):
        st.button(
            "Leave full window",
            icon=":material/fullscreen_exit:",
            on_click=_full,
            args=(False,),
            key="w_leave",
        )


def link(now: Session) -> str:
    """Write the link that opens this view again."""
    base = (st.context.url or "").split("?")[0].rstrip("/") + "/"
    query = urlencode(link_query(now), doseq=True)
    return f"{base}?{query}" if query else base


def _full(full: bool) -> None:
    session().ask(full=full)
