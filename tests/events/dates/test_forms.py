from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.dates.forms import NO_ORDER, fold_date, read_single


def by_order(text: str) -> dict[str, str]:
    found = read_single(fold_date(text))
    return dict(found.by_order) if found else {}


@pytest.mark.parametrize(
    "text",
    [
        "2013/5/27", "2013.5.27", "2013. 5. 27.", "2013-5-27", "20130527", "41421", "May 27 2013", "May 27, 2013", "27 May 2013",
        "27th of May 2013", "27-May-2013", "27May2013", "2013 May 27", "Mon 27 May 2013", "Monday, May 27th, 2013",
        "2013년 5월 27일", "2013년5월27일", "2013年5月27日", "2013年5月27号", "2013년 5월 27일(월)", "27 mai 2013", "27. Mai 2013",
        "27 мая 2013", "27-May-13", "'13.5.27", "13년 5월 27일", "2013-05-27 00:00:00.000", "２０１３/５/２７",
    ],
)  # fmt: skip
def test_a_day_in_a_form_that_tells_its_order_is_read(text: str) -> None:
    assert by_order(text) == {NO_ORDER: "2013-05-27"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27.05.2013", {"dmy": "2013-05-27"}),
        ("27/05/2013", {"dmy": "2013-05-27"}),
        ("05/27/2013", {"mdy": "2013-05-27"}),
        ("5/6/2013", {"dmy": "2013-06-05", "mdy": "2013-05-06"}),
        ("5.6.2013", {"dmy": "2013-06-05"}),
        ("13/05/27", {"dmy": "2027-05-13", "ymd": "2013-05-27"}),
        ("Thu, 01/02/2024 - 12:00", {"dmy": "2024-02-01T12:00"}),
        ("Tue, 01/02/2024 - 12:00", {"mdy": "2024-01-02T12:00"}),
    ],
)
def test_a_numeric_date_is_read_under_every_order_that_its_numbers_and_weekday_allow(
    text: str, expected: dict[str, str]
) -> None:
    assert by_order(text) == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("May 2013", "2013-05"), ("2013/05", "2013-05"), ("05/2013", "2013-05"), ("2013년 5월", "2013-05"), ("2013", "2013"),
        ("2013年", "2013"), ("2013-05-27 19:12", "2013-05-27T19:12"), ("27 May 2013, 7:12 pm", "2013-05-27T19:12"), ("27 May 2013 5pm", "2013-05-27T17:00"),
        ("2013년 5월 27일 오후 7시 12분", "2013-05-27T19:12"), ("2013/5/27 19:12:30", "2013-05-27T19:12:30"),
        ("2013/5/27 19:12 +09:00", "2013-05-27T19:12+09:00"), ("41421.8", "2013-05-27T19:12"), ("12 am 27 May 2013", ""),
    ],
)  # fmt: skip
def test_months_years_and_times_are_read_as_they_are(text: str, edtf: str) -> None:
    assert by_order(text) == ({NO_ORDER: edtf} if edtf else {})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("5월 27일", "without its year"),
        ("27 May", "without its year"),
        ("10.5", "without its year"),
        ("May-13", "without its year"),
        ("31/02/2013", "no day of any month"),
        ("2013-02-30", "no such day: 2013-02 has the days 1 to 28"),
        ("2013년 13월", "there is no month 13"),
        ("Tue 27 May 2013", "weekday is another"),
        ("201305", "six digits"),
        ("130527", "six digits"),
    ],
)
def test_a_date_that_is_none_says_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        by_order(text)


@pytest.mark.parametrize(
    "text",
    ["room 12", "10", "1,234 people", "Yanji", "unknown", "99", "20+", "noon", "10 am", "last week", "no. 7", "12:30", "sun",
     "at 5", "3rd", "Friday", "0000", "spring 2013", "123456789"],
)  # fmt: skip
def test_what_is_no_date_is_not_made_one(text: str) -> None:
    assert by_order(text) == {}


def test_a_year_of_two_digits_is_one_of_1950_to_2049() -> None:
    assert by_order("27 May 49") == {NO_ORDER: "2049-05-27"}
    assert by_order("27 May 50") == {NO_ORDER: "1950-05-27"}


def test_short_years_points_and_serial_numbers_are_marked() -> None:
    marks = [read_single(text) for text in ("27/5/13", "27.5.2013", "41421", "27/5/2013")]
    assert [(m.short_year, m.dotted, m.serial) for m in marks if m] == [
        (True, False, False), (False, True, False), (False, False, True), (False, False, False),
    ]  # fmt: skip


@given(st.text(max_size=30))
def test_no_text_raises_anything_but_a_sentence(text: str) -> None:
    try:
        found = read_single(fold_date(text))
    except ValueError as error:
        assert len(str(error)) > 5  # noqa: PT017
    else:
        assert found is None or all(edtf[:4].isdigit() for edtf in found.by_order.values())


@given(st.dates(date(1955, 1, 1), date(2064, 1, 1)))
def test_a_serial_number_is_the_days_since_the_end_of_1899(day: date) -> None:
    assert by_order(str((day - date(1899, 12, 30)).days)) == {NO_ORDER: day.isoformat()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013-00-00", "2013"),
        ("20130000", "2013"),
        ("2013-00", "2013"),
        ("2013-05-00", "2013-05"),
        ("2013/05/00", "2013-05"),
        ("20130500", "2013-05"),
        ("2013-05-00 00:00:00", "2013-05"),
    ],
)
def test_a_zero_for_a_day_or_month_is_one_that_is_not_said(text: str, expected: str) -> None:
    found = read_single(text)
    assert found is not None
    assert list(found.by_order.values()) == [expected]


@pytest.mark.parametrize(
    ("text", "why"),
    [("2013-00-05", "no month 0"), ("0000-00-00", "no year 0"), ("2013-13-00", "no month 13")],
)
def test_a_zero_that_means_nothing_is_no_date(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_single(text)
