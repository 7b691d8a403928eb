"""What takes two columns to settle: intervals of a start and an end, dates as wide as known, coordinates in pairs."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from geo.events.columns.typed import Typed
from geo.events.dates.extent import parse_extent, shifted
from geo.events.problems import CELL_SHOWN, Problem

_FEWEST_SWAPPED = 2
"""Rows that must agree before all are exchanged: one alone may be a slip."""
_SHARE_SWAPPED = 0.1
"""Part of the coordinates that must lie off the globe as they stand: a few are faults of their own."""
_HALF_A_YEAR = 183
"""Days of a stay or a custody that is told by its ends; starts and ends further apart tell no order."""


def join_dates(typed: Typed, lines: pd.Index) -> None:
    """Make ``date`` of a start and an end, and as wide as the precision says; the parts are taken out."""
    start, end = (typed.values.pop(name, None) for name in ("date start", "date end"))
    precision = typed.values.pop("date precision", None)
    masks = [typed.changed.pop(name) for name in ("date start", "date end") if name in typed.changed]
    if start is not None or end is not None:
        blank = np.full(len(lines), "", dtype=object)
        pairs = list(zip(blank if start is None else start, blank if end is None else end, strict=True))
        pairs = _turned(pairs, lines, typed)
        joined = [_interval(*pair) for pair in pairs]
        for line, (text, fault) in zip(lines, joined, strict=True):
            if fault:
                typed.problems.append(_backwards(int(line), text))
        typed.values["date"] = np.array(["" if fault else text for text, fault in joined], dtype=object)
        # A time of day goes into no interval, and what goes into none stays in the details.
        lost = [
            fault or first not in text or last not in text
            for (text, fault), (first, last) in zip(joined, pairs, strict=True)
        ]
        typed.changed["date"] = np.logical_or.reduce([*masks, np.array(lost, dtype=bool)])
    if precision is not None and "date" in typed.values:
        days = typed.values["date"]
        wide = np.array([_widened(day, how) for day, how in zip(days, precision, strict=True)], dtype=object)
        typed.changed["date"] = typed.changed["date"] | (wide != days)
        typed.values["date"] = wide
    typed.changed.pop("date precision", None)


@lru_cache(maxsize=65_536)
def _interval(start: str, end: str) -> tuple[str, bool]:
    """Join two EDTF texts; the second value tells that they are no interval. An open end goes with a start only."""
    first, last = start.partition("/")[0].partition("T")[0], end.rpartition("/")[2].partition("T")[0]
    if not last or first == last or (last == ".." and not first):
        return start, False
    text = f"{first or '..'}/{last}"
    try:
        parse_extent(text)
    except ValueError:
        return text, True
    return text, False


def _turned(pairs: list[tuple[str, str]], lines: pd.Index, typed: Typed) -> list[tuple[str, str]]:
    """Exchange starts and ends where every row that has two days would end before it begins, and say so."""
    full = [(row, pair) for row, pair in enumerate(pairs) if pair[0] and pair[1] and pair[0] != pair[1]]
    backwards = len(full) >= _FEWEST_SWAPPED and all(_interval(*pair)[1] for _, pair in full)
    if not backwards or not all(_is_short(*pair[::-1]) for _, pair in full):
        return pairs
    row, (start, end) = full[0]
    message = (
        f"Columns date start and date end: all {len(full):,} rows with both would end before they begin, such as {start}/{end} on "
        f"line {lines[row]}, so the two were exchanged. Check one."
    )
    typed.problems.append(Problem(int(lines[row]), "date", f"{start}/{end}", "date-in-doubt", message))
    return [pair[::-1] for pair in pairs]


def _is_short(start: str, end: str) -> bool:
    """Whether two texts are an interval of half a year at most: over New Year, a wrong year makes a long one."""
    text, fault = _interval(start, end)
    extent = None if fault else parse_extent(text)
    return bool(extent and extent.start and extent.end and (extent.end - extent.start).days <= _HALF_A_YEAR)


def _backwards(line: int, text: str) -> Problem:
    message = (
        f"Line {line}, column date: “{text[:CELL_SHOWN]}” ends before it begins. The cell was left blank; the row is kept. "
        "Check which of the two dates comes first."
    )
    return Problem(line, "date", text, "bad-date", message)


@lru_cache(maxsize=65_536)
def _widened(text: str, precision: str) -> str:
    """Make a day as wide as it is known: a week is the three days before and after it, too.

    >>> _widened("2013-05-27", "week"), _widened("2013-05-27", "month")
    ('2013-05-24/2013-05-30', '2013-05')
    """
    try:
        day = date.fromisoformat(text.partition("T")[0])
    except ValueError:
        return text
    if precision == "week":
        return f"{shifted(day, 'day', -3)}/{shifted(day, 'day', 3)}"
    return {"month": text[:7], "year": text[:4]}.get(precision, text)


def exchange_swapped(texts: dict[str, pd.Series], headers: dict[str, tuple[str, ...]]) -> list[Problem]:
    """Exchange two columns of coordinates that stand in each other's place, and say so.

    So it is when two latitudes at least, and a tenth of them, lie beyond 90 degrees, and no longitude does: a place east of
    90° or west of −90° is then told by every such row, and no row speaks against it.
    """
    notes: list[Problem] = []
    for lat, lon in (("lat", "lon"), ("to_lat", "to_lon")):
        if lat not in texts or lon not in texts:
            continue
        lats, lons = (pd.to_numeric(texts[name], errors="coerce").abs() for name in (lat, lon))
        beyond = (lats > 90) & (lats <= 180) & lons.notna()
        enough = beyond.sum() >= max(_FEWEST_SWAPPED, _SHARE_SWAPPED * (lats.notna() & lons.notna()).sum())
        if enough and not (lons > 90).any():
            texts[lat], texts[lon] = texts[lon], texts[lat]
            headers[lat], headers[lon] = headers[lon], headers[lat]
            line = int(str(beyond.idxmax()))
            value = (
                str(texts[lon][line])
                if not isinstance(texts[lon][line], pd.Series)
                else str(texts[lon][line].iloc[0])
            )
            message = (
                f"Columns {lat} and {lon}: {int(beyond.sum()):,} latitudes such as {value} on line {line} lie beyond 90 "
                "degrees, and no longitude does, so the two columns were exchanged. Check one."
            )
            notes.append(Problem(line, lat, value, "swapped-coordinates", message))
    return notes


def pair_coordinates(frame: pd.DataFrame, typed: Typed) -> None:
    """Blank a coordinate whose partner is blank, and a pair of noughts, and list them."""
    for lat, lon in (("lat", "lon"), ("to_lat", "to_lon")):
        alone = frame[lat].isna() != frame[lon].isna()
        typed.problems.extend(_alone(frame.loc[row], lat, lon) for row in frame.index[alone])
        nowhere = (frame[lat] == 0) & (frame[lon] == 0)
        typed.problems.extend(_nowhere(int(line), lat) for line in frame["line"][nowhere])
        alone |= nowhere
        frame.loc[alone, [lat, lon]] = np.nan
        for name in {lat, lon} & set(typed.changed) if alone.any() else ():
            typed.changed[name] = typed.changed[name] | alone.to_numpy()


def _nowhere(line: int, lat: str) -> Problem:
    """Name a pair of noughts: in the Gulf of Guinea, where databases put what they do not know."""
    message = (
        f"Line {line}, column {lat}: latitude and longitude are both 0, which stands for “not known” in most tables; both were "
        "left blank. If the place is in the Gulf of Guinea, write 0.00001."
    )
    return Problem(line, lat, "0", "bad-coordinate", message)


def _alone(row: Any, lat: str, lon: str) -> Problem:
    known, lost = (lat, lon) if not pd.isna(row[lat]) else (lon, lat)
    message = (
        f"Line {row['line']}, column {known}: {row[known]:g} has no partner in {lost}. "
        "Both were left blank; give both, or neither."
    )
    return Problem(int(row["line"]), known, f"{row[known]:g}", "bad-coordinate", message)
