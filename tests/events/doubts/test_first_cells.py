from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_table
from geo.events.doubts.first_cells import cut_heads, gaps, odd_numbers

CODES = [f"KR-{at:03}" for at in range(1, 31)]


def rows(cells: list[str]) -> list[int]:
    return [row for row, _ in cut_heads(cells)]


@pytest.mark.parametrize("odd", ["-007", "R-007", "007"])
def test_a_code_without_its_beginning_is_found(odd: str) -> None:
    assert rows([*CODES[:6], odd, *CODES[7:]]) == [6]


def test_the_end_of_one_of_few_codes_is_found_and_stays_as_it_is() -> None:
    cells = ["SDN", "SOM", "ETH"] * 5
    assert rows([*cells[:4], "DN", *cells[4:]]) == [4]
    found = read_table(
        (
            "iso,n\n" + "".join(f"{cell},{at * at}\n" for at, cell in enumerate([*cells, "DN", *cells]))
        ).encode()
    )
    assert found.rows["iso"].tolist()[15] == "DN"
    assert found.problems[["line", "column"]].to_numpy().tolist() == [[17, "iso"]]


@pytest.mark.parametrize(
    "cells",
    [
        CODES, ["Yanji", "Hyesan", "Musan"] * 4, [], ["a"] * 9, [str(at) for at in range(40)],
        [*["female"] * 9, "male"], [*["unconfirmed"] * 9, "confirmed"], ["11차", "11차", "12차", "12차", "2차", "11차", "12차"] * 2,
        [*[f"10 May {year}" for year in range(2000, 2012)], "May 2013"], [*[f"{at}.05.2013" for at in range(10, 22)], "06.2013"],
        [*[f"{at}/30/2013" for at in range(10, 32)], "9/30/2013"], [*[f"Family {name}" for name in "abcdefghi"], "(unknown)"],
        [*[f"G-{at}" for at in range(21)], ""],
    ],
)  # fmt: skip
def test_whole_cells_give_no_doubt(cells: list[str]) -> None:
    assert rows(cells) == []
    assert [*odd_numbers(cells), *gaps(cells)] == []


def test_a_number_out_of_order_and_a_gap_are_told_apart() -> None:
    whole = [str(at) for at in range(1, 21)]
    assert [row for row, _ in odd_numbers([*whole[:9], "5", *whole[10:]])] == [9]
    assert [row for row, _ in gaps([*whole[:9], *whole[10:]])] == [9]
    assert list(odd_numbers([*whole[:9], *whole[10:]])) == []
    assert list(gaps([*whole[:9], "5", *whole[10:]])) == []


@given(st.integers(0, 900), st.integers(8, 40), st.sampled_from(["", "A", "NK-"]))
def test_numbers_that_count_up_by_one_give_no_doubt(first: int, length: int, before: str) -> None:
    cells = [f"{before}{at}" for at in range(first, first + length)]
    assert (list(odd_numbers(cells)), list(gaps(cells))) == ([], [])


def test_years_and_numbers_that_do_not_count_up_leave_nothing_out() -> None:
    years = [str(year) for year in range(2000, 2020) if year != 2007]
    days = [f"2013-05-{day:02}" for day in range(1, 12) if day != 6]
    assert list(gaps(years)) == list(gaps(days)) == []
    assert list(gaps([str(at * at) for at in range(20)])) == []


def test_a_lost_row_is_named_where_it_stood() -> None:
    lines = [f"{at},Hyesan\n" for at in range(1, 15)]
    found = read_table(("no,place\n" + "".join([*lines[:6], *lines[7:]])).encode())
    assert found.problems[["line", "column", "code"]].to_numpy().tolist() == [[8, "no", "row-gap"]]
