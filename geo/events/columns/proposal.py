"""A table of text → what its columns are taken for, how each was told, and samples, for a person to look over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from geo.events.assembly import EXTRA, Table
from geo.events.columns.content import (
    MOST_SAMPLES,
    all_whole,
    are_kinds,
    contradicts,
    guess_column,
    only_numbers_rows,
    speaks_otherwise,
)
from geo.events.columns.formats import Format, format_columns, known_format
from geo.events.headers import OWN, fold_header, match_headers, nearest_header
from geo.events.schema import TARGETS

How = Literal["format", "name", "alias", "spelling", "content", ""]
GUESSES = ("spelling", "content")
_SHOWN = 3
_HEAD = 1000
_PAIRS = {"lat lon": ("lat", "lon"), "lon lat": ("lat", "lon"), "to_lat to_lon": ("to_lat", "to_lon")}
_DATE_PARTS = ("date start", "date end")
_DEPARTURE = ("departure", "출발", "出发", "出發")
_ENDS = {
    **dict.fromkeys(["from", *_DEPARTURE], "date start"),
    **dict.fromkeys(["to", "arrival", "도착", "到达", "到達", "抵达", "抵達"], "date end"),
}
"""Names of places that stand above dates as well."""
_YEAR_PARTS = ("date year", "date month", "date day")


@dataclass(frozen=True)
class Match:
    """What a header is taken for: one of ``geo.events.schema.TARGETS``, blank for none; how; and up to 3 samples."""

    column: str
    how: How
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """The headers of a file, in its order, and what each is taken for; ``format`` is a published format's name or blank."""

    matches: Mapping[str, Match]
    format: str = ""

    @property
    def columns(self) -> dict[str, str]:
        """Header to column or part, of those that are taken for one."""
        return {header: match.column for header, match in self.matches.items() if match.column}


def propose_columns(table: Table) -> Proposal:
    """Tell what the columns of a table are: by a published format, name, alias, spelling, and content, in this order.

    Pass ``.columns``, changed or not, to ``read_rows``.
    """
    rows = table.rows
    headers = [str(header) for header in rows.columns]
    samples = {header: _samples(rows[header]) for header in headers}
    known = known_format(headers)
    columns, how = _by_format(known, headers) if known else _by_meaning(headers, samples)
    matches = {
        header: Match(
            columns.get(header, ""),
            how.get(header, "") if header in columns else "",
            samples[header][:_SHOWN],
        )
        for header in headers
    }
    return Proposal(matches, known.name if known else "")


Samples = Mapping[str, tuple[str, ...]]


def _samples(column: pd.Series) -> tuple[str, ...]:
    cells = column.head(_HEAD).str.strip()
    return tuple(cells[cells != ""].unique()[:MOST_SAMPLES])


def _by_format(known: Format, headers: list[str]) -> tuple[dict[str, str], dict[str, How]]:
    columns = format_columns(known, headers)
    if {"date", *_DATE_PARTS} & set(columns.values()):
        columns = {header: column for header, column in columns.items() if column not in _YEAR_PARTS}
    return columns, dict.fromkeys(columns, "format")


def _by_meaning(headers: list[str], samples: Samples) -> tuple[dict[str, str], dict[str, How]]:
    ends = {header: _ENDS[fold_header(header)] for header in headers if _is_end(header, samples[header])}
    columns = ends | {
        header: column
        for header, column in match_headers([header for header in headers if header not in ends]).items()
        if not _is_number(samples[header], column)
        and (fold_header(header) in OWN or not _is_otherwise(samples[header], column))
    }
    how: dict[str, How] = {header: "name" if fold_header(header) in OWN else "alias" for header in columns}
    columns = _kinds_for_stances(_tidy(columns, samples), samples)
    for header in headers:
        if header not in columns and header.strip() != EXTRA:
            free = _free(columns)
            near = nearest_header(header, free)
            if near is not None and not contradicts(samples[header], near):
                columns[header], how[header] = near, "spelling"
    columns = _tidy(columns, samples)
    for header in headers:
        if header not in columns and header.strip() != EXTRA:
            guessed = guess_column(samples[header], _free(columns))
            if guessed is not None:
                columns[header], how[header] = guessed, "content"
    return columns, how


