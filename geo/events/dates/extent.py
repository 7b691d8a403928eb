"""EDTF (ISO 8601-2) dates to intervals, and moments of reporting to the minute from which they count.

In: the text of a cell. Out: a frozen ``Extent`` or a ``datetime``. Raises ``ValueError`` with a sentence that says
what would have been right. Plain ISO days and months go through the standard library (0.001 ms), all else through
undate (3.5 ms), and every distinct text is parsed once.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from geo.events.dates.days import DATE_HELP, made_day

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_QUALIFIED = re.compile(r"([^~?%]*)([~?%]?)")
_OPEN = ("", "..")
DAY = len("2013-05-27")
"""Characters of a full day."""


@dataclass(frozen=True)
class Extent:
    """When something happened, as far as it is known; both days belong to it.

    ``start`` and ``end`` are as written; None is open. ``wide_start`` and ``wide_end`` add one of their last
    unit for ``~``, ``?`` and ``%``, and serve only the question what is *possible*.
    """

    start: date | None
    end: date | None
    wide_start: date | None
    wide_end: date | None

    @property
    def is_day(self) -> bool:
        """Whether it is one day, not qualified."""
        return self.start is not None and self.start == self.end == self.wide_start == self.wide_end


def is_of_a_day(edtf: str) -> bool:
    """Tell whether a date is written as one full day, with or without its time; one that is qualified is not.

    >>> is_of_a_day("2013-05-27"), is_of_a_day("2013-05-27T14:00"), is_of_a_day("2013-05-27~"), is_of_a_day("2013-05")
    (True, True, False, False)
    """
    return len(edtf) == DAY or (len(edtf) > DAY and edtf[DAY] == "T")


@lru_cache(maxsize=65_536)
def parse_extent(text: str) -> Extent:
    """Parse an EDTF date or interval.

    >>> parse_extent("2013-05").end
    datetime.date(2013, 5, 31)
    >>> parse_extent("2013-05-09~").wide_start
    datetime.date(2013, 5, 8)

    Raises ``ValueError`` when the text is no date between the years 1 and 9999.
    """
    first, slash, last = (part.strip() for part in text.strip().partition("/"))
    if slash and first in _OPEN and last in _OPEN:
        raise ValueError(f"open at both ends, which says nothing; leave the cell blank, or {DATE_HELP}")
    opening = _parse_single(first) if not slash or first not in _OPEN else None
    closing = (_parse_single(last) if last not in _OPEN else None) if slash else opening
    return _join(opening, closing)


def _join(opening: Extent | None, closing: Extent | None) -> Extent:
    start, wide_start = (opening.start, opening.wide_start) if opening else (None, None)
    end, wide_end = (closing.end, closing.wide_end) if closing else (None, None)
    if start and end and start > end:
        raise ValueError(f"an interval that ends before it begins; {DATE_HELP}")
    return Extent(start, end, wide_start, wide_end)


@lru_cache(maxsize=65_536)
def _parse_single(text: str) -> Extent:
    bare, mark = _QUALIFIED.fullmatch(text).groups() if _QUALIFIED.fullmatch(text) else (text, "")  # type: ignore[union-attr]
    start, end, unit = _plain_days(bare) or _clock_day(bare) or _edtf_days(bare)
    if not mark:
        return Extent(start, end, start, end)
    return Extent(start, end, shifted(start, unit, -1), shifted(end, unit, 1))


def _plain_days(text: str) -> tuple[date, date, str] | None:
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = made_day(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise ValueError(f"{error}; {DATE_HELP}") from None
    if day:
        return first, first, "day"
    last_month = month or 12
    return (
        first,
        date(first.year, last_month, calendar.monthrange(first.year, last_month)[1]),
        "month" if month else "year",
    )


def _clock_day(text: str) -> tuple[date, date, str] | None:
    """Take the day of a date that carries a time: events are drawn by the day, the text itself is kept."""
    if "T" not in text:
        return None
    try:
        day = datetime.fromisoformat(text).date()
    except ValueError:
        return None
    return day, day, "day"


def _edtf_days(text: str) -> tuple[date, date, str]:
    try:
        value = _converter().parse(text)
        start, end = date.fromisoformat(str(value.earliest)), date.fromisoformat(str(value.latest))
    except Exception:  # noqa: BLE001  the library lets several parsers' own errors through
        raise ValueError(f"not a date that can be read; {DATE_HELP}") from None
    return start, end, value.precision.name.lower()


@lru_cache(maxsize=1)
def _converter() -> Any:
    # Half a second to import, and seldom needed: plain days and months never come here.
    from undate.converters.edtf import EDTFDateConverter  # noqa: PLC0415

    return EDTFDateConverter()


def shifted(day: date, unit: str, by: int) -> date:
    """Move a day by one unit, and stay inside the calendar at its two ends."""
    try:
        if unit == "day":
            return day + timedelta(days=by)
        months = day.year * 12 + day.month - 1 + by * (1 if unit == "month" else 12)
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, last if by > 0 else min(day.day, last))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return day


@lru_cache(maxsize=65_536)
def parse_known_from(text: str) -> datetime:
    """Tell from when a report counts: its minute, or the start of the last day of its date.

    A time is the source's local time; an offset from UTC is read and set aside, since the moments of one case are
    compared as its sources tell them.

    Raises ``ValueError`` when the text is neither, or is open at its end.
    """
    if "T" in text and "/" not in text:
        try:
            return datetime.fromisoformat(text.strip()).replace(second=0, microsecond=0, tzinfo=None)
        except ValueError:
            raise ValueError("not a minute that can be read; write it as 2013-05-29T19:12") from None
    end = parse_extent(text).end
    if end is None:
        raise ValueError(f"open at its end, which does not tell when it was said; {DATE_HELP}")
    return datetime(end.year, end.month, end.day)  # noqa: DTZ001  local to its source


def parse_as_of(text: str) -> datetime:
    """Read a moment T to ask what was known at: a day lasts to its end, a minute to its last second.

    >>> parse_as_of("2013-05-29")
    datetime.datetime(2013, 5, 29, 23, 59, 59)

    Raises ``ValueError`` as ``parse_known_from`` does.
    """
    start = parse_known_from(text)
    if "T" in text and "/" not in text:
        return start.replace(second=59)
    return start.replace(hour=23, minute=59, second=59)
