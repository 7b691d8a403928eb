from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from geo.publish import to_geojson
from geo.routes import Case
from geo.view import Filter, View, select
from tests.draw.test_text import MARKERS
from tests.factories import ROWS, case_of

ENDS = {"group": "g", "event": "e", "date": "2013", "place": "a", "to_place": "b"}


def view_of(*rows: dict[str, Any]) -> View:
    return select(case_of(rows).routes(), Filter())


def features(view: View) -> list[dict[str, Any]]:
    body = json.loads(to_geojson(view))
    assert body["type"] == "FeatureCollection"
    return list(body["features"])


@settings(max_examples=15)
@given(ROWS)
def test_every_event_is_one_feature_as_it_is_on_the_map(rows: list[dict[str, str]]) -> None:
    view = view_of(*rows)
    own = [feature for feature in features(view) if "id" in feature["properties"]]
    kinds = [(one["geometry"] or {"type": None})["type"] for one in own]
    assert len(own) == view.counts["events"]
    assert kinds.count("Point") == view.counts["marks"]
    assert kinds.count(None) == view.counts["not_on_map"]
    assert len(kinds) - kinds.count("Point") - kinds.count(None) == view.counts["legs"]


def test_positions_are_longitude_then_latitude_and_what_is_not_known_is_null(laos: Case) -> None:
    found = features(select(laos.routes(), Filter()))
    flight = next(one for one in found if one["properties"]["event"] == "flight-kunming")
    (lon, lat), _ = flight["geometry"]["coordinates"]
    assert (round(lon), round(lat)) == (103, 18)
    assert flight["properties"]["layer"] == "leg"
    assert flight["properties"]["people"] == 9
    departure = next(one for one in found if one["properties"]["event"] == "departure")["properties"]
    assert departure["km"] is None
    assert departure["mode"] is None
    assert (departure["start"], departure["end"]) == ("2013-04-01", "2013-04-30")


def test_a_mark_is_a_point_of_longitude_and_latitude() -> None:
    here = {"group": "g", "date": "2013", "place": "a", "lat": 10, "lon": 20}
    there = {"group": "h", "date": "2013", "to_place": "b", "to_lat": 30, "to_lon": 40}
    points = [feature["geometry"] for feature in features(view_of(here, there))]
    assert points == [{"type": "Point", "coordinates": [20, 10]}, {"type": "Point", "coordinates": [40, 30]}]


def test_an_inferred_leg_says_that_its_path_is_unknown(laos: Case) -> None:
    found = [
        one["properties"] for one in features(select(laos.routes(), Filter())) if "note" in one["properties"]
    ]
    assert [(one["from"], one["to"], one["basis"]) for one in found] == [
        ("Oudomxay", "Vientiane", "inferred")
    ]
    assert found[0]["note"].startswith("path unknown")
    assert found[0]["status"] is None


def test_a_feature_says_whose_word_it_is_and_whose_its_place_is(laos: Case) -> None:
    told = [
        one["properties"]
        for one in features(select(laos.routes(), Filter()))
        if one["properties"].get("as_given_by")
    ]
    arrest = next(one for one in told if one["place"] == "Oudomxay")
    assert ["confirmed", "South Korean foreign ministry official"] in arrest["said_by"]
    assert arrest["as_given_by"]["place"] == "Los Angeles Times"


def test_the_file_says_of_when_it_is(laos: Case) -> None:
    body = json.loads(to_geojson(select(laos.routes("2013-05-29T12:00"), Filter())))
    assert body["as_known_on"] == "2013-05-29T12:00"


def test_a_line_over_the_antimeridian_is_cut_there() -> None:
    (leg,) = features(view_of({**ENDS, "lat": 0, "lon": 170, "to_lat": 10, "to_lon": -170}))
    assert leg["geometry"] == {
        "type": "MultiLineString", "coordinates": [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]],
    }  # fmt: skip


def test_a_movement_between_two_places_of_one_position_still_is_a_line() -> None:
    row = {**ENDS, "lat": 10, "lon": 20, "country": "LA", "to_lat": 10, "to_lon": 20, "to_country": "CN"}
    (leg,) = features(view_of(row))
    assert leg["geometry"] == {"type": "LineString", "coordinates": [[20, 10], [20, 10]]}


def test_texts_are_raw() -> None:
    rows = [{"group": marker, "event": marker, "place": marker, "lat": 1, "lon": 2} for marker in MARKERS]
    for marker, feature in zip(MARKERS, features(view_of(*rows)), strict=True):
        assert {feature["properties"][name] for name in ("group", "event", "place")} == {marker}
