"""What columns of journeys are beside one another: legs or stops, where a movement begins and ends, and what lies between.

In: headers and what each is taken for, as far as it is known. Out: the same, settled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pandas as pd

from geo.events.columns.content import all_whole, guess_column, holds_dates
from geo.events.columns.route_text import tells_ways
from geo.events.dates.lasting import lasts_still
from geo.events.dates.order import full_days
from geo.events.headers import ALIASES, fold_header
from geo.events.lexicon import words_for

DEPARTURE = ("departure", "departed", "left", "출발", "出发", "出發")
ARRIVAL = ("arrival", "arrived", "date of arrival", "도착", "到达", "到達", "抵达", "抵達")
ENDS = MappingProxyType(
    dict.fromkeys(
        map(
            fold_header,
            ["from", "von", "从", "從", "left on", "left at", "departed on", "departed at", *DEPARTURE],
        ),
        "date start",
    )
    | dict.fromkeys(
        map(fold_header, ["to", "bis", "到", "至", "arrived on", "arrived at", *ARRIVAL]), "date end"
    )
)
"""Names of places that stand above dates as well."""
_WAYPOINTS, _ROUTES, _STRAIGHT = (
    frozenset(map(fold_header, words_for(name))) for name in ("waypoint", "whole route", "straight")
)
_FIRST_AND_LAST = (
    ("start", "end"), ("begin", "end"), ("시작", "끝"), ("시작", "종료"), ("开始", "结束"), ("first seen", "last seen"),
    ("earliest date", "latest date"), ("earliest", "latest"), ("date (earliest)", "date (latest)"), ("event start date", "event end date"),
    ("event start", "event end"), ("first date", "last date"),
)  # fmt: skip
"""Headers that mean the first and the last day only where both are there."""
_FORMS = frozenset(["today", "deviceid", "instanceid", "uuid", "submissiontime", "username", "simid"])
"""What survey tools write beside the time at which a form was filled."""
_CLOCK = re.compile(r"\d:\d\d")
_FROM_COUNTRIES = frozenset(
    map(fold_header, ["from country", "origin country", "departure country", "출발국", "출발국가", "出发国", "出發國"])
)  # fmt: skip
_HEAD, _HALF = 20_000, 0.5
"""Rows that are looked at, and the part of them by which most of them tell."""
Samples = Mapping[str, tuple[str, ...]]


def is_end(header: str, samples: tuple[str, ...]) -> bool:
    """Whether “from” and “to” stand above dates, and not above places."""
    return fold_header(header) in ENDS and holds_dates(samples)


def is_arrival(header: str) -> bool:
    """Whether the dates under a header are those of an arrival."""
    return fold_header(header).startswith(tuple(map(fold_header, ARRIVAL)))


def is_waypoint(header: str) -> bool:
    """Whether a header says that it holds a place on the way, with or without a number."""
    folded = fold_header(header)
    name = folded.rstrip("0123456789")
    return name in _WAYPOINTS or (name == "stop" and folded != name)


def leads_straight(cell: str) -> bool:
    """Whether a cell for a place on the way says that there was none.

    >>> leads_straight("Non-stop"), leads_straight("Kunming")
    (True, False)
    """
    return fold_header(cell) in _STRAIGHT


def first_and_last(headers: Iterable[str], samples: Samples) -> dict[str, str]:
    """Take “start” and “end” for the first and last day of an event, where both stand above days, and no time of a form's filling."""
    named = {fold_header(header): header for header in headers}
    if _FORMS & set(named):
        return {}
    for names in _FIRST_AND_LAST:
        pair = [named[name] for name in map(fold_header, names) if name in named]
        if len(pair) == len(names) and all(_are_days(samples[header]) for header in pair):
            return dict(zip(pair, ("date start", "date end"), strict=True))
    return {}


def _are_days(cells: tuple[str, ...]) -> bool:
    days = [cell for cell in cells if not lasts_still(cell)]
    return guess_column(days, {"date"}) is not None and not any(_CLOCK.search(cell) for cell in days)


def is_path(header: str, samples: tuple[str, ...]) -> bool:
    """Whether a route is told as its places, Kunming - Boten, and is no name of a group."""
    return names_a_route(header) and tells_ways(samples)


def names_a_route(header: str) -> bool:
    """Whether a header is a word for a route."""
    return fold_header(header) in _ROUTES


