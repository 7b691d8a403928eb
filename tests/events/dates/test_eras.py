from __future__ import annotations

import pytest

from geo.events.dates.eras import with_plain_numbers
from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇一三年六月三日", "2013-06-03"),
        ("二零一三年十二月三十一日", "2013-12-31"),
        ("2013年十月十日", "2013-10-10"),
        ("民國102年5月27日", "2013-05-27"),
        ("平成25年6月3日", "2013-06-03"),
        ("令和元年5月1日", "2019-05-01"),
        ("주체102년 5월 27일", "2013-05-27"),
        ("二〇一三年", "2013"),
        ("주체102(2013)년 5월 27일", "2013-05-27"),
        ("2013(주체102)년 5월 27일", "2013-05-27"),
        ("平成25年(2013年)6月3日", "2013-06-03"),
        ("2013(平成25)年6月3日", "2013-06-03"),
        ("Juche 102", "2013"),
        ("May 27, Juche 102 (2013)", "2013-05-27"),
    ],
)
def test_years_of_eras_and_numbers_in_characters_are_dates(text: str, day: str) -> None:
    assert read_dates([text], DateRules()).understood.values == {text: day}


@pytest.mark.parametrize(
    "text", ["주체102(2014)년 5월 27일", "Juche 102 (2014)", "2014(平成25)年6月3日", "102/05/27"]
)
def test_a_year_of_which_two_calendars_disagree_or_none_is_named_is_not_read(text: str) -> None:
    assert text in read_dates([text], DateRules()).understood.faults


def test_other_characters_stay() -> None:
    assert with_plain_numbers("三人在一月后离开") == "三人在1月后离开"
    assert with_plain_numbers("二十二十日") == "二十二十日"
    assert with_plain_numbers("統一") == "統一"
