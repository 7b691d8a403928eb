"""Numbers of a year, month and day → the day, or a sentence on which of them there is not."""

from __future__ import annotations

import calendar
import re
from datetime import date

DATE_HELP = "write a day, month or year such as 2013-05-27, 2013-05, 2013-05-09~ for about that day, or an interval 2013-05-10/2013-05-27"
SPAN_HELP = f"{DATE_HELP}; a span of years is written 2012/2013"
_TWO_YEARS = re.compile(r"\d{4}\D{1,3}\d{2}(?:\d\d)?")


def made_day(year: int, month: int, day: int) -> date:
    """Make a day of its numbers.

    >>> made_day(2013, 5, 27).isoformat()
    '2013-05-27'

    Raises ``ValueError`` with what there is not.
    """
    if not 1 <= year <= 9999:
        raise ValueError(f"no date: there is no year {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"no date: there is no month {month}")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValueError(f"no such day: {year:04}-{month:02} has the days 1 to {last}")
    return date(year, month, day)


def with_help(fault: str, text: str) -> str:
    """Add what would have been right to a fault of a text, where it says none; for what looks like two years, these too.

    >>> with_help("no date", "2012 - 31").endswith("a span of years is written 2012/2013")
    True
    """
    if "; write " in fault:
        return fault
    return f"{fault}; {SPAN_HELP if _TWO_YEARS.fullmatch(text.strip()) else DATE_HELP}"
