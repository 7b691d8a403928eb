"""What a person may decide about one name: this place, another, coordinates, a click on the map, or none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from geo.draw import map_payload, place_layers
from geo.draw.place_map import NOT_ON_MAP
from geo.places import Decision, Place, at_point, country_code, places_named, point_of
from pages.parts.mapview import show_place_map
from pages.parts.place_lookup import open_index
from pages.parts.session import Session, session

LIST_KEY = "w_names"
_POINT = "w_place_point"
_BY = {
    "given": "coordinates in the file",
    "gazetteer": "by its name in GeoNames",
    "overlay": "by its name in our own list",
    "country": "the name of a country or region",
    "generated": "by a spelling made by rule",
    "similar": "by a name like it",
    "online": "by an online server",
    "chosen": "chosen by a person",
}


def show_choice(now: Session, row: pd.Series) -> None:
    """Show the options of the name in this row of the list, and take a decision."""
    name, hint = str(row["name"]), str(row["hint"])
    options = places_named(name, hint, "", open_index())
    with st.container(border=True):
        with st.container(key="place-title"):
            st.text(f"{name or hint}{f' · {hint}' if name and hint else ''}")
        st.text(_why(row))
        controls, chart = st.columns([2, 3])
        with controls:
            _accept(row)
            _another(name, hint, options)
            _typed(name, hint)
            st.button("Mark as unknown", key="w_place_unknown", on_click=_decide, args=(Decision(name, hint),),
                      help="It has no place: it stays in the list and in every count, and is not drawn.")  # fmt: skip
            if (name, hint) in now.decided:
                st.caption("You have decided about this name.")
                st.button(
                    "Take the decision back", key="w_place_back", on_click=_take_back, args=((name, hint),)
                )
        with chart:
            drawn = place_layers(name or hint, options)
            clicked = show_place_map(
                map_payload(drawn, fit=f"{name} {hint}", empty=NOT_ON_MAP), f"{name} {hint}"
            )
            _clicked(name, hint, clicked)


def _why(row: pd.Series) -> str:
    """Say what was found and why this one, in a sentence or two."""
    reason = str(row["reason"])
    if pd.isna(row["lat"]):
        return reason
    where = f"{row['place']}, {row['country']}" if row["country"] else str(row["place"])
    sure = "certain" if row["confidence"] == 1 else f"{row['confidence']:.0%} sure"
    return f"{where} ({row['precision']}; {row['lat']:.4f}, {row['lon']:.4f}): {_BY[row['method']]}, {sure}. {reason}".strip()


def _accept(row: pd.Series) -> None:
    known = not pd.isna(row["lat"])
    decision = Decision(str(row["name"]), str(row["hint"]))
    if known:
        point: dict[str, Any] = {"lat": float(row["lat"]), "lon": float(row["lon"])}
        decision = Decision(*decision.key, "place", str(row["place"]), **point, precision=str(row["precision"]),
                            path=str(row["path"]))  # fmt: skip
    st.button("Accept this place", key="w_place_accept", type="primary", disabled=not known, on_click=_decide,
              args=(decision,), help="It is right: from now on it is certain.")  # fmt: skip


def _another(name: str, hint: str, options: Sequence[Place]) -> None:
    if len(options) < 2:
        return
    number = st.selectbox(
        "Another place",
        range(len(options)),
        index=None,
        format_func=lambda n: _words(n, options[n]),
        placeholder=f"{len(options)} places bear this name",
        key=f"w_place_other {name} {hint}",
    )
    if number is not None:
        place = options[number]
        decision = Decision(
            name, hint, "place", place.name, place.lat, place.lon, place.precision, place.path
        )
        st.button("Choose it", key="w_place_choose", on_click=_decide, args=(decision,))


def _words(number: int, place: Place) -> str:
    people = f", {place.population:,} people" if place.population else ""
    where = ", ".join(filter(None, (place.name, place.country)))
    return f"{number + 1}. {where} ({place.precision}{people}; {place.lat:.2f}, {place.lon:.2f})"


def _typed(name: str, hint: str) -> None:
    typed = st.text_input("Coordinates", key=f"{_POINT} {name} {hint}", placeholder="42.97, 129.84",
                          help="Latitude and longitude in degrees.")  # fmt: skip
    if not typed:
        return
    try:
        point = point_of(typed)
    except ValueError as error:
        st.text(str(error))
        return
    _offer(name, hint, point, "typed")


def _clicked(name: str, hint: str, point: tuple[float, float] | None) -> None:
    if point is None:
        st.caption("Click on the map to take a point there.")
    else:
        _offer(name, hint, point, "clicked")


def _offer(name: str, hint: str, point: tuple[float, float], how: str) -> None:
    decision = at_point(name, hint, country_code(hint) or "", point)
    label = f"Put it at {point[0]:.4f}, {point[1]:.4f}"
    st.button(label, key=f"w_place_{how}", on_click=partial(_decide, decision))


def _decide(decision: Decision) -> None:
    session().decide(decision)
    choose_none()


def _take_back(key: tuple[str, str]) -> None:
    session().take_back(key)
    choose_none()


def choose_none() -> None:
    """Choose no row: the list is in another order now, and the row that was chosen may hold another name."""
    st.session_state[LIST_KEY] = {"selection": {"rows": [], "columns": [], "cells": []}}
