from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.events import PROBLEM_COLUMNS, read_table, table


def faults(data: bytes) -> list[tuple[int, str, str]]:
    problems = read_table(data).problems
    return list(zip(problems["line"], problems["code"], problems["value"], strict=True))


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
        (b"date,place\n2013,\0\n", "Choose a CSV"),
        (b"", "Choose a CSV"),
        (b" \n,,\n", "Choose a CSV"),
        (b"date\n" + b"x" * 200_000, "Save it again as CSV"),
    ],
)
def test_a_file_that_is_no_csv_is_refused_with_what_to_do(data: bytes, remedy: str) -> None:
    with pytest.raises(UnusableFile, match=remedy):
        read_table(data)


def test_a_file_with_too_many_bytes_or_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MAX_ROWS", 2)
    read_table(b"date\n1\n2\n")
    with pytest.raises(UnusableFile, match="3 rows; at most 2"):
        read_table(b"date\n1\n2\n3\n")
    monkeypatch.setattr(table, "MAX_BYTES", 4)
    with pytest.raises(UnusableFile, match="5 bytes; at most 4"):
        read_table(b"date\n")


def test_ragged_rows_are_kept_and_each_is_a_problem() -> None:
    found = read_table(b"date,place\n2013\n2014,Ayville\n2015,Beeford,more,,again\n2016,Ceeton,,\n")
    assert found.rows["date"].tolist() == ["2013", "2014", "2015", "2016"]
    assert found.rows["place"].tolist() == ["", "Ayville", "Beeford", "Ceeton"]
    assert found.rows[table.EXTRA].tolist() == ["", "", "more | again", ""]
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[2, "ragged-row"], [4, "ragged-row"]]
    assert found.problems["value"].tolist() == ["2013", "2015 | Beeford | more |  | again"]
    assert all("check that none has moved" in message for message in found.problems["message"])


def test_cells_beyond_the_header_do_not_push_out_a_column_of_that_name() -> None:
    rows = read_table(f"date,{table.EXTRA}\n2013,kept,more\n".encode()).rows
    assert {"kept", "more"} <= set(rows.iloc[0])


def test_a_header_that_stands_twice_is_renamed_and_is_a_problem() -> None:
    found = read_table(b"date,note,note\n2013,one,two\n")
    assert found.rows.to_dict("records") == [{"date": "2013", "note": "one", "note (2)": "two"}]
    assert faults(b"date,note,note\n2013,one,two\n") == [(1, "duplicate-header", "note")]
    assert "Rename one" in found.problems["message"].item()


def test_a_header_that_stands_twice_is_listed_on_its_own_line() -> None:
    assert faults(b"\n\ndate,date\n2013,2013\n") == [(3, "duplicate-header", "date")]


def test_bytes_that_are_no_utf_8_are_replaced_and_each_line_of_them_is_a_problem() -> None:
    data = b"date,place\n2013,Ayville\n2014,K\xf6ln\n"
    assert read_table(data).rows["place"].tolist() == ["Ayville", "K�ln"]
    assert faults(data) == [(3, "bad-bytes", "2014,K�ln")]
    assert "Save the file as CSV (UTF-8)" in read_table(data).problems["message"].item()


@pytest.mark.parametrize("separator", ["\u2028", "\x0b", "\x85"])
def test_bad_bytes_are_listed_on_the_line_that_the_rows_are_counted_by(separator: str) -> None:
    data = f"date,place\n2013,a{separator}b\n2014,".encode() + b"\xf6\n"
    assert read_table(data).rows.index.tolist() == [2, 3]
    assert [line for line, _, _ in faults(data)] == [3]


def test_a_quote_that_is_never_closed_is_a_problem() -> None:
    data = b'date,note\n2013,one\n2014,"two\n2015,three\n'
    assert [(line, code) for line, code, _ in faults(data)] == [(3, "open-quote")]
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
    # Whatever the quotes do, every letter that stands below the header stands in a cell.
    data = ("date;place\n" + "\n".join(lines)).encode()
    rows = read_table(data).rows
    letters = sum(line.count("a") for line in lines)
    assert "".join("".join(row) for row in rows.to_numpy().tolist()).count("a") == letters
