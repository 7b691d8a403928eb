from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.events import PROBLEM_COLUMNS, read_table
from geo.events.limits import Limits
from tests.events.faults import listed


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_rows_are_text_indexed_by_the_line_on_which_each_begins(ending: str) -> None:
    text = ending.join(["date,note", '2013,"two', 'lines"', "", "2014,x", ""])
    found = read_table(text.encode())
    assert found.rows.index.tolist() == [2, 5]
    assert found.rows["date"].tolist() == ["2013", "2014"]
    assert found.rows["note"].tolist() == [f"two{ending}lines", "x"]
    assert found.problems.empty
    assert tuple(found.problems.columns) == PROBLEM_COLUMNS


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_tells_what_parts_the_cells(delimiter: str) -> None:
    rows = read_table(f"date{delimiter}place\n2013{delimiter}Ayville\n".encode()).rows
    assert rows.to_dict("records") == [{"date": "2013", "place": "Ayville"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_of_any_script_is_read_in_the_encodings_that_spreadsheets_write(encoding: str) -> None:
    rows = read_table("date,place\n2013,비엔티안\n".encode(encoding)).rows
    assert rows["place"].tolist() == ["비엔티안"]
    assert list(rows.columns) == ["date", "place"]


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Choose a CSV"),
        (b"PK\x03\x04\x14\0\x06\0", "save it as CSV"),
        (b"", "Choose a CSV"),
        (b" \n,,\n", "Choose a CSV"),
        (b"\x1f\x8b\x08\0" + b"x" * 40, "not unpacked"),
        (b"\0\1\2\3" * 40, "Choose a CSV"),
    ],
)
def test_a_file_that_is_no_csv_is_refused_with_what_to_do(data: bytes, remedy: str) -> None:
    with pytest.raises(UnusableFile, match=remedy):
        read_table(data)


@pytest.mark.parametrize(
    ("limits", "rows", "line", "what"),
    [
        (Limits(rows=2), [["a1", "b1"], ["a2", "b2"]], 3, "2 rows"),
        (Limits(bytes=14), [["a1", "b1"]], 2, "14 bytes of 22"),
        (Limits(columns=1), [["a1"], ["a2"], ["a3"]], 1, "1 columns of 2"),
        (Limits(cell=1), [["a", "b"], ["a", "b"], ["a", "b"]], 2, "1 characters of 2"),
    ],
)
def test_what_was_read_before_a_limit_is_kept(
    limits: Limits, rows: list[list[str]], line: int, what: str
) -> None:
    found = read_table(b"a,b\na1,b1\na2,b2\na3,b3\n", limits=limits)
    assert found.rows.to_numpy().tolist() == rows
    assert set(found.problems["code"]) == {"limit-reached"}
    assert (found.problems["line"].iloc[0], found.problems["value"].iloc[0]) == (line, what)


def test_the_time_is_over_between_two_blocks_and_what_was_read_is_kept() -> None:
    seconds = iter(range(100))
    data = b"a,b\n" + b"one,two\n" * 700_000
    found = read_table(data, limits=Limits(seconds=0.5, clock=lambda: next(seconds)))
    assert 1_000 < len(found.rows) < 700_000
    assert found.problems["code"].tolist() == ["limit-reached"]
    assert found.problems["line"].item() == len(found.rows) + 1


def test_the_dialect_says_how_the_file_was_read_and_can_be_changed() -> None:
    data = "a;b\n1;평양\n2;서울\n3;회령\n4;부산\n5;대구\n".encode("cp949")
    found = read_table(data)
    assert (found.dialect.encoding, found.dialect.delimiter, found.dialect.header) == ("cp949", ";", (1,))
    other = read_table(data, dialect=replace(found.dialect, delimiter=",", encoding="cp1252"))
    assert list(other.rows.columns) == ["a;b"]
    assert other.rows.iloc[0, 0] == "1;평양".encode("cp949").decode("cp1252")
    without = read_table(
        b"a,b\n1,2\n", dialect=replace(found.dialect, delimiter=",", encoding="utf-8", header=())
    )
    assert without.rows.to_numpy().tolist() == [["a", "b"], ["1", "2"]]


