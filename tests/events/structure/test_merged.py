from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import Workbook

from geo.events import read_events, read_table
from geo.events.structure.merged import fill_merged

ROWS = [["Report"], ["Case", "Place"], ["Nine", "Hyesan"], ["", "Kunming"], ["", "Boten"], ["Two", "Musan"]]


def book(*merged: str, rows: list[list[str]] = ROWS, **others: list[list[str]]) -> bytes:
    made = Workbook()
    sheet: Any = made.active
    for row in rows:
        sheet.append([cell or None for cell in row])
    for cells in merged:
        sheet.merge_cells(cells)
    for name, more in others.items():
        added = made.create_sheet(name)
        for row in more:
            added.append(row)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_a_group_that_is_merged_over_its_rows_stands_in_each() -> None:
    found = read_events(book("A3:A5"))
    assert found.reports["group"].tolist() == ["Nine", "Nine", "Nine", "Two"]
    assert [code for code in found.problems["code"] if code in ("merged-cells", "group-blank")] == [
        "merged-cells"
    ]


def test_without_merged_cells_the_blank_groups_are_named() -> None:
    found = read_events(book())
    assert found.reports["group"].tolist() == ["Nine", "", "", "Two"]
    named = found.problems[found.problems["code"] == "group-blank"]
    assert named[["line", "column"]].to_numpy().tolist() == [[4, "group"]]
    assert "2 rows have no group" in named["message"].item()


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        (b"A3:A5", ["Nine", "Nine", "Nine", "Two"]),
        (b"A3:B5", ["Nine", "Nine", "Nine", "Two"]),
        (b"A1:A5", ["Nine", "", "", "Two"]),
        (b"A5:A6", ["Nine", "", "", "Two"]),
        (b"Z3:Z5", ["Nine", "", "", "Two"]),
        (b"A3:A9999999", ["Nine", "Nine", "Nine", "Two"]),
    ],
)
def test_only_a_range_below_the_header_is_filled(ref: bytes, expected: list[str]) -> None:
    rows = [list(row) for row in ROWS]
    fill_merged(rows, b'<mergeCells><mergeCell ref="' + ref + b'"/></mergeCells>')
    assert [row[0] for row in rows[2:]] == expected


def test_other_sheets_with_cells_are_named_until_one_is_chosen() -> None:
    data = book(y2014=[["Case", "Place"], ["A", "Boten"]], empty=[])
    named = read_table(data).problems
    assert named["code"].tolist().count("other-sheets") == 1
    assert "“y2014” has cells too" in named[named["code"] == "other-sheets"]["message"].item()
    assert "other-sheets" not in set(read_table(data, sheet="y2014").problems["code"])


def test_a_sheet_with_names_of_ours_is_read_before_a_summary() -> None:
    summary = [["Year", "Number of people"], ["2013", "9"], ["2014", "4"]]
    data = book(rows=summary, Data=[["Group", "Date", "Place"], ["A", "2013-05-27", "Boten"]])
    found = read_table(data)
    assert found.dialect.sheet == "Data"
    assert "“Sheet” has cells too" in found.problems["message"].item()
    assert read_table(data, sheet="Sheet").rows.columns.tolist() == ["Year", "Number of people"]


def test_a_range_in_the_last_column_is_filled_though_rows_end_before_it() -> None:
    rows = [
        ["Case", "Place", "Status"],
        ["A", "Hyesan", "denied"],
        ["A", "Kunming"],
        ["", "", ""],
        ["A", "Boten"],
    ]
    assert fill_merged(rows, b"<x:mergeCell  ref='C2:C5' />") == [3, 5]
    assert [row[2] for row in rows if len(row) > 2] == ["Status", "denied", "denied", "", "denied"]
