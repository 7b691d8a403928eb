"""A date that comes in parts → which of them count: its start and end, its year, month and day, or those of either end.

In: columns to headers, as far as they are known. Out: headers to what they are instead, and the columns that go.
"""

from __future__ import annotations

from collections.abc import Mapping

from geo.events.columns.content import have_no_year
from geo.events.columns.journeys import begins_there, is_arrival
from geo.events.headers import fold_header

SPAN = ("date start", "date end")
YEAR, START, END = (
    tuple(f"{what} {part}" for part in ("year", "month", "day")) for what in ("date", "start", "end")
)
PARTS_OF = {"date": YEAR, "date start": START, "date end": END}
"""By column, or part, the parts that it is put together from."""
PIECES = frozenset({*SPAN, *YEAR, *START, *END})
"""All that a date may come in."""


def settle_dates(
    header_of: Mapping[str, str], samples: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, str], set[str]]:
    """Tell which parts of a date count, where a file has both it and its parts; a whole one is preferred."""
    have = set(header_of)
    if "date end" in have and "date start" not in have and (whole := _whole(header_of)):
        return whole, {*YEAR, *START, *END}
    if "date" in have and fold_header(header_of["date"]) == "day" and {"date year", "date month"} <= have:
        return {header_of["date"]: "date day"}, set(PIECES - set(YEAR))
    if "date" in have:
        alone = have_no_year(samples[header_of["date"]])
        return {}, set(PIECES - ({"date year"} if alone else set()))
    if set(SPAN) & have:
        return {}, {*YEAR, *START, *END}
    if {START[0], END[0]} & have:
        return {}, {*YEAR, *(part for parts in (START, END) if parts[0] not in have for part in parts)}
    return {}, {*START, *END, *(() if YEAR[0] in have else YEAR)}


def _whole(header_of: Mapping[str, str]) -> dict[str, str]:
    """Give the start to an end that has none; the day of an arrival is a day, and no end."""
    if "date" in header_of:
        return {header_of["date"]: "date start"}
    begun = begins_there(header_of) and "to_place" not in header_of  # and the arrival is somewhere else
    return {header_of["date end"]: "date"} if is_arrival(header_of["date end"]) and not begun else {}
