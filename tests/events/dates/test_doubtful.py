"""Dates of which another reading is as likely: each is read, and named with the other one."""

from __future__ import annotations

from datetime import date

import pytest

from geo.events import read_events
from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates

RULES = DateRules()


@pytest.mark.parametrize(
    "text", ["1900-01-00", "1900-01-00 00:00:00", "1/0/1900", "00/01/1900", "1900. 1. 0."]
)
def test_the_empty_date_of_a_spreadsheet_is_none(text: str) -> None:
    faults = read_dates([text], RULES).understood.faults
    assert "a spreadsheet shows for an empty cell" in faults[text]


@pytest.mark.parametrize(
    "text", ["1900-01-01", "1/1/1970", "1970-01-01 00:00:00", "30 December 1899", "0001-01-01"]
)
def test_a_day_that_programs_write_for_none_is_in_doubt(text: str) -> None:
    read = read_dates([text, "2013-05-27"], RULES).understood
    assert set(read.values) == {text, "2013-05-27"}
    assert list(read.doubts) == [text]
    assert "a placeholder?" in read.doubts[text][1]


@pytest.mark.parametrize("text", ["1900", "1900-01", "1900-01-02", "1970-01", "1969-12-31"])
def test_another_day_or_the_month_or_year_of_one_is_not(text: str) -> None:
    assert not read_dates([text], RULES).understood.doubts


@pytest.mark.parametrize(
    ("text", "ours"),
    [("2556", "2013"), ("27/5/2556", "2013-05-27"), ("27 May 2556", "2013-05-27"), ("2556-05", "2013-05")],
)
def test_a_year_that_may_be_thai_is_named_where_nothing_says_so(text: str, ours: str) -> None:
    code, says = read_dates([text], RULES).understood.doubts[text]
    assert code == "date-in-doubt"
    assert f"In the Thai (Buddhist) calendar it is {ours}" in says


@pytest.mark.parametrize("text", ["27 พฤษภาคม 2556", "B.E. 2556", "2442", "2651", "9999-12-31", "2013"])
def test_a_year_that_is_marked_as_thai_or_can_be_none_is_not(text: str) -> None:
    assert not read_dates([text], RULES).understood.doubts


def test_a_day_of_release_may_be_far_ahead() -> None:
    assert not read_dates(["2500-01-01"], DateRules(today=date.max)).understood.doubts


@pytest.mark.parametrize(
    "cells",
    [
        ["2013.9", "2013.1", "2013.11"],
        ["2013.9", "2013.1"],
        ["2012.3", "2013.1", "2013.12"],
        ["2013. 9.", "2013. 1.", "2013. 12."],
    ],
)
def test_a_month_that_a_spreadsheet_may_have_shortened_is_in_doubt(cells: list[str]) -> None:
    read = read_dates(cells, RULES).understood
    assert list(read.doubts) == [cells[1]]
    assert read.values[cells[1]] == "2013-01"
    assert "January, or October" in read.doubts[cells[1]][1]
    assert "2013-01 or 2013-10" in read.doubts[cells[1]][1]


@pytest.mark.parametrize(
    "cells",
    [
        ["2013.1"],
        ["2013.1", "2013.2", "2013.9"],
        ["2013.9", "2013.10", "2013.11", "2014.1"],
        ["2013.01", "2013.11"],
        ["2013-1", "2013-11"],
        ["2013.9", "2013.01"],
        ["2013.9.1", "2013.1.1", "2013.11.1"],
    ],
)
def test_a_month_that_is_written_in_full_is_not(cells: list[str]) -> None:
    assert not read_dates(cells, RULES).understood.doubts


def test_a_month_among_spans_of_years_is_in_doubt() -> None:
    read = read_dates(["2012/13", "2011/12", "2011/10"], RULES).understood
    assert read.values == {"2012/13": "2012/2013", "2011/12": "2011-12", "2011/10": "2011-10"}
    assert list(read.doubts) == ["2011/12"]
    assert "2011/2012" in read.doubts["2011/12"][1]
    assert not read_dates(["2012/13", "2011-12"], RULES).understood.doubts
    assert not read_dates(["2011/12", "2010/11"], RULES).understood.doubts


