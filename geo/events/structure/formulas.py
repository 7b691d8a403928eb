"""The formulas of a sheet whose values are not stored in it: programs write such files, and spreadsheets do not."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterator
from typing import Any

from geo.events.problems import SHOWN
from geo.events.structure.sheet_cells import Doubt, OddCell

_TO_COMPUTE = re.compile(rb"""<(?:\w+:)?calcPr\s[^>]*fullCalcOnLoad=["'](?:1|true)["']""")
_UNSAID = "a formula whose value is not in the file, so the cell is blank. Open the workbook in a spreadsheet program and save it, or write the value."


def without_value(
    data: bytes, sheet: str, rows: list[list[str]], blank: Collection[tuple[int, int]]
) -> list[OddCell]:
    """Find the formulas of a sheet that have no value in the file; what stands for one is cleared in ``rows``.

    Parameters
    ----------
    data
        The workbook.
    sheet
        The name of the sheet.
    rows
        Its cells as text.
    blank
        Line and column, from 1 and 0, of the cells whose value is the empty text, which is one.

    Returns
    -------
    list of OddCell
        In the order of lines. Nought counts as no value where the workbook says that all is still to be computed: programs that do not
        compute write it for every formula.

    """
    if not _has_formulas(data):
        return []
    from openpyxl import load_workbook  # noqa: PLC0415  a tenth of a second that others need not wait

    book = load_workbook(io.BytesIO(data), read_only=True)
    to_compute = _is_to_compute(data)
    found = []
    for line, at, formula in _formulas(book[sheet], rows):
        cell = rows[line - 1][at]
        if (not cell and (line, at) not in blank) or (to_compute and cell == "0"):
            rows[line - 1][at] = ""
            found.append(OddCell(line, at, formula, Doubt("no-value", f"“{formula[:SHOWN]}” is {_UNSAID}")))
    return found


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(b"<f" in archive.read(part) for part in archive.namelist() if "worksheets/" in part)


def _is_to_compute(data: bytes) -> bool:
    """Whether a workbook says that its values are to be computed when it is opened; openpyxl takes this for granted."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = archive.read("xl/workbook.xml") if "xl/workbook.xml" in archive.namelist() else b""
    return _TO_COMPUTE.search(main) is not None


def _formulas(sheet: Any, rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    sheet.reset_dimensions()
    for line, (row, told) in enumerate(zip(rows, sheet.iter_rows(values_only=True), strict=False), start=1):
        for at, formula in enumerate(told[: len(row)]):
            text = _text(formula)
            if text.startswith("="):
                yield line, at, text


def _text(formula: Any) -> str:
    """Write the formula of a cell; those of arrays and tables of data are objects with a range."""
    if isinstance(formula, str):
        return formula
    text = getattr(formula, "text", "")
    return f"={text.removeprefix('=')}" if text or hasattr(formula, "ref") else ""
