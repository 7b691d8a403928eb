"""The calls of ``st_folium``: a map that is mounted once, and keeps its place while what it shows changes."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from geo.draw import base_map, feature_group
from pages.parts.session import session

_KEY = "transit map"
_ASSETS = "../../assets"
"""Where the frame of ``st_folium``, at /component/…/, finds what the server serves at /assets."""
_WATCHED = ("last_active_drawing", "last_object_clicked_count")
_PLACE_KEY = "place map of"
HEIGHT, PLACE_HEIGHT = 620, 380
MORE = "Show every report"
"""Of the button below the chosen event in the map's frame, which scrolls to the evidence."""


def show_map(payload: str, name: str = "") -> None:
    """Show a map with this payload; a click on it chooses an event. Maps with a name move together."""
    key = f"{_KEY} {name}".rstrip()
    with st.container(key=f"map {name}".rstrip()):
        st_folium(
            base_map(_ASSETS, sync=_KEY if name else ""),
            key=key,
            height=HEIGHT,
            use_container_width=True,
            returned_objects=list(_WATCHED),
            feature_group_to_add=feature_group(payload),
            on_change=lambda: _clicked(key),
        )


def show_place_map(payload: str, name: str) -> tuple[float, float] | None:
    """Show a small map with this payload; returns the point that was clicked last: (lat, lon) in degrees."""
    with st.container(key="place map"):
        answer = st_folium(
            base_map(_ASSETS),
            key=f"{_PLACE_KEY} {name}",  # another name, another map: a click belongs to one name
            height=PLACE_HEIGHT,
            use_container_width=True,
            returned_objects=["last_clicked"],
            feature_group_to_add=feature_group(payload),
        )
    clicked = (answer or {}).get("last_clicked") or {}
    return (clicked["lat"], clicked["lng"]) if clicked else None


def _clicked(key: str) -> None:
    now = session()
    answer = st.session_state.get(key) or {}
    clicks = answer.get("last_object_clicked_count") or 0
    grown, now.clicks[key] = clicks > now.clicks.get(key, 0), clicks
    if not grown:
        return
    properties = (answer.get("last_active_drawing") or {}).get("properties") or {}
    here = [event for event in properties.get("events", []) if isinstance(event, str)]
    if here:
        now.ask(event=_next(here, now.asked.event))


def _next(here: list[str], chosen: str) -> str:
    """Take the first event of a place, and at every further click the next one."""
    return here[(here.index(chosen) + 1) % len(here)] if chosen in here else here[0]
