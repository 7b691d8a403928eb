"""Asking over the network for names that are still unknown: off, until a person has read what is sent where and says yes."""

from __future__ import annotations

import streamlit as st

from geo.errors import OnlineOutage
from geo.places import Answer, OnlineSettings, consent_words, names_to_send
from geo.places.online import AnswerCache, GeopyOnline
from geo.places.online_settings import Service
from geo.routes import Case
from pages.parts.session import Session, session

_SERVICES: tuple[Service, ...] = ("nominatim", "photon")
_MOST = 200


def show_online(now: Session, case: Case) -> None:
    """Offer the look-up for what is left unknown."""
    names = names_to_send(case.places, case.mentions)[:_MOST]
    st.subheader("Ask a server on the network", anchor=False)
    if not names:
        st.caption("Every name has a place, or can't be asked for. Nothing is sent anywhere.")
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
    st.text(consent_words(names, settings))
    agreed = st.checkbox("I have read this, and these names may be sent.", key="w_online_yes")
    if st.button("Look them up", disabled=not agreed, key="w_online_go"):
        _look_up(names, settings)
        st.rerun()
    _outages(now)


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
        server = GeopyOnline(settings, cache=AnswerCache())
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
