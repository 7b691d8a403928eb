"""What a person says of how files are read, and what then is read."""

from __future__ import annotations

import io

import openpyxl
import pytest

from geo.errors import UnusableFile
from geo.events import AS_FOUND, Readings, ReadOptions, changes, read_table, read_table_as

PLAIN = b"group,date,place\nA,2020-01-02,Yanji\nA,2020-01-03,Dandong\n"


def test_nothing_said_reads_as_found() -> None:
    mine, found = read_table_as(PLAIN), read_table(PLAIN)
    assert mine.rows.equals(found.rows)
    assert mine.dialect == found.dialect


def test_the_encoding_said_is_taken() -> None:
    data = "place,date\n연길,2020\n".encode("cp949")
    assert read_table_as(data, ReadOptions(encoding="cp949")).rows["place"].tolist() == ["연길"]
    assert read_table_as(data, ReadOptions(encoding="cp1252")).rows["place"].tolist() != ["연길"]


def test_the_separator_said_is_taken_and_its_choice_is_no_question_any_more() -> None:
    data = b"a;b,place\n1;2,Yanji\n3;4,Dandong\n"
    assert list(read_table_as(data, ReadOptions(delimiter=",")).rows.columns) == ["a;b", "place"]
    semicolons = read_table_as(data, ReadOptions(delimiter=";"))
    assert list(semicolons.rows.columns) == ["a", "b,place"]
    assert "delimiter-choice" not in set(semicolons.problems["code"])


def test_an_encoding_that_was_guessed_stays_named_when_only_the_separator_is_said() -> None:
    data = "place,date\n연길,2020\n".encode("cp949")
    assert "encoding-choice" in set(read_table(data).problems["code"])
    assert "encoding-choice" in set(read_table_as(data, ReadOptions(delimiter=",")).problems["code"])
    assert "encoding-choice" not in set(read_table_as(data, ReadOptions(encoding="cp949")).problems["code"])


def test_the_header_line_said_is_taken() -> None:
    third = read_table_as(PLAIN, ReadOptions(header=2))
    assert list(third.rows.columns) == ["A", "2020-01-02", "Yanji"]
    assert third.dialect.preamble == ("group,date,place",)
    assert len(read_table_as(PLAIN, ReadOptions(header=0)).rows) == 3


def test_the_sheet_said_is_taken() -> None:
    book = openpyxl.Workbook()
    for name, place in (("one", "Yanji"), ("two", "Dandong")):
        sheet = book.create_sheet(name)
        sheet.append(["place", "date"])
        sheet.append([place, "2020-01-02"])
    held = io.BytesIO()
    book.save(held)
    table = read_table_as(held.getvalue(), ReadOptions(sheet="two"))
    assert table.rows["place"].tolist() == ["Dandong"]
    assert {"one", "two"} <= set(table.dialect.sheets)
    with pytest.raises(UnusableFile, match="No such sheet"):
        read_table_as(held.getvalue(), ReadOptions(sheet="three"))


def test_the_order_of_day_and_month_said_is_taken() -> None:
    data = b"place,date\nYanji,01/02/2020\n"
    for order, date in (("dmy", "2020-02-01"), ("mdy", "2020-01-02")):
        read = Readings().with_options("f", order=order).read(data, "f", "f.csv")
        assert read.reports["date"].tolist() == [date]


def test_a_mended_cell_is_read_and_its_doubt_is_gone() -> None:
    data = b"group,date,place\nA,2020-01-02,Yanji\nA,2020-01-03\nA,2020-99-04,Dandong\n"
    before = Readings().read(data, "f", "f.csv")
    assert {"ragged-row", "bad-date"} <= set(before.problems["code"])
    mended = Readings().with_cells("f", [(1, "place", "Shenyang"), (2, "date", "2020-01-04")])
    after = mended.read(data, "f", "f.csv")
    assert after.reports["place"].tolist() == ["Yanji", "Shenyang", "Dandong"]
    assert after.reports["date"].tolist() == ["2020-01-02", "2020-01-03", "2020-01-04"]
    assert not {"ragged-row", "bad-date"} & set(after.problems["code"])


def test_what_was_mended_is_listed_with_what_the_file_has() -> None:
    table = read_table(PLAIN)
    cells = ((1, "place", "Tumen"), (0, "date", "2020"), (9, "place", "x"), (0, "none", "x"))
    assert changes(table, cells).to_dict("records") == [
        {"line": 2, "column": "date", "before": "2020-01-02", "after": "2020"},
        {"line": 3, "column": "place", "before": "Dandong", "after": "Tumen"},
    ]
    assert changes(table, ()).empty


def test_the_last_word_on_a_cell_stands_and_unknown_cells_change_nothing() -> None:
    mended = Readings().with_cells("f", [(0, "place", "X")]).with_cells("f", [(0, "place", "Tumen")])
    assert mended.of("f").cells == ((0, "place", "Tumen"),)
    odd = ReadOptions(cells=((99, "place", "X"), (0, "no such", "X")))
    assert read_table_as(PLAIN, odd).rows.equals(read_table(PLAIN).rows)


