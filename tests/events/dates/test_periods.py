"""Parts of a year and of a decade, each as a person would place it on a calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import parse_extent
from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates
from geo.events.dates.phrases import read_text

RULES = DateRules()


def days(text: str) -> tuple[date | None, date | None]:
    found = read_text(text)
    assert found is not None
    extent = parse_extent(next(iter(found.by_order.values())))
    return extent.start, extent.end


@pytest.mark.parametrize(
    ("texts", "first", "last"),
    [
        (("Q2 2013|2013 Q2|2013-Q2|2013q2|2Q 2013|second quarter of 2013|2nd quarter 2013|in the second quarter of 2013|"
         "2013년 2분기|2013年第二季度|2013年第2季度|2013-34"), "2013-04-01", "2013-06-30"),
        ("2012/13|2012-13|2012–13|2012/2013|2012-2013|2012년~2013년|2012~2013年", "2012-01-01", "2013-12-31"),
        ("1997-98|1997/98", "1997-01-01", "1998-12-31"),
        ("1999/00", "1999-01-01", "2000-12-31"),
        ("1939-45", "1939-01-01", "1945-12-31"),
        ("2013-00|2013-00-00", "2013-01-01", "2013-12-31"),
        ("2012/12|2012-12", "2012-12-01", "2012-12-31"),
        ("4Q 2012|2012年四季度", "2012-10-01", "2012-12-31"),
        ("first half of 2013|H1 2013|2013년 상반기|2013年上半年|2013-40", "2013-01-01", "2013-06-30"),
        ("2nd half of 2013|2013 H2|2013년 하반기|2013年下半年|2013-41", "2013-07-01", "2013-12-31"),
        ("spring 2013|in the spring of 2013|2013 spring|2013년 봄|2013年春|2013年春天|2013-21", "2013-03-01", "2013-05-31"),
        ("Summer 2012|2012년 여름|2012年夏季|2012-22", "2012-06-01", "2012-08-31"),
        ("Fall 2011|autumn of 2011|2011년 가을|2011年秋天|2011-23", "2011-09-01", "2011-11-30"),
        ("winter 2011/12|the winter of 2011-2012|winter 2011–12|2011~12년 겨울", "2011-12-01", "2012-02-29"),
        ("early spring 2013", "2013-03-01", "2013-03-31"),
        ("late-summer 2013", "2013-08-01", "2013-08-31"),
        ("early 2013|in early 2013|beginning of 2013|2013년 초|2013年初", "2013-01-01", "2013-04-30"),
        ("Anfang 2013|début 2013|a principios de 2013", "2013-01-01", "2013-04-30"),
        ("Ende 2013|fin 2013|finales de 2013", "2013-09-01", "2013-12-31"),
        ("Mitte 2013|mi-2013|mediados de 2013", "2013-05-01", "2013-08-31"),
        ("im Sommer 2013|été 2013|en verano de 2013", "2013-06-01", "2013-08-31"),
        ("Herbst 2013|l’automne 2013|otoño de 2013", "2013-09-01", "2013-11-30"),
        ("mid-2013|mid 2013|middle of 2013|2013년 중반|2013年年中", "2013-05-01", "2013-08-31"),
        ("late 2013|at the end of 2013|end of 2013|2013년 말|2013年底|2013年年底|2013年末", "2013-09-01", "2013-12-31"),
        ("1990s|the 1990s|in the 1990s|1990's|1990년대|1990年代", "1990-01-01", "1999-12-31"),
        ("early 1990s|early-1990s|1990년대 초|1990년대 초반", "1990-01-01", "1993-12-31"),
        ("mid-1990s|in the mid-1990s|1990년대 중반|1990年代中期", "1994-01-01", "1996-12-31"),
        ("late 1990s|in the late 1990s|1990년대 말|1990년대 후반", "1997-01-01", "1999-12-31"),
        ("between spring 2012 and summer 2013", "2012-03-01", "2013-08-31"),
        ("from late 2012 to May 2013|late 2012 – May 2013", "2012-09-01", "2013-05-31"),
    ],
)  # fmt: skip
def test_a_part_of_a_year_or_decade_is_its_months_or_years(texts: str, first: str, last: str) -> None:
    for text in texts.split("|"):
        assert days(text) == (date.fromisoformat(first), date.fromisoformat(last)), text


def test_open_ends_begin_or_end_with_the_part() -> None:
    assert days("since early 2013") == (date(2013, 1, 1), None)
    assert days("by spring 2013") == (None, date(2013, 5, 31))


@pytest.mark.parametrize("text", ["spring 2013", "early 2013", "mid-1990s", "winter 2012/13"])
def test_what_has_no_sharp_ends_is_wider_for_the_possible(text: str) -> None:
    found = read_text(text)
    assert found
    extent = parse_extent(next(iter(found.by_order.values())))
    assert extent.start
    assert extent.wide_start
    assert extent.wide_start < extent.start
    assert extent.end
    assert extent.wide_end
    assert extent.wide_end > extent.end


@pytest.mark.parametrize("text", ["winter 2013", "2013년 겨울", "2013年冬天", "2013-24", "winter 2012-2014"])
def test_a_winter_of_one_year_is_refused_with_what_to_write(text: str) -> None:
    faults = read_dates([text], RULES).understood.faults
    assert "a winter, which lies in two years" in faults[text]
    assert "2012-12/2013-02" in faults[text]


@pytest.mark.parametrize("text", ["2020-21", "2019-21", "2021-24", "1999-00"])
def test_what_may_be_two_years_is_not_made_a_season(text: str) -> None:
    understood = read_dates([text], RULES).understood
    assert text not in understood.values
    assert "either two years" in understood.faults[text]


@pytest.mark.parametrize(
    "text",
    [
        "spring",
        "the summer",
        "90s",
        "mid 13",
        "2013-13",
        "quarter 2013",
        "5분기",
        "2013-32",
        "2012/99",
        "1234-56",
        "1234-5678",
        "2012-13-45",
        "2013-2012",
    ],
)
def test_a_part_of_no_year_is_no_date(text: str) -> None:
    assert text in read_dates([text], RULES).understood.faults


@given(st.integers(1, 9999), st.integers(1, 4))
def test_the_quarters_of_a_year_are_the_year(year: int, number: int) -> None:
    starts_and_ends = [days(f"Q{n} {year:04}") for n in range(1, 5)]
    assert starts_and_ends[0][0] == date(year, 1, 1)
    assert starts_and_ends[-1][1] == date(year, 12, 31)
    first, last = starts_and_ends[number - 1]
    assert first
    assert last
    assert first.month == last.month - 2
