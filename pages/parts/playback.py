"""Stepping through the moments of reporting, or through the days of the events: by hand, by clicker, or playing."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from geo.draw import date_words, moment_words
from geo.events import parse_as_of
from geo.routes import Case, Routes
from geo.view import ALL, Asked, Filter, event_days, step
from pages.parts.session import Session, key_of, session

KNOWN, HAPPENED = "asof", "upto"
_WHAT = {KNOWN: "What was known", HAPPENED: "What happened"}
NO_MOMENTS = "What was known when can't be told: no report says when it was made. Dates in a column “reported” tell it."
ONE_DAY = "What happened when can't be stepped through: the events shown have no two different dates."
_SPEEDS = {4.0: "4 s", 2.0: "2 s", 1.0: "1 s", 0.5: "½ s"}


def known_stops(now: Session, case: Case) -> list[str]:
    """List the stops of what was known when: the moments of reporting, one that a link asks for, and today."""
    stops = [*case.moments, ALL]
    if now.asked.asof in stops:
        return stops
    try:
        parse_as_of(now.asked.asof)
    except ValueError:
        st.warning("The link asks for a moment that is none; what is known today is shown instead.")
        now.ask(asof=ALL)
        return stops
    return [*sorted([*case.moments, now.asked.asof], key=parse_as_of), ALL]


def stop_before(stops: list[str], at: str) -> str | None:
    """Give the stop before one, to say what changed since; None for today, since which nothing has, and for the first."""
    here = stops.index(at)
    return stops[here - 1] if 0 < here < len(stops) - 1 else None


def show(now: Session, stops: dict[str, list[str]]) -> None:
    """Draw both sliders side by side, and the buttons below them."""
    # In a container of its own, so that what comes and goes in it never moves the map, which would be mounted again.
    with st.container(key="time"):
        known, happened = st.columns(2)
        with known:
            _choose_known(now, stops[KNOWN])
        with happened:
            _choose_day(now, stops[HAPPENED])
        show_controls(now, stops)


def _choose_known(now: Session, stops: list[str]) -> None:
    """Draw the slider of what was known when."""
    if len(stops) > 1:
        _slider(now, KNOWN, stops, "As known on", "What had been reported by then, and nothing later. "
                f"{len(stops) - 1} moments of reporting, and today; arrow keys move from one to the next.")  # fmt: skip
    else:
        st.caption(NO_MOMENTS)


def _choose_day(now: Session, stops: list[str]) -> None:
    """Draw the slider of the days up to which events are shown."""
    if len(stops) > 2:
        _slider(now, HAPPENED, stops, "Shown up to", "Events that had begun by that day; at the end, all of them. "
                "An event without a date is always shown.")  # fmt: skip
    else:
        st.caption(ONE_DAY)


def day_stops(now: Session, routes: Routes, wanted: Filter) -> list[str]:
    """List the stops of what happened when; one that a link asks for is among them, and what is none counts as all."""
    stops = event_days(routes, wanted)
    if now.asked.upto and wanted.until is None:
        now.ask(upto=ALL)
    if now.asked.upto not in stops:
        return [*sorted([*stops[:-1], now.asked.upto]), ALL]
    return stops


def _slider(now: Session, field: str, stops: list[str], label: str, text: str) -> None:
    st.session_state[key_of(field)] = getattr(now.asked, field)
    st.select_slider(label, stops, format_func=_LABELS[field], key=key_of(field), persist_state="session",
                     on_change=_moved, args=(field,), help=text)  # fmt: skip


def _moved(field: str) -> None:
    session().ask(**{field: st.session_state[key_of(field)]})


def _moment_label(stop: str) -> str:
    return moment_words(parse_as_of(stop)) if stop else "Today"


def _day_label(stop: str) -> str:
    return date_words(stop) if stop else "All"


_LABELS = {KNOWN: _moment_label, HAPPENED: _day_label}


def show_controls(now: Session, stops: dict[str, list[str]]) -> None:
    """Draw the buttons: what is stepped through, back, play, on, the speed, and whether it goes round."""
    playing = now.playback.playing
    if len(stops[now.playback.what]) < 2:
        now.playback.playing = playing = False
    with st.container(horizontal=True, vertical_alignment="center", key="playback"):
        _choose_what(now)
        st.button("Back", icon=":material/skip_previous:", on_click=_step, args=(stops, -1), key="w_back",
                  shortcut="PageUp", help="To the stop before.")  # fmt: skip
        st.button("Pause" if playing else "Play", icon=":material/pause:" if playing else ":material/play_arrow:",
                  on_click=_toggle, args=(stops,), key="w_play", type="primary", shortcut="P",
                  help="From stop to stop by itself, to the last.")  # fmt: skip
        st.button("On", icon=":material/skip_next:", on_click=_step, args=(stops, 1), key="w_on",
                  shortcut="PageDown", help="To the next stop.")  # fmt: skip
        _choose_pace(now)
    if playing:
        now.playback.fresh = True
        st.fragment(_tick, run_every=now.playback.seconds)(stops)


def _choose_what(now: Session) -> None:
    st.session_state["w_what"] = now.playback.what
    st.segmented_control("Step through", list(_WHAT), format_func=_WHAT.__getitem__, key="w_what", required=True,
                         on_change=_take, args=("what", "w_what"), label_visibility="collapsed")  # fmt: skip


def _choose_pace(now: Session) -> None:
    st.session_state["w_pace"] = now.playback.seconds
    st.segmented_control("Time a step stays", list(_SPEEDS), format_func=_SPEEDS.__getitem__, key="w_pace", required=True,
                         on_change=_take, args=("seconds", "w_pace"), label_visibility="collapsed")  # fmt: skip
    st.session_state["w_loop"] = now.playback.loop
    st.toggle(
        "Loop",
        key="w_loop",
        on_change=_take,
        args=("loop", "w_loop"),
        help="Begin again after the last stop.",
    )


def _take(field: str, key: str) -> None:
    setattr(session().playback, field, st.session_state[key])


def _step(stops: dict[str, list[str]], by: int) -> None:
    now = session()
    now.playback.playing = False
    _go(now, stops, by)


def _go(now: Session, stops: dict[str, list[str]], by: int) -> None:
    now.playback.way = by
    now.asked = next_of(now, stops, by)


def next_of(now: Session, stops: dict[str, list[str]], by: int) -> Asked:
    """Tell what is asked one step on, or with -1 one back; the same at the end."""
    what = now.playback.what
    there = step(stops[what], getattr(now.asked, what), by, loop=now.playback.loop)
    return replace(now.asked, **{what: there})  # type: ignore[arg-type]


def _toggle(stops: dict[str, list[str]]) -> None:
    now = session()
    now.playback.playing = not now.playback.playing
    what = now.playback.what
    # From the end there is nowhere to go but round.
    if now.playback.playing and getattr(now.asked, what) == stops[what][-1]:
        now.ask(**{what: stops[what][0]})


def _tick(stops: dict[str, list[str]]) -> None:
    """Go one stop on; the page's own run draws this too, and moves nothing."""
    now = session()
    if now.playback.fresh:
        now.playback.fresh = False
        return
    if now.playback.playing:
        before = now.asked
        _go(now, stops, 1)
        now.playback.playing = now.asked != before
    st.rerun()