def test_bytes_that_are_no_utf_8_are_replaced_and_each_line_of_them_is_a_problem() -> None:
    data = "date,place\n2013,Zürich\n2014,".encode() + b"K\xf6ln\n"
    assert read_table(data).rows["place"].tolist() == ["Zürich", "K�ln"]
    assert listed(data) == [(3, "bad-bytes", "K�ln")]
    assert "mend it in the file" in read_table(data).problems["message"].item()


@pytest.mark.parametrize("separator", ["\u2028", "\x0b", "\x85"])
def test_bad_bytes_are_listed_on_the_line_that_the_rows_are_counted_by(separator: str) -> None:
    data = f"date,place\n2013,a{separator}b\n2014,".encode() + b"\xf6\n"
    assert read_table(data).rows.index.tolist() == [2, 3]
    assert [line for line, _, _ in listed(data)] == [3]


def test_a_quote_that_is_never_closed_is_a_problem() -> None:
    data = b'date,note\n2013,one\n2014,"two\n2015,three\n'
    assert [(line, code) for line, code, _ in listed(data)] == [(3, "open-quote")]
    assert "Close it" in read_table(data).problems["message"].item()


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_an_unusable_file(data: bytes) -> None:
    try:
        found = read_table(data)
    except UnusableFile as error:
        assert str(error).endswith(".")  # noqa: PT017  that nothing else is raised is what is tested
    else:
        assert tuple(found.problems.columns) == PROBLEM_COLUMNS


@given(st.lists(st.lists(st.sampled_from('a,"\n\r; \té\x0b'), max_size=8).map("".join), max_size=6))
def test_no_row_of_a_damaged_file_is_lost(lines: list[str]) -> None:
    # Whatever the quotes do, every letter stands in a cell, a name of a column, or what was set apart and listed.
    data = ("dOte;plOce\n" + "\n".join(lines)).encode()
    found = read_table(data)
    cells = ["".join(row) for row in found.rows.to_numpy().tolist()]
    apart = [*found.dialect.preamble, *found.dialect.footer]
    text = "".join([*cells, *found.rows.columns, *apart])
    assert text.count("a") >= sum(line.count("a") for line in lines)
    assert not apart or {"preamble", "footer"} & set(found.problems["code"])


def test_nul_characters_are_left_out_and_each_line_of_them_is_a_problem() -> None:
    data = b"date,place\n2013,Ay\0ville\n2014,Beeford\n"
    assert read_table(data).rows["place"].tolist() == ["Ayville", "Beeford"]
    assert [(line, code) for line, code, _ in listed(data)] == [(2, "nul-bytes")]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_spreadsheet_s_word_on_the_separator_is_no_preamble(mark: str) -> None:
    found = read_table(f"sep={mark}\r\ndate{mark}place\r\n2013{mark}Seoul\r\n".encode())
    assert found.rows.to_numpy().tolist() == [["2013", "Seoul"]]
    assert found.problems.empty
    assert found.dialect.preamble == ()
    assert found.rows.index.tolist() == [3]


def test_a_file_without_a_header_has_numbered_columns() -> None:
    data = b"2013-01-01,Ay,1\n2014-01-01,Bee,2\n2015-01-01,Cee,3\n"
    found = read_table(data)
    assert list(found.rows.columns) == ["column 1", "column 2", "column 3"]
    assert len(found.rows) == 3
    assert [(line, code) for line, code, _ in listed(data)] == [(1, "no-header")]


def test_a_first_row_of_marks_for_not_known_is_no_second_line_of_names() -> None:
    data = b"state,jobs,pay\nOH,**,**\nPR,NA,N/A\nAL,5,6\nAK,7,8\nAZ,9,10\nCA,11,12\n"
    assert read_table(data).rows.iloc[:, 0].tolist() == ["OH", "PR", "AL", "AK", "AZ", "CA"]


