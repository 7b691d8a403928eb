from __future__ import annotations

from geo.draw.codes import group_letters, stop_codes
from geo.routes import Case
from tests.factories import case_of

STOP = {"date": "2013-05-01", "place": "Alpha"}


def test_stops_of_the_only_group_are_numbers(laos: Case) -> None:
    events = laos.routes().events
    nine = events[events["group"].str.startswith("Nine")]
    codes = stop_codes(nine)
    assert [codes.get(one, "") for one in nine["id"]] == ["1", "2", "3", "4", "5", "6", "7", "", "8"]


def test_stops_of_several_groups_are_lettered_and_branches_and_rows_of_no_group_have_none() -> None:
    rows = [
        {**STOP, "group": "g", "event": "a"},
        {**STOP, "group": "h", "event": "b"},
        {**STOP, "group": "h", "event": "c", "status": "claimed"},
        {**STOP, "group": "h", "event": "d", "date": "2013-05-02"},
        {**STOP, "group": "", "event": "e"},
    ]
    events = case_of(rows).routes().events
    codes = stop_codes(events)
    assert {event: codes.get(ident) for ident, event in zip(events["id"], events["event"], strict=True)} == {
        "a": "A1", "b": "B1", "c": None, "d": "B2", "e": None,
    }  # fmt: skip


def test_after_z_comes_aa() -> None:
    rows = [{**STOP, "group": f"group {number}"} for number in range(704)]
    letters = list(group_letters(case_of(rows).routes().events).values())
    assert [letters[n] for n in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
