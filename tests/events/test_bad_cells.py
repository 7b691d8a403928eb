"""A bad cell is blanked, kept in the details, and listed; its row stays."""

from __future__ import annotations

import pandas as pd
import pytest

from geo.events import (
    read_events,
)
from tests.events.faults import only_problem, only_report
from tests.factories import csv_of


@pytest.mark.parametrize(
    ("column", "value", "code", "remedy"),
    [
        ("date", "27 May", "bad-date", "write a day"),
        ("reported", "last week", "bad-moment", "write a day"),
        ("people", "many", "bad-count", "write digits"),
        ("kind", "escape", "bad-vocabulary", "use one of departure"),
        ("mode", "horse", "bad-vocabulary", "use one of foot"),
        ("precision", "street", "bad-vocabulary", "use one of town"),
        ("reliability", "Z", "bad-code", "use A to F"),
        ("sensitivity", "9", "bad-code", "use 1 to 4"),
        ("release_after", "never", "bad-date", "write a day"),
    ],
)
def test_a_bad_cell_is_blanked_and_listed_with_a_remedy_and_its_row_stays(
    column: str, value: str, code: str, remedy: str
) -> None:
    reading = read_events(csv_of([{"place": "Ayville", column: value}]))
    report, problem = only_report(reading), only_problem(reading)
    assert report["place"] == "Ayville"
    assert pd.isna(report[column]) or report[column] == ""
    assert (problem["line"], problem["column"], problem["value"], problem["code"]) == (2, column, value, code)
    assert f"Line 2, column {column}: “{value}”" in str(problem["message"])
    assert remedy in str(problem["message"])


def test_an_unknown_word_for_a_stance_becomes_unknown_and_never_reported() -> None:
    reading = read_events(b"date,status\n2013,probable\n")
    assert only_report(reading)["status"] == "unknown"
    problem = only_problem(reading)
    assert (problem["line"], problem["column"], problem["value"]) == (2, "status", "probable")
    assert "use one of confirmed, reported" in str(problem["message"])


def test_a_latitude_of_106_is_a_problem_and_leaves_no_coordinates() -> None:
    reading = read_events(b"date,lat,lon\n2013,106,17.9\n")
    assert only_report(reading)[["lat", "lon"]].isna().all()
    listed = reading.problems[["line", "column", "value", "code"]].to_numpy().tolist()
    assert [2, "lat", "106", "bad-coordinate"] in listed
    assert [2, "lon", "17.9", "bad-coordinate"] in listed
    assert "perhaps the two are swapped" in reading.problems["message"].iloc[0]


@pytest.mark.parametrize("pair", [("lat", "lon"), ("to_lat", "to_lon")])
def test_a_coordinate_without_its_partner_is_a_problem(pair: tuple[str, str]) -> None:
    reading = read_events(csv_of([{"date": "2013", pair[0]: "17.5", pair[1]: ""}]))
    assert only_report(reading)[list(pair)].isna().all()
    problem = only_problem(reading)
    assert (problem["line"], problem["column"], problem["value"]) == (2, pair[0], "17.5")
    assert "give both, or neither" in str(problem["message"])


def test_a_row_whose_only_date_is_none_is_set_aside_and_both_faults_are_listed() -> None:
    reading = read_events(b"date,note\n2013,a\nsoon,b\n")
    assert reading.reports["note"].tolist() == ["a"]
    assert sorted(reading.problems["code"]) == ["bad-date", "no-date-no-place"]


def test_every_cell_that_holds_the_same_fault_is_listed_on_its_own_line() -> None:
    reading = read_events(b"place,date\nA,soon\nB,2013\nC,soon\n")
    assert reading.problems["line"].tolist() == [2, 4]


def test_a_long_bad_cell_is_shortened_in_the_message_only() -> None:
    problem = only_problem(read_events(csv_of([{"place": "A", "date": "x" * 1000}])))
    assert problem["value"] == "x" * 1000
    assert len(str(problem["message"])) < 600


def test_a_cell_that_could_not_be_read_stays_in_the_details() -> None:
    assert only_report(read_events(b"place,date,people\nA,soon,many\n"))["other"] == (
        ("date", "soon"),
        ("people", "many"),
    )
