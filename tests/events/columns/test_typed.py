from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from geo.events import read_events
from geo.events.columns.typed import Typed, read_columns
from geo.events.dates.forms import DateRules


def typed_of(**cells: list[str]) -> Typed:
    columns = {
        name: pd.Series(column, index=range(2, 2 + len(column)), dtype="object")
        for name, column in cells.items()
    }
    return read_columns(columns, DateRules(), {})


def test_plain_numbers_become_degrees_at_once() -> None:
    typed = typed_of(lat=["17.5", "", "-90"], lon=["1", "2", "180"])
    np.testing.assert_array_equal(typed.values["lat"], [17.5, np.nan, -90.0])
    assert not typed.problems
    assert not typed.changed["lat"].any()


@pytest.mark.parametrize("cell", ["90.1", "1_0", "nan", "1\n2", "1e400", "１７"])
def test_a_number_that_is_not_plain_is_looked_at_by_itself(cell: str) -> None:
    typed = typed_of(lat=["17.5", cell])
    assert typed.values["lat"][0] == 17.5
    assert typed.changed["lat"].tolist() == [False, True]
    assert typed.problems


def test_a_fault_is_listed_for_every_cell_and_a_reading_once_with_its_count() -> None:
    typed = typed_of(people=["many", "nine", "nine", "many", "a dozen"])
    assert [(p.line, p.code) for p in typed.problems] == [
        (2, "bad-count"),
        (5, "bad-count"),
        (3, "number-form"),
    ]
    assert "cells such as “nine” on line 3 (3 in all)" in typed.problems[-1].message
    assert typed.values["people"].tolist() == [pd.NA, 9, 9, pd.NA, 12]
    assert typed.changed["people"].all()


def test_a_guessed_word_is_listed_for_every_cell() -> None:
    typed = typed_of(kind=["arest", "arrest", "arest"])
    assert typed.values["kind"].tolist() == ["arrest"] * 3
    assert [(p.line, p.value, p.code) for p in typed.problems] == [
        (2, "arest", "word-guess"),
        (4, "arest", "word-guess"),
    ]
    assert typed.changed["kind"].tolist() == [True, False, True]


def test_marks_for_nothing_are_blank_and_stated_once() -> None:
    typed = typed_of(date=["NA", "2013", "NA"], status=["-", "denied", ""])
    assert typed.values["date"].tolist() == ["", "2013", ""]
    # Who writes that nothing is known of a stance has not reported.
    assert typed.values["status"].tolist() == ["unknown", "denied", "reported"]
    assert [(p.column, p.line, p.code) for p in typed.problems] == [
        ("date", 2, "blank-mark"),
        ("status", 2, "blank-mark"),
    ]


def test_a_column_of_dates_that_tells_its_order_tells_it_to_the_others() -> None:
    typed = typed_of(date=["5/6/2013"], reported=["5/13/2013"])
    assert typed.values["date"].tolist() == ["2013-05-06"]
    assert [p.code for p in typed.problems] == ["date-order", "date-order"]
    assert "as in the other dates of the file" in typed.problems[0].message


def test_columns_of_text_are_left_alone() -> None:
    typed = typed_of(place=["NA", "-", "5/6/2013"])
    assert typed.values["place"].tolist() == ["NA", "-", "5/6/2013"]
    assert not typed.problems


def test_marks_for_nothing_join_no_groups_and_are_no_source() -> None:
    typed = typed_of(
        group=["N/A", "Nine", "N/A"], source=["-", "anonymous", "Unknown"], country=["NA", "n/a", ""]
    )
    assert typed.values["group"].tolist() == ["", "Nine", ""]
    assert typed.values["source"].tolist() == ["", "anonymous", ""]
    assert typed.values["country"].tolist() == ["NA", "", ""]
    assert typed.changed["group"].tolist() == [True, False, True]
    assert [(p.column, p.code) for p in typed.problems] == [
        ("group", "blank-mark"),
        ("country", "blank-mark"),
        ("source", "blank-mark"),
    ]


def test_a_problem_names_a_column_as_the_file_does() -> None:
    found = read_events("날짜,장소,인원\n2013-05-27,연길,약 20명\n".encode())
    assert "column people (“인원”): “약 20명” is" in found.problems["message"].item()
    found = read_events(b"date,place,People\n2013-05-27,Yanji,many\n")
    assert "column people: “many” is" in found.problems["message"].item()
