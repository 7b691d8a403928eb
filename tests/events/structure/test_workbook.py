from __future__ import annotations

import datetime as dt
import io
from itertools import count

import pytest
from openpyxl import Workbook

from geo.errors import UnusableFile
from geo.events import ReadOptions, read_table, read_table_as, sheet_names
from geo.events.limits import Limits


def book(sheets: dict[str, list[list[object]]]) -> bytes:
    made = Workbook()
    made.remove(made.active)  # type: ignore[arg-type]
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


ROWS: list[list[object]] = [
    ["date", "place", "lat", "note"],
    [dt.datetime(2013, 5, 27), "비엔티안", 17.0, "two\nlines"],
    [dt.datetime(2013, 5, 27, 19, 12), "Yanji", 42.9, True],
    [2013, None, None, "=1+1"],
]


def test_cells_are_text_and_dates_are_iso() -> None:
    found = read_table(book({"notes": [], "data": ROWS}))
    assert found.rows.to_numpy().tolist() == [
        ["2013-05-27", "비엔티안", "17", "two\nlines"],
        ["2013-05-27T19:12:00", "Yanji", "42.9", "TRUE"],
        ["2013", "", "", ""],
    ]
    assert found.rows.index.tolist() == [2, 3, 4]
    assert (found.dialect.sheet, found.dialect.sheets) == ("data", ("notes", "data"))
    assert found.problems["code"].tolist() == ["no-value"]


def test_a_sheet_is_chosen_by_its_name() -> None:
    data = book({"one": [["a"], ["1"]], "two": [["b"], ["2"]]})
    assert list(read_table(data, sheet="two").rows.columns) == ["b"]
    with pytest.raises(UnusableFile, match="The sheets are one, two"):
        read_table(data, sheet="three")


def test_what_was_read_before_a_limit_is_kept() -> None:
    found = read_table(book({"a": [["x", "y"], *([at, at] for at in range(9))]}), limits=Limits(rows=3))
    assert len(found.rows) == 3
    assert found.problems["code"].tolist() == ["limit-reached"]


def test_a_sheet_that_takes_too_long_is_kept_as_far_as_it_was_read_and_the_time_is_named() -> None:
    rows: list[list[object]] = [
        ["date", "place"],
        *([f"2013-05-{1 + day % 28:02}", f"P{day}"] for day in range(400)),
    ]
    ticks = count()
    found = read_table(book({"one": rows}), limits=Limits(seconds=250, clock=lambda: float(next(ticks))))
    assert 150 < len(found.rows) < 250
    assert found.rows["place"].tolist() == [f"P{day}" for day in range(len(found.rows))]
    reached = found.problems[found.problems["code"] == "limit-reached"]
    assert all("DEFECTOR_ROUTES_MAX_SECONDS" in message for message in reached["message"])
    assert "250 seconds" in reached["value"].tolist()


def test_a_workbook_without_cells_is_refused() -> None:
    with pytest.raises(UnusableFile, match="no cells"):
        read_table(book({"a": []}))


def test_the_first_sheet_with_a_table_is_taken_and_one_of_words_only_when_there_is_no_other() -> None:
    words = [["About this file"], ["Made by an office"]]
    found = read_table(book({"README": words, "data": ROWS}))
    assert (found.dialect.sheet, list(found.rows.columns)) == ("data", ["date", "place", "lat", "note"])
    assert read_table(book({"README": words})).dialect.sheet == "README"


def test_a_formula_without_its_value_is_named_on_its_row() -> None:
    found = read_table(book({"data": ROWS}))
    named = found.problems[found.problems["code"] == "no-value"]
    assert named[["line", "column", "value"]].to_numpy().tolist() == [[4, "note", "=1+1"]]


def test_the_sheets_of_a_workbook_are_known_though_one_is_empty() -> None:
    data = book({"data": ROWS, "Empty": []})
    assert sheet_names(data) == ("data", "Empty")
    with pytest.raises(UnusableFile, match="The sheet Empty has no cells"):
        read_table(data, sheet="Empty")
    assert sheet_names(b"date,place") == ()


