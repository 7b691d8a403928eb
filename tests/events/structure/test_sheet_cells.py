from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from geo.events import read_table
from geo.events.structure.sheet_cells import Doubt, OddCell, named_cells, read_cell


class Cell:
    def __init__(self, value: object, number_format: str = "General", data_type: str = "n") -> None:
        self.value, self.number_format, self.data_type = value, number_format, data_type


def text_of(value: object, number_format: str = "General") -> str:
    return read_cell(Cell(value, number_format))[0]


@pytest.mark.parametrize(
    "number_format",
    ["mmm-yy", "yyyy-mm", "mmmm yyyy", 'yyyy"년" m"월"', '[$-412]yyyy"년" m"월";@', 'yyyy"年"m"月"', "mm/yyyy", "mmm\\-yy"],
)  # fmt: skip
def test_a_date_that_is_shown_as_a_month_is_one(number_format: str) -> None:
    assert read_cell(Cell(dt.datetime(2013, 5, 1), number_format)) == ("2013-05", None)


@pytest.mark.parametrize("number_format", ["yyyy", 'yyyy"년"', '[$-804]yyyy"年"'])
def test_a_date_that_is_shown_as_a_year_is_one(number_format: str) -> None:
    assert read_cell(Cell(dt.datetime(2013, 1, 1), number_format)) == ("2013", None)


@pytest.mark.parametrize(
    "number_format",
    ["yyyy-mm-dd", "d/m/yy", '[$-412]yyyy"년" m"월" d"일"', "d-mmm", "dddd", "General", "h:mm", "[$-F800]dddd, mmmm dd, yyyy"],
)  # fmt: skip
def test_other_formats_change_no_day(number_format: str) -> None:
    assert read_cell(Cell(dt.datetime(2013, 5, 1), number_format)) == ("2013-05-01", None)


def test_a_day_that_is_hidden_by_its_format_is_kept_and_said() -> None:
    text, doubt = read_cell(Cell(dt.datetime(2013, 5, 14), "mmm-yy"))
    assert text == "2013-05-14"
    assert doubt is not None
    assert doubt.code == "date-in-doubt"
    assert "write 2013-05 as text" in doubt.says


def test_a_year_in_a_cell_made_for_dates_is_in_doubt() -> None:
    text, doubt = read_cell(Cell(dt.datetime(1905, 7, 5), "yyyy-mm-dd"))
    assert text == "1905-07-05"
    assert doubt is not None
    assert "may be the year 2013" in doubt.says
    assert read_cell(Cell(dt.datetime(1905, 10, 1), "yyyy-mm-dd")) == ("1905-10-01", None)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1, '"G-"00', "G-01"),
        (1, '"G-"0', "G-1"),
        (7, "000", "007"),
        (1234, "000", "1234"),
        (12345, "00-0000", "01-2345"),
        (3, '"사례-"0', "사례-3"),
        (9, "0", "9"),
        (9, '"ca. "0', "9"),
        (9, '"n="0', "9"),
        (9, '0"명"', "9"),
        (9, '"$"0', "9"),
        (9, "#,##0", "9"),
        (9.0, "0.00", "9"),
        (-1, "000", "-1"),
        (0.1 + 0.2, "General", "0.3"),
        (42.97123, "0.0", "42.97123"),
        (True, "000", "TRUE"),
    ],
)
def test_a_number_is_written_as_its_code_is_shown_and_others_as_they_are(
    value: object, number_format: str, text: str
) -> None:
    assert text_of(value, number_format) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("G-01_x000D_\n", "G-01\n"), ("a_x000d_\nb", "a\nb"), ("a_xyzw_", "a_xyzw_"), ("a\0b", "ab")],
)
def test_signs_that_xml_cannot_hold_are_read_as_they_are_meant(text: str, expected: str) -> None:
    assert text_of(text) == expected


