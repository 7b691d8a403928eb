"""Two moments, two sources or two groups side by side, on maps that move together, and the table of where they differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from geo.draw import difference_table, moment_words
from geo.events import parse_as_of
from geo.routes import Case, Routes
from geo.view import Filter, joined
from pages.parts import cases, shown
from pages.parts.events_list import table_height
from pages.parts.mapview import MORE, show_map
from pages.parts.session import Session, session

_KINDS = {"": "One map", "moment": "Two moments", "source": "Two sources", "group": "Two groups"}
_SIDES = ("a", "b")
_WIDTHS = (265, 190, 330, 330)
"""Of the columns of the table of differences, in pixels."""


def choose_compared(now: Session, case: Case, stops: list[str]) -> bool:
    """Draw the choice of what to compare; returns whether there are two maps to draw."""
    options = {"moment": stops, "source": _names(case, "source"), "group": _names(case, "group")}
    possible = ["", *(kind for kind, values in options.items() if len(values) > 1)]
    if now.asked.compare not in possible:
        now.ask(compare="", a="", b="")
    with st.container(horizontal=True, vertical_alignment="center", key="compare"):
        st.session_state["w_compare"] = now.asked.compare
        st.segmented_control("Compare", possible, format_func=_KINDS.__getitem__, key="w_compare", required=True,
                             on_change=_chosen, args=(options,), label_visibility="collapsed")  # fmt: skip
    if now.asked.compare:
        _choose_sides(now, options[now.asked.compare])
    return bool(now.asked.compare)


def _names(case: Case, column: str) -> list[str]:
    return [name for name in case.reports[column].unique().tolist() if name]


def _chosen(options: dict[str, list[str]]) -> None:
    kind = st.session_state["w_compare"]
    values = options.get(kind, ["", ""])
    # The first and the last moment differ the most; of sources and groups, the first two.
    second = values[-1] if kind == "moment" else values[1]
    session().ask(compare=kind, a=values[0], b=second)


def _choose_sides(now: Session, values: list[str]) -> None:
    """Draw the two choices, each above its map."""
    say = _label(now.asked.compare)
    for column, side, first in zip(st.columns(2), _SIDES, (values[0], values[1]), strict=True):
        if getattr(now.asked, side) not in values:
            now.ask(**{side: first})
        key = f"w_side_{side}"
        st.session_state[key] = getattr(now.asked, side)
        column.selectbox(
            f"Map {side.upper()}", values, format_func=say, key=key, on_change=_side, args=(side, key)
        )


def _side(side: str, key: str) -> None:
    session().ask(**{side: st.session_state[key]})


def _label(kind: str) -> Callable[[str], str]:
    if kind != "moment":
        return str
    return lambda stop: moment_words(parse_as_of(stop)) if stop else "Today"


def show_compared(now: Session, key: str, case: Case, wanted: Filter) -> shown.Pair:
    """Draw both maps and the table of differences."""
    kind, say = now.asked.compare, _label(now.asked.compare)
    values = (now.asked.a, now.asked.b)
    with st.container():  # a bar in it does not move the maps
        sides = [_side_of(now, key, case, wanted, value) for value in values]
    pair = shown.pair_of(
        key, (kind, *values, now.asked.asof), (sides[0][1], sides[1][1]), (sides[0][0], sides[1][0])
    )
    names = (say(values[0]), say(values[1]))
    bounds = joined(pair.a.view.bounds, pair.b.view.bounds)
    for column, name, letter, side in zip(st.columns(2), names, "AB", (pair.a, pair.b), strict=True):
        with column:
            st.text(f"{letter}: {name}")
            show_map(side.payload(event=now.asked.event, empty=f"Nothing is known here: {name}.", fit=f"{key} {kind}",
                                   bounds=bounds, more=MORE), letter)  # fmt: skip
    _show_table(pair, names)
    return pair


def _side_of(now: Session, key: str, case: Case, wanted: Filter, value: str) -> tuple[Routes, Filter]:
    if now.asked.compare == "moment":
        return cases.routes_of(key, case, value), wanted
    if now.asked.compare == "source":
        return cases.routes_of(key, case, now.asked.asof, (value,)), wanted
    return cases.routes_of(key, case, now.asked.asof), replace(wanted, groups=(value,))


def _show_table(pair: shown.Pair, names: tuple[str, str]) -> None:
    st.subheader(f"Differences ({len(pair.differences)})", anchor=False)
    if pair.differences:
        table = difference_table(pair.differences, names)
        widths = dict(zip(table.columns, _WIDTHS, strict=True))
        st.dataframe(table, hide_index=True, width="stretch", key="w_differences", height=table_height(len(table)),
                     column_config={name: st.column_config.TextColumn(width=width) for name, width in widths.items()})  # fmt: skip
    else:
        st.info("Both show the same events, with the same status, date and place.")