def test_a_formula_beyond_a_short_first_row_is_named_by_its_position() -> None:
    rows: list[list[object]] = [["date"], ["2013", "Yanji", "=1+1"], ["2014", "Tumen", "x"]]
    found = read_table(book({"data": rows})).problems
    assert "column 3" in found[found["code"] == "no-value"]["column"].tolist()


def test_lines_and_messages_are_those_of_the_sheet_and_a_header_can_be_chosen_by_them() -> None:
    rows: list[list[object]] = [
        ["A list\nof events"],
        ["date", "place", "people"],
        ["2013", "Two\nlines\nhere", 3],
        ["2014", "Yanji", "x"],
    ]
    rows += [[str(2015 + at), "Tumen", at] for at in range(9)]
    data = book({"data": rows})
    found = read_table(data)
    assert (found.dialect.header, found.rows.index.tolist()[:2]) == ((2,), [3, 4])
    assert found.rows["place"].tolist()[:2] == ["Two\nlines\nhere", "Yanji"]
    assert all(
        f"Line {line}" in text
        for line, text in zip(found.problems["line"], found.problems["message"], strict=True)
    )
    assert read_table(data, dialect=found.dialect).rows.equals(found.rows)
    assert read_table_as(data, ReadOptions(header=2)).rows.equals(found.rows)


def test_a_sign_of_the_private_area_in_a_cell_stays() -> None:
    rows: list[list[object]] = [["date", "place"], ["2013", "a\ue000b\nc"]]
    assert read_table(book({"data": rows})).rows["place"].tolist() == ["a\ue000b\nc"]


def test_a_visible_sheet_is_read_before_a_hidden_one() -> None:
    made = Workbook()
    made.active.title = "old"  # type: ignore[union-attr]
    for name, place in (("old", "Musan"), ("new", "Yanji")):
        sheet = made[name] if name in made.sheetnames else made.create_sheet(name)
        for row in (["group", "date", "place"], ["A", "2013", place], ["A", "2014", place]):
            sheet.append(row)
    made["old"].sheet_state = "hidden"
    made.active = made["new"]
    held = io.BytesIO()
    made.save(held)
    found = read_table(held.getvalue())
    assert (found.dialect.sheet, found.rows["place"].tolist()) == ("new", ["Yanji", "Yanji"])
    assert "“old” (hidden) has cells too" in found.problems["message"].item()


def test_a_summary_with_some_names_is_read_after_a_sheet_with_many() -> None:
    summary: list[list[object]] = [["group", "country", "people"], ["A", "Laos", 9], ["B", "China", 2]]
    header: list[object] = ["group", "date", "place", "country", "kind", "status", "source"]
    rows: list[list[object]] = [header, ["A", "2013", "Yanji", "China", "arrest", "reported", "AP"]]
    assert read_table(book({"summary": summary, "data": [*rows, rows[1]]})).dialect.sheet == "data"


def test_formats_beyond_the_cells_are_no_rows_and_no_columns() -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    sheet.cell(5_000, 1).number_format = "0.00"
    sheet.cell(2, 3_000).number_format = "0.00"
    held = io.BytesIO()
    made.save(held)
    found = read_table(held.getvalue())
    assert len(found.rows) == 3
    assert "limit-reached" not in set(found.problems["code"])


def test_a_workbook_that_counts_days_from_1904_says_so_of_bare_numbers() -> None:
    made = Workbook()
    made.epoch = dt.datetime(1904, 1, 1)
    sheet = made.active
    assert sheet is not None
    for row in (["date", "place"], [39_951, "Yanji"], ["2013-06-01", "Tumen"]):
        sheet.append(row)
    held = io.BytesIO()
    made.save(held)
    found = read_table(held.getvalue()).problems
    assert found[found["code"] == "date-in-doubt"][["line", "column", "value"]].to_numpy().tolist() == [
        [2, "date", "39951"]
    ]