def test_an_error_is_no_value_and_is_named() -> None:
    text, doubt = read_cell(Cell("#SPILL!", data_type="e"))
    assert text == ""
    assert doubt is not None
    assert (doubt.code, "#SPILL!" in doubt.says) == ("no-value", True)


def book_of(rows: list[list[Any]], struck: tuple[str, ...] = ()) -> bytes:
    made = Workbook()
    sheet: Any = made.active
    for row in rows:
        sheet.append(row)
    for cell in struck:
        sheet[cell].font = Font(strike=True)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_marks_of_footnotes_and_what_is_struck_out_in_a_cell_are_left_out_and_named() -> None:
    raised = CellRichText("Hyesan", TextBlock(InlineFont(vertAlign="superscript"), "2"))
    text, doubt = read_cell(Cell(raised))
    assert text == "Hyesan"
    assert doubt is not None
    assert "“2” is struck out or raised" in doubt.says
    struck = CellRichText(
        TextBlock(InlineFont(strike=True), "Musan "), TextBlock(InlineFont(b=True), "Hoeryong")
    )
    assert read_cell(Cell(struck))[0] == "Hoeryong"
    assert read_cell(Cell(CellRichText(TextBlock(InlineFont(b=True), "Mu"), "san"))) == ("Musan", None)


def test_runs_of_text_are_told_apart_where_spreadsheets_keep_them() -> None:
    runs = b"<si><r><t>Hyesan</t></r><r><rPr><strike/></rPr><t>2</t></r></si>"
    found = read_table(with_shared(book_of([["date", "place"], ["2013", "Yanji"]]), "B2", runs))
    assert found.rows["place"].tolist() == ["Hyesan"]
    named = found.problems[found.problems["code"] == "doubtful-cell"]
    assert named[["line", "column", "value"]].to_numpy().tolist() == [[2, "place", "Hyesan"]]


def with_shared(data: bytes, cell: str, runs: bytes) -> bytes:
    """Keep the text of a cell beside the sheet, as spreadsheets do; openpyxl writes it into the sheet."""
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    held, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    changed = {name: held.read(name) for name in held.namelist()}
    sheet, types, links = "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
    place = re.compile(rb'<c r="' + cell.encode() + rb'"[^>]*>.*?</c>')
    assert place.search(changed[sheet])
    changed[sheet] = place.sub(b'<c r="' + cell.encode() + b'" t="s"><v>0</v></c>', changed[sheet])
    part = b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
    changed[types] = changed[types].replace(b"</Types>", part + b"</Types>")
    link = b'<Relationship Id="rIdS" Type="' + kind + b'" Target="/xl/sharedStrings.xml"/>'
    changed[links] = changed[links].replace(b"</Relationships>", link + b"</Relationships>")
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    changed["xl/sharedStrings.xml"] = (
        b'<sst xmlns="' + main + b'" count="1" uniqueCount="1">' + runs + b"</sst>"
    )
    with zipfile.ZipFile(out, "w") as made:
        for name, body in changed.items():
            made.writestr(name, body)
    return out.getvalue()


def test_a_cell_that_is_struck_out_is_read_and_named() -> None:
    found = read_table(book_of([["date", "place"], ["2013", "Musan"], ["2014", "Yanji"]], struck=("B2",)))
    assert found.rows["place"].tolist() == ["Musan", "Yanji"]
    named = found.problems[found.problems["code"] == "doubtful-cell"]
    assert named[["line", "column", "value"]].to_numpy().tolist() == [[2, "place", "Musan"]]


def test_what_is_said_once_a_column_tells_how_many_there_are() -> None:
    month = Doubt("date-in-doubt", "shown as its month only.", once=True)
    odd = [OddCell(line, at, "2013-05-14", month) for line in (2, 3, 4) for at in (0, 5)]
    problems = named_cells(odd, ["date", "place"])
    assert [(one.line, one.column) for one in problems] == [(2, "date"), (2, "column 6")]
    assert problems[0].message == "Line 2, column date: shown as its month only. (3 cells in all)"
