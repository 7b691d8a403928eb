"""The readings of several files → one; groups of the same name are one route then, and that is listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from geo.events.problems import CELL_SHOWN, Problem, problem_frame
from geo.events.reading import Reading


def combine(readings: Mapping[str, Reading]) -> Reading:
    """Join several files into one reading; groups of the same name become one route, and that is listed.

    ``readings`` maps a file's name to its reading; the order is kept, and rows are numbered through.
    """
    problems = [reading.problems for reading in readings.values()]
    problems.append(problem_frame(_shared_groups(readings)))
    full = [frame for frame in problems if len(frame)]
    reports = [reading.reports.assign(file=name) for name, reading in readings.items()]
    columns = {header: column for reading in readings.values() for header, column in reading.columns.items()}
    return Reading(
        pd.concat(reports, ignore_index=True),
        pd.concat(full, ignore_index=True) if full else problem_frame([]),
        columns,
        _common([reading.kind for reading in readings.values()], "reports"),
        _common([reading.format for reading in readings.values()], ""),
    )


def _common(values: list[Any], otherwise: Any) -> Any:
    return values[0] if len(set(values)) == 1 else otherwise


def _shared_groups(readings: Mapping[str, Reading]) -> list[Problem]:
    first_in: dict[str, str] = {}
    shared: list[Problem] = []
    for file, reading in readings.items():
        heads = reading.reports.drop_duplicates("group")
        for group, line in zip(heads["group"], heads["line"], strict=True):
            if group and first_in.setdefault(group, file) != file:
                message = (
                    f"Line {line}, column group: “{group[:CELL_SHOWN]}” is also a group of {first_in[group]}. The rows of "
                    "both were joined into one route; if they are different people, rename the group in one file."
                )
                shared.append(Problem(int(line), "group", group, "shared-group", message, file))
    return shared
