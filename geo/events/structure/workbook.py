"""A workbook (XLSX) → a table of text, from the sheet that is chosen, by openpyxl.

In: the bytes of a file. Out: the cells as text: dates as ISO 8601, whole numbers without ``.0``, of formulas the values
that were stored.
"""

from __future__ import annotations

import io
import os
import re
import warnings
import zipfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import pandas as pd

from geo.errors import Stopped, UnusableFile
from geo.events.headers import match_headers
from geo.events.limits import Limits, Watch, limits_set, reached
from geo.events.line_ends import ONE_END
from geo.events.problems import SHOWN, Problem
from geo.events.structure.archives import require_usable
from geo.events.structure.formulas import without_value
from geo.events.structure.links import fill_links
from geo.events.structure.merged import fill_merged
from geo.events.structure.sheet_cells import Doubt, OddCell, read_cell

_TOLD_ROWS = 500
"""Rows between two looks at whether the work was stopped."""
_MERGED = "cells were merged over several rows ({} in all); each row was given their value."
_LINKED = "addresses stand behind cells that show something else ({} in all); they were read."
_EARLIER = 1904
"""The year from which workbooks of older Macs count days, others from 1900."""
_A_DAY = re.compile(r"[34]\d{4}")
_FOUR_YEARS = Doubt(
    "date-in-doubt",
    "a number without a format of dates, in a workbook that counts days from 1904. If it is a day, it is read 1,462 days too early: "
    "give the cells a format of dates, and save the workbook again.",
    once=True,
)
_LOOKED_AT, _ENOUGH = 50, 3
"""Rows of a sheet that are looked at, and names of ours that make a table of it."""


@dataclass
class Sheet:
    """A sheet as it is read: its cells as text, the names of all sheets, the limits that were reached, and the cells in doubt.

    ``blank`` are line and column, from 1 and 0, of the cells whose value is the empty text.
    """

    name: str
    rows: list[list[str]] = field(default_factory=list)
    names: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    odd: list[OddCell] = field(default_factory=list)
    blank: set[tuple[int, int]] = field(default_factory=set)

    def add(self, line: int, cells: Sequence[Any], struck: Collection[int]) -> None:
        """Read the cells of a line."""
        texts = []
        for at, cell in enumerate(cells):
            text, doubt = read_cell(cell, struck)
            texts.append(text)
            if doubt is not None:
                self.odd.append(OddCell(line, at, text, doubt))
            elif not text and cell.data_type == "str":
                self.blank.add((line, at))
        self.rows.append(texts)

    def end(self) -> None:
        """Leave out the rows at the end without cells: formats reach further than they do."""
        while self.rows and not any(self.rows[-1]):
            self.rows.pop()


def read_sheet(data: bytes, sheet: str, limits: Limits, watch: Watch) -> Sheet:
    """Read the sheet of a name, without one the first that has a table.

    How far it is goes by the size that the sheet states, where it does. Raises ``UnusableFile``, and ``Stopped`` where the watch ends the
    reading.
    """
    require_usable(data, limits)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  a tenth of a second that a CSV need not wait

        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # styles and extensions that openpyxl does not know change no cell
            book = load_workbook(
                io.BytesIO(data), read_only=True, data_only=True, keep_links=False, rich_text=True
            )
            names = tuple(each.title for each in book.worksheets)
            _require_sheet(sheet, names)
            found = _first_table(book, [sheet] if sheet else _likely_first(book, names), limits, watch)
            if found:
                return _finished(found, data, book, names, chosen=bool(sheet))
    except (UnusableFile, Stopped):
        raise
    except Exception as error:  # noqa: BLE001  a damaged archive raises whatever its parts raise
        why = str(error)[:120] or type(error).__name__
        raise UnusableFile(
            f"The workbook can't be read ({why}). Open it and save it again, or save it as CSV."
        ) from None
    raise UnusableFile(
        f"The sheet {sheet[:SHOWN]} has no cells. Choose another one."
        if sheet
        else "The workbook has no cells. Choose one whose first row names the columns."
    )


def _finished(found: Sheet, data: bytes, book: Any, names: tuple[str, ...], *, chosen: bool) -> Sheet:
    """Add what stands beside the cells of a sheet: formulas without a value, merged cells, links, and the other sheets."""
    found.names = names
    named = {(one.line, one.at) for one in found.odd}
    found.odd += without_value(data, found.name, found.rows, found.blank | named)
    found.odd += _counted_from_1904(found.rows) if book.epoch.year == _EARLIER else []
    found.problems += _merged_and_linked(data, book[found.name], found.rows)
    found.problems += [] if chosen else _others(book, found.name, names)
    return found


def _counted_from_1904(rows: list[list[str]]) -> list[OddCell]:
    """Find the bare numbers that may be days, which a workbook that begins its count in 1904 tells four years too early."""
    return [
        OddCell(line, at, cell, _FOUR_YEARS)
        for line, row in enumerate(rows, start=1)
        for at, cell in enumerate(row)
        if _A_DAY.fullmatch(cell)
    ]


def sheet_names(data: bytes) -> tuple[str, ...]:
    """Return the names of the sheets of a workbook; none for bytes that are none, or too damaged to tell."""
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        require_usable(data, limits_set(os.environ))
        return tuple(each.title for each in load_workbook(io.BytesIO(data), read_only=True).worksheets)
    except Exception:  # noqa: BLE001  as above
        return ()


