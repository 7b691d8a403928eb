"""Odd times of reports: each has a sentence, and changes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings

from geo.routes import Case, load_case
from tests.factories import ROWS, FewPlaces, case_of, csv_of

TOLD = {"group": "g", "event": "a", "place": "Alpha", "date": "2013-05-10", "source": "S"}


def problems(*rows: dict[str, Any], today: str = "2020-01-01") -> list[tuple[int, str, str, str]]:
    full = [{**TOLD, **row} for row in rows]
    case = load_case(
        {"made.csv": csv_of(full)}, gazetteer=FewPlaces(), clock=lambda: datetime.fromisoformat(today)
    )
    listed = case.problems.to_dict("records")
    return [(one["line"], one["column"], one["value"], one["code"]) for one in listed]


def test_the_real_cases_have_none(laos: Case, documented: Case) -> None:
    assert laos.problems.empty
    assert documented.problems.empty


@pytest.mark.parametrize(
    ("happened", "said", "is_early"),
    [
        ("2013-05-10", "2013-05-09", True),
        ("2013-05-10", "2013-05-09T23:59", True),
        ("2013-05-10", "2013-05-10", False),
        ("2013-05-10", "2013-05-10T00:00", False),
        ("2013-05-10~", "2013-05-09", False),
        ("2013-05-10~", "2013-05-08", True),
        ("2013-05", "2013-04-30", True),
        ("2013-05", "2013-05-01", False),
        ("../2013-05-29", "1990", False),
        ("2013-05-10", "2013", False),
        ("2013-05-10", "", False),
        ("", "1990", False),
    ],
)
def test_a_report_from_before_the_first_possible_day_is_early(
    happened: str, said: str, is_early: bool
) -> None:
    found = problems({"date": happened, "reported": said})
    assert found == ([(2, "reported", said, "early-report")] if is_early else [])


def test_an_early_report_counts_from_when_it_was_said() -> None:
    case = case_of([{**TOLD, "reported": "2013-05-01"}])
    assert case.problems["code"].tolist() == ["early-report"]
    assert "It counts from when it was said" in case.problems["message"][0]
    assert case.routes("2013-05-01").events["status"].tolist() == ["reported"]
    assert case.routes("2013-04-30").events.empty


def test_two_stances_of_a_source_at_one_moment_are_named_with_both_lines() -> None:
    rows = [{"status": "denied", "reported": "2013-05-29", "source": "the  s"},
            {"status": "confirmed", "reported": "2013-05-29", "source": "The S"}]  # fmt: skip
    assert problems(*rows) == [(3, "status", "confirmed", "two-stances")]
    case = case_of([{**TOLD, **row} for row in rows])
    message = case.problems["message"][0]
    assert "says “confirmed” here, and “denied” in line 2, both at 2013-05-29" in message
    assert "The later row stands" in message
    assert case.routes().events["status"].tolist() == ["confirmed"]


@pytest.mark.parametrize(
    "other",
    [
        {"reported": "2013-05-29T19:12"},
        {"source": "T"},
        {"event": "b"},
        {"group": "h"},
        {"status": "denied"},
    ],
)
def test_what_differs_in_time_source_or_event_is_no_tie(other: dict[str, str]) -> None:
    first = {"status": "denied", "reported": "2013-05-29"}
    assert problems(first, {**first, "status": "confirmed", **other}) == []


def test_rows_of_no_source_or_no_event_are_never_tied() -> None:
    for blank in ("source", "group"):
        assert problems({"status": "denied", blank: ""}, {"status": "confirmed", blank: ""}) == []
    other = {"event": "", "place": "Beta"}
    assert problems({"status": "denied", "event": ""}, {"status": "confirmed", **other}) == []


def test_two_stances_without_a_time_of_reporting_are_a_tie_too() -> None:
    assert problems({"status": "denied"}, {"status": "claimed"}) == [(3, "status", "claimed", "two-stances")]


def test_a_tie_over_two_files_names_the_other_file() -> None:
    case = load_case(
        {
            "one.csv": csv_of([{**TOLD, "status": "denied"}]),
            "two.csv": csv_of([{**TOLD, "status": "claimed"}]),
        },
        gazetteer=FewPlaces(),
    )
    found = case.problems[case.problems["code"] == "two-stances"]
    assert found["file"].tolist() == ["two.csv"]
    assert "“denied” in line 2 of one.csv" in found["message"].iloc[0]


@pytest.mark.parametrize("day", ["9999", "9999-12-31", "9999-12-31~", "9999-12-31/..", "2020-01-02"])
def test_a_date_to_come_is_kept_and_said(day: str) -> None:
    assert problems({"date": day}) == [(2, "date", day, "after-today")]
    assert len(case_of([{**TOLD, "date": day}]).routes().events) == 1


def test_a_report_to_come_is_not_known_until_then() -> None:
    assert problems({"reported": "9999-12-31"}) == [(2, "reported", "9999-12-31", "after-today")]
    case = case_of([{**TOLD, "reported": "9999-12-31"}])
    assert case.routes().events.empty
    assert len(case.routes("9999-12-31").events) == 1


@pytest.mark.parametrize("day", ["2020-01-01", "2019", "../9999", "2013/9999", "0001"])
def test_today_and_before_is_not_to_come(day: str) -> None:
    assert problems({"date": day}) == []


def test_what_is_said_today_is_not_to_come() -> None:
    assert problems({"reported": "2020-01-01T23:00"}) == []


@pytest.mark.parametrize("day", ["-1", "-0001", "-0001-05-03", "10000", "0000"])
def test_a_year_before_1_or_after_9999_is_no_date(day: str) -> None:
    assert problems({"date": day, "reported": day}) == [
        (2, "date", day, "bad-date"), (2, "reported", day, "bad-moment"),
    ]  # fmt: skip


@settings(max_examples=25)
@given(ROWS)
def test_problems_of_time_never_drop_a_row_and_always_name_one(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    lines = set(case.reports["line"]) | set(
        case.problems.loc[case.problems["code"] == "no-date-no-place", "line"]
    )
    assert lines == set(range(2, len(rows) + 2))
    assert set(case.problems["line"]) <= lines
