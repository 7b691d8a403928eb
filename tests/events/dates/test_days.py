from __future__ import annotations

import pytest

from geo.events.dates.days import made_day, with_help
from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates


@pytest.mark.parametrize(
    ("numbers", "why"),
    [
        ((2013, 13, 1), "there is no month 13"),
        ((2013, 0, 1), "there is no month 0"),
        ((0, 1, 1), "there is no year 0"),
        ((2013, 2, 29), "2013-02 has the days 1 to 28"),
        ((2012, 2, 30), "2012-02 has the days 1 to 29"),
        ((2013, 5, 0), "2013-05 has the days 1 to 31"),
    ],
)
def test_what_there_is_not_is_said_in_words(numbers: tuple[int, int, int], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        made_day(*numbers)


@pytest.mark.parametrize(
    "text", ["2013-13-01", "2013-02-30", "2012/99", "31/13/2013", "2013년 13월", "0000-01-01"]
)
def test_no_fault_is_said_in_words_of_the_language_of_the_program(text: str) -> None:
    says = read_dates([text], DateRules()).understood.faults[text]
    assert "must be in" not in says
    assert "out of range" not in says
    assert "write a day, month or year" in says


def test_two_years_are_helped_with_two_years() -> None:
    assert (
        "a span of years is written 2012/2013"
        in read_dates(["2012/99"], DateRules()).understood.faults["2012/99"]
    )
    assert with_help("a winter; write winter 2012/13", "2012-24") == "a winter; write winter 2012/13"
