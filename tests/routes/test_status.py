from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import parse_as_of
from geo.routes.status import by_lead, is_known, standing_reports, status_of
from tests.routes.makers import report

STANCES = ("confirmed", "reported", "claimed", "denied", "unknown")
MOMENTS = tuple(f"2013-05-{day:02}" for day in range(1, 7))
Told = tuple[str, str, str]
# What one source says on one day is said once here: of two statements at one moment the order of rows decides.
TOLD = st.lists(
    st.tuples(st.sampled_from("STU"), st.sampled_from(MOMENTS), st.sampled_from(STANCES)),
    min_size=1,
    max_size=8,
    unique_by=lambda told: told[:2],
)


def status(told: list[Told], as_of: str = "9999-01-01") -> str:
    """Give the status of the one event of which all is told, blank when nothing is known of it."""
    made = [report(row, stance, source, known) for row, (source, known, stance) in enumerate(told)]
    known = [one for one in made if is_known(one, parse_as_of(as_of))]
    return status_of({one.stance for one in standing_reports(known)}) if known else ""


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        ({"confirmed"}, "confirmed"),
        ({"confirmed", "reported", "claimed"}, "confirmed"),
        ({"reported", "claimed"}, "reported"),
        ({"claimed"}, "claimed"),
        ({"denied"}, "denied"),
        ({"denied", "confirmed"}, "contested"),
        ({"denied", "reported"}, "contested"),
        ({"denied", "claimed"}, "contested"),
        ({"denied", "unknown"}, "denied"),
        ({"unknown"}, "unknown"),
        ({"unknown", "claimed"}, "claimed"),
        ({"unknown", "denied", "claimed"}, "contested"),
    ],
)
def test_the_status_of_an_event_follows_from_the_stances_that_stand(stances: set[str], expected: str) -> None:
    assert status_of(stances) == expected


@given(st.sets(st.sampled_from(STANCES), min_size=1))
def test_denied_with_any_other_deciding_stance_is_contested_and_nothing_else_is(stances: set[str]) -> None:
    deciding = stances - {"unknown"}
    assert (status_of(stances) == "contested") == ("denied" in deciding and len(deciding) > 1)


@given(st.sets(st.sampled_from(STANCES[:4]), min_size=1))
def test_unknown_decides_nothing(stances: set[str]) -> None:
    assert status_of(stances | {"unknown"}) == status_of(stances)


@given(TOLD, st.data())
def test_the_order_of_rows_does_not_matter_for_the_status(told: list[Told], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(told))
    assert status(shuffled) == status(told)


@given(TOLD, st.sampled_from(MOMENTS))
def test_a_report_dated_after_a_moment_changes_nothing_as_of_it(told: list[Told], moment: str) -> None:
    early = [one for one in told if one[1] <= moment]
    assert status(told, moment) == (status(early) if early else "")


@given(TOLD, st.data())
def test_a_source_that_repeats_itself_changes_nothing(told: list[Told], data: st.DataObject) -> None:
    latest: dict[str, Told] = {}
    for one in told:
        latest[one[0]] = max(one, latest.get(one[0], one), key=lambda each: each[1])
    source, _, stance = data.draw(st.sampled_from(sorted(latest.values())))
    assert status([*told, (source, "2013-06-01", stance)]) == status(told)


def test_a_source_that_changes_its_mind_is_no_contradiction() -> None:
    told = [("S", "2013-05-29", "denied"), ("S", "2013-05-29T19:12", "confirmed")]
    assert status(told, "2013-05-29T12:00") == "denied"
    assert status(told, "2013-05-29T19:11") == "denied"
    assert status(told, "2013-05-29T19:12") == "confirmed"
    assert status(told, "2013-05-29") == "confirmed"


def test_a_source_is_one_whatever_its_case_and_spaces() -> None:
    assert (
        status([("The  Ministry", "2013-05-01", "denied"), ("the ministry", "2013-05-02", "confirmed")])
        == "confirmed"
    )


def test_a_blank_source_is_a_source_of_its_own_in_every_row() -> None:
    assert status([("", "2013-05-01", "denied"), ("", "2013-05-02", "confirmed")]) == "contested"


@pytest.mark.parametrize(
    ("first", "last"), [("denied", "confirmed"), ("confirmed", "denied"), ("claimed", "unknown")]
)
def test_of_two_statements_of_one_source_at_one_moment_the_later_row_stands(first: str, last: str) -> None:
    for day in ("2013-05-01", ""):
        assert status([("S", day, first), ("S", day, last)]) == last


def test_a_report_without_a_date_is_always_known_and_gives_way_to_a_dated_one() -> None:
    assert status([("S", "2013-05-29", "denied"), ("S", "", "confirmed")]) == "denied"
    assert status([("S", "2013-05-29", "denied"), ("S", "", "confirmed")], "1900") == "confirmed"


def test_a_report_is_known_from_its_very_minute() -> None:
    told = report(0, known="2013-05-29T19:12")
    assert is_known(told, datetime.fromisoformat("2013-05-29T19:12"))
    assert not is_known(told, datetime.fromisoformat("2013-05-29T19:11:59"))
    assert is_known(report(0), datetime.fromisoformat("0001-01-01"))


def test_standing_reports_are_given_in_the_order_of_rows() -> None:
    told = [
        report(0, source="S", known="2013-05-02"),
        report(1, source="T"),
        report(2, source="S", known="2013-05-01"),
    ]
    assert [one.row for one in standing_reports(told)] == [0, 1]


def test_the_leading_report_is_the_strongest_then_the_latest_then_the_later_row() -> None:
    told = [
        report(0, "claimed", known="2013-05-09"),
        report(1, "denied", known="2013-05-09"),
        report(2, "reported", known="2013-05-01"),
        report(3, "reported", known="2013-05-02"),
        report(4, "reported", known="2013-05-02"),
        report(5, "unknown", known="2013-05-09"),
        report(6, "confirmed"),
    ]
    assert [one.row for one in by_lead(told)] == [6, 4, 3, 2, 0, 1, 5]
