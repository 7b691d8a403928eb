from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_events
from geo.events.dates.doubtful import PLACEHOLDERS
from geo.events.dates.forms import DateRules
from geo.events.dates.order import ColumnOfDates, named_order, read_dates

RULES = DateRules()


def codes(read: ColumnOfDates) -> list[str]:
    return [note.code for note in read.understood.notes]


def test_plain_dates_are_left_as_they_are_and_nothing_is_said() -> None:
    cells = ["2013-05-27", "2013-05", "2013", "2013-05-09~", "../2013-05-29", "2013-05-10/2013-05-27", "201X", "2013?",
             "2013-05-29T19:12", "2013-05-29T19:12:00+09:00"]  # fmt: skip
    read = read_dates(cells, RULES).understood
    assert read.values == {cell: cell for cell in cells}
    assert (read.faults, read.doubts, read.notes, read.changed) == ({}, {}, (), frozenset())


def test_one_day_beyond_the_twelfth_settles_the_order_of_the_column() -> None:
    read = read_dates(["5/6/2013", "27/5/2013"], RULES)
    assert read.understood.values == {"5/6/2013": "2013-06-05", "27/5/2013": "2013-05-27"}
    assert read.order == "dmy"
    assert codes(read) == ["date-order"]
    assert "the day comes first: since “27/5/2013”" in read.understood.notes[0].says
    assert read_dates(["5/6/2013", "5/27/2013"], RULES).understood.values["5/6/2013"] == "2013-05-06"


def test_where_nothing_tells_the_day_comes_first_and_the_column_is_in_doubt() -> None:
    read = read_dates(["5/6/2013", "6/7/2013"], RULES)
    assert read.understood.values["5/6/2013"] == "2013-06-05"
    assert (read.order, codes(read)) == ("", ["date-order-doubt"])
    assert "nothing in the column tells" in read.understood.notes[0].says


def test_where_the_order_makes_no_difference_nothing_is_in_doubt() -> None:
    assert codes(read_dates(["5/5/2013"], RULES)) == ["date-order"]


def test_another_column_of_the_file_or_a_person_settles_what_the_column_leaves_open() -> None:
    assert read_dates(["5/6/2013"], RULES, like="mdy").understood.values == {"5/6/2013": "2013-05-06"}
    told = read_dates(["5/6/2013"], DateRules(order="mdy"))
    assert (told.understood.values, codes(told)) == ({"5/6/2013": "2013-05-06"}, ["date-order"])


def test_in_a_column_of_both_orders_each_ambiguous_date_is_in_doubt() -> None:
    read = read_dates(["5/27/2013", "27/5/2013", "5/6/2013"], RULES).understood
    assert read.values["5/27/2013"] == read.values["27/5/2013"] == "2013-05-27"
    assert set(read.doubts) == {"5/6/2013"}
    code, says = read.doubts["5/6/2013"]
    assert code == "date-in-doubt"
    assert "both orders" in says


def test_years_that_come_first_are_told_by_the_column() -> None:
    read = read_dates(["13.5.27", "13.6.1", "13.12.30", "99.1.2"], RULES)
    assert read.understood.values["13.5.27"] == "2013-05-27"
    assert read.understood.values["99.1.2"] == "1999-01-02"
    assert codes(read) == ["date-order", "short-year"]


def test_a_weekday_settles_the_order() -> None:
    assert (
        read_dates(["Thu, 02/01/2025 - 12:00", "3/4/2025"], RULES).understood.values["3/4/2025"]
        == "2025-04-03"
    )


def test_a_time_that_all_dates_share_is_no_time_and_a_moment_keeps_its_own() -> None:
    cells = ["Mon, 01/06/2014 - 12:00", "Sun, 01/19/2014 - 12:00"]
    assert list(read_dates(cells, RULES).understood.values.values()) == ["2014-01-06", "2014-01-19"]
    apart = ["2013-05-27 12:00", "2013-05-28 13:00"]
    assert list(read_dates(apart, RULES).understood.values.values()) == [
        "2013-05-27T12:00",
        "2013-05-28T13:00",
    ]
    assert list(read_dates(cells, RULES, moment=True).understood.values.values()) == [
        "2014-01-06T12:00", "2014-01-19T12:00",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["soon", "5월 27일", "2013-99", "x" * 1000, "27/5/2013/4"])
def test_what_is_no_date_is_a_fault_that_says_what_to_write(text: str) -> None:
    read = read_dates([text], RULES).understood
    assert not read.values
    assert "write a day, month or year" in read.faults[text]


def test_other_forms_are_stated_once_for_the_column() -> None:
    read = read_dates(["May 27 2013", "27 May 2013", "2013-05-27", "27 May 13"], RULES)
    assert [(note.code, len(note.cells)) for note in read.understood.notes] == [
        ("date-form", 3),
        ("short-year", 1),
    ]
    assert read.understood.changed == {"May 27 2013", "27 May 2013", "27 May 13"}


