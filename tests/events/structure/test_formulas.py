from __future__ import annotations

import io
import re
import zipfile

from geo.events import Table, read_table
from tests.events.structure.test_workbook import book

ROWS: list[list[object]] = [["date", "place", "people"], ["2013", "Yanji", "=3+6"], ["2014", "Tumen", 4]]


def read_with(cell: bytes, *, to_compute: bool = False) -> Table:
    """Read the rows with another third cell in the second line."""
    held, out = zipfile.ZipFile(io.BytesIO(book({"data": ROWS}))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in held.namelist():
            body = held.read(name)
            if name.endswith("sheet1.xml"):
                body, changed = re.subn(rb'<c r="C2".*?</c>', cell, body, flags=re.DOTALL)
                assert changed == 1
            if name == "xl/workbook.xml" and not to_compute:
                body = re.sub(rb' fullCalcOnLoad="\w+"', b"", body)
            made.writestr(name, body)
    return read_table(out.getvalue())


def named(table: Table) -> list[list[object]]:
    found = table.problems[table.problems["code"] == "no-value"]
    return found[["line", "column", "value"]].to_numpy().tolist()


def test_a_formula_with_its_value_is_its_value() -> None:
    table = read_with(b'<c r="C2"><f>3+6</f><v>9</v></c>')
    assert (table.rows["people"].tolist(), named(table)) == (["9", "4"], [])


def test_a_formula_of_an_array_without_a_value_is_named() -> None:
    table = read_with(b'<c r="C2"><f t="array" ref="C2">SUM(A1:A2)</f></c>')
    assert (table.rows["people"].tolist(), named(table)) == (["", "4"], [[2, "people", "=SUM(A1:A2)"]])


def test_the_empty_text_is_a_value() -> None:
    table = read_with(b'<c r="C2" t="str"><f>IF(A2="","",B2)</f><v></v></c>')
    assert (table.rows["people"].tolist(), named(table)) == (["", "4"], [])


def test_nought_is_no_value_where_all_is_still_to_be_computed() -> None:
    cell = b'<c r="C2"><f>3+6</f><v>0</v></c>'
    table = read_with(cell, to_compute=True)
    assert (table.rows["people"].tolist(), named(table)) == (["", "4"], [[2, "people", "=3+6"]])
    assert read_with(cell).rows["people"].tolist() == ["0", "4"]


def test_an_error_is_named_once_and_not_as_a_formula_without_value_too() -> None:
    table = read_with(b'<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>')
    assert (table.rows["people"].tolist(), named(table)) == (["", "4"], [[2, "people", ""]])
