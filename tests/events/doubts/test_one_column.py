"""Rows of a file of one column, run together or broken in two."""

from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.doubts.one_column import odd_rows

PLACES = [
    "Yanji",
    "Hyesan",
    "혜산",
    "Chiang Saen",
    "Dandong",
    "Yanji",
    "Hyesan",
    "Vientiane",
    "혜산",
    "서울",
    "서울",
]
DAYS = [f"2013-05-{at}" for at in range(10, 24)]


@pytest.mark.parametrize(
    ("column", "odd"),
    [
        (PLACES, "혜산Dandong"),
        (PLACES, "YanjiHyesan"),
        (PLACES, "ThakhekYanji"),
        (PLACES, "서울Musan"),
        (PLACES, "Luang, Nam,tha"),
        (PLACES, "서"),
        (PLACES, "Vientia"),
        (DAYS, "2013-05-082013-05-09"),
        (PLACES, "혜산단둥"),
        ([*PLACES, "Tumen"], "enhot"),
        (PLACES, "무"),
        (PLACES, "Mengla단둥"),
        (PLACES, "E"),
        (PLACES, "무산서울"),
    ],
)
def test_a_row_that_is_two_or_a_part_of_one_is_found(column: list[str], odd: str) -> None:
    assert [row for row, _ in odd_rows([*column[:4], odd, *column[4:]])] == [4]


@pytest.mark.parametrize(
    ("column", "pieces"),
    [(PLACES, ["Dand", "ong"]), (PLACES, ["Chiang", "Saen"]), (DAYS, ["2013-0", "5-30"])],
)
def test_the_first_of_two_pieces_of_a_known_row_is_found(column: list[str], pieces: list[str]) -> None:
    found = [row for row, why in odd_rows([*column[:6], *pieces, *column[6:]]) if "row below" in why]
    assert found == [6]


@pytest.mark.parametrize(
    "column",
    [
        PLACES,
        DAYS,
        [str(at) for at in range(1, 40)],
        ["foot", "ball", "football", "man", "hunt", "manhunt", "age", "teen", "teenage"],
        ["YanjiHyesan", *PLACES[:3]],
        [*PLACES, "서울역"],
        [*PLACES, "무", "E"],
        [str(at) for at in range(30, 41)] + ["x"],
        ["near Yanji", "by Hyesan", *PLACES],
    ],
)
def test_rows_as_they_are_meant_are_no_doubt(column: list[str]) -> None:
    assert [*odd_rows(column)] == []


def test_the_line_of_the_file_is_named() -> None:
    lines = ["place", *PLACES, "YanjiHyesan"]
    found = read_table("\n".join([*lines, ""]).encode()).problems
    assert found[["line", "code"]].to_numpy().tolist() == [[13, "doubtful-cell"]]
    assert read_table("\n".join([*lines[:-1], ""]).encode()).problems.empty


def test_rows_of_several_columns_are_told_by_their_cells() -> None:
    lines = ["place,note", *(f"{place}," for place in PLACES), "YanjiHyesan,"]
    assert read_table("\n".join([*lines, ""]).encode()).problems.empty
