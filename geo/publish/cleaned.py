"""A file as it was read → what a person takes away from it: the clean CSV, the rows with a fault, the list of problems.

All are CSVs in UTF-8 with a mark, so that spreadsheets read them right, and with formulas defused.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Sequence

import numpy as np
import pandas as pd

from geo.events import PROBLEM_COLUMNS, Mark, defused, is_settled
from geo.publish.table import reports_csv

LINE, WRONG = "line", "problems"
LOOKED_AT, RIGHT = "looked at", "right as it is"


def clean_csv(reports: pd.DataFrame) -> bytes:
    """Write reports (``geo.events.Reading.reports``) in our columns; they load again as the same events."""
    return reports_csv(reports)


def fault_rows(rows: pd.DataFrame, faults: pd.DataFrame) -> np.ndarray:
    """Find the 0-based positions of the rows of ``geo.events.Table`` on whose lines there are faults."""
    return np.flatnonzero(rows.index.isin(set(faults["line"])))


def fault_words(faults: pd.DataFrame) -> dict[int, str]:
    """Say by line what is wrong there: code and column, each once."""
    words: dict[int, dict[str, None]] = {}
    for line, code, column in zip(faults["line"], faults["code"], faults["column"], strict=True):
        words.setdefault(int(line), {})[f"{code} ({column})" if column else str(code)] = None
    return {line: ", ".join(said) for line, said in words.items()}


def rejected_csv(rows: pd.DataFrame, faults: pd.DataFrame) -> bytes:
    """Write the rows that have a fault under the headers of their file, and behind them their line and what is wrong.

    ``rows`` as in ``geo.events.Table``, ``faults`` as in ``geo.events.problems``.
    """
    words = fault_words(faults)
    headers = [str(header) for header in rows.columns]
    chosen = rows.iloc[fault_rows(rows, faults)]
    lines = [int(line) for line in chosen.index]
    written = (
        [*row, str(line), words[line]]
        for line, row in zip(lines, chosen.itertuples(index=False, name=None), strict=True)
    )
    return _sheet([*headers, apart(LINE, headers), apart(WRONG, headers)], written)


def problems_csv(problems: pd.DataFrame, right: Collection[Mark] = ()) -> bytes:
    """Write the list of problems, one a row, in the columns of ``geo.events.PROBLEM_COLUMNS``.

    Behind them stands which of them a person found right as they are: ``right`` as in ``geo.events.settled``.
    """
    names = list(PROBLEM_COLUMNS)
    said = [RIGHT if settled else "" for settled in is_settled(problems, right)]
    rows = zip(problems[names].to_numpy().tolist(), said, strict=True)
    return _sheet([*names, LOOKED_AT], ([*(str(cell) for cell in row), word] for row, word in rows))


def changes_csv(changes: pd.DataFrame) -> bytes:
    """Write what was mended by hand, as ``geo.events.changes`` lists it."""
    rows = changes.to_numpy().tolist()
    return _sheet([str(name) for name in changes.columns], ([str(cell) for cell in row] for row in rows))


def apart(name: str, taken: Collection[str]) -> str:
    """Give a name for a column of ours beside a file's own.

    >>> apart("line", ["line", "date"])
    'line of the file'
    """
    while name in taken:
        name += " of the file"
    return name


def _sheet(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow([defused(name) for name in names])
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return sheet.getvalue().encode("utf-8-sig", "replace")
