"""2,000 events as one Folium marker and line per row, as people do today, against ours, both through ``st_folium``.

Measured is the work of a rerun after the filter changed, in Python: for ours select, layers, payload and the call of
``st_folium``; for the peer making the map and the same call. The component's last step, which hands the arguments to
the browser, is replaced by one that weighs them as JSON: these are the bytes. Nothing is served from a cache: every round
has another filter.
"""

from __future__ import annotations

import json
import logging
import random
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import folium
import streamlit_folium
from folium import FeatureGroup

from geo.draw import base_map, feature_group, layers, map_payload, stop_codes
from geo.places import open_gazetteer
from geo.routes import Routes, load_case
from geo.view import Filter, View, select

_EVENTS = 2000
_ROUNDS = 3
_TOWNS = 60


def measure() -> Iterator[tuple[str, str, str]]:
    logging.disable(logging.CRITICAL)
    weighed: list[int] = []
    streamlit_folium._component_func = lambda **sent: weighed.append(len(json.dumps(sent, default=str)))  # noqa: SLF001
    routes = load_case({"made.csv": made_csv(_EVENTS)}, gazetteer=open_gazetteer()).routes()
    ours, peer, our_bytes, peer_bytes = [], [], [], []
    for turn in range(_ROUNDS):
        wanted = Filter(start=date(2012, 1, 1) - timedelta(days=turn + 1))
        ours.append(_timed(lambda: _ours(routes, wanted)))  # noqa: B023  called at once
        our_bytes.append(weighed[-1])
        view = select(routes, wanted)
        peer.append(_timed(lambda: _markers(view)))  # noqa: B023
        peer_bytes.append(weighed[-1])
    o, p = statistics.median(ours), statistics.median(peer)
    ob, pb = statistics.median(our_bytes), statistics.median(peer_bytes)
    yield (
        f"{_EVENTS:,} events, server time of a rerun",
        "1/40 of markers",
        f"{o * 1000:.0f} ms against {p * 1000:,.0f} ms: 1/{p / o:.0f}",
    )
    yield (
        f"{_EVENTS:,} events, bytes to the browser",
        "1/6 of markers",
        f"{ob / 1e3:,.0f} kB against {pb / 1e3:,.0f} kB: 1/{pb / ob:.1f}",
    )


def _timed(work: Any) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ours(routes: Routes, wanted: Filter) -> None:
    view = select(routes, wanted)
    drawn = layers(view, codes=stop_codes(routes.events))
    streamlit_folium.st_folium(
        base_map("../../assets"), feature_group_to_add=feature_group(map_payload(drawn)), returned_objects=[]
    )


def _markers(view: View) -> None:
    made = folium.Map(location=(30, 108), zoom_start=4)
    for event in view.events.to_dict("records"):
        text = f"{event['place']} {event['date']} {event['kind']} {event['status']}"
        at = (event["to_lat"], event["to_lon"]) if event["to_place"] else (event["lat"], event["lon"])
        folium.Marker(at, popup=text, tooltip=text).add_to(made)
    lines = FeatureGroup(name="lines").add_to(made)
    for leg in view.legs.to_dict("records"):
        ends = [(leg["from_lat"], leg["from_lon"]), (leg["to_lat"], leg["to_lon"])]
        folium.PolyLine(ends, tooltip=f"{leg['from']} → {leg['to']} {leg['status']}").add_to(lines)
    streamlit_folium.st_folium(made, returned_objects=[])


def made_csv(events: int) -> bytes:
    """Make routes of eight movements along a corridor: each goes on from where the last one ended, to a town near by."""
    made = random.Random(11)  # noqa: S311
    towns = [
        (
            f"Town {n}",
            round(43 - n * 0.5 + made.uniform(-1, 1), 3),
            round(128 - n * 0.45 + made.uniform(-2, 2), 3),
        )
        for n in range(_TOWNS)
    ]
    rows = ["group,event,date,place,lat,lon,to_place,to_lat,to_lon,kind,status,people,source"]
    at = 0
    for n in range(events):
        at = made.randrange(_TOWNS // 3) if n % 8 == 0 else at
        to = min(_TOWNS - 1, at + made.randint(1, 4))
        (a, a_lat, a_lon), (b, b_lat, b_lon) = towns[at], towns[to]
        day = date(2012, 1, 1) + timedelta(days=n % 700)
        status = made.choice(["confirmed", "reported", "claimed"])
        rows.append(
            f"Group {n // 8},e{n},{day},{a},{a_lat},{a_lon},{b},{b_lat},{b_lon},transit,{status},{n % 9 + 1},Source {n % 20}"
        )
        at = to
    return "\n".join(rows).encode()


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