FORMS = {
    "dmy": ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y", "%a %d/%m/%Y", "%d/%m/%Y 19:12"),
    "mdy": ("%m/%d/%Y", "%m-%d-%Y", "%m %d %Y", "%A, %m/%d/%Y", "%m/%d/%Y 7:12 PM"),
    "": ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d.", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%Y년 %m월 %d일", "%Y年%m月%d日"),
}  # fmt: skip


@given(
    st.sampled_from([(order, form) for order, forms in FORMS.items() for form in forms]),
    st.lists(
        st.dates(date(1900, 1, 1), date(2099, 12, 31)).filter(
            lambda day: day.isoformat() not in PLACEHOLDERS
        ),
        max_size=6,
    ),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)).filter(lambda day: day.day > 12),
)
def test_dates_in_one_form_with_one_that_is_unambiguous_read_back_the_same(
    form: tuple[str, str], days: list[date], sure: date
) -> None:
    order, pattern = form
    cells = {day.strftime(pattern): day for day in (*days, sure)}
    read = read_dates(list(cells), RULES)
    assert {cell: str(edtf)[:10] for cell, edtf in read.understood.values.items()} == {
        cell: day.isoformat() for cell, day in cells.items()
    }
    assert read.order == order
    assert not read.understood.faults
    assert not read.understood.doubts
    assert "date-order-doubt" not in codes(read)


@pytest.mark.parametrize(
    ("header", "order"),
    [
        ("Date (MM/DD/YYYY)", "mdy"),
        ("dd.mm.yy", "dmy"),
        ("date_yyyy-mm-dd", ""),
        ("Date YYYY-MM-DD", "ymd"),
        ("Date", ""),
        ("날짜", "ymd?"),
        ("날짜 (DD/MM/YY)", "dmy"),
        ("mm/mm/yyyy", ""),
    ],
)
def test_the_name_of_a_column_may_tell_the_order(header: str, order: str) -> None:
    assert named_order(header) == order


def test_the_order_that_a_name_tells_is_taken_where_it_fits() -> None:
    assert read_dates(["05/06/2013"], DateRules(), named="mdy").understood.values == {
        "05/06/2013": "2013-05-06"
    }
    assert read_dates(["25/06/2013"], DateRules(), named="mdy").understood.values == {
        "25/06/2013": "2013-06-25"
    }
    assert [note.code for note in read_dates(["05/06/2013"], DateRules(), named="mdy").understood.notes] == [
        "date-order"
    ]


def test_an_order_in_which_nothing_is_still_to_come_is_taken() -> None:
    rules = DateRules(today=date(2026, 1, 1))
    found = read_dates(["13-05-27", "14-11-30"], rules)
    assert found.understood.values == {"13-05-27": "2013-05-27", "14-11-30": "2014-11-30"}
    assert "date-order" in [note.code for note in found.understood.notes]
    later = read_dates(["13-05-27", "14-11-30"], DateRules(today=date(2031, 1, 1)))
    assert later.understood.values["13-05-27"] == "2027-05-13"


@pytest.mark.parametrize("text", ["102-05-27", "13-5"])
def test_a_year_of_fewer_digits_is_none(text: str) -> None:
    assert text in read_dates([text], DateRules()).understood.faults


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20130527T1430", "2013-05-27T14:30"),
        ("2013-05-27 23:30 UTC", "2013-05-27T23:30Z"),
        ("Mon 27 May 2013 09:00 KST", "2013-05-27T09:00+09:00"),
        ("2013年5月27日14时30分", "2013-05-27T14:30"),
    ],
)
def test_times_and_their_zones_are_kept(text: str, moment: str) -> None:
    assert read_dates([text], DateRules(), moment=True).understood.values == {text: moment}


def test_intervals_with_a_time_keep_their_ends() -> None:
    texts = ["2013-05-27T12:00/2013-06-01", "2013-05-28T12:00/2013-06-01"]
    values = read_dates(texts, DateRules()).understood.values
    assert all(str(value).endswith("/2013-06-01") for value in values.values())


@pytest.mark.parametrize("odd", ["31.04.13", "29.02.13"])
@pytest.mark.parametrize("joint", [".", "/"])
def test_one_day_that_does_not_exist_is_a_fault_and_turns_no_column(odd: str, joint: str) -> None:
    texts = [text.replace(".", joint) for text in ("09.05.13", "10.05.13", odd)]
    found = read_dates(texts, DateRules(today=date(2026, 1, 1))).understood
    assert found.values == {texts[0]: "2013-05-09", texts[1]: "2013-05-10"}
    assert list(found.faults) == [texts[2]]


def test_a_day_of_release_may_be_still_to_come() -> None:
    found = read_events(b"date,place,release_after\n2013,Yanji,01/05/27\n").reports
    assert found["release_after"].tolist() == ["2027-05-01"]
