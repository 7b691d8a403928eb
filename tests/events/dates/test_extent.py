from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import Extent, parse_as_of, parse_extent, parse_known_from


def narrow(first: date | None, last: date | None) -> Extent:
    return Extent(first, last, first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-05-27", date(2013, 5, 27), date(2013, 5, 27)),
        ("2013-05", date(2013, 5, 1), date(2013, 5, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("2013-05-10/2013-05-27", date(2013, 5, 10), date(2013, 5, 27)),
        ("2013-05/2013-06", date(2013, 5, 1), date(2013, 6, 30)),
        ("../2013-05-29", None, date(2013, 5, 29)),
        ("2013-05-29/..", date(2013, 5, 29), None),
        ("/2013-05-29", None, date(2013, 5, 29)),
        ("2013-05-29T19:12", date(2013, 5, 29), date(2013, 5, 29)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        (" 2013-05-27 ", date(2013, 5, 27), date(2013, 5, 27)),
    ],
)
def test_a_date_is_an_interval_of_days(text: str, first: date | None, last: date | None) -> None:
    assert parse_extent(text) == narrow(first, last)


@pytest.mark.parametrize("mark", "~?%")
@pytest.mark.parametrize(
    ("text", "wide_first", "wide_last"),
    [
        ("2013-05-09", date(2013, 5, 8), date(2013, 5, 10)),
        ("2013-05-31", date(2013, 5, 30), date(2013, 6, 1)),
        ("2013-05", date(2013, 4, 1), date(2013, 6, 30)),
        ("2013-12", date(2013, 11, 1), date(2014, 1, 31)),
        ("2013", date(2012, 1, 1), date(2014, 12, 31)),
        ("9999-12-31", date(9999, 12, 30), date(9999, 12, 31)),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 2)),
    ],
)
def test_a_qualified_date_widens_by_one_of_its_last_unit_for_possible_only(
    text: str, mark: str, wide_first: date, wide_last: date
) -> None:
    plain = parse_extent(text)
    assert parse_extent(text + mark) == Extent(plain.start, plain.end, wide_first, wide_last)


def test_each_end_of_an_interval_has_a_qualifier_of_its_own() -> None:
    extent = parse_extent("2013-05-09~/2013-05-20")
    assert extent == Extent(date(2013, 5, 9), date(2013, 5, 20), date(2013, 5, 8), date(2013, 5, 20))


@pytest.mark.parametrize(
    ("text", "is_day"),
    [("2013-05-27", True), ("2013-05-27~", False), ("2013-05", False), ("../2013-05-27", False)],
)
def test_only_a_plain_day_is_a_day(text: str, is_day: bool) -> None:
    assert parse_extent(text).is_day is is_day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2013-02-30",
        "2013-13",
        "27.05.2013",
        "2013/2012",
        "../..",
        "/",
        "..",
        "0000",
        "2013-05-27T99:99",
    ],
)
def test_what_is_no_date_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="2013-05-27"):
        parse_extent(text)


@given(st.dates(), st.dates())
def test_an_interval_holds_both_its_ends_or_is_refused_as_reversed(one: date, other: date) -> None:
    text = f"{one.isoformat()}/{other.isoformat()}"
    if one <= other:
        assert parse_extent(text) == narrow(one, other)
    else:
        with pytest.raises(ValueError, match="before it begins"):
            parse_extent(text)


@given(st.dates(), st.sampled_from(("%Y-%m-%d", "%Y-%m", "%Y")), st.sampled_from("~?%"))
def test_a_qualified_date_is_never_narrower_than_it_is_written(day: date, form: str, mark: str) -> None:
    # strftime leaves the zeros of an early year out.
    text = day.strftime(form).rjust(len(day.isoformat()[: {8: 10, 5: 7, 2: 4}[len(form)]]), "0")
    extent = parse_extent(text + mark)
    assert extent.wide_start is not None
    assert extent.wide_end is not None
    assert extent.start is not None
    assert extent.wide_start <= extent.start <= day <= (extent.end or date.min) <= extent.wide_end


@given(st.text(max_size=20))
def test_any_other_text_is_refused_with_a_value_error_and_nothing_else(text: str) -> None:
    for parse in (parse_extent, parse_known_from, parse_as_of):
        try:
            parse(text)
        except ValueError as error:
            assert str(error)  # noqa: PT017  that nothing else is raised is what is tested


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2013-05-29", "2013-05-29T00:00:00"),
        ("2013-05-29T19:12", "2013-05-29T19:12:00"),
        ("2013-05-29T19:12:40", "2013-05-29T19:12:00"),
        ("2013-05-29T19:12+09:00", "2013-05-29T19:12:00"),
        ("2013-05", "2013-05-31T00:00:00"),
        ("2013-05-28/2013-05-29", "2013-05-29T00:00:00"),
        ("../2013-05-29", "2013-05-29T00:00:00"),
        ("2013-05-29~", "2013-05-29T00:00:00"),
    ],
)
def test_a_report_counts_from_the_start_of_its_last_day_or_from_its_minute(text: str, moment: str) -> None:
    assert parse_known_from(text) == datetime.fromisoformat(moment)


@pytest.mark.parametrize("text", ["2013-05-29/..", "2013-05-29T25:00", "yesterday"])
def test_what_tells_no_moment_of_reporting_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="2013"):
        parse_known_from(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2013-05-29", "2013-05-29T23:59:59"),
        ("2013-05", "2013-05-31T23:59:59"),
        ("2013-05-29T12:00", "2013-05-29T12:00:59"),
        ("2013-05-28/2013-05-29T12:00", "2013-05-29T23:59:59"),
    ],
)
def test_a_moment_asked_for_as_a_day_lasts_to_its_end(text: str, moment: str) -> None:
    assert parse_as_of(text) == datetime.fromisoformat(moment)


@pytest.mark.parametrize("text", ["2013-00", "2013-05-00", "2013-00-00"])
def test_a_zero_is_no_month_and_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"there is no month 0|the days 1 to 31"):
        parse_extent(text)