@pytest.mark.parametrize("text", ["2013/15", "1939-45"])
def test_a_short_span_of_several_years_may_be_a_number(text: str) -> None:
    assert "if it is a number" in read_dates([text], RULES).understood.doubts[text][1]
    assert not read_dates(["2012/13", "1997-98", "2012-2014"], RULES).understood.doubts


TEXTS = ("13/05/2013", "27/05/2013", "19/06/2013")
ISO = ("2013-01-05", "2013-03-06", "2013-07-06")


@pytest.mark.parametrize("texts", [TEXTS, ("05/13/2013", "05/27/2013", "06/19/2013"), ("13.05.2013", "27.05.2013", "19.06.2013")])  # fmt: skip
def test_days_and_months_that_a_spreadsheet_may_have_turned_are_named_once(texts: tuple[str, ...]) -> None:
    read = read_dates([*ISO, *texts], RULES).understood
    notes = [note for note in read.notes if note.code == "date-order-doubt"]
    assert [note.cells for note in notes] == [ISO]
    assert "a spreadsheet may have taken their day for the month" in notes[0].says
    assert read.values["2013-01-05"] == "2013-01-05"


@pytest.mark.parametrize(
    "cells",
    [
        (*ISO, *TEXTS[:2]),
        (*ISO[:2], *TEXTS),
        (*ISO, "2013-05-13", *TEXTS),
        (*ISO, *TEXTS, "05/06/2013"),
        (*ISO, "27 May 2013", "28 May 2013", "29 May 2013"),
        (*ISO, "2013-05", "2013-06", "2013"),
    ],
)
def test_days_of_every_part_of_a_month_are_not(cells: tuple[str, ...]) -> None:
    assert "date-order-doubt" not in [note.code for note in read_dates(cells, RULES).understood.notes]


def test_times_of_several_zones_are_named() -> None:
    cells = ["2013-05-29 19:12 +09:00", "2013-05-29 10:12 UTC", "2013-05-29"]
    read = read_dates(cells, RULES, moment=True).understood
    assert [(note.code, note.cells) for note in read.notes if "zones" in note.says] == [
        ("date-in-doubt", tuple(cells[:2]))
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ["2013-05-29 19:12 +09:00", "2013-05-30 10:12 KST", "2013-05-29 19:12"],
        ["2013-05-29T19:12Z", "2013-05-29T19:12+00:00"],
    ],
)
def test_times_of_one_zone_are_not(cells: list[str]) -> None:
    read = read_dates(cells, RULES, moment=True).understood
    assert not [note for note in read.notes if "zones" in note.says]


@pytest.mark.parametrize(
    "data", ["날짜,장소\n11.05.07,A\n12.11.03,B\n", "日期,地点\n11.05.07,A\n12.11.03,B\n"]
)
def test_in_a_column_with_an_east_asian_name_the_year_comes_first_and_is_in_doubt(data: str) -> None:
    found = read_events(data.encode())
    assert found.reports["date"].tolist() == ["2011-05-07", "2012-11-03"]
    assert "date-order-doubt" in found.problems["code"].tolist()


def test_other_cells_tell_the_language_and_what_is_certain_goes_first() -> None:
    cells = ["11.05.07", "12.11.03", "2013년 5월"]
    read = read_dates(cells, RULES).understood
    assert read.values["11.05.07"] == "2011-05-07"
    assert "date-order-doubt" in [note.code for note in read.notes]
    assert read_dates([*cells, "27.05.2013"], RULES).understood.values["11.05.07"] == "2007-05-11"
    assert read_dates(cells, RULES, like="dmy").understood.values["11.05.07"] == "2007-05-11"
    assert read_dates(cells, DateRules(order="dmy")).understood.values["11.05.07"] == "2007-05-11"
    assert read_dates(cells[:2], RULES).understood.values["11.05.07"] == "2007-05-11"
    assert read_dates(cells, RULES, named="dmy").understood.values["11.05.07"] == "2007-05-11"
