"""Many events in time: their numbers by day, month or year and by status, counted in arrays."""

from __future__ import annotations

import numpy as np
import pandas as pd

from geo.draw.style import LOOKS
from geo.draw.words import date_words

STATUSES = tuple(status for status in LOOKS if status != "inferred")
_MOST_DAYS, _MOST_MONTHS = 120, 120
"""Up to so many bins of a unit, else the next coarser one."""
_UNITS = {"day": "D", "month": "M", "year": "Y"}


def count_by(events: pd.DataFrame) -> tuple[str, pd.DataFrame]:
    """Count dated events by day, month or year, as their span asks, and by status; an event counts where it begins.

    One that is open at its start counts where it ends. Returns the unit and the table ``counts`` of ``Timeline``.
    """
    starts, ends = (events[name].to_numpy(dtype="datetime64[D]") for name in ("start", "end"))
    days = np.where(np.isnat(starts), ends, starts)
    unit = _unit(days)
    bins = days.astype(f"datetime64[{_UNITS[unit]}]")
    statuses = pd.Categorical(events["status"], categories=STATUSES).codes
    numbers, firsts = np.unique(bins, return_inverse=True)
    cells = np.bincount(firsts * len(STATUSES) + statuses, minlength=len(numbers) * len(STATUSES))
    tops = cells.reshape(-1, len(STATUSES)).cumsum(axis=1).ravel()
    used = np.flatnonzero(cells)
    begin, order = numbers[used // len(STATUSES)], used % len(STATUSES)
    table = pd.DataFrame(
        {
            "a": begin.astype("datetime64[ms]").astype("int64").astype("float64"),
            "b": (begin + 1).astype("datetime64[ms]").astype("int64").astype("float64"),
            "s": np.array(STATUSES)[order],
            "n": cells[used].astype("int32"),
            "lo": (tops - cells)[used].astype("int32"),
            "hi": tops[used].astype("int32"),
            "when": pd.Series(
                [date_words(text) for text in np.datetime_as_string(begin).tolist()], dtype="str"
            ),
        }
    )
    return unit, table


def _unit(days: np.ndarray) -> str:
    first, last = days.min(), days.max()
    if int((last - first).astype("int64")) < _MOST_DAYS:
        return "day"
    months = last.astype("datetime64[M]") - first.astype("datetime64[M]")
    return "month" if int(months.astype("int64")) < _MOST_MONTHS else "year"
