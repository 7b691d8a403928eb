"""A date with words around it → EDTF: about, before, since, early in a month, and from one date to another.

In: a text as it stands in a cell. Out: a ``Single`` (EDTF by order of day and month). “About” becomes ``~``, “probably” ``?``;
“by” and “since” an interval open at one end, what they name included. So do “before” and “after” a day, but before a month or
year means up to the one before it: ``../2012`` for “before 2013”. “Early”, “mid” and “late” are the first, second and
last ten days of the month, each end with ``~``: ``2013-05-01~/2013-05-10~``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from geo.events.dates.extent import shifted
from geo.events.dates.forms import NO_ORDER, Single, fold_date, read_single
from geo.events.dates.month_names import (
    ABOUT,
    ABOUT_AFTER,
    AFTER,
    AFTER_AFTER,
    BEFORE,
    BEFORE_AFTER,
    SINCE,
    SINCE_AFTER,
    THIRDS,
    UNCERTAIN,
    UNCERTAIN_AFTER,
    UNTIL,
    UNTIL_AFTER,
    month_pattern,
)
from geo.events.dates.periods import read_period
from geo.events.dates.ranges import written_out
from geo.events.dates.spellings import plain_spelling
from geo.events.dates.weeks import read_week

_BETWEEN = re.compile(r"between (.+) and (.+)")
_UNTIL = re.compile(
    r"(?:from )?(.+?)(?: to | until | till | through |\s*부터\s*|\s*[–—~～至到→]\s*| - )(.+?)(?:\s*까지)?"
)
_HYPHEN = re.compile(r"(\d{1,2}|\d{1,2} \D+?|\D+? \d{1,2})-(\d{1,2}\b.*)")
_DAY_YEAR = re.compile(r"(\d{1,2}),? (\d{4})")
_CJK_DAY = re.compile(r"(\d{1,2})\s*[일日号號]")
_CJK_MONTH = re.compile(r"(\d{1,2})\s*[월月]\s*(?:\d{1,2}\s*[일日号號]|\D*)")


@lru_cache(maxsize=65_536)
def read_text(text: str) -> Single | None:
    """Read one date or interval in any form.

    None when it is of no form known here. Raises ``ValueError`` with what is wrong when it is, and is no date.
    """
    folded = plain_spelling(fold_date(text))
    for read in (read_period, read_single, _third, _interval, read_week, _open, _about, _uncertain):
        found = read(folded)
        if found is not None:
            return found
    return None


def _words(before: Iterable[str], after: Iterable[str]) -> re.Pattern[str]:
    """Match a text led by one of some words, or followed by one of others; the rest is group 1 or 2."""
    ordered = [sorted(words, key=len, reverse=True) for words in (before, after)]
    first = "|".join(
        rf"{re.escape(w)}(?:\.\s*|\s+)" if w.isascii() and w.isalpha() else re.escape(w) for w in ordered[0]
    )
    return re.compile(rf"(?:{first})\s*(.+)|(.+?)\s*(?:{'|'.join(map(re.escape, ordered[1]))})")


_ABOUT = _words(ABOUT, ABOUT_AFTER)
_UNCERTAIN = _words(UNCERTAIN, UNCERTAIN_AFTER)
_ONGOING = re.compile(
    r"(?:from |since )?(.+?)(?:\s*(?:[-–—~至到]|부터)\s*| (?:to|until|till|through) )"
    r"(?:the )?(?:present(?: day)?|now|date|today|ongoing|현재|지금|今|现在|現在)(?:까지)?|(.+?)(?: -|\s*[–—])"
)
_EAST_ASIAN = "\u3000"
"""Words of Korea and China begin with signs from here on."""
_THIRD = re.compile(
    rf"({'|'.join(sorted((w for w in THIRDS if w < _EAST_ASIAN), key=len, reverse=True))})[ -](?:in |de )?(.+)"
)
_CJK_THIRD = re.compile(
    rf"(.+?[월月]|\d{{4}}[-./]\s*\d{{1,2}})[-./]?\s*({'|'.join(sorted((w for w in THIRDS if w >= _EAST_ASIAN), key=len, reverse=True))})"
)


def _rest(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.fullmatch(text)
    return (found[1] or found[2]) if found else None


def _about(text: str) -> Single | None:
    return _marked(_rest(_ABOUT, text), "~")


def _uncertain(text: str) -> Single | None:
    return _marked(_rest(_UNCERTAIN, text), "?")


def _marked(rest: str | None, mark: str) -> Single | None:
    """Read a text with a mark at each end; EDTF has one more mark, ``%``, for both of them."""
    inner = read_text(rest) if rest else None
    if inner is None or inner.serial:
        return None
    return inner.mapped(lambda edtf: "/".join(_with_mark(end, mark) for end in edtf.split("/")))


def _with_mark(end: str, mark: str) -> str:
    if end in ("", ".."):
        return end
    bare = end.partition("T")[0].rstrip("~?%")
    had = end[len(bare) :] if "T" not in end else ""
    return f"{bare}{'%' if had and had != mark else mark}"


def _open(text: str) -> Single | None:
    for pattern, which, change in _OPENINGS:
        rest = _rest(pattern, text)
        inner = _end(rest, which) if rest else None
        # “About 20,000” and “since 41421” are no days that a spreadsheet counted.
        if inner is not None and not inner.serial:
            return inner.mapped(change)
    return None


def _beside(edtf: str, by: int) -> str:
    """Give the month or year before or after one, with its mark; a day is left, and so are the ends of the calendar."""
    bare = edtf.rstrip("~?%")
    unit = {4: "year", 7: "month"}.get(len(bare))
    if unit is None:
        return edtf.partition("T")[0]
    first = date.fromisoformat(f"{bare}-01-01"[:10])
    return shifted(first, unit, by).isoformat()[: len(bare)] + edtf[len(bare) :]


_OPENINGS: tuple[tuple[re.Pattern[str], int, Callable[[str], str]], ...] = (
    (_words(UNTIL, UNTIL_AFTER), -1, lambda edtf: f"../{edtf.partition('T')[0]}"),
    (_words(BEFORE, BEFORE_AFTER), 0, lambda edtf: f"../{_beside(edtf, -1)}"),
    (_words(SINCE, SINCE_AFTER), 0, lambda edtf: f"{edtf.partition('T')[0]}/.."),
    (_words(AFTER, AFTER_AFTER), -1, lambda edtf: f"{_beside(edtf, 1)}/.."),
    (_ONGOING, 0, lambda edtf: f"{edtf.partition('T')[0]}/.."),
)


def _third(text: str) -> Single | None:
    if found := _THIRD.fullmatch(text):
        word, rest = found.groups()
    elif found := _CJK_THIRD.fullmatch(text):
        rest, word = found.groups()
    else:
        return None
    month = read_single(plain_spelling(rest))
    if month is None or any(len(edtf) != len("2013-05") for edtf in month.by_order.values()):
        return None
    return month.mapped(lambda edtf: _third_of(edtf, *THIRDS[word]))


def _third_of(month: str, first: int, last: int) -> str:
    end = min(last, calendar.monthrange(int(month[:4]), int(month[5:7]))[1])
    return f"{month}-{first:02}~/{month}-{end:02}~"


def _interval(text: str) -> Single | None:
    if ends := written_out(text):
        joined = _join(*ends[:2])
        if joined is not None:
            return _in_order(joined, ends[2])
    for pattern in (_BETWEEN, _UNTIL, _HYPHEN):
        if found := pattern.fullmatch(text):
            joined = _join(*_completed(found[1], found[2]))
            if joined is not None:
                return joined
    return None


def _join(first: str, last: str) -> Single | None:
    start, end = _end(first, 0), _end(last, -1)
    if start is None or end is None:
        return None
    by_order: dict[str, str] = {}
    for order in sorted({*start.by_order, *end.by_order} - {NO_ORDER}) or [NO_ORDER]:
        ends = [single.by_order.get(order) or single.by_order.get(NO_ORDER) for single in (start, end)]
        if ends[0] and ends[1] and ends[0][: len(ends[1])] <= ends[1][: len(ends[0])]:
            by_order[order] = f"{ends[0].partition('T')[0]}/{ends[1].partition('T')[0]}"
    if not by_order:
        raise ValueError("an interval that ends before it begins")
    return Single(
        by_order, start.short_year or end.short_year, start.dotted and end.dotted, start.serial or end.serial
    )


def _in_order(single: Single, order: str) -> Single:
    """Keep one order alone, where an interval makes sense in that one."""
    if not order or NO_ORDER in single.by_order:
        return single
    if order not in single.by_order:
        raise ValueError("no interval of days, whichever number is taken as the month")
    return replace(single, by_order={order: single.by_order[order]})


def _end(text: str, which: int) -> Single | None:
    """Read a date, or of a part of a year its first (0) or last (-1) end."""
    period = read_period(text) or _third(text) or read_week(text)
    return period.mapped(lambda edtf: edtf.split("/")[which]) if period else read_single(text)


def _completed(first: str, last: str) -> tuple[str, str]:
    """Give each end of an interval what only the other one says: its month, its year."""
    if (found := _DAY_YEAR.fullmatch(last)) and (month := month_pattern().search(first)):
        last = f"{found[1]} {month[0]} {found[2]}"
    elif _CJK_DAY.fullmatch(last):
        last = first[: max(first.rfind("월"), first.rfind("月")) + 1] + last
    elif _CJK_MONTH.fullmatch(last):
        last = first[: max(first.rfind("년"), first.rfind("年")) + 1] + last
    end = _edtf_of(last)
    if not end or _edtf_of(first):
        return first, last
    if first.isdigit() and len(first) <= 2:
        return (f"{end[:7]}-{first}" if len(end) >= len("2013-05-27") else first), last
    return f"{first} {end[:4]}", last


def _edtf_of(text: str) -> str:
    try:
        found = _end(text, 0)
    except ValueError:
        return ""
    return next(iter(found.by_order.values())) if found else ""
