"""A workbook (XLSX) → a table of text, from the sheet that is chosen, by openpyxl.

In: the bytes of a file. Out: the cells as text: dates as ISO 8601, whole numbers without ``.0``, of formulas the values
that were stored. Nothing is unpacked before the sizes that the archive itself states are within bounds.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import pandas as pd

from geo.errors import Stopped, UnusableFile
from geo.events.headers import match_headers
from geo.events.limits import Limits, Watch, limits_set, reached
from geo.events.line_ends import ONE_END
from geo.events.problems import SHOWN, Problem
from geo.events.structure.merged import fill_merged

_ARCHIVES = {
    b"PK\x03\x04": "a spreadsheet of another kind or an archive",
    b"PK\x05\x06": "an empty archive",
    b"\x1f\x8b": "compressed (gzip)",
    b"BZh": "compressed (bzip2)",
    b"\xfd7zXZ\x00": "compressed (xz)",
    b"\x28\xb5\x2f\xfd": "compressed (zstd)",
    b"7z\xbc\xaf\x27\x1c": "an archive (7z)",
    b"Rar!": "an archive (RAR)",
    b"\xd0\xcf\x11\xe0": "an old Excel file (XLS)",
    b"PAR1": "a Parquet file",
}
_RATIO = 200
"""Times its size that a workbook may unpack to: text of cells packs to a tenth, what packs far better is made to fill memory."""
_TOLD_ROWS = 500
"""Rows between two looks at whether the work was stopped."""
_LOOKED_AT, _ENOUGH = 50, 3
"""Rows of a sheet that are looked at, and names of ours that make a table of it."""


def is_workbook(data: bytes) -> bool:
    """Tell whether these are the bytes of a workbook. Raises ``UnusableFile`` for other packed files."""
    kind = next((name for start, name in _ARCHIVES.items() if data.startswith(start)), "")
    if not kind:
        return False
    if data.startswith(b"PK\x03\x04") and b"xl/" in data:
        return True
    raise UnusableFile(
        f"The file is {kind} and is not unpacked here. Unpack or open it, and save it as CSV (UTF-8)."
    )


def read_sheet(
    data: bytes, sheet: str, limits: Limits, watch: Watch
) -> tuple[list[list[str]], str, tuple[str, ...], list[Problem]]:
    """Return the rows of a sheet as text, its name, the names of all sheets, and the limits that were reached.

    Without a name the first sheet that has a cell is taken. How far it is goes by the size that the sheet states, where it does. Raises
    ``UnusableFile``, and ``Stopped`` where the watch ends the reading.
    """
    _require_small(data, limits)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  a tenth of a second that a CSV need not wait

        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # styles and extensions that openpyxl does not know change no cell
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            names = tuple(each.title for each in book.worksheets)
            _require_sheet(sheet, names)
            found = _first_table(book, [sheet] if sheet else _likely_first(book, names), limits, watch)
            if found:
                rows, name, problems = found
                problems += [*_merged(data, book[name], rows), *([] if sheet else _others(book, name, names))]
                return rows, name, names, problems
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


def sheet_names(data: bytes) -> tuple[str, ...]:
    """Return the names of the sheets of a workbook; none for bytes that are none, or too damaged to tell."""
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        _require_small(data, limits_set(os.environ))
        return tuple(each.title for each in load_workbook(io.BytesIO(data), read_only=True).worksheets)
    except Exception:  # noqa: BLE001  as above
        return ()


def _likely_first(book: Any, names: Sequence[str]) -> list[str]:
    """Put the first sheet with several names of our columns before those that have none: a summary often stands first."""
    known = {name: max(map(_known_names, _first_rows(book[name])), default=0) for name in names}
    best = next((name for name in names if known[name] >= _ENOUGH), "")
    return (
        [best, *(name for name in names if name != best)]
        if best and known[names[0]] < _ENOUGH
        else list(names)
    )


def _first_rows(sheet: Any) -> list[tuple[Any, ...]]:
    sheet.reset_dimensions()
    return list(islice(sheet.iter_rows(values_only=True), _LOOKED_AT))


def _known_names(row: tuple[Any, ...]) -> int:
    return len(match_headers([cell for cell in row if isinstance(cell, str)]))


def _first_table(
    book: Any, names: Iterable[str], limits: Limits, watch: Watch
) -> tuple[list[list[str]], str, list[Problem]] | None:
    """Return the rows of the first sheet with a table: two rows of two cells. Else those of the first one with any cell."""
    first = None
    for name in names:
        rows, problems = _rows(book[name], limits, watch)
        if sum(sum(map(bool, row)) > 1 for row in rows) > 1:
            return rows, name, problems
        if first is None and any(any(row) for row in rows):
            first = rows, name, problems
    return first


def _merged(data: bytes, sheet: Any, rows: list[list[str]]) -> list[Problem]:
    """Give merged cells their value in each row, and say so once."""
    path = getattr(sheet, "_worksheet_path", "").lstrip("/")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(path) if path in archive.namelist() else b""
    filled = fill_merged(rows, xml)
    if not filled:
        return []
    message = (
        f"Line {filled[0]}: cells were merged over several rows ({len(filled):,} in all); each row was given their value. "
        "Check one."
    )
    return [Problem(filled[0], "", "", "merged-cells", message)]


def _others(book: Any, name: str, names: Iterable[str]) -> list[Problem]:
    """Say which other sheets have cells, where nobody has chosen one."""
    others = [other for other in names if other != name and _has_cells(book[other])]
    if not others:
        return []
    listed = ", ".join(f"“{other[:40]}”" for other in others[:8])
    message = (
        f"Line 1: the sheet “{name[:40]}” was read; {listed} {'has' if len(others) == 1 else 'have'} cells too. Choose another "
        "sheet on the Data page, or save each as a file of its own and open them together."
    )
    return [Problem(1, "", name[:SHOWN], "other-sheets", message)]


def _has_cells(sheet: Any) -> bool:
    return any(value not in (None, "") for row in _first_rows(sheet) for value in row)


def without_value(
    data: bytes, sheet: str, rows: list[list[str]], headers: Sequence[str]
) -> Iterator[Problem]:
    """Name the formulas of a sheet whose values are not stored: programs write such files, and spreadsheets do not.

    ``rows`` are the cells of the sheet as text, ``headers`` the names of its columns.
    """
    from openpyxl import load_workbook  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if not any(b"<f" in archive.read(part) for part in archive.namelist() if "worksheets/" in part):
            return
    formulas = load_workbook(io.BytesIO(data), read_only=True)[sheet]
    formulas.reset_dimensions()
    for line, (row, told) in enumerate(
        zip(rows, formulas.iter_rows(values_only=True), strict=False), start=1
    ):
        for at, (cell, formula) in enumerate(zip(row, told, strict=False)):
            if not cell and isinstance(formula, str) and formula.startswith("="):
                column = headers[at] if at < len(headers) else f"column {at + 1}"
                message = (
                    f"Line {line}, column {column[:SHOWN]}: “{formula[:SHOWN]}” is a formula whose value is not in the file, so the "
                    "cell is blank. Open the workbook in a spreadsheet program and save it, or write the value."
                )
                yield Problem(line, column, formula[:SHOWN], "no-value", message)


def _require_small(data: bytes, limits: Limits) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    # The last is what zipfile raises for an archive that is packed in a way it does not know, or locked.
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError):
        raise UnusableFile("The workbook is damaged. Open it and save it again, or save it as CSV.") from None
    size = sum(part.file_size for part in parts)
    if size > limits.bytes or size > max(_RATIO * len(data), 1_000_000):
        raise UnusableFile(
            f"The workbook unpacks to {size:,} bytes; at most {limits.bytes:,} can be read. Split it, or save the "
            "sheet as CSV (UTF-8)."
        )


def _require_sheet(sheet: str, names: tuple[str, ...]) -> None:
    if sheet and sheet not in names:
        raise UnusableFile(f"No such sheet: {sheet[:SHOWN]}. The sheets are {', '.join(names)[:200]}.")


def _rows(sheet: Any, limits: Limits, watch: Watch) -> tuple[list[list[str]], list[Problem]]:
    rows: list[list[str]] = []
    problems: list[Problem] = []
    stated, done = sheet.max_row or 0, 0.0
    sheet.reset_dimensions()  # a stated size can be wrong
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number % _TOLD_ROWS == 0:
            done = number / stated if number <= stated else done
            watch.told(done)
        if number > limits.rows + 1:
            problems.append(reached(number, f"{limits.rows:,} rows", "rows"))
            break
        if watch.over():
            problems.append(reached(number, f"{limits.seconds:g} seconds", "seconds"))
            break
        if len(row) > limits.columns and not problems:
            problems.append(reached(number, f"{limits.columns:,} columns of {len(row):,}", "columns"))
        rows.append([_text(value) for value in islice(row, limits.columns)])
    return rows, problems


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(timespec="auto")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).replace("\0", "")


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
