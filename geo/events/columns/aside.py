"""Rows that are no reports → set aside and named: without a date and a place, lines of totals, notes below a table.

In: the typed reports, and the rows as they are written. Out: which rows stay, and a problem for each of the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.events.dates.extent import is_of_a_day
from geo.events.problems import CELL_SHOWN, Problem
from geo.events.values.totals import is_plain_sum, is_sum, summed

Mask = npt.NDArray[np.bool_]
_PLACES = ("place", "country", "to_place", "to_country", "lat", "to_lat")
_NOTE = re.compile(
    r"\W*(?:sources?|notes?|remarks?|updated?|last updated?|출처|자료|비고|주|참고|来源|來源|资料|資料|注|註|备注|備註|说明|說明)\s*[:：]|\s*[*※†‡]|(?:last )?updated\b",
    re.IGNORECASE,
)


def set_aside(frame: pd.DataFrame, written: pd.DataFrame) -> tuple[Mask, list[Problem]]:
    """Tell which rows are reports, and name the others.

    ``frame`` as in ``geo.events.Reading``, ``written`` its rows as the file has them, in the same order.
    """
    filled = [frame[name].notna() & (frame[name].astype("str") != "") for name in _PLACES]
    placed = pd.concat(filled, axis=1).any(axis=1)
    bare = ~(placed | (frame["date"] != "")).to_numpy()
    undated, unplaced = (frame["date"] == "").to_numpy(), (frame["place"] == "").to_numpy()
    totals = _totals(frame, undated, unplaced)
    notes = _matching(frame["place"], _NOTE.match) & undated
    at = np.flatnonzero(notes)
    rows = written.iloc[at].itertuples(index=False, name=None)
    notes[at] = [sum(bool(cell.strip()) for cell in row) == 1 for row in rows]
    odd = np.flatnonzero(bare | totals | notes)
    lines = frame["line"].to_numpy()[odd].tolist()
    rows = written.iloc[odd].itertuples(index=False, name=None)
    named = [
        _named(line, " | ".join(cell for cell in cells if cell.strip()), bare=bool(bare[at]))
        for at, line, cells in zip(odd, lines, rows, strict=True)
    ]
    return ~(bare | totals | notes), named


def _totals(frame: pd.DataFrame, undated: Mask, unplaced: Mask) -> Mask:
    """Tell the rows of sums: a place or country is called so, or a group of no full day, or no place; also one that says what it sums."""
    groups = set(frame["group"].unique()) - {""}
    called = [_matching(frame[name], is_sum) for name in ("place", "country")]
    of_places = _matching(frame["place"], lambda cell: is_plain_sum(cell) or summed(cell) in groups) & undated
    dayless = ~_matching(frame["date"], is_of_a_day) | unplaced
    people = set(frame.loc[~dayless, "group"].unique())
    of_groups = (
        _matching(
            frame["group"], lambda cell: (is_sum(cell) or summed(cell) in groups) and cell not in people
        )
        & dayless
    )
    totals: Mask = np.logical_or.reduce([*called, of_places, of_groups])
    return totals


def _matching(cells: pd.Series, matches: Callable[[str], object]) -> Mask:
    """Tell the cells that match; each distinct one is looked at once."""
    return cells.isin([cell for cell in cells.unique() if cell and matches(cell)]).to_numpy()


def _named(line: int, value: str, *, bare: bool) -> Problem:
    if bare:
        message = f"Line {line} has neither a date nor a place and was set aside. Give it one of the two."
        return Problem(line, "date", value[:CELL_SHOWN], "no-date-no-place", message)
    message = (
        f"Line {line}: “{value[:CELL_SHOWN]}” is a line of totals, or a note, as it seems, and was set aside. If it is a report, "
        "write its place and date in their columns."
    )
    return Problem(line, "place", value[:CELL_SHOWN], "no-report", message)
