"""What is named in a made table."""

from __future__ import annotations

import pandas as pd

from geo.events import Reading, read_table


def faults(rows: list[str], *, end: str = "") -> tuple[list[str], list[tuple[int, str, str]]]:
    """Give the last row of a table of id, place and status, and line, column and code of each problem."""
    text = "id,place,status\n" + "".join(rows) + end
    found = read_table(text.encode())
    named = list(zip(*(found.problems[name] for name in ("line", "column", "code")), strict=True))
    return found.rows.iloc[-1].tolist(), named


def listed(data: bytes) -> list[tuple[int, str, str]]:
    problems = read_table(data).problems
    return list(zip(problems["line"], problems["code"], problems["value"], strict=True))


def only_problem(reading: Reading) -> dict[str, object]:
    assert len(reading.problems) == 1
    return {str(name): value for name, value in reading.problems.to_dict("records")[0].items()}


def only_report(reading: Reading) -> pd.Series:
    assert len(reading.reports) == 1
    return reading.reports.iloc[0]
