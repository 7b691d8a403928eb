from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.mending.heading import _familiar

BODY = "".join(f"g{at},2013-05-{at + 1:02},37.5,42.{at}\n" for at in range(6))
CODES = ["AE", "BT", "CN", "FR", "GB", "KP", "LA", "MN", "PH", "RU", "TH", "VN"]
NAMES = ["group", "date", "lat", "lon"]


@pytest.mark.parametrize(
    "header",
    [
        "group,datelat,lon\n",
        "group,da,te,lat,lon\n",
        'gr"oup,date,lat,lon\n',
        '"group,date,lat,lon\n',
        "group,da\nte,lat,lon\n",
        "group,,date,lat,lon\n",
    ],
)
def test_a_damaged_header_is_mended_by_the_names_that_are_known(header: str) -> None:
    found = read_table((header + BODY).encode())
    assert list(found.rows.columns) == NAMES
    assert len(found.rows) == 6
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "damaged-header"]]


def test_a_header_and_a_row_run_together_are_parted() -> None:
    found = read_table(("group,date,lat,lon" + BODY).encode())
    assert list(found.rows.columns) == NAMES
    assert len(found.rows) == 6
    assert found.problems["code"].tolist() == ["damaged-header"]


@pytest.mark.parametrize(
    "names", [["code", "west", "south", "north"], ["team", "spi", "spi_attack", "spi_defence"]]
)
def test_a_header_of_unknown_names_and_a_row_are_parted_too(names: list[str]) -> None:
    rows = [f"{code},{at % 2},{at}.5,{1990 + at}" for at, code in enumerate(CODES)]
    found = read_table((",".join(names) + "\n".join([*rows, ""])).encode())
    assert list(found.rows.columns) == names
    assert found.rows.iloc[:, 0].tolist() == [row[:2] for row in rows]
    assert found.problems["code"].tolist() == ["damaged-header"]


def test_a_header_broken_in_two_lines_is_joined() -> None:
    body = "".join(f"A{at},{at},{at}.5,1\n" for at in range(8))
    found = read_table(("team,sco\nre,strength,rank\n" + body).encode())
    assert list(found.rows.columns) == ["team", "score", "strength", "rank"]
    assert len(found.rows) == 8
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "damaged-header"]]


def test_names_that_share_words_tell_where_a_separator_was_added() -> None:
    body = "".join(f"A{at},{at},{at}.5,1\n" for at in range(8))
    found = read_table(("team,wspi,wspi_attack,wspi_def,ence\n" + body).encode())
    assert list(found.rows.columns) == ["team", "wspi", "wspi_attack", "wspi_defence"]


def test_bad_bytes_are_left_out_of_a_name() -> None:
    found = read_table(b"gro\xffp,d\xffate,lat,lon\n" + BODY.encode())
    assert list(found.rows.columns) == NAMES
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "bad-bytes"]]


def test_a_year_above_numbers_that_are_none_is_a_name() -> None:
    lean = "".join(f"AK-{at},{at - 4}.25\n" for at in range(9))
    assert list(read_table(("district,2022\n" + lean).encode()).rows.columns) == ["district", "2022"]
    years = "".join(f"AK-{at},{2010 + at}\n" for at in range(9))
    assert list(read_table(("AK-9,2022\n" + years).encode()).rows.columns) == ["column 1", "column 2"]


def test_a_header_that_was_cut_off_is_filled_with_numbered_names() -> None:
    found = read_table(("group,date\n" + BODY).encode())
    assert list(found.rows.columns) == ["group", "date", "column 3", "column 4"]
    assert len(found.rows) == 6
    assert found.problems["code"].tolist() == ["damaged-header"]


def test_one_name_fewer_than_cells_is_named_though_all_rows_end_in_a_separator() -> None:
    found = read_table(b"alpha,beta\n1,2,\n3,4,\n5,6,\n7,8,\n")
    assert list(found.rows.columns) == ["alpha", "beta"]
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "damaged-header"]]


def test_names_are_made_distinct() -> None:
    found = read_table(b"note,,note,note (2)\n1,2,3,4\n")
    assert list(found.rows.columns) == ["note", "column 2", "note (2)", "note (2) (2)"]
    assert found.problems["code"].tolist() == ["unnamed-column", "duplicate-header", "duplicate-header"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"place;source;\nSeoul;BBC;seen\nBusan;NGO;heard\n", [[1, "column 3", "unnamed-column"]]),
        (b",place,source\na,Seoul,BBC\nb,Busan,NGO\n", [[1, "column 1", "unnamed-column"]]),
        (b",place,source\n0,Seoul,BBC\n1,Busan,NGO\n", []),  # the row numbers that pandas writes
        (b"place;source;\nSeoul;BBC;\nBusan;NGO;\n", []),  # every line ends in a separator
        (b"place;source\nSeoul;BBC\nBusan;NGO\n", []),
    ],
)
def test_a_column_with_cells_and_no_name_is_told(data: bytes, said: list[list[object]]) -> None:
    found = read_table(data)
    assert found.problems[["line", "column", "code"]].to_numpy().tolist() == said


def test_known_and_distinct_names_are_likelier() -> None:
    assert _familiar(("lat", "lon")) > _familiar(("la", "tlon")) > _familiar(("latlon", ""))
    assert _familiar(("one", "two")) > _familiar(("one", "one"))


@pytest.mark.parametrize("header", ["id,place,\nnote", "id,place,no\nte", "id,pla\nce,note"])
def test_a_header_broken_in_two_is_put_together(header: str) -> None:
    rows = "".join(f"{at},Seoul,seen\n" for at in range(9))
    found = read_table(f"{header}\n{rows}".encode())
    assert found.rows.columns.tolist() == ["id", "place", "note"]
    assert len(found.rows) == 9
    assert found.problems["code"].tolist() == ["damaged-header"]


def test_a_header_joined_to_the_first_row_by_a_separator_gives_the_row_back() -> None:
    rows = "".join(f"{at},Seoul,seen\n" for at in range(9))
    found = read_table(f"id,place,note,{rows}".encode())
    assert found.rows.columns.tolist() == ["id", "place", "note"]
    assert found.rows["id"].tolist() == [str(at) for at in range(9)]
