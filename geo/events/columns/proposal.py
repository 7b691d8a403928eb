"""A table of text → what its columns are taken for, how each was told, and samples, for a person to look over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from geo.events.assembly import Table
from geo.events.columns.content import (
    are_kinds,
    are_stances,
    holds_dates,
    only_numbers_rows,
)
from geo.events.columns.crowds import with_true_groups
from geo.events.columns.date_parts import SPAN, YEAR, settle_dates
from geo.events.columns.formats import Format, format_columns, known_format
from geo.events.columns.guesses import PAIRS, Samples, by_content, by_spelling, has_days_of_its_own, place_of
from geo.events.columns.journeys import (
    ENDS,
    at_stops,
    between,
    dropped_of_journeys,
    first_and_last,
    is_end,
    stops_of,
)
from geo.events.columns.no_names import without_false_names
from geo.events.columns.stand_ins import said_by, samples_of
from geo.events.columns.unfold import further_columns
from geo.events.columns.vetoes import speaks_against
from geo.events.columns.wide import numbered
from geo.events.headers import (
    OWN,
    WEAK,
    fold_header,
    match_headers,
)
from geo.events.keys import key_of

How = Literal["format", "name", "alias", "spelling", "content", "further", ""]
GUESSES = ("spelling", "content")
_FURTHER: How = "further"
_SAMPLES, _HEAD = 3, 200


@dataclass(frozen=True)
class Match:
    """What a header is taken for: one of ``geo.events.schema.TARGETS``, blank for none; how; and up to 3 samples."""

    column: str
    how: How
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """The headers of a file, in its order, and what each is taken for; ``format`` is a published format's name or blank.

    ``stances`` are the headers of columns of stances that are taken for none of ours; ``refused`` those that are called as ours are, and
    hold something else, to what they are called.
    """

    matches: Mapping[str, Match]
    format: str = ""
    stances: tuple[str, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)

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
    samples = {header: samples_of(rows[header]) for header in headers}
    meant = {header: _meant(header, cells) for header, cells in samples.items()}
    refused: Mapping[str, str] = {}
    if known := known_format(headers):
        columns, how = _by_format(known, headers)
    else:
        columns, how, refused = _by_rows(*_by_meaning(headers, meant, _running(rows)), rows)
    matches = {
        header: _match(columns.get(header, ""), how.get(header, ""), samples[header]) for header in headers
    }
    stances = tuple(header for header in headers if header not in columns and are_stances(meant[header]))
    return Proposal(matches, known.name if known else "", stances, refused)


def _meant(header: str, cells: tuple[str, ...]) -> tuple[str, ...]:
    key = key_of(header)
    return tuple(said_by(cell, key) for cell in cells)


def _match(column: str, how: How, samples: tuple[str, ...]) -> Match:
    return Match(column, how if column else "", samples[:_SAMPLES])


def _running(rows: pd.DataFrame) -> set[str]:
    """Give the headers under which rows are numbered."""
    return {
        str(each) for each in rows.columns if only_numbers_rows([*map(str.strip, rows[each].head(_HEAD))])
    }


def _by_format(known: Format, headers: list[str]) -> tuple[dict[str, str], dict[str, How]]:
    columns = format_columns(known, headers)
    if {"date", *SPAN} & set(columns.values()):
        columns = {header: column for header, column in columns.items() if column not in YEAR}
    return columns, dict.fromkeys(columns, "format")


def _by_meaning(
    headers: list[str], samples: Samples, running: Collection[str]
) -> tuple[dict[str, str], dict[str, How]]:
    ends = {header: ENDS[fold_header(header)] for header in headers if is_end(header, samples[header])}
    ends |= first_and_last(headers, samples)
    if has_days_of_its_own(
        place_of(match_headers(headers)), [header for header in headers if header not in ends], samples
    ):
        ends = {}
    columns = ends | _by_name([header for header in headers if header not in ends], samples, running)
    how: dict[str, How] = {header: _how(header) for header in columns}
    firsts = _firsts(headers, samples, columns)
    columns |= firsts
    how |= dict.fromkeys(firsts, "spelling")
    columns = _kinds(_tidy(columns, samples), samples)
    spelled = by_spelling(headers, samples, columns)
    columns = _tidy(columns | spelled, samples)
    guessed = by_content(headers, samples, columns)
    return columns | guessed, how | dict.fromkeys(spelled, "spelling") | dict.fromkeys(guessed, "content")


def _by_rows(
    columns: dict[str, str], how: dict[str, How], rows: pd.DataFrame
) -> tuple[dict[str, str], dict[str, How], dict[str, str]]:
    """Settle, by whole rows, what each column alone does not tell: stops, groups, false names, and further values of one kind."""
    settled = with_true_groups(between(at_stops(columns, rows), rows), rows)
    settled, refused = without_false_names(settled, rows)
    further = further_columns(rows, settled)
    settled = {header: column for header, column in {**settled, **further}.items() if column}
    return settled, {**how, **dict.fromkeys(refused, "content"), **dict.fromkeys(further, _FURTHER)}, refused


def _by_name(headers: list[str], samples: Samples, running: Collection[str]) -> dict[str, str]:
    """Match headers by name or alias; where the cells under one say otherwise, another one may mean it.

    Under ``running`` ones rows are numbered.
    """
    matched = match_headers(headers)
    refused = {
        header
        for header, column in matched.items()
        if (column == "people" and header in running and fold_header(header) not in OWN)
        or speaks_against(header, samples[header], column)
    }
    left = [header for header in headers if header not in refused]
    return _by_name(left, samples, running) if refused else matched


def _firsts(headers: list[str], samples: Samples, columns: Mapping[str, str]) -> dict[str, str]:
    """Take the first of several numbered headers for what they are; a stance only beside sources, or places, with numbers."""
    several, have = numbered(headers), {*columns.values()}
    # A number makes no group: Defector 1 and Defector 2 are people.
    alone = {"group", "event"} | (set() if {"source", "place"} & several.keys() else {"status"})
    return {
        ones[0]: column
        for column, ones in several.items()
        if column not in have | alone
        and ones[0] not in columns
        and not (column in {"place", "to_place"} and holds_dates(samples[ones[0]]))
    }


def _how(header: str) -> How:
    folded = fold_header(header)
    return "name" if folded in OWN else "content" if folded in WEAK else "alias"


def _kinds(columns: dict[str, str], samples: Samples) -> dict[str, str]:
    """Take a column named after a status, or an event, for the kind of event, where that is what its words are."""
    named = [header for header, column in columns.items() if column in ("status", "event")]
    header = next((header for header in named if are_kinds(samples[header])), None)
    return columns if header is None or "kind" in columns.values() else columns | {header: "kind"}


def _tidy(columns: dict[str, str], samples: Samples) -> dict[str, str]:
    """Settle which parts of a column count, where a file has both the column and its parts."""
    header_of = {column: header for header, column in columns.items()}
    dropped = dropped_of_journeys(header_of) | ({"lon lat"} if "lat lon" in header_of else set())
    for part, whole in PAIRS.items():
        if part in header_of:
            dropped |= {part} if set(whole) <= set(header_of) else set(whole)
    changed, gone = settle_dates({c: h for c, h in header_of.items() if c not in dropped}, samples)
    dropped |= gone
    if "to_place" not in header_of:
        dropped.add("place from")
    instead, gone = stops_of(header_of, samples)
    changed |= instead
    dropped |= gone
    return {
        header: changed.get(header, column) for header, column in columns.items() if column not in dropped
    }
