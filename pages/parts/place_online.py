"""Asking over the network for names that are still unknown: off, until a person has read what is sent where and says yes."""

from __future__ import annotations

import hashlib

import streamlit as st

from geo.errors import OnlineOutage
from geo.places import Answer, OnlineSettings, consent_words, names_to_send
from geo.places.online import AnswerCache, GeopyOnline
from geo.places.online_settings import Service
from geo.routes import Case
from pages.parts.place_keep import is_alone
from pages.parts.session import Session, session

_SERVICES: tuple[Service, ...] = ("nominatim", "photon")
_MOST = 200
_YES = "w_online_yes"


def show_online(now: Session, case: Case) -> None:
    """Offer the look-up for what is left unknown; ``case`` is the one with nobody asked."""
    every = names_to_send(case.places, case.mentions)
    names = tuple(pair for pair in every if not isinstance(now.online.get(pair), Answer))
    st.subheader("Ask a server on the network", anchor=False)
    _answers(now, every)
    if not names:
        st.caption("No name is left that could be asked for. Nothing is sent anywhere.")
        return
    if not st.toggle(
        "Look up unknown names online", key="w_online", help="Off: nothing leaves this machine."
    ):
        return
    try:
        settings = _settings()
    except ValueError as error:
        st.text(f"These settings can't be used: {error}.")
        return
    _ask(names, settings)
    _outages(now)


def _answers(now: Session, every: tuple[tuple[str, str], ...]) -> None:
    had = [answer for pair in every if isinstance(answer := now.online.get(pair), Answer)]
    if had:
        found = sum(bool(answer.places) for answer in had)
        st.caption(
            f"{len(had):,} names were asked for: {found:,} found, {len(had) - found:,} not known there either."
        )


def _ask(names: tuple[tuple[str, str], ...], settings: OnlineSettings) -> None:
    first = names[:_MOST]
    words = consent_words(first, settings)
    st.text(words)
    if len(names) > _MOST:
        st.caption(
            f"These are the first {_MOST:,} of {len(names):,}; the others can be asked for after them."
        )
    # Another server or other names are another question: a yes to this one is none to that.
    asked = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:16]
    agreed = st.checkbox("I have read this, and these names may be sent.", key=f"{_YES} {asked}")
    if st.button("Look them up", disabled=not agreed, key="w_online_go"):
        _look_up(first, settings)
        st.rerun()


def _settings() -> OnlineSettings:
    service, url, contact = st.columns(3)
    chosen = service.selectbox("Service", _SERVICES, key="w_online_service", format_func=str.capitalize)
    return OnlineSettings(
        chosen,
        url=url.text_input("Server of one's own", key="w_online_url", placeholder="https://… (blank: the public one)").strip(),
        contact=contact.text_input("Your mail or web address", key="w_online_contact",
                                   help="The public servers ask who is asking.").strip(),
    )  # fmt: skip


def _look_up(names: tuple[tuple[str, str], ...], settings: OnlineSettings) -> None:
    bar = st.progress(0.0)
    found: dict[tuple[str, str], Answer | OnlineOutage] = {}
    try:
        server = GeopyOnline(settings, cache=AnswerCache(keep=session().keeps and is_alone()))
        for number, (name, country) in enumerate(names, start=1):
            bar.progress(number / len(names), text=f"{number:,} of {len(names):,}; at most one a second")
            found[name, country] = server.look_up(name, country)
    except OnlineOutage as error:
        # Those that were not asked for any more are told the same: an outage is never "not found".
        found |= {key: error for key in names if key not in found}
    now = session()
    now.online = {**now.online, **found}


def _outages(now: Session) -> None:
    said = dict.fromkeys(str(answer) for answer in now.online.values() if isinstance(answer, OnlineOutage))
    for sentence in said:
        st.warning("The server could not be asked; the names are as unknown as before.")
        st.text(sentence)
