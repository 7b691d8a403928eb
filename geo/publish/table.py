"""A view → the CSV of its reports, in the columns that it was read from, so that it loads again as the same events."""

from __future__ import annotations

import csv
import io
from typing import Any

import pandas as pd

from geo.events import NAMES, defused
from geo.view import View

_NUMBERS = ("people", "lat", "lon", "to_lat", "to_lon")


def to_csv(view: View) -> bytes:
    """Write the reports of a view as CSV; see ``reports_csv``."""
    return reports_csv(view.reports)


def reports_csv(reports: pd.DataFrame) -> bytes:
    """Write reports as CSV, UTF-8 with a mark, so that spreadsheets read it right.

    A text that a spreadsheet would run as a formula is led by an apostrophe; numbers are not. Columns that are not ours
    stay in the program: they leave it only when a person picks them.
    """
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    used = [name for name in NAMES if not _is_blank(reports[name])]
    writer.writerow(used)
    for row in zip(*(reports[name].tolist() for name in used), strict=True):
        writer.writerow([_cell(name, value) for name, value in zip(used, row, strict=True)])
    return sheet.getvalue().encode("utf-8-sig", "replace")


def _is_blank(column: pd.Series) -> bool:
    return bool((column.isna() | (column.astype("str") == "")).all())


def _cell(name: str, value: Any) -> str:
    if value is None or pd.isna(value):
        return ""
    if name in _NUMBERS:
        return f"{value:.0f}" if float(value).is_integer() else repr(value)
    return defused(value)