def _is_otherwise(samples: tuple[str, ...], column: str) -> bool:
    return speaks_otherwise(samples, column) or (column == "people" and only_numbers_rows(samples))


def _is_number(samples: tuple[str, ...], column: str) -> bool:
    """Whether countries are numbers: codes of some codebook, beside which there is a column of names."""
    return column in {"country", "to_country"} and all_whole(samples)


def _kinds_for_stances(columns: dict[str, str], samples: Samples) -> dict[str, str]:
    """Take a column named after a status for the kind of event, where that is what its words are."""
    header = next((header for header, column in columns.items() if column == "status"), None)
    if header is None or "kind" in columns.values() or not are_kinds(samples[header]):
        return columns
    return columns | {header: "kind"}


def _is_end(header: str, samples: tuple[str, ...]) -> bool:
    """Whether “from” and “to” stand above dates, and not above places."""
    return fold_header(header) in _ENDS and guess_column(samples, {"date"}) is not None


def _free(columns: Mapping[str, str]) -> set[str]:
    taken = set(columns.values())
    free = set(TARGETS) - taken
    for part, whole in _PAIRS.items():
        if taken & {part, *whole}:
            free -= {part, *_PAIRS} if part in taken else {part}
    if taken & {"date", *_DATE_PARTS, *_YEAR_PARTS}:
        free -= {"date", *_YEAR_PARTS}
    return free - ({"stop"} if "group" not in taken else set())


def _tidy(columns: dict[str, str], samples: Samples) -> dict[str, str]:
    """Settle which parts of a column count, where a file has both the column and its parts."""
    header_of = {column: header for header, column in columns.items()}
    dropped = _told_twice(set(header_of))
    changed: dict[str, str] = {}
    for part, whole in _PAIRS.items():
        if part in header_of:
            dropped |= {part} if set(whole) <= set(header_of) else set(whole)
    if "date end" in header_of and "date start" not in header_of and "date" in header_of:
        changed[header_of["date"]] = "date start"
    elif (
        "date" in header_of
        and fold_header(header_of["date"]) == "day"
        and {"date year", "date month"} <= set(header_of)
    ):
        changed[header_of["date"]] = "date day"
        dropped |= set(_DATE_PARTS)
    elif "date" in header_of:
        dropped |= {*_DATE_PARTS, *_YEAR_PARTS}
    elif set(_DATE_PARTS) & set(header_of):
        dropped |= set(_YEAR_PARTS)
    elif "date year" not in header_of:
        dropped |= {"date month", "date day"}
    if "to_place" not in header_of:
        dropped.add("place from")
    changed |= _stops(header_of, samples, dropped)
    kept = {
        header: changed.get(header, column) for header, column in columns.items() if column not in dropped
    }
    return _at_stops(kept) if "stop" in kept.values() else kept


def _told_twice(have: set[str]) -> set[str]:
    """Give what goes where a file tells it twice: a second pair of coordinates, and the ends of a journey at every stop."""
    pair = {"lon lat"} if "lat lon" in have else set()
    return pair | ({"place from", "to_place", "to_country"} if {"stop", "place"} <= have else set())


def _at_stops(columns: dict[str, str]) -> dict[str, str]:
    """At a stop one arrives before one departs; of a movement it is the other way round."""
    leaving = (h for h, column in columns.items() if column == "date start")
    if not any(fold_header(header).startswith(_DEPARTURE) for header in leaving):
        return columns
    turned = {"date start": "date end", "date end": "date start"}
    return {header: turned.get(column, column) for header, column in columns.items()}


def _stops(header_of: Mapping[str, str], samples: Samples, dropped: set[str]) -> dict[str, str]:
    """Take a column for the number of a stop when there is a group, and all its cells are whole numbers."""
    if "stop" in header_of:
        numbered = all_whole(samples[header_of["stop"]])
        if not numbered and "place" not in header_of:
            return {header_of["stop"]: "place"}
        if "group" not in header_of or not numbered:
            dropped.add("stop")
        return {}
    step = header_of.get("event", "")
    if "group" in header_of and fold_header(step) == "step" and all_whole(samples[step]):
        return {step: "stop"}
    return {}
