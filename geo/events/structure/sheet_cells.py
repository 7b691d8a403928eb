"""A cell of a sheet → its text, as it is shown where that says more than its value, and what is in doubt of it.

In: cells as openpyxl's read-only reader gives them, with runs of text apart. A number format tells how much of a date is meant, and what
code a number stands for: 2013-05-01 shown as “May-13” is a month, 1 shown as “G-01” a name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from geo.events.problems import CELL_SHOWN, SHOWN, Problem

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
"""How signs that XML can't hold are written in a workbook (ECMA-376, part 1, 22.4.2.4), a carriage return among them."""
_ASIDE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""What stands in a number format beside its signs: texts, conditions and locales, blanks."""
_CODE = re.compile(r'(?:"[^"0]*"|\\[^0]|[-+():/ ])*0(?:(?:"[^"0]*"|\\[^0]|[-():/ ])*0)*')
_UNIT = re.compile(r"0\D*$")
_ABOUT = frozenset(" =~")
"""What stands behind a word that is no code, as in “ca. ”0 and “n=”0."""
_MONTH, _YEAR = len("2013-05"), len("2013")
_YEARS = (dt.date(1905, 3, 14), dt.date(1905, 10, 1))
"""The days that 1900 to 2100 are where a cell counts days: a year that was typed into a cell made for dates."""
_EPOCH = dt.date(1899, 12, 30)
_DIGITS = 15
"""What a spreadsheet shows of a number at most."""
_WHOLE = 1e15


@dataclass(frozen=True)
class Doubt:
    """What is wrong with a cell: a code and a sentence; ``once`` where it is said once a column."""

    code: str
    says: str
    once: bool = False


@dataclass(frozen=True)
class OddCell:
    """A cell in doubt: its line, its column from 0, its text, and the doubt."""

    line: int
    at: int
    text: str
    doubt: Doubt


def read_cell(cell: Any, struck: Collection[int] = ()) -> tuple[str, Doubt | None]:
    """Give the text of a cell, and what is in doubt of it; ``struck`` are the styles in which a text is struck out."""
    value = cell.value
    if value is None:
        return "", None
    if isinstance(value, list):
        return _runs(value)
    if cell.data_type == "e":
        return "", Doubt(
            "no-value",
            f"the cell shows the error {value}, so it is blank. Mend the formula, or write the value.",
            once=True,
        )
    if isinstance(value, dt.datetime):
        text, doubt = _date(value, _format_of(cell))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        text, doubt = _number(value, _format_of(cell)), None
    else:
        text, doubt = plain_text(value), None
    if struck and text and getattr(cell, "_style_id", None) in struck:
        doubt = Doubt("doubtful-cell", "the cell is struck out in the sheet, and was read as it stands. If that takes it back, clear it, or "
                      "delete the row.")  # fmt: skip
    return text, doubt


def _runs(runs: Sequence[Any]) -> tuple[str, Doubt | None]:
    """Join what is written in a cell, without what is struck out in it and the marks of footnotes."""
    kept = [run for run in runs if not _is_left_out(run)]
    text = plain_text("".join(map(str, kept)))
    if len(kept) == len(runs):
        return text, None
    left = "".join(str(run) for run in runs if _is_left_out(run)).strip()[:CELL_SHOWN]
    return text, Doubt(
        "doubtful-cell",
        f"“{left}” is struck out or raised in the cell, and was left out. If it belongs there, write it plainly.",
    )


def _is_left_out(run: Any) -> bool:
    font = getattr(run, "font", None)
    return font is not None and bool(font.strike or font.vertAlign == "superscript")


def _format_of(cell: Any) -> str:
    """Give the number format of a cell; openpyxl has none for the dates that only versions of East Asia number (27 to 36, 50 to 58)."""
    try:
        return str(cell.number_format)
    except IndexError:
        return "General"


def _date(moment: dt.datetime, number_format: str) -> tuple[str, Doubt | None]:
    day = moment.date()
    if moment.time() != dt.time():
        return moment.isoformat(timespec="auto"), None
    if _YEARS[0] <= day < _YEARS[1]:
        year = (day - _EPOCH).days
        return day.isoformat(), Doubt(
            "date-in-doubt",
            f"{day.isoformat()} may be the year {year}, typed into a cell made for dates. Write it as text.",
        )
    size = _shown(number_format)
    if not size:
        return day.isoformat(), None
    first = day.replace(day=1) if size == _MONTH else day.replace(month=1, day=1)
    if day == first:
        return day.isoformat()[:size], None
    what = "month" if size == _MONTH else "year"
    return day.isoformat(), Doubt("date-in-doubt", f"{day.isoformat()} is shown as its {what} only, and was read with its day. If only the {what} is meant, "
                                  f"write {day.isoformat()[:size]} as text.", once=True)  # fmt: skip


@lru_cache(maxsize=1_000)
def _shown(number_format: str) -> int:
    """Characters of an ISO date that a format shows: those of a month or a year; 0 for all of them."""
    signs = set(_ASIDE.sub("", number_format.split(";", 1)[0].casefold()))
    if signs & set("dhsa") or not signs & set("yeb"):
        return 0
    return _MONTH if "m" in signs else _YEAR


def _number(value: float, number_format: str) -> str:
    if isinstance(value, float) and not (value.is_integer() and abs(value) < _WHOLE):
        return f"{value:.{_DIGITS}g}"
    whole = int(value)
    return _coded(whole, number_format) if whole >= 0 and _is_code(number_format) else str(whole)


@lru_cache(maxsize=1_000)
def _is_code(number_format: str) -> bool:
    """Whether a format is that of a code, such as “G-”00 or 000: noughts, with letters before them; no unit behind, and no currency."""
    if not _CODE.fullmatch(number_format):
        return False
    before, _, noughts = number_format.partition("0")
    return "0" in noughts or (any(map(str.isalpha, before)) and before.rstrip('"')[-1:] not in _ABOUT)


def _coded(whole: int, number_format: str) -> str:
    """Write a number as a format of noughts and texts shows it; what has more digits begins with them.

    >>> _coded(1, '"G-"00'), _coded(12345, "00-0000"), _coded(1234, "000")
    ('G-01', '01-2345', '1234')
    """
    noughts = number_format.count("0")
    digits = str(whole).zfill(noughts)
    left = [digits[: len(digits) - noughts + 1], *digits[len(digits) - noughts + 1 :]]
    parts = re.findall(r'"([^"]*)"|\\(.)|(0)|(.)', number_format)
    return "".join(
        left.pop(0) if nought else quoted + escaped + other for quoted, escaped, nought, other in parts
    )


def plain_text(value: object) -> str:
    """Write a value that no format bears on."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).upper()
    text = str(value)
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n")
    return text.replace("\0", "")


def named_cells(odd: Sequence[OddCell], headers: Sequence[str]) -> list[Problem]:
    """Name cells in doubt by line and column; what is said once a column, with how many there are."""
    first: dict[tuple[int, str], OddCell] = {}
    many: dict[tuple[int, str], int] = {}
    listed = []
    for cell in odd:
        key = cell.at, cell.doubt.code
        if cell.doubt.once:
            many[key] = many.get(key, 0) + 1
        if not cell.doubt.once or first.setdefault(key, cell) is cell:
            listed.append(cell)
    return [
        _problem(cell, headers, many[cell.at, cell.doubt.code] if cell.doubt.once else 1) for cell in listed
    ]


def _problem(cell: OddCell, headers: Sequence[str], many: int) -> Problem:
    column = headers[cell.at] if cell.at < len(headers) else f"column {cell.at + 1}"
    counted = f" ({many:,} cells in all)" if many > 1 else ""
    message = f"Line {cell.line}, column {column[:SHOWN]}: {cell.doubt.says}{counted}"
    return Problem(cell.line, column, cell.text[:SHOWN], cell.doubt.code, message)
