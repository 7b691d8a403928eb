"""A date with words around it → EDTF: about, before, since, early in a month, and from one date to another.

In: a text as it stands in a cell. Out: a ``Single`` (EDTF by order of day and month). “About” becomes ``~``; “by” and
“before” an interval open at its start, that day included; “early”, “mid” and “late” the first, second and last ten days
of the month, each end with ``~``: ``2013-05-01~/2013-05-10~``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from geo.events.dates.forms import NO_ORDER, DateRules, Single, fold_date, read_single
from geo.events.dates.month_names import (
    ABOUT,
    ABOUT_AFTER,
    BEFORE,
    BEFORE_AFTER,
    SINCE,
    SINCE_AFTER,
    THIRDS,
    month_pattern,
)
from geo.events.dates.periods import read_period

_BETWEEN = re.compile(r"between (.+) and (.+)")
_UNTIL = re.compile(
    r"(?:from )?(.+?)(?: to | until | till | through |\s*부터\s*|\s*[–—~～至到]\s*| - )(.+?)(?:\s*까지)?"
)
_HYPHEN = re.compile(r"(\d{1,2}|\d{1,2} \D+?|\D+? \d{1,2})-(\d{1,2}\b.*)")
_DAY_YEAR = re.compile(r"(\d{1,2}),? (\d{4})")
_CJK_DAY = re.compile(r"(\d{1,2})\s*[일日号號]")
_CJK_MONTH_DAY = re.compile(r"(\d{1,2})\s*[월月]\s*\d{1,2}\s*[일日号號]")


@lru_cache(maxsize=65_536)
def read_text(text: str, rules: DateRules) -> Single | None:
    """Read one date or interval in any form.

    None when it is of no form known here. Raises ``ValueError`` with what is wrong when it is, and is no date.
    """
    folded = fold_date(text)
    for read in (read_period, read_single, _interval, _third, _open, _about):
        found = read(folded, rules)
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


_ABOUT = _words([word.replace(" ", r"\ ") for word in ABOUT], ABOUT_AFTER)
_BEFORE = _words(BEFORE, BEFORE_AFTER)
_SINCE = _words(SINCE, SINCE_AFTER)
_THIRD = re.compile(
    rf"({'|'.join(sorted((w for w in THIRDS if w.isascii()), key=len, reverse=True))})[ -](?:in )?(.+)"
)
_CJK_THIRD = re.compile(
    rf"(.+?[월月])\s*({'|'.join(sorted((w for w in THIRDS if not w.isascii()), key=len, reverse=True))})"
)


def _rest(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.fullmatch(text)
    return (found[1] or found[2]) if found else None


def _about(text: str, rules: DateRules) -> Single | None:
    rest = _rest(_ABOUT, text)
    inner = read_text(rest, rules) if rest else None
    if inner is None or any("/" in edtf or "~" in edtf for edtf in inner.by_order.values()):
        return None
    return _each(inner, lambda edtf: f"{edtf.partition('T')[0]}~")


def _open(text: str, rules: DateRules) -> Single | None:
    for pattern, before, after, end in ((_BEFORE, "../", "", -1), (_SINCE, "", "/..", 0)):
        rest = _rest(pattern, text)
        inner = _end(rest, rules, end) if rest else None
        if inner is not None:
            by_order = {o: f"{before}{edtf.partition('T')[0]}{after}" for o, edtf in inner.by_order.items()}
            return replace(inner, by_order=by_order)
    return None


def _third(text: str, rules: DateRules) -> Single | None:
    if found := _THIRD.fullmatch(text):
        word, rest = found.groups()
    elif found := _CJK_THIRD.fullmatch(text):
        rest, word = found.groups()
    else:
        return None
    month = read_single(rest, rules)
    if month is None or any(len(edtf) != len("2013-05") for edtf in month.by_order.values()):
        return None
    return _each(month, lambda edtf: _third_of(edtf, *THIRDS[word]))


def _third_of(month: str, first: int, last: int) -> str:
    end = min(last, calendar.monthrange(int(month[:4]), int(month[5:7]))[1])
    return f"{month}-{first:02}~/{month}-{end:02}~"


def _each(single: Single, change: Callable[[str], str]) -> Single:
    return replace(single, by_order={order: change(edtf) for order, edtf in single.by_order.items()})


def _interval(text: str, rules: DateRules) -> Single | None:
    for pattern in (_BETWEEN, _UNTIL, _HYPHEN):
        if found := pattern.fullmatch(text):
            joined = _join(*_completed(found[1], found[2], rules), rules)
            if joined is not None:
                return joined
    return None


def _join(first: str, last: str, rules: DateRules) -> Single | None:
    start, end = _end(first, rules, 0), _end(last, rules, -1)
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


def _end(text: str, rules: DateRules, which: int) -> Single | None:
    """Read a date, or of a part of a year its first (0) or last (-1) end."""
    period = read_period(text, rules)
    return _each(period, lambda edtf: edtf.split("/")[which]) if period else read_single(text, rules)


def _completed(first: str, last: str, rules: DateRules) -> tuple[str, str]:
    """Give each end of an interval what only the other one says: its month, its year."""
    if (found := _DAY_YEAR.fullmatch(last)) and (month := month_pattern().search(first)):
        last = f"{found[1]} {month[0]} {found[2]}"
    elif _CJK_DAY.fullmatch(last):
        last = first[: max(first.rfind("월"), first.rfind("月")) + 1] + last
    elif _CJK_MONTH_DAY.fullmatch(last):
        last = first[: max(first.rfind("년"), first.rfind("年")) + 1] + last
    end = _edtf_of(last, rules)
    if not end or _edtf_of(first, rules):
        return first, last
    if first.isdigit() and len(first) <= 2:
        return f"{end[:7]}-{first}", last
    return f"{first} {end[:4]}", last


def _edtf_of(text: str, rules: DateRules) -> str:
    try:
        found = _end(text, rules, 0)
    except ValueError:
        return ""
    return next(iter(found.by_order.values())) if found else ""
