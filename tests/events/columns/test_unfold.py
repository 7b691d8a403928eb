from __future__ import annotations

import pytest

from geo.events import further_columns, read_events, read_table
from geo.events.columns.unfold import as_meant, several_of

JOURNEYS = "Group,Place 1,Date 1,Place 2,Date 2,Note\nA,Hyesan,2013,Kunming,2014,x\nB,〃,2015,Musan,〃,y\n"


def test_marks_stand_for_the_cell_above_in_the_file_and_not_in_what_is_made_of_it() -> None:
    reports = read_events(JOURNEYS.encode()).reports
    assert reports[["group", "place", "date", "note"]].to_numpy().tolist() == [
        ["A", "Hyesan", "2013", "x"],
        ["A", "Kunming", "2014", "x"],
        ["B", "Hyesan", "2015", "y"],
        ["B", "Musan", "2014", "y"],
    ]


def test_what_is_read_beside_our_columns_is_told() -> None:
    table = read_table(JOURNEYS.encode())
    columns = {"Group": "group", "Place 1": "place", "Date 1": "date"}
    assert further_columns(table.rows, columns) == {"Place 2": "place", "Date 2": "date"}
    assert further_columns(table.rows, {"Group": "group", "Date 1": "date"}) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (JOURNEYS, "row-per-journey"),
        ("Date,Place,Source 1,Source 2\n2013,A,AP,RFA\n", "row-per-source"),
        ("Date,Place 1,Place 2,Source 1,Source 2\n2013,A,B,AP,RFA\n", "row-per-journey"),
    ],
)
def test_journeys_come_before_sources(text: str, code: str) -> None:
    codes = set(read_events(text.encode()).problems["code"])
    assert codes & {"row-per-journey", "row-per-source"} == {code}


def test_rows_that_tell_one_thing_stay_as_they_are() -> None:
    rows = read_table(b"date,place\n2013,A\n").rows
    several = several_of(rows, {"date": "date", "place": "place"})
    meant = as_meant(rows, several, 1)
    assert meant.rows is rows
    assert meant.columns == {"date": "date", "place": "place"}
    assert meant.notes == []
