from __future__ import annotations

import pytest

from geo.events import read_events, read_table

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


def test_names_below_groups_that_stand_in_all_their_columns_are_the_header() -> None:
    head = "정보,정보,장소,장소\n날짜,이름,출발,도착\n"
    rows = "".join(f"2013-05-{at},무리,연길,북경\n" for at in range(10, 15))
    for above, lines in ((head, 2), (head + "Date,Name,From,To\n", 3)):
        found = read_table((above + rows).encode())
        names = found.rows.columns.tolist()
        assert (names[0], names[2:]) == ("날짜", ["출발", "도착"])
        assert names[1].startswith("정보 이름")
        assert len(found.rows) == 5
        assert found.dialect.header == tuple(range(1, lines + 1))


def test_names_that_stand_twice_above_rows_of_words_are_no_groups() -> None:
    found = read_table(b"place,place\nSeoul,Busan\nYanji,Tumen\n")
    assert len(found.rows) == 2


def test_groups_names_and_units_above_a_single_row_are_the_header() -> None:
    head = "A,,B,,\nDate,Place,Date,Place,People\n(dd/mm/yyyy),(town),(dd/mm/yyyy),(town),(no.)\n"
    found = read_table(f"{head}10/05/2013,Kunming,27/05/2013,Vientiane,9\n".encode())
    assert found.dialect.header == (1, 2, 3)
    assert found.rows.to_numpy().tolist() == [["10/05/2013", "Kunming", "27/05/2013", "Vientiane", "9"]]
    assert [name.split(" (")[0] for name in found.rows.columns] == [
        "A Date",
        "A Place",
        "B Date",
        "B Place",
        "People",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "place,precision,status\nYanji,town,reported\nYunnan,town,claimed\n",
        "place,kind,status\nYanji,departure,confirmed\nBoten,arrest,claimed\n",
    ],
)
def test_words_of_a_column_s_own_are_no_second_header(text: str) -> None:
    assert len(read_table(text.encode()).rows) == 2


def test_names_in_another_language_are_one() -> None:
    text = "place,kind,status\n장소,종류,상태\nYanji,arrest,claimed\nBoten,arrest,claimed\n"
    assert len(read_table(text.encode()).rows) == 2
