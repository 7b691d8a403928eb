from __future__ import annotations

import pytest

from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates

RULES = DateRules()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013-W22", "2013-05-27/2013-06-02"),
        ("2013W22", "2013-05-27/2013-06-02"),
        ("2013-W22-3", "2013-05-29"),
        ("2013-W01", "2012-12-31/2013-01-06"),
        ("first week of May 2013", "2013-05-01/2013-05-07"),
        ("in the first week of May 2013", "2013-05-01/2013-05-07"),
        ("2nd week of May 2013", "2013-05-08/2013-05-14"),
        ("fourth week of May 2013", "2013-05-22/2013-05-28"),
        ("last week of February 2012", "2012-02-23/2012-02-29"),
        ("week of 27 May 2013", "2013-05-27/2013-06-02"),
        ("the week beginning 27 May 2013", "2013-05-27/2013-06-02"),
        ("week of Sunday 26 May 2013", "2013-05-26/2013-06-01"),
        ("week of 29 May 2013", "2013-05-27~/2013-06-02~"),
        ("week ending 2 June 2013", "2013-05-27/2013-06-02"),
        ("since the first week of May 2013", "2013-05-01/.."),
    ],
)
def test_a_week_is_its_seven_days(text: str, expected: str) -> None:
    assert read_dates([text], RULES).understood.values == {text: expected}


@pytest.mark.parametrize(
    "text",
    ["2013-W60", "2013-W00", "week 3", "first week", "first week of 2013", "week of May 2013", "last week"],
)
def test_what_tells_no_week_is_no_date(text: str) -> None:
    assert text in read_dates([text], RULES).understood.faults


def test_a_week_that_a_year_has_not_is_named() -> None:
    assert "the year 2013 has no week 53" in read_dates(["2013-W53"], RULES).understood.faults["2013-W53"]
