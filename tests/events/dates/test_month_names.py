from __future__ import annotations

import pytest

from geo.events.dates.month_names import month_pattern, months, weekday_pattern, weekdays


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("january", 1),
        ("sept", 9),
        ("dec", 12),
        ("mai", 5),
        ("märz", 3),
        ("août", 8),
        ("мая", 5),
        ("enero", 1),
    ],
)
def test_months_are_known_in_several_languages(name: str, number: int) -> None:
    assert months()[name] == number


def test_weekdays_are_known_in_english() -> None:
    assert [weekdays()[name] for name in ("monday", "tue", "thurs", "sun")] == [0, 1, 3, 6]


def test_a_month_is_found_as_a_whole_word_only() -> None:
    assert month_pattern().search("27may2013")
    assert month_pattern().search("27 maybe 2013") is None


@pytest.mark.parametrize("text", ["27 (월)", "월요일 27", "星期一 27", "Monday, 27".casefold()])
def test_a_weekday_is_found_in_three_languages(text: str) -> None:
    assert weekday_pattern().search(text)


def test_a_korean_month_is_no_monday() -> None:
    assert weekday_pattern().search("5월 27일") is None
