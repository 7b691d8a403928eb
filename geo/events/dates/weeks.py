"""A week in words or as ISO 8601 numbers it → its first and last day.

The first week of a month is its days 1 to 7, the second 8 to 14, and so on; the last one its last seven days. The week
of a Monday or Sunday begins with it. That of any other day is the week from Monday on that holds it, with ``~`` at both ends,
since it may be meant from Sunday on, or from that day on.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from geo.events.dates.forms import NO_ORDER, Single, read_single

_NUMBERED = re.compile(r"(\d{4})[- ]?w(\d\d)(?:-?([1-7]))?")
_ORDINALS = {"first": 1, "1": 1, "second": 2, "2": 2, "third": 3, "3": 3, "fourth": 4, "4": 4, "last": 5}
_NTH = re.compile(rf"(?:the )?({'|'.join(_ORDINALS)})(?:st|nd|rd|th)? week (?:of|in) (?:the month of )?(.+)")
_OF_DAY = re.compile(r"(?:the )?(?:week (?:of|commencing|beginning|starting)|w/c)(?: on)? (?:the )?(.+)")
_ENDING = re.compile(r"(?:the )?(?:week ending|w/e)(?: on)? (?:the )?(.+)")
_SIX = timedelta(days=6)
_MONDAY, _SUNDAY = 0, 6


def read_week(text: str) -> Single | None:
    """Read a folded text that tells one week, or one day of a numbered week; None for others."""
    if found := _NUMBERED.fullmatch(text):
        return Single({NO_ORDER: _numbered(*found.groups())})
    if found := _NTH.fullmatch(text):
        number = _ORDINALS[found[1]]
        return _changed(found[2], len("2013-05"), lambda month: _nth(month, number))
    for pattern, change in ((_OF_DAY, _around), (_ENDING, _ending)):
        if found := pattern.fullmatch(text):
            return _changed(found[1], len("2013-05-27"), change)
    return None


def _changed(text: str, length: int, change: Callable[[str], str]) -> Single | None:
    single = read_single(text)
    if single is None or any(len(edtf) != length for edtf in single.by_order.values()):
        return None
    return single.mapped(change)


def _numbered(year: str, week: str, day: str | None) -> str:
    try:
        first = date.fromisocalendar(int(year), int(week), int(day or 1))
    except ValueError:
        raise ValueError(f"no date: the year {year} has no week {int(week)}") from None
    return first.isoformat() if day else _interval(first, first + _SIX)


def _nth(month: str, number: int) -> str:
    last = calendar.monthrange(int(month[:4]), int(month[5:]))[1]
    first = last - 6 if number > 4 else 7 * number - 6
    return f"{month}-{first:02}/{month}-{first + 6:02}"


def _around(text: str) -> str:
    day = date.fromisoformat(text)
    if day.weekday() in (_MONDAY, _SUNDAY):
        return _interval(day, day + _SIX)
    monday = day - timedelta(days=day.weekday())
    return _interval(monday, monday + _SIX, "~")


def _ending(text: str) -> str:
    day = date.fromisoformat(text)
    return _interval(day - _SIX, day)


def _interval(first: date, last: date, mark: str = "") -> str:
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"