def test_a_second_line_of_names_is_no_row() -> None:
    data = b"place,date,people\n#loc,#date,#affected\nAy,2013-01-01,1\nBee,2014-01-01,2\nCee,2015-01-01,3\n"
    found = read_table(data)
    assert list(found.rows.columns) == ["place", "date", "people"]
    assert len(found.rows) == 3
    assert [(line, code) for line, code, _ in listed(data)] == [(2, "header-rows")]
    assert found.dialect.header == (1, 2)


def test_names_that_stand_over_several_columns_are_joined_with_those_below() -> None:
    data = (
        b"origin,,target,\nplace,day,place,day\nAy,2013-01-01,Bee,2013-02-01\nCee,2014-01-01,Dee,2014-02-01\n"
    )
    assert list(read_table(data).rows.columns) == ["origin place", "origin day", "target place", "target day"]


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\n1,2\n",
        b'size,note\n1,a 5" pipe\n2,b\n3,c\n',
        b"a,b,\n1,2,\n3,4,\n5,6,\n",
        b"name\nAy\nBee\nCee\n",
        b',a\n0,"x, y"\n1,z\n2,z\n',
        b'a, b\n1, "x, y"\n2, "z, z"\n3, "w, w"\n4, "v, v"\n',
        b"a\tb\r\n1\t2\r\n3\t4\r\n\r\n",
        b"year,2010,2011\nAy,10,20\nBee,30,40\nCee,5,6\n",
        b"a,b\n'x, y',2\n'z, w',3\n'v, u',4\n's, t',4\n",
    ],
)
def test_a_clean_file_gives_no_problem(data: bytes) -> None:
    assert listed(data) == []


def test_quotes_after_a_blank_and_single_quotes_are_read() -> None:
    assert read_table(b'a, b\n1, "x, y"\n2, "z, z"\n3, "w, w"\n4, "v, v"\n').rows.iloc[0].tolist() == [
        "1",
        "x, y",
    ]
    assert read_table(b"a,b\n'x, y',2\n'z, w',3\n'v, u',4\n's, t',4\n").rows.iloc[0].tolist() == ["x, y", "2"]


def test_the_one_line_without_cells_among_the_rows_is_named() -> None:
    lines = [f"{town};Hyesan;KP" for town in "acegikmoq"]
    named = listed("\n".join(["id;place;country", *lines[:4], ";;", *lines[5:]]).encode())
    assert [(line, code) for line, code, _ in named if code == "blank-line"] == [(6, "blank-line")]
    for more in ([";;", ";;"], []):  # a habit, or nothing
        assert not [
            one
            for one in listed("\n".join(["id;place;country", *lines, *more, *lines]).encode())
            if one[1] == "blank-line"
        ]


def test_two_rows_joined_where_both_end_in_blanks_are_parted_or_named() -> None:
    rows = "".join(f"2020-01-{at:02},Yanji,{at},\n" for at in range(1, 9))
    found = read_table(f"date,place,people,until\n{rows}2020-01-09,Yanji,,2020-01-10,,,\n".encode())
    assert "2020-01-10" in found.rows["date"].tolist() or 10 in found.problems["line"].tolist()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_is_cut_between_lines(encoding: str) -> None:
    # U+0A41 and U+410A have the byte of a line end in them.
    text = "\ufeffdate,place\n" + "".join(f"{2000 + at},Luang \u0a41\u410a Namtha\n" for at in range(20))
    data = text.encode(encoding)
    for most in range(60, len(data), 7):
        found = read_table(data, limits=Limits(bytes=most))
        assert set(found.problems["code"]) <= {"limit-reached"}
        assert found.rows["place"].isin(["Luang \u0a41\u410a Namtha"]).all()
