from __future__ import annotations

import pytest

from geo.events import read_events

ROWS = "A,2013-05-10,Vientiane,Laos,Kunming,China,9\nA,2013-05-27,Kunming,China,Beijing,China,9\n"
READ = [
    ["A", "2013-05-10", "Vientiane", "Laos", "Kunming", "China", 9],
    ["A", "2013-05-27", "Kunming", "China", "Beijing", "China", 9],
]
COLUMNS = ["group", "date", "place", "country", "to_place", "to_country", "people"]


@pytest.mark.parametrize(
    "header",
    [
        "Event,,From,,To,,\nGroup,Date,Place,Country,Place,Country,Persons\n",
        "Group,Date,Origin,,Destination,,People\n,,Place,Country,Place,Country,\n",
        "그룹,날짜,출발지,출발국,도착지,도착국,인원\nGroup,Date,From,From country,To,To country,People\n",
        "group,date,place,country,to_place,to_country,people\n,YYYY-MM-DD,name,,name,,number\n",
    ],
)
def test_names_of_two_lines_are_one_header(header: str) -> None:
    found = read_events((header + ROWS).encode())
    assert found.reports[COLUMNS].to_numpy().tolist() == READ
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[2, "header-rows"]]


def test_the_parts_of_when_and_where_are_named_with_them() -> None:
    header = "Case,When,,Where,,Persons\n,Start,End,Town,Country,\n"
    found = read_events((header + "A,2013-05-10,2013-05-11,Vientiane,Laos,9\n").encode())
    assert found.reports[["group", "date", "place", "country", "people"]].to_numpy().tolist() == [
        ["A", "2013-05-10/2013-05-11", "Vientiane", "Laos", 9]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "group,date,place\nA,2013-05-10,Border\nA,2013-05-27,Town\n",
        "place,country,note\nBorder,Laos,seen\nTown,China,went on\n",
    ],
)
def test_a_first_row_of_words_is_a_row(rows: str) -> None:
    assert len(read_events(rows.encode()).reports) == 2
