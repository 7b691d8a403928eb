"""What changed between two moments: the Laos case by hand, and laws on made-up rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from geo.places import open_gazetteer
from geo.routes import Case, Change, Turn, find_changes, load_case
from tests.factories import ROWS, case_of

LAOS = Path(__file__).parents[2] / "data" / "events" / "laos-nine-2013.csv"


@pytest.fixture(scope="module")
def laos() -> Case:
    return load_case({LAOS.name: LAOS.read_bytes()}, gazetteer=open_gazetteer())


def named(case: Case, before: str, after: str) -> dict[str, Change]:
    now = case.routes(after)
    names = dict(zip(now.events["id"], now.events["event"], strict=True))
    return {names[change.event]: change for change in find_changes(case.routes(before), now)}


def test_the_evening_of_29_may(laos: Case) -> None:
    changes = named(laos, "2013-05-29T00:00", "2013-05-29T19:12")
    assert {name: (one.what, one.before, one.after) for name, one in changes.items()} == {
        "in-beijing": ("withdrawn", "reported", "denied"),
        "flight-pyongyang": ("status", "contested", "confirmed"),
        "transfer-beijing": ("new", "", "confirmed"),
    }
    ministry = "South Korean foreign ministry official"
    assert changes["flight-pyongyang"].turns == (Turn(ministry, "confirmed", "denied"),)


def test_a_source_that_says_it_again_changes_nothing(laos: Case) -> None:
    (change,) = named(laos, "2013-05-29T19:12", "2013-05-30").values()
    assert (change.what, change.fields) == ("told", ())
    assert [(turn.stance, turn.before) for turn in change.turns] == [("confirmed", "confirmed")]


def test_a_finer_place_is_a_change_of_field(laos: Case) -> None:
    assert named(laos, "2013-05-30", "2013-06-02")["arrest"].fields == (("place", "Laos", "Oudomxay"),)


def test_the_weightiest_change_comes_first(laos: Case) -> None:
    now = laos.routes("2013-05-29T19:12")
    whats = [change.what for change in find_changes(laos.routes("2013-05-29T00:00"), now)]
    assert whats == ["withdrawn", "status", "new"]


def test_two_words_of_one_source_between_the_stops_are_two_turns() -> None:
    row = {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha", "source": "s"}
    case = case_of(
        [
            row | {"status": "denied", "reported": "2013-05-11"},
            row | {"status": "confirmed", "reported": "2013-05-12"},
        ]
    )
    (change,) = find_changes(case.routes("2013-05-10"), case.routes("2013-05-12"))
    assert [(turn.stance, turn.before) for turn in change.turns] == [("denied", ""), ("confirmed", "denied")]


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_every_event_with_a_new_report_is_a_change_and_no_other(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    before, after = case.routes("2013-05-15"), case.routes("2013-05-25")
    fresh = after.reports[~after.reports.index.isin(before.reports.index)]
    assert {change.event for change in find_changes(before, after)} == set(fresh["event_id"])


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_statuses_differ_only_where_a_change_says_so(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    before, after = case.routes("2013-05-15"), case.routes("2013-05-25")
    said = {change.event: (change.before, change.after) for change in find_changes(before, after)}
    was = dict(zip(before.events["id"], before.events["status"], strict=True))
    for event, status in zip(after.events["id"], after.events["status"], strict=True):
        assert said.get(event, (status, status)) == (was.get(event, "" if event in said else status), status)
