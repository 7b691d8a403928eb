"""Rows, names, and what stands around them, put together."""

from __future__ import annotations

from geo.events import read_table
from geo.events.assembly import EXTRA
from tests.events.faults import listed


def test_ragged_rows_are_kept_and_each_is_a_problem() -> None:
    found = read_table(b"date,place\n2013\n2014,Ayville\n2015,Beeford,more,,again\n2016,Ceeton,,\n")
    assert found.rows["date"].tolist() == ["2013", "2014", "2015", "2016"]
    assert found.rows["place"].tolist() == ["", "Ayville", "Beeford", "Ceeton"]
    assert found.rows[EXTRA].tolist() == ["", "", "more | again", ""]
    assert found.problems[["line", "code"]].to_numpy().tolist() == [
        [line, "ragged-row"] for line in (2, 4, 5)
    ]
    assert found.problems["value"].tolist()[:2] == ["2013", "2015 | Beeford | more |  | again"]
    assert all("check that none has moved" in message for message in found.problems["message"])


def test_cells_beyond_the_header_do_not_push_out_a_column_of_that_name() -> None:
    rows = read_table(f"date,{EXTRA}\n2013,kept,more\n".encode()).rows
    assert {"kept", "more"} <= set(rows.iloc[0])


def test_a_header_that_stands_twice_is_renamed_and_is_a_problem() -> None:
    found = read_table(b"date,note,note\n2013,one,two\n")
    assert found.rows.to_dict("records") == [{"date": "2013", "note": "one", "note (2)": "two"}]
    assert listed(b"date,note,note\n2013,one,two\n") == [(1, "duplicate-header", "note")]
    assert "Rename one" in found.problems["message"].item()


def test_a_header_that_stands_twice_is_listed_on_its_own_line() -> None:
    assert listed(b"\n\ndate,date\n2013,2013\n") == [(3, "duplicate-header", "date")]


def test_preamble_and_footer_are_set_apart_and_listed() -> None:
    data = b"Report of the office\n\ndate,place,people\n2013,Ay,1\n2014,Bee,2\n2015,Cee,3\n\nTotal,,6\n"
    found = read_table(data)
    assert found.rows.index.tolist() == [4, 5, 6]
    assert list(found.rows.columns) == ["date", "place", "people"]
    assert [(line, code) for line, code, _ in listed(data)] == [(1, "preamble"), (8, "footer")]
    assert (found.dialect.preamble, found.dialect.footer) == (("Report of the office",), ("Total,,6",))


def test_blanks_beyond_the_header_in_several_rows_are_a_habit() -> None:
    rows = "".join(f"2020-01-{at:02},Yanji{',,,' * (at > 5)}\n" for at in range(1, 9))
    assert read_table(f"date,place\n{rows}".encode()).problems.empty


def test_names_that_stand_again_and_rules_are_no_rows() -> None:
    data = b"date,place,note\n----,-----,:---:\n2013-05-27,Seoul,a\ndate,place,note\n2013-05-28,Busan,b\n"
    found = read_table(data)
    assert found.rows["date"].tolist() == ["2013-05-27", "2013-05-28"]
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[2, "header-rows"], [4, "header-rows"]]


def test_a_row_that_is_like_the_names_in_part_stays() -> None:
    found = read_table(b"date,place\ndate,Seoul\n--,Busan\n2013,--\n")
    assert found.rows.to_numpy().tolist() == [["date", "Seoul"], ["--", "Busan"], ["2013", "--"]]
