"""Reports whose times are odd → problems that say what was made of them. Nothing is changed or left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd

from geo.events import Problem, problem_frame
from geo.routes.status import fold_source

_SHOWN = 200


def time_problems(reports: pd.DataFrame, *, today: date) -> pd.DataFrame:
    """List odd times of reports (as in ``geo.events.Reading``), as ``geo.events.problems``, in the order of rows.

    ``early-report``: said before the first day on which the event can have happened. ``two-stances``: a source with two
    stances on one event at one moment. ``after-today``: an event or a report that is still to come.
    """
    found = [*_early(reports), *_two_stances(reports), *_after(reports, today)]
    return problem_frame(problem for _, problem in sorted(found, key=lambda one: one[0]))


def said_early(reports: pd.DataFrame) -> np.ndarray:
    """Tell which reports were said before the first day on which their event can have happened, as booleans."""
    said, first = reports["known_from"].dt.normalize(), reports["wide_start"]
    early: np.ndarray = (said < first).to_numpy(dtype=bool)
    return early


def _early(reports: pd.DataFrame) -> Iterator[tuple[int, Problem]]:
    for row in np.flatnonzero(said_early(reports)).tolist():
        said, when = _cell(reports, row, "reported"), _cell(reports, row, "date")
        yield _problem(
            reports,
            row,
            "reported",
            "early-report",
            f"“{said}” is before the event itself, “{when}”. It counts from when it was said. An announcement or a source in "
            "another time zone can be that early; if it is neither, mend the date or reported.",
        )


def _two_stances(reports: pd.DataFrame) -> Iterator[tuple[int, Problem]]:
    told = reports[(reports["group"] != "") & (reports["event"] != "") & (reports["source"] != "")]
    same = told.assign(folded=told["source"].map(fold_source))
    by = ["group", "event", "folded", "known_from"]
    differ = same.groupby(by, dropna=False, sort=False)["status"].transform("nunique") > 1
    for _, tied in same[differ].groupby(by, dropna=False, sort=False):
        yield _tie(reports, [int(row) for row in tied.index])


def _tie(reports: pd.DataFrame, rows: list[int]) -> tuple[int, Problem]:
    last = rows[-1]
    others = [row for row in rows if _cell(reports, row, "status") != _cell(reports, last, "status")]
    said = "; ".join(f"“{_cell(reports, row, 'status')}” in {_where(reports, row, last)}" for row in others)
    moment = _cell(reports, last, "reported")
    return _problem(
        reports,
        last,
        "status",
        "two-stances",
        f"“{_cell(reports, last, 'source')}” says “{_cell(reports, last, 'status')}” here, and {said}, "
        f"{f'both at {moment}' if moment else 'both without a time of reporting'}. The later row stands; if the source "
        "changed its mind, give reported a time such as 2013-05-29T19:12.",
    )


def _where(reports: pd.DataFrame, row: int, other: int) -> str:
    file = _cell(reports, row, "file")
    elsewhere = f" of {file}" if file != _cell(reports, other, "file") else ""
    return f"line {reports['line'].iloc[row]}{elsewhere}"


def _after(reports: pd.DataFrame, today: date) -> Iterator[tuple[int, Problem]]:
    after = np.datetime64(today, "s")
    for row in _rows_after(reports["start"], after):
        value = _cell(reports, row, "date")
        yield _problem(
            reports,
            row,
            "date",
            "after-today",
            f"“{value}” is still to come. The event is kept on that day; if the date stands for “not known”, leave the cell "
            "blank, and for “since then”, write 2013-05-10/..",
        )
    # A day of reporting counts from its start, so what is said today is not still to come.
    for row in _rows_after(reports["known_from"].dt.normalize(), after):
        value = _cell(reports, row, "reported")
        yield _problem(
            reports,
            row,
            "reported",
            "after-today",
            f"“{value}” is still to come, so what it says is not known yet: it shows only as known on that day. Mend the "
            "date, or leave it blank for “always known”.",
        )


def _rows_after(days: pd.Series, after: np.datetime64) -> list[int]:
    found: list[int] = np.flatnonzero(days.to_numpy(dtype="datetime64[s]") > after).tolist()
    return found


def _cell(reports: pd.DataFrame, row: int, column: str) -> str:
    return str(reports[column].iloc[row])[:_SHOWN]


def _problem(reports: pd.DataFrame, row: int, column: str, code: str, what: str) -> tuple[int, Problem]:
    line, file = int(reports["line"].iloc[row]), str(reports["file"].iloc[row])
    value = str(reports[column].iloc[row])
    return int(row), Problem(line, column, value, code, f"Line {line}, column {column}: {what}", file)
