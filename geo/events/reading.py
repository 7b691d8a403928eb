"""A table of text → reports: typed columns, intervals for dates, and a problem for every cell that breaks its rule.

A bad cell is blanked and listed, and its row stays. A row with neither a date nor a place is set aside and listed. What a
cell said stays in ``other`` where the value is not what was written.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import Any, Literal

import numpy as np
import pandas as pd

from geo.events.assembly import Table
from geo.events.columns.aside import set_aside
from geo.events.columns.combined import exchange_swapped, join_dates, pair_coordinates
from geo.events.columns.crowds import crowds
from geo.events.columns.denials import taken_back
from geo.events.columns.formats import Format, known_format
from geo.events.columns.notes import (
    blank_groups,
    format_note,
    guessed,
    header_line,
    lying,
    no_group,
    no_names,
    unused,
)
from geo.events.columns.one_event import joined
from geo.events.columns.parts import each_text, gather
from geo.events.columns.people_names import named_people
from geo.events.columns.proposal import Proposal, propose_columns
from geo.events.columns.stand_ins import Meant
from geo.events.columns.typed import Typed, blank_of, read_columns
from geo.events.columns.unfold import as_meant, several_of
from geo.events.columns.usable import require_usable
from geo.events.columns.wide import idle, stances_of_several, wide_rows
from geo.events.dates.extent import Extent, parse_extent, parse_known_from
from geo.events.dates.forms import DateRules
from geo.events.limits import limits_set
from geo.events.problems import Problem, problem_frame
from geo.events.schema import COLUMNS, FURTHER, ROUTE, Column
from geo.events.table import read_table
from geo.progress import READING, VALUES, Progress, unheard

Kind = Literal["reports", "events", "legs", "stops"]

_EXTENT_COLUMNS = ("start", "end", "wide_start", "wide_end")
_DEFAULT_RULES = DateRules()


@dataclass(frozen=True)
class Reading:
    """What was read from one or several files.

    ``reports`` has one row a report, in the order of the file (of the stops, where rows are stops), index 0…n−1: every
    column of ``geo.events.schema.COLUMNS`` (text as ``str``, blank for none; ``people`` Int64; coordinates float degrees),
    and ``file``, ``line`` (1-based), ``other`` (tuple of header and cell: the columns that are not ours, and the cells whose
    value is not what was written), ``start``, ``end``, ``wide_start``, ``wide_end`` (datetime64[s], NaT for open or
    undated), ``is_day`` and ``known_from`` (datetime64[s], NaT for always known). ``problems`` as in
    ``geo.events.problems``. ``columns`` maps headers to our columns and parts (``geo.events.schema.TARGETS``).

    ``kind`` tells what a row was understood as: a report of a group's event (``reports``), a single event (``events``), a
    single movement (``legs``), or a stop of a journey (``stops``). ``format`` is the name of a published format, or blank.
    """

    reports: pd.DataFrame
    problems: pd.DataFrame
    columns: Mapping[str, str]
    kind: Kind = "reports"
    format: str = ""


def read_events(
    data: bytes,
    *,
    columns: Mapping[str, str] | None = None,
    file: str = "",
    dates: DateRules = _DEFAULT_RULES,
) -> Reading:
    """Read the bytes of an event CSV; parameters and errors as in ``read_rows``, and those of ``read_table``."""
    return read_rows(read_table(data), columns=columns, file=file, dates=dates)


def read_rows(
    table: Table,
    *,
    columns: Mapping[str, str] | None = None,
    file: str = "",
    dates: DateRules = _DEFAULT_RULES,
    progress: Progress = unheard,
) -> Reading:
    """Read a table of text as reports.

    Parameters
    ----------
    table
        As ``read_table`` makes it; its cells may have been mended since.
    columns
        Header to column or part, as a person confirmed it; None to take what ``propose_columns`` says.
    file
        A name to tell several files apart by.
    dates
        What a person has said of the order of day and month.
    progress
        Told how far it is; what it raises ends the reading.

    Raises ``UnusableFile`` when there is no row to read, or no column that tells when or where.

    """
    proposal = propose_columns(table) if columns is None else None
    mapping = proposal.columns if proposal is not None else dict(columns or {})
    known = known_format([str(header) for header in table.rows.columns])
    meant = _as_meant(table, mapping, progress)
    texts, headers = _gathered(meant)
    problems = [*meant.notes, *idle(mapping, meant.further, header_line(table))]
    problems += _of_columns(table, mapping, proposal, known)
    problems += [*blank_groups(texts.get("group")), *named_people(texts.get("group"))]
    problems += exchange_swapped(texts, headers)
    typed = read_columns(texts, dates, known.codes if known else {}, headers, partial(progress, VALUES))
    typed.mark(meant.changed, headers)
    join_dates(typed, meant.rows.index)
    frame = _frame(meant.rows, typed)
    pair_coordinates(frame, typed)
    problems += typed.problems
    frame["other"] = pd.Series(_other(meant, headers, typed), dtype="object")
    problems += taken_back(frame, meant.written, meant.columns, header_line(table))
    problems += joined(frame, texts.get("stop"))
    reports, noted = _reports(_with_dates(frame), meant, texts.get("stop"))
    listed = _listed(table, [*problems, *noted]).assign(file=file)
    kind = _kind(frame, numbered="stop" in texts)
    return Reading(reports.assign(file=file), listed, mapping, kind, known.name if known else "")


def _gathered(meant: Meant) -> tuple[dict[str, pd.Series], dict[str, tuple[str, ...]]]:
    """Give the text of each of our columns, and the headers that it is from, with those that rows were taken apart by."""
    texts, headers = gather(meant.rows, meant.columns)
    for column, names in headers.items():
        further = (header for header, of in meant.further.items() if of == column and header not in names)
        headers[column] = (*names, *further)
    return texts, headers


def _reports(
    frame: pd.DataFrame, meant: Meant, stops: pd.Series | None
) -> tuple[pd.DataFrame, list[Problem]]:
    """Leave out the rows that tell neither when nor where, and put stops in their order."""
    kept, aside = set_aside(frame, meant.written)
    reports = frame[kept].reset_index(drop=True)
    noted = crowds(reports, meant.columns)
    if stops is not None and len(reports):
        reports, ordered = _in_order(reports, stops[kept])
        noted = [*noted, *ordered]
    return reports, [*noted, *aside]


def _listed(table: Table, problems: list[Problem]) -> pd.DataFrame:
    """List the problems of the table, then those found here; what is wrong with a cell that several rows were made of once."""
    own = problem_frame(dict.fromkeys(sorted(problems, key=lambda problem: problem.line)))
    found = [made for made in (table.problems, own) if len(made)] or [own]
    return pd.concat(found, ignore_index=True)


def _as_meant(table: Table, mapping: Mapping[str, str], progress: Progress) -> Meant:
    several = several_of(table.rows, mapping)
    require_usable(table, several.made)
    most = limits_set(os.environ).rows
    return as_meant(table.rows, several, header_line(table), most, partial(progress, READING))


def _of_columns(
    table: Table, mapping: Mapping[str, str], proposal: Proposal | None, known: Format | None
) -> list[Problem]:
    """Say how the columns were taken."""
    line, headers = header_line(table), list(map(str, table.rows.columns))
    found = [*guessed(proposal, table), *unused(proposal, known, table), *format_note(known, table)]
    found += [*no_group(proposal, table), *no_names(proposal, table)]
    found += [*wide_rows(headers, mapping, line), *lying(table)]
    if proposal:
        found += stances_of_several(proposal.stances, mapping, line)
    return found


def _frame(rows: pd.DataFrame, typed: Typed) -> pd.DataFrame:
    data: dict[str, object] = {"line": rows.index.to_numpy()}
    for column in COLUMNS:
        values = typed.values.get(column.name)
        if values is None:
            values = np.full(len(rows), blank_of(column), dtype=object)
        data[column.name] = pd.Series(values, dtype=_dtype(column))
    return pd.DataFrame(data)


def _dtype(column: Column) -> Any:
    return {"count": "Int64", "latitude": "float64", "longitude": "float64"}.get(column.shape, "str")


def _other(
    meant: Meant, headers: Mapping[str, tuple[str, ...]], typed: Typed
) -> list[tuple[tuple[str, str], ...]]:
    """Keep the cells of the columns that are not ours, and those whose value is not what was written; each by its own header."""
    rows, mapping = meant.written, meant.columns
    kept = {"", "stop", "date precision", FURTHER, ROUTE, "place" if "place from" in mapping.values() else ""}
    read = {header for names in headers.values() for header in names}
    shown = {
        name: np.ones(len(rows), dtype=bool)
        for name in rows.columns
        if mapping.get(name, "") in kept or name not in read
    }
    for column, changed in typed.changed.items():
        sources = headers.get(column) or headers.get("date start", ()) + headers.get("date end", ())
        for header in sources if changed.any() else ():
            shown[header] = shown.get(header, np.zeros(len(rows), dtype=bool)) | changed
    if not shown:
        return [()] * len(rows)
    ordered = [header for header in rows.columns if header in shown]
    columns = (
        zip(
            meant.under.get(header, repeat(header)),
            rows[header].where(shown[header], "").tolist(),
            strict=False,
        )
        for header in ordered
    )
    return [
        tuple((header, cell) for header, cell in row if cell and not cell.isspace())
        for row in zip(*columns, strict=True)
    ]


def _kind(frame: pd.DataFrame, *, numbered: bool) -> Kind:
    """Say what the rows are, by what they hold; ``numbered`` where a column numbers stops."""
    moves = (frame[["to_place", "to_country"]] != "").to_numpy().any() or frame["to_lat"].notna().any()
    if numbered and not moves:
        return "stops"
    if (frame["group"] != "").any():
        return "reports"
    return "legs" if moves else "events"


def _in_order(frame: pd.DataFrame, stops: pd.Series) -> tuple[pd.DataFrame, list[Problem]]:
    """Put the rows of each group in the order of their stop numbers; a row without one stays behind the others."""
    numbers = pd.to_numeric(stops, errors="coerce").to_numpy()
    first = frame.groupby("group", sort=False)["line"].transform("min")
    first = first.where(frame["group"] != "", frame["line"])
    order = frame.assign(first=first, stop=numbers).sort_values(["first", "stop"], kind="stable").index
    line, value = int(frame["line"].iloc[0]), str(stops.iloc[0])
    message = (
        "Each row is one stop or leg of a journey: the rows of a group are taken in the order of their numbers. "
        "Check one journey."
    )
    return frame.loc[order].reset_index(drop=True), [Problem(line, "stop", value, "row-per-stop", message)]


def _with_dates(frame: pd.DataFrame) -> pd.DataFrame:
    undated = Extent(None, None, None, None)
    number, distinct = pd.factorize(frame["date"])
    extents = [parse_extent(text) if text else undated for text in distinct]
    for name in _EXTENT_COLUMNS:
        frame[name] = np.array([getattr(extent, name) for extent in extents], dtype="datetime64[s]")[number]
    frame["is_day"] = np.array([extent.is_day for extent in extents], dtype=bool)[number]
    known = each_text(frame["reported"], lambda text: parse_known_from(text) if text else None)
    frame["known_from"] = np.array(known, dtype="datetime64[s]")
    return frame
