"""A view → GeoJSON (RFC 7946): a feature for each event and each inferred leg, texts raw, positions (lon, lat)."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from geo.draw import Layers
from geo.draw.geometry import short_way, split_antimeridian
from geo.view import View

_TEXT = ("id", "group", "event", "line", "status", "kind", "mode", "date", "place", "country", "precision", "to_place",
         "to_country", "to_precision")  # fmt: skip


def to_geojson(view: View, _layers: Layers | None = None) -> bytes:
    """Write a view as a FeatureCollection, UTF-8.

    An event that is a leg is a LineString of its two ends (a MultiLineString over the antimeridian), a mark a Point, and
    what is not on the map has no geometry and is there all the same. ``layer`` is ``leg`` or ``place``. ``said_by`` lists stance and
    source of the reports that stand, ``as_given_by`` the fields that are not the leading source's. A leg that nobody tells has no status,
    whatever that of the event is that it leads to. ``as_known_on`` is the moment, a local time.
    """
    legs = {leg["event_id"]: leg for leg in view.leg_rows if leg["own"]}
    features = [_event(event, legs.get(event["id"])) for event in view.event_rows]
    features += [_inferred(leg) for leg in view.leg_rows if not leg["own"]]
    moment = f"{view.moment:%Y-%m-%dT%H:%M}"
    body = {"type": "FeatureCollection", "as_known_on": moment, "features": features}
    return json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode(
        "utf-8", "replace"
    )


def _event(event: dict[Any, Any], leg: dict[Any, Any] | None) -> dict[str, Any]:
    properties = {name: event[name] or None for name in _TEXT}
    properties |= {name: bool(event[name]) for name in ("place_doubt", "to_doubt")}
    properties |= {"people": None if pd.isna(event["people"]) else int(event["people"])}
    properties |= {"said_by": [[stance, source or None] for stance, source in event["voices"]]}
    properties |= {"as_given_by": dict(event["refined"]) or None}
    properties |= {"start": _day(event["start"]), "end": _day(event["end"])}
    if leg is not None:
        return _feature("leg", _line(leg), {**properties, **_measures(leg)})
    at = {"place": ("lat", "lon"), "to_place": ("to_lat", "to_lon")}.get(event["at"])
    point = {"type": "Point", "coordinates": [event[at[1]], event[at[0]]]} if at else None
    return _feature("place", point, properties)


def _inferred(leg: dict[Any, Any]) -> dict[str, Any]:
    properties = {name: leg[name] or None for name in ("group", "event", "line", "from", "to")}
    return _feature(
        "leg",
        _line(leg),
        {**properties, "status": None, **_measures(leg), "note": "path unknown: no source tells it"},
    )


def _measures(leg: dict[Any, Any]) -> dict[str, Any]:
    days = None if pd.isna(leg["days"]) else int(leg["days"])
    return {"basis": leg["basis"], "km": None if pd.isna(leg["km"]) else round(leg["km"], 1), "days": days}


def _line(leg: dict[Any, Any]) -> dict[str, Any]:
    start, end = (leg["from_lon"], leg["from_lat"]), (leg["to_lon"], leg["to_lat"])
    pieces = split_antimeridian([start, short_way(start, end)])
    if not pieces:
        # Two names for one position: a movement all the same, and GeoJSON wants two points of a line.
        return {"type": "LineString", "coordinates": [start, end]}
    if len(pieces) == 1:
        return {"type": "LineString", "coordinates": pieces[0]}
    return {"type": "MultiLineString", "coordinates": pieces}


def _feature(layer: str, geometry: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": {"layer": layer, **properties}}


def _day(day: pd.Timestamp) -> str | None:
    return None if pd.isna(day) else f"{day:%Y-%m-%d}"
