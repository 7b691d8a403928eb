from __future__ import annotations

from hypothesis import given, settings

from geo.routes import EVENT_COLUMNS, LEG_COLUMNS
from geo.routes.tables import event_table, leg_table
from tests.factories import ROWS, case_of


def test_no_events_and_no_legs_are_tables_of_the_same_columns_and_types_as_some() -> None:
    row = {
        "group": "g",
        "event": "e",
        "date": "2013-05-01",
        "place": "Alpha",
        "to_place": "Beta",
        "people": 9,
    }
    routes = case_of([row]).routes()
    assert event_table([]).dtypes.to_dict() == routes.events.dtypes.to_dict()
    assert leg_table([]).dtypes.to_dict() == routes.legs.dtypes.to_dict()
    assert tuple(routes.events.columns) == EVENT_COLUMNS
    assert tuple(routes.legs.columns) == LEG_COLUMNS


@settings(max_examples=10)
@given(ROWS)
def test_tables_keep_what_their_columns_promise(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    events, legs = case.routes().events, case.routes().legs
    assert events["id"].is_unique
    for event in events.to_dict("records"):
        own = legs[(legs["event_id"] == event["id"]) & legs["own"]]
        assert len(own) == (event["shape"] == "leg")
        assert (event["at"] != "") == (event["shape"] == "mark")
        assert set(event["standing"]) <= set(event["known"])
    stops = events[events["line"] == "main"]
    assert set(stops["status"]) <= {"confirmed", "reported"}
    assert events["stop"].notna().tolist() == (events["line"] == "main").tolist()
    inferred = legs[legs["basis"] == "inferred"]
    assert set(inferred["after_id"]) <= set(events["id"])
    assert "country" not in {*inferred["from_precision"], *inferred["to_precision"]}
    # Rows without a group make no route.
    assert (inferred["group"] != "").all()
