from __future__ import annotations

import pytest
from hypothesis import given, settings

from geo.events import read_events
from geo.routes import Case, reporting_moments
from tests.factories import ROWS, case_of


def moments(*reported: str) -> list[str]:
    rows = "\n".join(f"2013,{text}" for text in reported)
    return reporting_moments(read_events(f"date,reported\n{rows}\n".encode()).reports)


def test_the_moments_of_the_laos_case_are_its_days_and_the_minute_of_the_reversal(laos: Case) -> None:
    assert laos.moments == [
        "2013-05-28", "2013-05-29T00:00", "2013-05-29T19:12", "2013-05-30", "2013-06-02", "2013-06-21",
    ]  # fmt: skip


def test_moments_are_distinct_and_in_order_and_reports_without_one_give_none() -> None:
    assert moments("2013-05-30", "", "2013-05-28/2013-05-29", "2013-05-30") == ["2013-05-29", "2013-05-30"]
    assert moments("", "") == []


@settings(max_examples=10)
@given(ROWS)
def test_every_moment_is_one_that_can_be_asked_for_and_adds_a_report(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    known = [len(case.routes(moment).reports) for moment in case.moments]
    assert known == sorted(set(known))
    assert (known or [len(case.reports)])[-1] == len(case.reports)


@pytest.mark.parametrize(
    ("day", "stop"),
    [
        ("0001-01-01", "0001-01-01"),
        ("0700-05", "0700-05-31"),
        ("0700-05-01T09:30", "0700-05-01T09:30"),
        ("9999-12-31", "9999-12-31"),
        ("9999-12-31T23:59", "9999-12-31T23:59"),
    ],
)
def test_every_moment_of_the_calendar_can_be_asked_for(day: str, stop: str) -> None:
    case = case_of([{"place": "Alpha", "reported": day}])
    assert case.moments == [stop]
    assert len(case.routes(stop).events) == 1
