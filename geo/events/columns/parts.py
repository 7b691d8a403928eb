"""The columns of a file, as mapped → one column of text for each of ours; what came in parts is put together.

All texts are stripped, and freed of the apostrophe that keeps spreadsheets from running them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

import pandas as pd

from geo.events.columns.date_parts import PARTS_OF
from geo.events.schema import NAMES
from geo.events.values.cells import restored
from geo.events.values.numbers import split_pair

_PAIRS = {
    "lat lon": ("lat", "lon", False),
    "lon lat": ("lat", "lon", True),
    "to_lat to_lon": ("to_lat", "to_lon", False),
}
_FROM = "place from"
_PART = re.compile(r"(\d{1,4})(?:\.0+|\s*[년年월月일日號号])?")
_HAS_YEAR = re.compile(r"\d{4}|['’]\d\d")
_TWO_NUMBERS = re.compile(r"\d{1,2}([-/.])\s*\d{1,2}\.?")
_YEAR = PARTS_OF["date"]


def gather(
    rows: pd.DataFrame, columns: Mapping[str, str]
) -> tuple[dict[str, pd.Series], dict[str, tuple[str, ...]]]:
    """Put the text of our columns together.

    Parameters
    ----------
    rows
        As in ``geo.events.Table``.
    columns
        Header to column or part.

    Returns
    -------
    tuple
        Column, or one of the parts ``date start``, ``date end``, ``date precision`` and ``stop``, to its texts, with the
        index of ``rows``; and the same to the headers that it came from. What is not mapped is left out.

    """
    header_of = {column: header for header, column in columns.items() if header in rows.columns}
    texts = {column: _clean(rows[header]) for column, header in header_of.items()}
    headers: dict[str, tuple[str, ...]] = {column: (header,) for column, header in header_of.items()}
    for part, (lat, lon, lon_first) in _PAIRS.items():
        if part in texts:
            texts[lat], texts[lon] = _split(texts.pop(part), lon_first=lon_first)
            headers[lat] = headers[lon] = headers.pop(part)
    if _FROM in texts:
        texts["place"] = _before(texts.pop(_FROM), texts.get("place"))
        headers["place"] = (*headers.pop(_FROM), *headers.get("place", ()))
    if _YEAR[0] in texts and "date" in texts:
        texts["date"] = _with_year(texts["date"], texts.pop(_YEAR[0]))
        headers["date"] = (*headers["date"], *headers.pop(_YEAR[0]))
    for date, parts in PARTS_OF.items():
        if parts[0] in texts and date not in texts:
            known = [part for part in parts if part in texts]
            texts[date] = _join_days([texts.pop(part) for part in known])
            headers[date] = tuple(headers.pop(part)[0] for part in known)
    kept = {*NAMES, "date start", "date end", "date precision", "stop"}
    return {c: text for c, text in texts.items() if c in kept}, {
        c: names for c, names in headers.items() if c in kept
    }


def _clean(column: pd.Series) -> pd.Series:
    # Plain lists: pandas' own string methods take ten times as long for this.
    cells = [cell.strip() for cell in column.tolist()]
    freed = [restored(cell) if cell[:1] == "'" else cell for cell in cells]
    return pd.Series(freed, index=column.index, dtype="object")


Value = TypeVar("Value")


def each_text(text: pd.Series, read: Callable[[str], Value]) -> list[Value]:
    """Read every distinct text once, and give the result for each row."""
    codes, distinct = pd.factorize(text)
    made = [read(cell) for cell in distinct]
    return [made[code] for code in codes]


def _before(first: pd.Series, second: pd.Series | None) -> pd.Series:
    """Take the cells of the first column, and of the second where the first has none."""
    return first if second is None else first.where(first != "", second)


def _split(text: pd.Series, *, lon_first: bool) -> tuple[pd.Series, pd.Series]:
    def halves(cell: str) -> tuple[str, str]:
        if not cell:
            return "", ""
        # What fits the other order only is settled for the whole column, as swapped columns are; what holds no two
        # coordinates goes on as it is, and is listed where latitudes are read.
        turned = split_pair(cell, lon_first=not lon_first)
        return split_pair(cell, lon_first=lon_first) or (turned[::-1] if turned else (cell, ""))

    pairs = each_text(text, halves)
    made = (pd.Series([pair[side] for pair in pairs], index=text.index, dtype="object") for side in (0, 1))
    return next(made), next(made)


def _join_days(parts: list[pd.Series]) -> pd.Series:
    joined = [_one_day(*cells) for cells in zip(*(part.tolist() for part in parts), strict=True)]
    return pd.Series(joined, index=parts[0].index, dtype="object")


def _with_year(dates: pd.Series, years: pd.Series) -> pd.Series:
    """Give each date the year that stands in a column of its own: 27 May and 2013."""
    joined = [_dated(*cells) for cells in zip(dates.tolist(), years.tolist(), strict=True)]
    return pd.Series(joined, index=dates.index, dtype="object")


def _dated(day: str, year: str) -> str:
    year = _bare(year)
    if not day or not year or _HAS_YEAR.search(day):
        return day or year
    if numbers := _TWO_NUMBERS.fullmatch(day):
        return f"{day.rstrip('.')}{numbers[1]}{year}"
    return f"{year}년 {day}" if "월" in day else f"{year}年{day}" if "月" in day else f"{day} {year}"


def _bare(part: str) -> str:
    """Give the number of 2013년, 5月 or 27.0 alone."""
    found = _PART.fullmatch(part)
    return found[1] if found else part


def _one_day(year: str, *smaller: str) -> str:
    year, given = _bare(year), [_bare(part) for part in smaller if part]
    if not year or not given:
        return year or " ".join(given)
    if all(part.isdigit() for part in given):
        return "-".join([year, *(part.zfill(2) for part in given)])
    return " ".join([*reversed(given), year])
