from __future__ import annotations

from hypothesis import given

from geo.routes.prepare import prepare
from tests.factories import ROWS, case_of

ROW = {
    "group": "g",
    "event": "e",
    "date": "2013-05-01",
    "place": "Alpha",
    "status": "confirmed",
    "source": "s",
}


@given(ROWS)
def test_every_report_is_in_one_event_of_one_group(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    prepared = prepare(case.reports, case.places)
    found = [report.row for group in prepared.groups.values() for event in group.values() for report in event]
    assert sorted(found) == list(range(len(case.reports)))


def test_reports_of_an_event_stand_together_in_the_order_of_the_file() -> None:
    rows = [ROW, {**ROW, "event": "f"}, {**ROW, "source": "t"}, {**ROW, "group": "h"}]
    case = case_of(rows)
    groups = prepare(case.reports, case.places).groups
    assert [report.source for report in groups["g",]["e",]] == ["s", "t"]
    assert list(groups) == [("g",), ("h",)]


def test_rows_without_a_group_or_an_event_are_each_their_own() -> None:
    case = case_of(
        [{**ROW, "group": "", "event": ""}, {**ROW, "group": "", "event": ""}, {**ROW, "event": ""}]
    )
    groups = prepare(case.reports, case.places).groups
    assert [len(told) for told in groups.values()] == [1, 1, 1]
    assert len({event for told in groups.values() for event in told}) == 3


def test_what_a_report_does_not_say_is_none() -> None:
    case = case_of(
        [{**ROW, "people": "9", "mode": "unknown", "date": "", "place": "Nowhere", "reported": ""}]
    )
    (told,) = prepare(case.reports, case.places).groups["g",]["e",]
    assert (told.told["people"], told.told["mode"], told.told["kind"]) == (9, None, None)
    assert (told.told["date"], told.told["to_place"], told.known_from) == (None, None, None)
    assert told.told["place"].text == "Nowhere"
    assert not told.told["place"].found


def test_coordinates_are_those_of_the_look_up() -> None:
    case = case_of([{**ROW, "to_place": "Delta"}])
    (told,) = prepare(case.reports, case.places).groups["g",]["e",]
    assert (told.told["place"].lat, told.told["place"].lon) == (40.0, 120.0)
    assert (told.told["to_place"].lat, told.told["to_place"].lon) == (20.5, 102.5)
