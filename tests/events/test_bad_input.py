"""Reports from a file: what is wrong is named with line, column, value and remedy, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.events import STATUSES, Reading, combine, read_events, read_table

HEAD = b"group,event,date,place,people,status,lat,lon\n"


def problems(data: bytes) -> list[tuple[int, str, str, str]]:
    found = read_events(data).problems
    return list(zip(found["line"], found["column"], found["value"], found["code"], strict=True))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "no text file"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (b"a,b\n1,2\n", "No column tells when or where"),
        (b"date,place\n", "no rows"),
    ],
)
def test_an_unusable_file_says_why_and_what_to_do(data: bytes, sentence: str) -> None:
    with pytest.raises(UnusableFile, match=sentence):
        read_events(data)


def test_bad_cells_are_blanked_and_named_and_their_rows_stay() -> None:
    data = HEAD + b"g,a,2013-99,Alpha,many,perhaps,,\ng,b,2013-05-01,Beta,2,denied,106,20\n"
    assert problems(data) == [
        (2, "date", "2013-99", "bad-date"),
        (2, "people", "many", "bad-count"),
        (2, "status", "perhaps", "bad-vocabulary"),
        (3, "lat", "106", "bad-coordinate"),
        (3, "lon", "20", "bad-coordinate"),
    ]
    reading = read_events(data)
    assert reading.reports["place"].tolist() == ["Alpha", "Beta"]
    assert reading.reports["status"].tolist() == ["unknown", "denied"]
    assert reading.reports["lat"].isna().all()
    for message in reading.problems["message"]:
        assert message.startswith("Line ")
        assert (
            "write" in message
            or "use one of" in message
            or "give both" in message
            or "must lie between" in message
        )


def test_a_row_with_neither_date_nor_place_is_set_aside_and_listed() -> None:
    reading = read_events(HEAD + b"g,a,,,3,,,\ng,b,2013,,,,,\n")
    assert reading.reports["event"].tolist() == ["b"]
    assert reading.problems[["line", "code", "value"]].to_numpy().tolist() == [
        [2, "no-date-no-place", "g | a | 3"]
    ]


def test_a_blank_stance_is_reported_and_blank_people_are_none() -> None:
    reports = read_events(HEAD + b"g,a,2013,X,,,,\n").reports
    assert reports["status"].tolist() == ["reported"]
    assert reports["people"].isna().all()


def test_headers_are_known_by_alias_and_others_are_kept() -> None:
    reading = read_events(b"When;Location;Colour\n2013;Vientiane;red\n")
    assert dict(reading.columns) == {"When": "date", "Location": "place"}
    assert reading.reports["other"].tolist() == [(("Colour", "red"),)]


def test_columns_can_be_told() -> None:
    assert read_events(b"x1,x2\n2013,Vientiane\n", columns={"x1": "date", "x2": "place"}).reports[
        "place"
    ].tolist() == ["Vientiane"]


def test_ragged_rows_are_named_and_nothing_of_them_is_lost() -> None:
    table = read_table(b"date,place\n2013\n2014,Yanji,more,and more\n")
    assert table.problems[["line", "code"]].to_numpy().tolist() == [[2, "ragged-row"], [3, "ragged-row"]]
    assert table.rows.iloc[1].tolist() == ["2014", "Yanji", "more | and more"]


def test_lines_are_those_of_the_file_also_after_a_cell_of_two_lines() -> None:
    table = read_table(b'date,place\n\n2013,"two\nlines"\n2014,Yanji\n')
    assert table.rows.index.tolist() == [3, 5]


def test_bytes_that_are_no_utf_8_are_named() -> None:
    table = read_table("date,place\n2013,Café\n2014,평양\n".encode() + b"2015,Caf\xe9\n")
    assert table.problems[["line", "column", "code"]].to_numpy().tolist() == [[4, "place", "bad-bytes"]]


def test_an_open_quote_is_named() -> None:
    assert "open-quote" in set(read_table(b'date,place\n2013,"Yanji\n2014,Beijing\n').problems["code"])


def test_two_files_with_the_same_group_are_joined_and_that_is_listed() -> None:
    one, two = (
        read_events(HEAD + b"g,a,2013,X,,,,\n"),
        read_events(HEAD + b"h,a,2013,X,,,,\ng,b,2014,Y,,,,\n"),
    )
    joined = combine({"one.csv": one, "two.csv": two})
    assert len(joined.reports) == 3
    found = joined.problems[["file", "line", "column", "value", "code"]].to_numpy().tolist()
    assert found == [["two.csv", 3, "group", "g", "shared-group"]]
    assert "rename the group" in joined.problems["message"].tolist()[0]


@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(alphabet='da,te"\n\r;place2013', max_size=60).map(
            lambda text: ("date,place\n" + text).encode()
        ),
    )
)
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        reading = read_events(data)
    except UnusableFile:
        return
    assert isinstance(reading, Reading)
    assert set(reading.reports["status"]) <= set(STATUSES)
