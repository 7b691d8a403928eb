"""Cells that were cut off, known by their shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.doubts.cut_shapes import cut_by_shape

DAYS = [f"{1 + at % 12}/{1 + at}/2016" for at in range(24)]
ISO = [f"2019-06-{1 + at:02}" for at in range(24)]
STAMPS = [f"08:{at + 10}:26 {1 + at} Feb 2020" for at in range(24)]
SHARES = [f"{at + 3}.{at % 9 + 1}%" for at in range(24)]
DISTRICTS = [f"{'ABCD'[at % 4]}{'KLMN'[at % 3]}-{at + 1}" for at in range(24)]
NAMES = ["Rebecca Gayheart", "Amy Brenneman", "Halle Berry"] * 8
VARYING = [f"-{at % 3}.{254528 + at}{'1' * (at % 3)}" for at in range(24)]
YEARS = [str(1990 + at) for at in range(24)]
STATES = [f"{first}{second}" for first in "ABCDE" for second in "KLMNO"]
TITLES = [f"{name} (New Earth)" for name in ("Jan Haasan", "Solis Grodd", "Ripley Carter")] * 8
PAGES = [f"http://box.example/boxer/{at + 34798}" for at in range(24)]


@pytest.mark.parametrize(
    ("column", "cut"),
    [
        (DAYS, "1"),
        (DAYS, "10/2"),
        (DAYS, "10/2/20"),
        (ISO, "2019"),
        (ISO, "2019-06-"),
        (ISO, "2019-06-0"),
        (STAMPS, "08:15:13"),
        (SHARES, "9.2"),
        (SHARES, "9"),
        (DISTRICTS, "AK"),
        (DISTRICTS, "AK-"),
        (NAMES, "Rebecca "),
        (VARYING, "1.065"),
        (VARYING, "1"),
        (YEARS, "199"),
        (STATES, "A"),
        (TITLES, "Jan Haasan (New E"),
        (TITLES, "Jan Haasan (New"),
        ([f"04{at:04}7" for at in range(24)], "0400"),  # codes begin with a nought
        ([str(3237565956 + 7 * at) for at in range(24)], "32375"),  # or are long
        (PAGES, "http://box.example/b"),
        (PAGES, "http://box.example/boxer/347"),
    ],
)
def test_a_cell_with_only_the_beginning_of_the_common_shape_is_found(column: list[str], cut: str) -> None:
    found = [*cut_by_shape([*column[:9], cut, *column[9:]])]
    assert {(row, read) for row, read, _ in found} == {(9, cut)}


@pytest.mark.parametrize(
    "column",
    [
        DAYS,
        ISO,
        [*ISO, "2019", "2018"],  # two of them are a habit
        [*DAYS, "1930"],  # a year of four digits begins no date whose first number has two
        STAMPS,
        SHARES,
        DISTRICTS,
        [*DISTRICTS, "Governor"],  # longer than the letters before the number
        [*["Yanji|延吉", "Tumen|图们"] * 12, "Jilin"],  # a list of one
        NAMES,
        [*NAMES, "Moby"],  # one word among names of two is no rarity
        VARYING,
        YEARS,
        [*YEARS, "3500"],
        [str(at) for at in range(60, 120)],  # numbers of any size
        STATES,
        [*(str(31_000 + 707 * at) for at in range(24)), "9700"],
        [*(f"{at} {'ABCDEFGHIJKLMNOPQRSTUVWX'[at]} District" for at in range(24)), "3 B County"],
        ["Gunfire"] * 24 + ["Fall"],  # two words have not one length by habit
        [*ISO[:5], "2019"],  # too few
        ["37.5", "42.91"] * 12,
        [],
        [""] * 30,
    ],
)
def test_a_column_of_whole_cells_gives_no_doubt(column: list[str]) -> None:
    assert [*cut_by_shape(column)] == []


def test_a_number_two_decimals_short_of_the_next_is_found_and_one_short_is_not() -> None:
    numbers = [f"0.{at}" for at in (914728471, 738228518, 84571781, 62324053)] * 6
    assert [*cut_by_shape([*numbers, "0.9921074"])] == []
    assert [row for row, *_ in cut_by_shape([*numbers, "0.992107"])] == [24]


@given(st.lists(st.text(max_size=12), max_size=40))
def test_any_column_gives_positions_of_its_own_cells(cells: list[str]) -> None:
    assert all(cells[row] == read for row, read, _ in cut_by_shape(cells))
