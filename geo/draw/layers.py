"""A view → GeoJSON layers: the hub from which the web map, figures and files are drawn.

Property names are ours, never a file's. Every feature has ``layer``: ``area`` (a country of which no more is known),
``leg`` or ``place``. Positions are (lon, lat) in degrees.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from geo.draw.change_words import NO_NEWS, News
from geo.draw.codes import stop_codes
from geo.draw.flags import Flags, flags_of
from geo.draw.frame import Frame, frame_of
from geo.draw.geometry import bend, great_circle
from geo.draw.grid import FeatureCount
from geo.draw.spots import LISTED, Mark, Spot, Spots, gather, leg_ends, listed
from geo.draw.style import LOOKS
from geo.draw.text import script_json
from geo.draw.words import doubted, event_words, voices_words
from geo.progress import DRAWING, Progress, unheard
from geo.view import Bounds, View

BUDGET = 2000
MAX_BYTES = 300_000
_STOPS_SHOWN = 6
_GATHERED = 0.7  # of the work, about, when every event and leg has its place
_PLACE_BYTES, _LEG_BYTES, _POINT_BYTES = 390, 480, 18
"""About what a feature, and a point of a line, takes once encoded; measured on 2,000 events."""
_CELLS = (1e-6, *(0.05 * 2**step for step in range(13)))
"""Sides of the grid in degrees, finest first, on which places merge until they are within the budget; the first merges
only legs between the very same places."""

Collection = dict[str, Any]


@dataclass(frozen=True)
class Layers:
    """GeoJSON FeatureCollections in the order in which they are drawn, and what stands in the map's frame.

    ``bounds`` as in ``View``; ``cell`` is the side in degrees of the grid that merged places, 0 when none were.
    """

    areas: Collection
    legs: Collection
    places: Collection
    bounds: Bounds | None
    frame: Frame
    cell: float = 0

    @cached_property
    def encoded(self) -> str:
        """The three collections as the members of a JSON object, without its braces; encoded once."""
        return script_json({"areas": self.areas, "legs": self.legs, "places": self.places})[1:-1]


def layers(  # noqa: PLR0913  what is drawn, and how
    view: View,
    *,
    budget: int = BUDGET,
    zoom: int | None = None,
    title: str = "",
    codes: Mapping[str, str] | None = None,
    news: News = NO_NEWS,
    progress: Progress = unheard,
) -> Layers:
    """Draw a view as GeoJSON.

    Parameters
    ----------
    view
        From ``geo.view.select``.
    budget
        At most so many features; above that, places merge on a grid, with their counts.
    zoom
        A Leaflet zoom level; places nearer than 24 pixels at it merge in any case, None: as the budget asks.
    title
        The map's heading.
    codes
        Event id to stop number, from ``geo.draw.stop_codes`` of all events; None: of those in the view.
    news
        What changed: marked at its places and legs, and said in the frame.
    progress
        Told how far it is; what it raises ends the drawing.

    """
    numbered = dict(codes) if codes is not None else stop_codes(view.events)
    least = 24 * 360 / 256 / 2**zoom if zoom is not None else 0.0
    return _draw(view, numbered, _cell(view, budget, least), title, news, partial(progress, DRAWING))


def _cell(view: View, budget: int, least: float) -> float:
    """Find the finest grid that keeps both budgets: that of features, and that of bytes."""
    if not least and _fits(len(view.events) + 2 * len(view.legs), len(view.legs), budget):
        return 0.0
    cells: tuple[float, ...] = (least, *(size for size in _CELLS if size > least))
    count = FeatureCount(view.events, view.legs)
    return next((cell for cell in cells if _fits(*count.at(cell), budget)), cells[-1])


def _fits(places: int, legs: int, budget: int) -> bool:
    weight = places * _PLACE_BYTES + legs * (_LEG_BYTES + _POINT_BYTES * _points(legs))
    return places + legs <= budget and weight <= MAX_BYTES


def _points(legs: int) -> int:
    """Say how finely a leg is drawn: where there are many, nobody follows the curve of one."""
    return 17 if legs <= 100 else 9 if legs <= 300 else 5


def _draw(  # noqa: PLR0913, PLR0917  what is drawn, and how
    view: View, codes: dict[str, str], cell: float, title: str, news: News, told: Callable[[float], None]
) -> Layers:
    told(0.0)
    spots = gather(view.event_rows, view.leg_rows, codes, cell, told=lambda done: told(_GATHERED * done))
    told(_GATHERED)
    if view.bounds and view.bounds[1][1] > 180:
        spots.unroll(view.bounds[0][1])
    flags = flags_of(view, news.marks)
    legs = _leg_features(view, spots, flags)
    return Layers(
        _collection(_area_features(spots)),
        _collection(legs),
        _collection([made for spot in spots.by_key.values() for made in _place_features(spot, flags)]),
        view.bounds,
        frame_of(view, title=title, looks=_looks_used(spots, legs, flagged=bool(news.marks)), news=news),
        cell,
    )


def _collection(features: list[dict[str, Any]]) -> Collection:
    return {"type": "FeatureCollection", "features": features}


def _feature(geometry: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in properties.items() if value not in (None, "", False, [], 0)}
    return {"type": "Feature", "geometry": geometry, "properties": kept}


def _area_features(spots: Spots) -> list[dict[str, Any]]:
    codes = {spot.country for spot in spots.by_key.values() if spot.precision == "country" and spot.country}
    # The outline is in the basemap, which has it once for all maps.
    return [_feature(None, {"layer": "area", "country": code}) for code in sorted(codes)]


def _place_features(spot: Spot, flags: Flags) -> list[dict[str, Any]]:
    geometry = {"type": "Point", "coordinates": [round(spot.lon, 4), round(spot.lat, 4)]}
    head = {
        "layer": "place",
        "name": spot.name,
        "stops": _stop_words(list(spot.stops)),
        "precision": spot.precision,
    }
    ordered = [spot.marks[status] for status in LOOKS if status in spot.marks]
    if not ordered:
        within = f"{spot.name}\n{spot.inside} movements within this area" if spot.inside else ""
        return [_feature(geometry, {**head, "end": True, "inside": spot.inside, "tip": within})]
    inside = (spot.inside, *(0 for _ in ordered[1:]))
    return [
        _feature(geometry, {**head, **_mark(mark, flags), "slot": slot, "inside": inside[slot]})
        for slot, mark in enumerate(ordered)
    ]


def _stop_words(stops: list[str]) -> str:
    shown = sorted(stops, key=_stop_order)[:_STOPS_SHOWN]
    return " ".join(shown) + (f" +{len(stops) - len(shown)}" if len(stops) > len(shown) else "")


def _stop_order(code: str) -> tuple[str, int]:
    letters = code.rstrip("0123456789")
    return letters, int(code[len(letters) :])


def _mark(mark: Mark, flags: Flags) -> dict[str, Any]:
    first = mark.events[0]
    tip = _event_tip(first)
    if len(mark.events) > 1:
        tip.append(f"and {len(mark.events) - 1} more here")
    return {
        "status": mark.status,
        "events": listed(mark.events),
        "count": len(mark.events),
        "tip": "\n".join(tip),
        **flags.of(event["id"] for event in mark.events),
    }


def _event_tip(event: dict[Any, Any]) -> list[str]:
    """Say an event, and under its status who says so."""
    where, detail, status, *more = event_words(event)
    return [where, detail, status, "; ".join(voices_words(event["voices"])), *more]


def _leg_features(view: View, spots: Spots, flags: Flags) -> list[dict[str, Any]]:
    event_of = {event["id"]: event for event in view.event_rows}
    merged: dict[tuple[Any, ...], list[dict[Any, Any]]] = {}
    for number, leg in enumerate(view.leg_rows):
        start, end = (spots.key(p["path"], p["lat"], p["lon"], p["precision"]) for p in leg_ends(leg))
        own: tuple[object, ...] = () if spots.cell else (number,)
        if spots.cell and start == end:
            spots.by_key[start].inside += int(leg["own"])
        else:
            merged.setdefault((start, end, leg["status"], leg["basis"], *own), []).append(leg)
    repeats: Counter[tuple[Any, bool]] = Counter()  # flights are curves of their own
    features = []
    points = _points(len(merged))
    for (start, end, *_), legs in merged.items():
        way = frozenset((start, end)), legs[0]["mode"] == "air"
        ends = spots.by_key[start], spots.by_key[end]
        made = _leg_feature(legs, event_of, ends, repeats[way], points)
        made["properties"].update({name: on for name, on in flags.of(_own(legs)).items() if on})
        features.append(made)
        repeats[way] += 1
    return features


def _own(legs: list[dict[Any, Any]]) -> list[str]:
    """Name the events of legs that are their own movement: the unseen way to where one happened is nothing that changed."""
    return [leg["event_id"] for leg in legs if leg["own"]]


def _leg_feature(
    legs: list[dict[Any, Any]], event_of: dict[str, Any], ends: tuple[Spot, Spot], repeat: int, points: int
) -> dict[str, Any]:
    leg = legs[0]
    start, end = ends
    curve = great_circle if leg["mode"] == "air" else bend
    line = curve((start.lon, start.lat), (end.lon, end.lat), repeat=repeat, points=points)
    look = "inferred" if leg["basis"] == "inferred" else leg["status"]
    country = "country" in (start.precision, end.precision)
    # The dots of a country take the place of the dash that tells the status: a word tells it then.
    word = LOOKS[look].word or (LOOKS[look].legend if country else "")
    properties = {
        "layer": "leg",
        "look": look,
        "status": leg["status"],
        "events": [one["event_id"] for one in legs[:LISTED]],
        "count": len(legs),
        "own": sum(one["own"] for one in legs),
        "country": country,
        "word": word,
        "tip": "\n".join(_leg_words(leg, event_of[leg["event_id"]], len(legs))),
    }
    return _feature({"type": "LineString", "coordinates": [list(p) for p in line]}, properties)


def _leg_words(leg: dict[Any, Any], event: dict[Any, Any], count: int) -> list[str]:
    days = _days_words(leg["days"])
    length = f"{leg['km']:,.0f} km in a straight line" if leg["km"] == leg["km"] else ""
    measure = " · ".join(part for part in (length, days) if part)
    if leg["basis"] == "inferred":
        start, end = (doubted(leg[end], doubt=leg[f"{end}_doubt"]) for end in ("from", "to"))
        words = [f"{start} → {end}", "path unknown: no source tells how they went", measure]
    else:
        words = [*_event_tip(event), measure]
    return [line for line in (*words, f"and {count - 1} more" if count > 1 else "") if line]


def _days_words(days: object) -> str:
    if not isinstance(days, int):
        return ""
    if days == 0:
        return "on the day of the stop before"
    return f"{days} day{'' if days == 1 else 's'} after the stop before"


def _looks_used(spots: Spots, legs: list[dict[str, Any]], *, flagged: bool) -> dict[str, bool]:
    used = {status for spot in spots.by_key.values() for status in spot.marks}
    used |= {feature["properties"]["look"] for feature in legs}
    country = any(spot.precision == "country" for spot in spots.by_key.values())
    ends = any(not spot.marks for spot in spots.by_key.values())
    doubt = any(spot.doubt for spot in spots.by_key.values())
    more = {"country": country, "end": ends, "doubt": doubt, "news": flagged}
    return {**{name: name in used for name in LOOKS}, **more}
