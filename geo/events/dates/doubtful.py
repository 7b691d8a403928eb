"""The dates of one column, read → those of which another reading is as likely: what programs do to dates unasked.

A spreadsheet writes 2013.10 as 2013.1, and turns 05/01/2013 into a day of the order that it was set to, but can't turn
13/01/2013. Many programs write the first day that they can count as “none”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from geo.events.dates.eras import buddhist_year
from geo.events.dates.forms import NO_ORDER, DateRules, Single
from geo.events.values.understood import Note

PLACEHOLDERS = frozenset({"0001-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01"})
"""Day 0 or 1 of .NET, of two ways in which spreadsheets count, and of Unix."""
_NO_DAY = re.compile(
    r"(?:1900([-/.])\s?0?1\1\s?00?|0?1([-/.])00?\2\s?1900|00?([-/.])0?1\3\s?1900)\.?(?:[ T]00?:00(?::00(?:\.0+)?)?)?"
)
_YEAR_MONTH = re.compile(r"(\d{4})\.\s?(\d{1,2})\.?")
_YEARS = re.compile(r"\d\d(\d\d)([-/])(\d\d)")
_FAR_YEARS = re.compile(r"\d{4}/\d{4}")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]00:00(?::00(?:\.0+)?)?)?")
_ZONE = re.compile(r"T.*?(Z|[+-]\d\d:?\d\d)$")
_FEWEST = 3
"""Dates of either form that make a habit of it."""


def refuse_empty(cell: str) -> None:
    """Raise ``ValueError`` for day 0 of January 1900, which is how a spreadsheet shows an empty cell as a date."""
    if _NO_DAY.fullmatch(cell):
        raise ValueError("no day, but what a spreadsheet shows for an empty cell; leave the cell blank")


def doubts_of(values: Mapping[str, object], rules: DateRules) -> dict[str, tuple[str, str]]:
    """Give the cells that may mean another date, with a code and a sentence on the other one."""
    found: dict[str, tuple[str, str]] = {}
    for doubts in (_placeholders(values), _buddhist(values, rules), _lost_zeros(values), _spans(values)):
        for cell, says in doubts:
            found.setdefault(cell, ("date-in-doubt", says))
    return found


def _placeholders(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for cell, edtf in values.items():
        day = str(edtf).partition("T")[0]
        if day in PLACEHOLDERS:
            yield (
                cell,
                f"read as {day}, a placeholder? Many programs write it where no day is known; leave such a cell blank",
            )


def _buddhist(values: Mapping[str, object], rules: DateRules) -> Iterator[tuple[str, str]]:
    if rules.today == date.max:
        # What may be far ahead: a day of release.
        return
    for cell, edtf in values.items():
        year = str(edtf)[:4]
        ours = buddhist_year(int(year)) if year.isdigit() else None
        if ours:
            day = f"{ours}{str(edtf)[4:]}"
            yield (
                cell,
                f"read as {edtf}. In the Thai (Buddhist) calendar it is {day}; write that if it is meant",
            )


def _lost_zeros(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Find 2013.1 that may have been 2013.10: where others have two digits, or 9 stands before it, and none is 10."""
    cells = [(cell, found) for cell in values if (found := _YEAR_MONTH.fullmatch(cell))]
    written = [found[2] for _, found in cells]
    if "10" in written:
        return
    two_digits = any(len(month) == 2 for month in written)
    for number, (cell, found) in enumerate(cells):
        if found[2] == "1" and (two_digits or (number and written[number - 1] == "9")):
            yield (
                cell,
                (
                    f"read as {values[cell]}: January, or October, as spreadsheets write {found[1]}.10 as {found[1]}.1? "
                    f"Write {found[1]}-01 or {found[1]}-10"
                ),
            )


def _spans(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Find 2011/12 that may be two years, as 2012/13 in the same column is, and 2011/15 that may be a number."""
    short = [(cell, found) for cell in values if (found := _YEARS.fullmatch(cell))]
    for cell, found in short:
        if not _follows(found) and _FAR_YEARS.fullmatch(str(values[cell])):
            yield cell, f"read as the years {values[cell]}; write it so, or leave it blank if it is a number"
    two = [(cell, found) for cell, found in short if _follows(found)]
    joints = {found[2] for cell, found in two if "/" in str(values[cell]) and str(values[cell]) != cell}
    for cell, found in two:
        if found[2] in joints and "/" not in str(values[cell]):
            yield (
                cell,
                (
                    f"read as the month {values[cell]}. Other cells of the column are two years: write "
                    f"{cell[:4]}/{int(cell[:4]) + 1} if these are meant"
                ),
            )


def _follows(found: re.Match[str]) -> bool:
    return int(found[3]) == (int(found[1]) + 1) % 100


def column_notes(
    values: Mapping[str, object], singles: Mapping[str, Single], *, moment: bool
) -> Iterator[Note]:
    """State once for the column what lies in many of its cells together."""
    turned = _turned(values, singles)
    if turned:
        says = (
            "are dates up to the 12th of a month only, while all that are written in another form are of a later day: a "
            "spreadsheet may have taken their day for the month, so that 2013-01-05 was 1 May. Compare one with its source"
        )
        yield Note("date-order-doubt", turned, f"{says}.")
    zoned = _zoned(values) if moment else ()
    if zoned:
        says = "are times of several zones, and compared as if they were of one. Write all in one"
        yield Note("date-in-doubt", zoned, f"{says}.")


def _turned(values: Mapping[str, object], singles: Mapping[str, Single]) -> tuple[str, ...]:
    iso = tuple(cell for cell in values if _ISO_DAY.fullmatch(cell))
    others = [cell for cell in values if NO_ORDER not in singles[cell].by_order]
    if min(len(iso), len(others)) < _FEWEST:
        return ()
    early, late = _days(values, iso), _days(values, others)
    return iso if max(early) <= 12 < min(late, default=0) else ()


def _days(values: Mapping[str, object], cells: Iterable[str]) -> Sequence[int]:
    """Give the days of the month; 0 for what is no day."""
    texts = (str(values[cell]).partition("T")[0] for cell in cells)
    return [int(text[8:]) if len(text) == len("2013-05-27") else 0 for text in texts]


def _zoned(values: Mapping[str, object]) -> tuple[str, ...]:
    zones = {cell: found[1].replace(":", "") for cell in values if (found := _ZONE.search(str(values[cell])))}
    same = {"Z": "+0000", "-0000": "+0000"}
    return tuple(zones) if len({same.get(zone, zone) for zone in zones.values()}) > 1 else ()