def _likely_first(book: Any, names: Sequence[str]) -> list[str]:
    """Put first what is most likely a table of reports.

    A visible sheet goes before hidden ones, and one with several names of our columns before a summary that has fewer than half of them.
    """
    ordered = sorted(names, key=lambda name: book[name].sheet_state != "visible")
    shown = [name for name in ordered if book[name].sheet_state == "visible"] or ordered
    if not shown:
        return []
    known = {name: max(map(_known_names, _first_rows(book[name])), default=0) for name in shown}
    best = next((name for name in shown if known[name] >= _ENOUGH), "")
    best = best if known.get(shown[0], 0) < _ENOUGH else shown[0]
    most = max(shown, key=lambda name: known[name], default="")
    if best and known[most] > 2 * known[best]:
        best = most
    return [best, *(name for name in ordered if name != best)] if best else ordered


def _first_rows(sheet: Any) -> list[tuple[Any, ...]]:
    sheet.reset_dimensions()
    return list(islice(sheet.iter_rows(values_only=True), _LOOKED_AT))


def _known_names(row: tuple[Any, ...]) -> int:
    return len(match_headers([str(cell) for cell in row if isinstance(cell, str | list)]))


def _first_table(book: Any, names: Iterable[str], limits: Limits, watch: Watch) -> Sheet | None:
    """Read the first sheet with a table: two rows of two cells. Else the first one with any cell."""
    first = None
    for name in names:
        read = _rows(book[name], limits, watch)
        if sum(sum(map(bool, row)) > 1 for row in read.rows) > 1:
            return read
        if first is None and any(any(row) for row in read.rows):
            first = read
    return first


def _merged_and_linked(data: bytes, sheet: Any, rows: list[list[str]]) -> list[Problem]:
    """Give merged cells their value in each row, and addresses those behind their cells; say each once."""
    path = getattr(sheet, "_worksheet_path", "").lstrip("/")
    folder, _, name = path.rpartition("/")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = set(archive.namelist())
        xml, links = (
            archive.read(part) if part in parts else b"" for part in (path, f"{folder}/_rels/{name}.rels")
        )
    merged, linked = fill_merged(rows, xml), fill_links(rows, xml, links)
    return [
        Problem(
            lines[0], "", "", "merged-cells", f"Line {lines[0]}: {says.format(f'{len(lines):,}')} Check one."
        )
        for lines, says in ((merged, _MERGED), (linked, _LINKED))
        if lines
    ]


def _others(book: Any, name: str, names: Iterable[str]) -> list[Problem]:
    """Say which other sheets have cells, where nobody has chosen one."""
    others = [book[other] for other in names if other != name and _has_cells(book[other])]
    if not others:
        return []
    listed = ", ".join(
        f"“{other.title[:40]}”{'' if other.sheet_state == 'visible' else ' (hidden)'}" for other in others[:8]
    )
    message = (
        f"Line 1: the sheet “{name[:40]}” was read; {listed} {'has' if len(others) == 1 else 'have'} cells too. Choose another "
        "sheet on the Data page, or save each as a file of its own and open them together."
    )
    return [Problem(1, "", name[:SHOWN], "other-sheets", message)]


def _has_cells(sheet: Any) -> bool:
    return any(value not in (None, "") for row in _first_rows(sheet) for value in row)


def _require_sheet(sheet: str, names: tuple[str, ...]) -> None:
    if sheet and sheet not in names:
        raise UnusableFile(f"No such sheet: {sheet[:SHOWN]}. The sheets are {', '.join(names)[:200]}.")


def _rows(sheet: Any, limits: Limits, watch: Watch) -> Sheet:
    read = Sheet(sheet.title)
    struck = _struck(sheet.parent)
    stated, done = sheet.max_row or 0, 0.0
    sheet.reset_dimensions()  # a stated size can be wrong
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number % _TOLD_ROWS == 0:
            done = number / stated if number <= stated else done
            watch.told(done)
        if number > limits.rows + 1:
            read.problems.append(reached(number, f"{limits.rows:,} rows", "rows"))
            break
        if watch.over():
            read.problems.append(reached(number, f"{limits.seconds:g} seconds", "seconds"))
            break
        if any(cell.value is not None for cell in row[limits.columns :]) and not read.problems:
            read.problems.append(reached(number, f"{limits.columns:,} columns of {len(row):,}", "columns"))
        read.add(number, row[: limits.columns], struck)
    read.end()
    return read


def _struck(book: Any) -> frozenset[int]:
    """Give the styles of a workbook in which texts are struck out."""
    styles = enumerate(getattr(book, "_cell_styles", ()))
    return frozenset(number for number, style in styles if book._fonts[style.fontId].strike)  # noqa: SLF001  openpyxl offers no other way


def unused_sign(rows: list[list[str]]) -> str:
    """Return a sign of the private area that no cell has."""
    used = {sign for row in rows for cell in row for sign in cell if "\ue000" <= sign <= "\uf8ff"}
    return next(sign for sign in map(chr, range(0xE000, 0xF900)) if sign not in used)


def as_csv(rows: list[list[str]], sign: str) -> bytes:
    """Write the rows as a CSV, so that one way of finding header, preamble and footer serves both kinds of file.

    ``sign`` stands for the line ends inside cells: each row is one line.
    """
    rows = [[ONE_END.sub(sign, cell) for cell in row] for row in rows]
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if cell), default=1)
    padded = [[*row, *[""] * (width - len(row))][:width] for row in rows]
    return (
        pd.DataFrame(padded).to_csv(index=False, header=False, lineterminator="\n").encode("utf-8", "replace")
    )
