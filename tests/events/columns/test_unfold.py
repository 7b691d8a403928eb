from __future__ import annotations

import pytest

from geo.events import propose_columns, read_events, read_table
from geo.events.columns.unfold import as_meant, further_columns, several_of

JOURNEYS = "Group,Place 1,Date 1,Place 2,Date 2,Note\nA,Hyesan,2013,Kunming,2014,x\nB,〃,2015,Musan,〃,y\n"


def test_marks_stand_for_the_cell_above_in_the_file_and_not_in_what_is_made_of_it() -> None:
    reports = read_events(JOURNEYS.encode()).reports
    assert reports[["group", "place", "date", "note"]].to_numpy().tolist() == [
        ["A", "Hyesan", "2013", "x"],
        ["A", "Kunming", "2014", "x"],
        ["B", "Hyesan", "2015", "y"],
        ["B", "Musan", "2014", "y"],
    ]


def test_what_was_written_stays_in_the_details() -> None:
    reports = read_events(JOURNEYS.encode()).reports
    assert reports["other"].tolist() == [(), (), (("Place 1", "〃"),), (("Date 2", "〃"),)]


def test_what_is_read_beside_our_columns_is_told() -> None:
    table = read_table(JOURNEYS.encode())
    columns = {"Group": "group", "Place 1": "place", "Date 1": "date"}
    further = dict.fromkeys(["Place 2", "Date 2"], "further one")
    assert further_columns(table.rows, columns) == further
    assert further_columns(table.rows, {"Group": "group", "Date 1": "date"}) == {}
    assert propose_columns(table).columns == {**columns, **further, "Note": "note"}


def test_of_more_rows_than_are_read_the_last_stay_as_they_are_and_that_is_named() -> None:
    rows = read_table(("Group,Place 1,Place 2,Place 3\n" + "g,A,B,C\n" * 5).encode()).rows
    several = several_of(
        rows, {"Group": "group", "Place 1": "place", "Place 2": "further one", "Place 3": "further one"}
    )
    meant = as_meant(rows, several, 1, 9)
    assert len(meant.rows) == 9
    assert meant.rows.index.tolist() == [2, 2, 2, 3, 3, 3, 4, 5, 6]
    (limit,) = (note for note in meant.notes if note.code == "limit-reached")
    assert limit.line == 4


def test_work_is_told_and_may_be_ended() -> None:
    rows = read_table(("Group,Place 1,Place 2,Place 3\n" + "g,A,B,C\n" * 6_000).encode()).rows
    several = several_of(
        rows, {"Group": "group", "Place 1": "place", "Place 2": "further one", "Place 3": "further one"}
    )
    done: list[float] = []
    as_meant(rows, several, 1, 10**6, done.append)
    assert done[0] == 0
    assert len(done) > 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (JOURNEYS, "row-per-journey"),
        ("Date,Place,Source 1,Source 2\n2013,A,AP,RFA\n", "row-per-source"),
    ],
)
def test_what_a_row_holds_several_of_is_told(text: str, code: str) -> None:
    codes = set(read_events(text.encode()).problems["code"])
    assert codes & {"row-per-journey", "row-per-source"} == {code}


def test_rows_that_tell_one_thing_stay_as_they_are() -> None:
    rows = read_table(b"date,place\n2013,A\n").rows
    several = several_of(rows, {"date": "date", "place": "place"})
    meant = as_meant(rows, several, 1, 1)
    assert meant.rows is rows
    assert meant.columns == {"date": "date", "place": "place"}
    assert meant.notes == []


def test_a_fault_names_the_headers_of_all_that_stand_under_one() -> None:
    problems = read_events(
        b"Group,Place 1,Date 1,Place 2,Date 2\nA,Hyesan,2013-05-01,Yanji,2013-13-01\n"
    ).problems
    (fault,) = problems[problems["code"] == "bad-date"].itertuples()
    assert (fault.line, fault.value) == (2, "2013-13-01")
    assert "“Date 1”, “Date 2”" in fault.message