def test_what_moves_the_rows_drops_their_mending_and_nothing_else_does() -> None:
    mended = Readings().with_cells("f", [(0, "place", "X")])
    assert mended.with_options("f", order="mdy").of("f").cells
    for change in ({"delimiter": ";"}, {"sheet": "two"}, {"header": 2}):
        assert not mended.with_options("f", **change).of("f").cells


def test_a_mapping_serves_files_with_the_same_headers() -> None:
    headers = ["Name", "When", "Where"]
    told = Readings().with_columns(headers, {"Name": "group", "When": "date", "Where": ""})
    assert told.columns_of(headers) == {"Name": "group", "When": "date"}
    assert told.columns_of(["where", "WHEN", "name"]) == {"WHEN": "date", "name": "group"}
    assert told.columns_of(["Name", "When"]) is None
    assert told.with_columns(headers, None) == Readings()
    data = b"Name,When,Where\nA,2020-01-02,Yanji\n"
    assert told.read(data, "any", "f.csv").reports["place"].tolist() == [""]
    assert Readings().read(data, "any", "f.csv").reports["place"].tolist() == ["Yanji"]


def test_the_key_tells_what_bears_on_the_files_and_only_that() -> None:
    said = Readings().with_options("f", order="mdy")
    assert Readings().told(["f"]) == ""
    assert said.told(["g"]) == ""
    assert said.told(["f"]) != said.with_options("f", order="dmy").told(["f"])
    assert said.with_columns(["a"], {"a": "date"}).told(["g"]) != ""
    assert said.with_options("f", order="").told(["f"]) == ""
    assert said.with_options("f", order="").of("f") == AS_FOUND


MARK, OTHER = (2, "date", "2020-99", "bad-date"), (3, "people", "many", "bad-count")


def test_what_is_right_as_it_is_is_kept_for_its_file_and_taken_back() -> None:
    told = Readings().with_right("f", [MARK, OTHER])
    assert told.right_of("f") == {MARK, OTHER}
    assert told.right_of("g") == frozenset()
    assert told.with_right("f", [OTHER], right=False).right_of("f") == {MARK}
    assert told.with_right("f", [MARK]) is told


def test_what_is_right_as_it_is_changes_nothing_that_is_read() -> None:
    told = Readings().with_right("f", [MARK])
    assert told.told(["f"]) == ""
    assert told.read(PLAIN, "f", "f.csv").problems.equals(Readings().read(PLAIN, "f", "f.csv").problems)


def test_what_moves_the_rows_drops_what_was_right_in_that_file_and_nothing_else_does() -> None:
    told = Readings().with_right("f", [MARK]).with_right("g", [MARK])
    assert told.with_options("f", order="mdy").right == told.right
    assert told.with_cells("f", [(0, "place", "X")]).right == told.right
    for change in ({"delimiter": ";"}, {"sheet": "two"}, {"header": 2}):
        moved = told.with_options("f", **change)
        assert moved.right_of("f") == frozenset()
        assert moved.right_of("g") == {MARK}


def test_a_link_sets_its_files_and_headers_and_leaves_the_others() -> None:
    before = (
        Readings()
        .with_options("f", order="mdy")
        .with_options("g", order="mdy")
        .with_cells("f", [(0, "a", "X")])
    )
    before = before.with_columns(["a"], {"a": "date"})
    said = Readings().with_options("f", encoding="cp949").with_columns(["b"], {"b": "date"})
    after = before.opened(said, ["f"])
    assert after.of("f") == ReadOptions(encoding="cp949", cells=((0, "a", "X"),))
    assert after.of("g") == before.of("g")
    assert after.columns == said.columns
    assert before.opened(Readings(), ["f"]).of("f").order == ""


def test_a_link_that_moves_the_rows_drops_the_mended_cells() -> None:
    before = Readings().with_options("f", header=2).with_cells("f", [(0, "a", "X")])
    assert before.opened(Readings().with_options("f", header=2), ["f"]).of("f").cells
    assert before.opened(Readings(), ["f"]).of("f") == AS_FOUND


def test_a_header_that_was_mended_is_found_again_when_only_the_encoding_is_said() -> None:
    data = ("date,place,no\nte\n" + "".join(f"2013-05-{at:02},Yanji,seen\n" for at in range(1, 10))).encode()
    found = read_table(data)
    assert list(found.rows.columns) == ["date", "place", "note"]
    assert read_table_as(data, ReadOptions(encoding="cp1252")).rows.equals(found.rows)


@pytest.mark.parametrize(
    ("quoting", "notes"),
    [("doubled", ["say, go", "x"]), ("none", ['"say', "x"]), ("single", ['"say', "x"])],
)
def test_the_way_cells_are_quoted_can_be_said(quoting: str, notes: list[str]) -> None:
    data = b'date,note\n2013,"say, go"\n2014,x\n'
    assert read_table_as(data, ReadOptions(quoting=quoting)).rows["note"].tolist() == notes


def test_an_escaped_quote_can_be_said_of_one_cell() -> None:
    data = b'date,note\n2013,"say \\"go\\", now"\n2014,x\n'
    assert read_table_as(data, ReadOptions(quoting="escaped")).rows["note"].tolist() == ['say "go", now', "x"]
