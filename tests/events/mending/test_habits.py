"""Rows unlike the header that are as their file means them."""

from __future__ import annotations

import pytest

from geo.events import read_table


def test_inch_marks_are_no_damage_in_a_file_that_quotes_nothing() -> None:
    found = read_table(b'size,kind\n5" wide,pipe\n6 wide,rod\n7 wide,rod\n')
    assert found.rows["size"].tolist() == ['5" wide', "6 wide", "7 wide"]
    assert found.problems.empty


@pytest.mark.parametrize(
    ("cells", "damaged"),
    [
        ([f"TH42{at:02}" for at in range(9)], 'TH4203"'),
        ([f"MA-{at}" for at in range(9)], 'MA-3"'),
        ([f"{2010 + at}-moulton.jpg" for at in range(9)], '2013"-moulton.jpg'),
        (
            ["12", "N2", "1", "0", "N0", "N1", "NA", "light", "dark"],
            '0"',
        ),  # one of a column that is not all numbers
        ([f"{at}.5, {at}.25" for at in range(9)], '3.5, 3.25"'),
    ],
)
def test_a_quote_after_a_code_or_a_pair_of_degrees_is_no_inch_mark(cells: list[str], damaged: str) -> None:
    rows = [f"{cell};town {at}" for at, cell in enumerate(cells)]
    rows[3] = f"{damaged};town 3"
    found = read_table("\n".join(["where;name", *rows, ""]).encode())
    assert found.rows["where"].tolist() == cells
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[5, "open-quote"]]


def test_a_quote_in_a_number_is_damage_in_any_file() -> None:
    found = read_table(b'size,kind\n5",pipe\n6,rod\n7,rod\n8,rod\n')
    assert found.rows["size"].tolist() == ["5", "6", "7", "8"]
    assert found.problems["code"].tolist() == ["open-quote"]


def test_a_quote_after_a_number_is_a_size_only_where_others_are() -> None:
    rows = [f"FL,District {at},D\n" for at in range(1, 12)]
    found = read_table(("state,district,rating\n" + "".join(rows) + 'GA,District 12",R\n').encode())
    assert found.rows.iloc[-1].tolist() == ["GA", "District 12", "R"]
    assert found.problems["code"].tolist() == ["open-quote"]
    sizes = read_table(("state,district,rating\n" + "".join(rows) + 'GA,pipe 12" long,R\n').encode())
    assert sizes.rows.iloc[-1].tolist() == ["GA", 'pipe 12" long', "R"]
    assert sizes.problems.empty


@pytest.mark.parametrize("rows", [3, 12])
def test_rows_without_their_last_cells_are_never_joined(rows: int) -> None:
    full = "".join(f"2013-04-{at:02},Hyesan,seen there\n" for at in range(1, 13))
    short = "".join(f"2013-05-{at:02},Yanji\n" for at in range(1, rows + 1))
    found = read_table(f"date,place,note\n{full}{short}".encode())
    assert found.rows.iloc[12:].to_numpy().tolist() == [
        [f"2013-05-{at:02}", "Yanji", ""] for at in range(1, rows + 1)
    ]
    assert found.problems["line"].tolist() == list(range(14, 14 + rows))


def test_blanks_after_the_last_cell_of_several_rows_are_no_damage() -> None:
    rows = [f"2013-05-{at:02},Yanji{',' if at < 4 else ''}\n" for at in range(1, 13)]
    found = read_table(("date,place\n" + "".join(rows)).encode())
    assert found.rows["place"].tolist() == ["Yanji"] * 12
    assert found.problems.empty
