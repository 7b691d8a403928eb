"""A table of text → reports: typed columns, intervals for dates, and a problem for every cell that breaks its rule.

A bad cell is blanked and listed, and its row stays. A row with neither a date nor a place is set aside and listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from geo.errors import UnusableFile
from geo.events.dates import Extent, parse_extent, parse_known_from
from geo.events.problems import Problem, problem_frame
from geo.events.schema import COLUMNS, NAMES, Column, match_headers
from geo.events.table import Table, read_table
from geo.events.values import CODE_OF_SHAPE, PARSERS, restored

_PLACE_COLUMNS = ("place", "country", "to_place", "to_country", "lat", "to_lat")
_NEEDED = ("date", "place", "to_place", "country", "to_country", "lat")
_EXTENT_COLUMNS = ("start", "end", "wide_start", "wide_end")
_SHOWN = 200


@dataclass(frozen=True)
class Reading:
    """What was read from one or several files.

    ``reports`` has one row a report, in the order of the file, index 0…n−1: every column of
    ``geo.events.schema.COLUMNS`` (text as ``str``, blank for none; ``people`` Int64; coordinates float degrees), and
    ``file``, ``line`` (1-based), ``other`` (tuple of header and cell of the columns that are not ours), ``start``,
    ``end``, ``wide_start``, ``wide_end`` (datetime64[s], NaT for open or undated), ``is_day`` and ``known_from``
    (datetime64[s], NaT for always known). ``problems`` as in ``geo.events.problems``. ``columns`` maps headers to
    our columns.
    """

    reports: pd.DataFrame
    problems: pd.DataFrame
    columns: Mapping[str, str]


def read_events(data: bytes, *, columns: Mapping[str, str] | None = None, file: str = "") -> Reading:
    """Read the bytes of an event CSV.

    Parameters
    ----------
    data
        The file.
    columns
        Header to column, for headers that the aliases do not know; it overrides them.
    file
        A name to tell several files apart by.

    Raises ``UnusableFile`` when there is no row to read, or no column that tells when or where.

    """
    table = read_table(data)
    mapping = dict(columns) if columns is not None else match_headers(list(table.rows.columns))
    _require_usable(table, mapping)
    problems: list[Problem] = []
    typed = _typed(table, mapping, problems)
    reports, aside = _set_aside(typed, table.rows)
    found = [table.problems, problem_frame(sorted([*problems, *aside], key=lambda problem: problem.line))]
    listed = pd.concat([frame for frame in found if len(frame)] or found[:1], ignore_index=True)
    return Reading(reports.assign(file=file), listed.assign(file=file), mapping)


def _require_usable(table: Table, mapping: Mapping[str, str]) -> None:
    unknown = sorted(set(mapping.values()) - set(NAMES))
    if unknown:
        raise UnusableFile(f"No such column: {', '.join(unknown)}. The columns are {', '.join(NAMES)}.")
    if not set(mapping.values()) & set(_NEEDED):
        found = ", ".join(list(table.rows.columns)[:12])
        raise UnusableFile(
            f"No column tells when or where. The first line has: {found}. "
            f"Name at least one column {' or '.join(_NEEDED[:3])}."
        )
    if table.rows.empty:
        raise UnusableFile("The file has a header but no rows. Add a line for each report below it.")


def _typed(table: Table, mapping: Mapping[str, str], problems: list[Problem]) -> pd.DataFrame:
    rows = table.rows
    header_of = {column: header for header, column in mapping.items()}
    data: dict[str, object] = {"line": rows.index.to_numpy()}
    for column in COLUMNS:
        text = _stripped(rows, header_of.get(column.name))
        data[column.name] = pd.Series(_parse_column(text, column, problems), dtype=_dtype(column))
    frame = pd.DataFrame(data)
    _pair_coordinates(frame, problems)
    unmatched = [header for header in rows.columns if header not in mapping]
    frame["other"] = pd.Series(_other(rows, unmatched), dtype="object")
    return _with_dates(frame)


def _stripped(rows: pd.DataFrame, header: str | None) -> pd.Series:
    if header is None or header not in rows.columns:
        return pd.Series("", index=rows.index, dtype="str")
    return rows[header].str.strip()


def _parse_column(text: pd.Series, column: Column, problems: list[Problem]) -> list[Any]:
    """Parse each distinct text once, and list every cell that holds a bad one."""
    values: dict[str, Any] = {"": _blank(column)}
    faults: dict[str, str] = {}
    for cell in text.unique():
        if cell:
            try:
                values[cell] = PARSERS[column.shape](restored(cell), column)
            except ValueError as error:
                values[cell], faults[cell] = _replacement(column), str(error)
    if faults:
        for line, cell in text[text.isin(list(faults))].items():
            problems.append(_fault(line, cell, column, faults[cell]))  # type: ignore[arg-type]
    return [values[cell] for cell in text]


def _dtype(column: Column) -> Any:
    return {"count": "Int64", "latitude": "float64", "longitude": "float64"}.get(column.shape, "str")


def _blank(column: Column) -> object:
    if column.name == "status":
        return "reported"
    return {"count": pd.NA, "latitude": np.nan, "longitude": np.nan}.get(column.shape, "")


def _replacement(column: Column) -> object:
    # A stance that is none must never pass for a report.
    return "unknown" if column.name == "status" else _blank(column)


def _fault(line: int, cell: str, column: Column, what: str) -> Problem:
    left = "taken as unknown" if column.name == "status" else "left blank"
    message = f"Line {line}, column {column.name}: “{cell[:_SHOWN]}” is {what}. The cell was {left}; the row is kept."
    return Problem(line, column.name, cell, CODE_OF_SHAPE[column.shape], message)


def _pair_coordinates(frame: pd.DataFrame, problems: list[Problem]) -> None:
    for lat, lon in (("lat", "lon"), ("to_lat", "to_lon")):
        alone = frame[lat].isna() != frame[lon].isna()
        for position in np.flatnonzero(alone.to_numpy()):
            line = int(frame["line"].iloc[position])
            known = lat if not pd.isna(frame[lat].iloc[position]) else lon
            value = f"{frame[known].iloc[position]:g}"
            message = (
                f"Line {line}, column {known}: {value} has no partner in {lon if known == lat else lat}. "
                "Both were left blank; give both, or neither."
            )
            problems.append(Problem(line, known, value, "bad-coordinate", message))
        frame.loc[alone, [lat, lon]] = np.nan


def _other(rows: pd.DataFrame, headers: list[str]) -> list[tuple[tuple[str, str], ...]]:
    if not headers:
        return [()] * len(rows)
    columns = [rows[header].tolist() for header in headers]
    return [
        tuple((header, cell) for header, cell in zip(headers, cells, strict=True) if cell.strip())
        for cells in zip(*columns, strict=True)
    ]


def _with_dates(frame: pd.DataFrame) -> pd.DataFrame:
    undated = Extent(None, None, None, None)
    extents = {text: parse_extent(text) if text else undated for text in frame["date"].unique()}
    for name in _EXTENT_COLUMNS:
        days = {text: getattr(extent, name) for text, extent in extents.items()}
        frame[name] = np.array([days[text] for text in frame["date"]], dtype="datetime64[s]")
    frame["is_day"] = [extents[text].is_day for text in frame["date"]]
    known = {text: parse_known_from(text) if text else None for text in frame["reported"].unique()}
    frame["known_from"] = np.array([known[text] for text in frame["reported"]], dtype="datetime64[s]")
    return frame


def _set_aside(frame: pd.DataFrame, rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    placed = pd.concat(
        [frame[name].notna() & (frame[name].astype("str") != "") for name in _PLACE_COLUMNS], axis=1
    )
    keep = (placed.any(axis=1) | (frame["date"] != "")).to_numpy()
    aside = []
    for position in np.flatnonzero(~keep):
        line = int(frame["line"].iloc[position])
        value = " | ".join(cell for cell in rows.iloc[position] if cell.strip())[:_SHOWN]
        message = f"Line {line} has neither a date nor a place and was set aside. Give it one of the two."
        aside.append(Problem(line, "date", value, "no-date-no-place", message))
    return frame[keep].reset_index(drop=True), aside


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
    )


def _shared_groups(readings: Mapping[str, Reading]) -> list[Problem]:
    first_in: dict[str, str] = {}
    shared: list[Problem] = []
    for file, reading in readings.items():
        heads = reading.reports.drop_duplicates("group")
        for group, line in zip(heads["group"], heads["line"], strict=True):
            if group and first_in.setdefault(group, file) != file:
                message = (
                    f"Line {line}, column group: “{group[:_SHOWN]}” is also a group of {first_in[group]}. The rows of "
                    "both were joined into one route; if they are different people, rename the group in one file."
                )
                shared.append(Problem(int(line), "group", group, "shared-group", message, file))
    return shared
