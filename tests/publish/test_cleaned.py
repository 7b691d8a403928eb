"""What is taken away of a file: it loads again, names its faults, and runs in no spreadsheet."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from geo.events import NAMES, changes, marks_of, read_events, read_table
from geo.publish import changes_csv, clean_csv, fault_rows, fault_words, problems_csv, rejected_csv

DAMAGED = b"group,date,place,people,line\n=A,2020-01-02,Yanji,2,x\nB,2020-99-99,=1+1,many,y\nC,2020-01-04,Tumen,3,z\n"


def parsed(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_the_clean_csv_loads_again_without_a_fault() -> None:
    reports = read_events(DAMAGED).reports
    again = read_events(clean_csv(reports))
    assert again.problems.empty
    for name in ("group", "date", "place"):
        assert again.reports[name].tolist() == reports[name].tolist()
    assert again.reports["group"].tolist() == ["=A", "B", "C"]


def test_rejected_rows_are_as_they_were_with_line_and_reason() -> None:
    table, reading = read_table(DAMAGED), read_events(DAMAGED)
    assert fault_rows(table.rows, reading.problems).tolist() == [1]
    (row,) = parsed(rejected_csv(table.rows, reading.problems))
    assert (row["group"], row["date"], row["people"], row["line"]) == ("B", "2020-99-99", "many", "y")
    assert row["place"] == "'=1+1"
    assert row["line of the file"] == "3"
    assert row["problems"] == fault_words(reading.problems)[3]
    assert set(row["problems"].split(", ")) == {"bad-date (date)", "bad-count (people)"}


def test_the_list_of_problems_has_each_and_no_formula() -> None:
    problems = read_events(b"date,place\n=2020,Yanji\n@x,Tumen\n").problems
    rows = parsed(problems_csv(problems))
    assert [row["code"] for row in rows] == problems["code"].tolist()
    assert [row["value"] for row in rows] == ["'=2020", "'@x"]
    assert {row["looked at"] for row in rows} == {""}


def test_the_list_of_changes_has_before_and_after_and_no_formula() -> None:
    changed = changes(read_table(DAMAGED), ((1, "date", "2020-01-09"), (1, "place", "=2+2")))
    assert parsed(changes_csv(changed)) == [
        {"line": "3", "column": "date", "before": "2020-99-99", "after": "2020-01-09"},
        {"line": "3", "column": "place", "before": "'=1+1", "after": "'=2+2"},
    ]


def test_the_list_of_problems_tells_what_was_found_right() -> None:
    problems = read_events(DAMAGED).problems
    right = marks_of(problems[problems["code"] == "bad-count"])
    rows = parsed(problems_csv(problems, right))
    assert {row["code"]: row["looked at"] for row in rows if row["code"].startswith("bad")} == {
        "bad-date": "",
        "bad-count": "right as it is",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Group,Place 1,Date 1,Place 2,Date 2\nA,Hyesan,2013,Kunming,2014\nB,〃,2015,Musan,〃\n",
        "Date,From,Waypoint,To\n2013,Hyesan,Kunming,Boten\n2014,Musan,,Yanji\n",
        "Date,Route,People\n2013,Hyesan – Kunming – Boten,9\n2014,China – Laos,2\n",
        "Date,Place,Source 1,Status 1,Source 2,Status 2\n2013,Hyesan,AP,confirmed,RFA,denied\n2014,Musan,AP,claimed,,\n",
        'Date,Place,"Status (1=confirmed, 2=denied)"\n2013,Hyesan,1\n2014,Musan,2\n',
        "Place,Start date,End date\nYanji,2013-05-01,present\nBoten,2013-06-01,2013-06-03\n",
    ],
)
def test_what_was_taken_apart_loads_again_as_it_was(text: str) -> None:
    reports = read_events(text.encode()).reports
    again = read_events(clean_csv(reports)).reports
    names = [name for name in NAMES if name in reports]
    pd.testing.assert_frame_equal(again[names], reports[names])
