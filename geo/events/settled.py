"""Problems that a person has looked at and found right as they are: they are known again by what they say.

In: tables of problems, and marks. Out: marks, and which problems bear one. A mark holds for a cell as it was: once the cell is
another, its problem is a new one.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt
import pandas as pd

Mark = tuple[int, str, str, str]
"""Line of the file (1-based), column, value and code of a problem."""

_COLUMNS = ["line", "column", "value", "code"]


def marks_of(problems: pd.DataFrame) -> list[Mark]:
    """Give the mark of each problem, as in ``geo.events.problems``, in their order."""
    columns = (problems[name].tolist() for name in _COLUMNS)
    return [
        (int(line), str(column), str(value), str(code))
        for line, column, value, code in zip(*columns, strict=True)
    ]


def is_settled(problems: pd.DataFrame, marks: Collection[Mark]) -> npt.NDArray[np.bool_]:
    """Tell of each problem whether it bears one of the marks."""
    if not marks:
        return np.zeros(len(problems), dtype=bool)
    known = frozenset(marks)
    return np.fromiter((mark in known for mark in marks_of(problems)), dtype=bool, count=len(problems))
