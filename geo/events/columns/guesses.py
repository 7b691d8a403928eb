"""Headers that are no names of ours → what their spelling, or what their cells hold, makes them.

In: the headers that are known, with what each is taken for. Out: those that are guessed, to be named for a person to look over.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from geo.events.assembly import EXTRA
from geo.events.columns.content import (
    are_of_reports,
    are_stances,
    contradicts,
    guess_column,
    holds_dates,
    is_of_something_else,
    may_be_countries,
    nearly_all_stances,
)
from geo.events.columns.date_parts import END, PIECES, START, YEAR
from geo.events.columns.wide import number_of
from geo.events.dates.extent import parse_extent
from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates
from geo.events.headers import is_known, nearest_header, spaced_header
from geo.events.schema import TARGETS

Samples = Mapping[str, tuple[str, ...]]
PAIRS = {"lat lon": ("lat", "lon"), "lon lat": ("lat", "lon"), "to_lat to_lon": ("to_lat", "to_lon")}
"""Columns of both coordinates, and those of either."""
_YEARS_BEFORE, _DAYS = 2, 365.25
"""Years before the first column of days that another one may be of the same events; days of a year."""
_SAME = 2
"""Signs that names of one thing have in common where words are not parted by blanks: 체포장소, 체포일."""
_OF_ANY = frozenset(
    [
        "place",
        "location",
        "site",
        "city",
        "town",
        "name",
        "where",
        "of",
        "the",
        "in",
        "at",
        "on",
        "date",
        "day",
        "time",
        "year",
        "when",
    ]
)


def by_spelling(headers: Sequence[str], samples: Samples, columns: Mapping[str, str]) -> dict[str, str]:
    """Guess the headers that are a slip away from a name of ours, unless their cells contradict it."""
    found: dict[str, str] = {}
    for header in _unknown(headers, columns):
        near = nearest_header(header, free_columns({**columns, **found}))
        if near is not None and not contradicts(samples[header], near):
            found[header] = near
    return found


def by_content(headers: Sequence[str], samples: Samples, columns: Mapping[str, str]) -> dict[str, str]:
    """Guess the headers whose cells are plainly coordinates, dates, links, countries, or words of a vocabulary.

    Of several columns of stances, none is the stance of the row. Of several columns of days, the one that is called as the place is.
    """
    stances = [header for header in _unknown(headers, columns) if are_stances(samples[header])]
    matrix = {"status"} if len(stances) > 1 else set[str]()
    found = _one_stance(stances, samples, columns)
    for header in _as_it_happened(_unknown(headers, columns), place_of(columns), samples):
        guessed = guess_column(samples[header], free_columns({**columns, **found}) - matrix)
        if guessed and header not in found and _may_be(header, guessed, samples[header]):
            found[header] = guessed
    return found


def _may_be(header: str, guessed: str, cells: tuple[str, ...]) -> bool:
    """Whether the name of a header lets it be what its cells are."""
    if is_of_something_else(header, guessed) or number_of(header) != 1:
        return False
    if (
        guessed == "country"
    ):  # a case or a route that was found to be no group is named after a country, and lies in none
        return not is_known(header) and may_be_countries(header, cells)
    return guessed != "status" or are_of_reports(header, cells)


def _one_stance(stances: Sequence[str], samples: Samples, columns: Mapping[str, str]) -> dict[str, str]:
    """Take the one column of stances for that of the row, also where most say “reported” or “unknown”."""
    fits = (
        len(stances) == 1
        and nearly_all_stances(samples[stances[0]])
        and _may_be(stances[0], "status", samples[stances[0]])
    )
    return {stances[0]: "status"} if fits and "status" in free_columns(columns) else {}


def place_of(columns: Mapping[str, str]) -> str:
    """Give the header of the place; blank where there is none."""
    return next((header for header, column in columns.items() if column == "place"), "")


def has_days_of_its_own(place: str, headers: Sequence[str], samples: Samples) -> bool:
    """Whether another header has days, and is called as the place is: Place of arrest, Date of arrest."""
    return bool(place) and any(
        _share_a_word(header, place) and holds_dates(samples[header]) for header in headers if header != place
    )


def _unknown(headers: Sequence[str], columns: Mapping[str, str]) -> list[str]:
    return [header for header in headers if header not in columns and header.strip() != EXTRA]


def _as_it_happened(headers: Sequence[str], place: str, samples: Samples) -> list[str]:
    """Put first what is called as the place is, then what has the earliest days: what is entered, asked or counted comes after it happened.

    What was years before the first column of days is of a life before: enlisted, married.
    """
    middles = {header: _middle(samples[header]) for header in headers}
    first = next((middle for middle in middles.values() if middle is not None), 0.0)

    def days(header: str) -> float:
        middle = middles[header]
        return middle if middle is not None and middle > first - _YEARS_BEFORE else math.inf

    return sorted(headers, key=lambda header: (not _share_a_word(header, place), days(header)))


def _middle(cells: tuple[str, ...]) -> float | None:
    """Give the middle of some dates in years; None where they are none."""
    if not holds_dates(cells):
        return None
    found = read_dates(cells, DateRules()).understood.values.values()
    starts = [parse_extent(str(edtf)).start for edtf in found]
    days = sorted(start.toordinal() for start in starts if start is not None)
    return days[len(days) // 2] / _DAYS if days else None


def _share_a_word(header: str, other: str) -> bool:
    """Whether two headers speak of one thing: Place of arrest, Date of arrest."""
    words, others = (set(spaced_header(name).casefold().split()) - _OF_ANY for name in (header, other))
    alike = not header.isascii() and len(other) > _SAME and header[:_SAME] == other[:_SAME]
    return bool(words & others) or alike


def free_columns(columns: Mapping[str, str]) -> set[str]:
    """Give our columns and parts that no header is taken for yet, nor others that leave no room for them."""
    taken: Collection[str] = set(columns.values())
    free = set(TARGETS) - set(taken)
    for part, whole in PAIRS.items():
        if {part, *whole} & set(taken):
            free -= {part, *PAIRS} if part in taken else {part}
    if {"date", *PIECES} & set(taken):
        free -= {"date", *YEAR, *START, *END}
    return free - ({"stop"} if "group" not in taken else set())
