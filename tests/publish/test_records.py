from __future__ import annotations

import json

from hypothesis import given

from geo.publish import to_records
from geo.routes import Case
from geo.view import Filter, select
from tests.factories import ROWS, case_of


@given(ROWS)
def test_records_add_up_and_are_json_without_nan(rows: list[dict[str, str]]) -> None:
    view = select(case_of(rows).routes(), Filter())
    records = to_records(view)
    json.dumps(records, allow_nan=False)
    assert records["counts"]["events"] == len(records["events"])
    assert sum(records["counts"][name] for name in ("legs", "marks", "not_on_map")) == len(records["events"])
    assert len(records["legs"]) == len(view.legs)
    assert records["counts"]["reports"] == sum(len(event["reports"]) for event in records["events"])


def test_a_disagreement_names_the_sources_of_each_value(laos: Case) -> None:
    events = to_records(select(laos.routes(), Filter()))["events"]
    told = [one for event in events for one in event["disagreements"]]
    assert told
    assert all(len(one["values"]) == len(one["sources"]) >= 2 for one in told)


def test_blank_is_null_and_days_are_iso() -> None:
    rows = [{"group": "g", "event": "e", "date": "2013-05-09", "place": "Nowhere", "source": ""}]
    (event,) = to_records(select(case_of(rows).routes(), Filter()))["events"]
    assert (event["start"], event["end"]) == ("2013-05-09", "2013-05-09")
    assert (event["lat"], event["people"], event["kind"]) == (None, None, None)
    (report,) = event["reports"]
    assert "source" not in report
    assert report["place"] == "Nowhere"