def are_legs(header_of: Mapping[str, str]) -> bool:
    """Whether rows tell where a movement began and where it ended; ``header_of`` maps columns to headers."""
    return "to_place" in header_of and begins_there(header_of)


def begins_there(header_of: Mapping[str, str]) -> bool:
    """Whether a movement begins at the place of a row, by the name of its header."""
    return "place from" in header_of or ALIASES.get(fold_header(header_of.get("place", ""))) == "place from"


def dropped_of_journeys(header_of: Mapping[str, str]) -> set[str]:
    """Give the columns that mean something else beside the others.

    At stops the ends of the whole journey are told again and again. Of a leg, Via is a place between. A country of origin is that of a person, unless a movement begins there; an arrival is no end of an event.
    """
    legs, dropped = are_legs(header_of), set[str]()
    if legs and is_waypoint(header_of.get("via", "")):
        dropped.add("via")
    if {"stop", "place"} <= set(header_of) and not (legs and "place from" not in header_of):
        dropped |= {"place from", "to_place", "to_country"}
    if not {"to_place", "to_country"} & set(header_of):
        dropped |= {"country"} if fold_header(header_of.get("country", "")) in _FROM_COUNTRIES else set()
        alone = "date" in header_of and "date start" not in header_of
        arrival = is_arrival(header_of.get("date end", ""))
        dropped |= {"date end"} if alone and arrival else set()
    return dropped


def between(columns: Mapping[str, str], rows: pd.DataFrame) -> dict[str, str]:
    """Settle a place that is neither origin nor destination in most rows: where it happened, or, by its name in any, a place on the way.

    Where rows have one or the other, they are one column in two.
    """
    header_of = {column: header for header, column in columns.items()}
    if not {"place", "place from", "to_place"} <= set(header_of):
        return dict(columns)
    here, begin, end = (rows[header_of[name]].str.strip() for name in ("place", "place from", "to_place"))
    another = (here != "") & (begin != "") & (here != begin) & (here != end)
    on_the_way = is_waypoint(header_of["place"])
    if 2 * int(another.sum()) <= len(rows) and not (on_the_way and another.any()):
        return dict(columns)
    dropped = {"place"} if on_the_way else {"place from", "to_place", "to_country"}
    return {header: column for header, column in columns.items() if column not in dropped}


def at_stops(columns: dict[str, str], rows: pd.DataFrame) -> dict[str, str]:
    """Exchange departure and arrival where no movement is told: in a stay one arrives before one departs.

    What most rows tell decides; where none tells, a place that is an origin begins a movement whose end is not told.
    """
    header_of = {column: header for header, column in columns.items()}
    begins, ends = header_of.get("date start", ""), header_of.get("date end", "")
    leaving = fold_header(begins).removeprefix("dateof").startswith(DEPARTURE)
    if not leaving or {"to_place", "to_country"} & header_of.keys():
        return columns
    stay = "stop" in header_of or ("place" in header_of and is_arrival(ends) and not begins_there(header_of))
    backwards = _ends_first(rows[begins], rows[ends]) if ends else None
    if not (stay if backwards is None else backwards):
        return columns
    turned = {"date start": "date end", "date end": "date start"}
    return {header: turned.get(column, column) for header, column in columns.items()}


def _ends_first(begins: pd.Series, ends: pd.Series) -> bool | None:
    """Tell whether most rows end before they begin; None where none tells."""
    first, last = (cells.head(_HEAD).map(full_days(cells.head(_HEAD).unique())) for cells in (begins, ends))
    both = first.notna() & last.notna() & (first != last)
    return bool((first > last)[both].mean() > _HALF) if both.any() else None


def stops_of(header_of: Mapping[str, str], samples: Samples) -> tuple[dict[str, str], set[str]]:
    """Take a column for the number of a stop, or a leg, when there is a group, and all its cells are whole numbers.

    Returns headers to what they are instead, and the columns that go.
    """
    if "stop" in header_of:
        numbered = all_whole([cell.removesuffix(".0") for cell in samples[header_of["stop"]]])
        if not numbered and "place" not in header_of:
            return {header_of["stop"]: "place"}, set()
        return {}, {"stop"} if "group" not in header_of or not numbered else set()
    step = header_of.get("event", "")
    numbered = "group" in header_of and fold_header(step) == "step" and all_whole(samples[step])
    return ({step: "stop"} if numbered else {}), set()
