"""The texts of one column of dates → EDTF, the order of day and month decided for the column as a whole.

A numeric date such as 05/06/2013 is a date under several orders. The order that fits every text of the column is taken,
and the text that shut out the others is named; where more than one fits, the day comes first, or the year in a column whose
name or other texts are Korean, Chinese or Japanese, and the column is named as in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geo.events.dates.days import DATE_HELP, with_help
from geo.events.dates.doubtful import column_notes, doubts_of, refuse_empty
from geo.events.dates.extent import is_of_a_day, parse_extent, parse_known_from
from geo.events.dates.forms import NO_ORDER, DateRules, Single
from geo.events.dates.phrases import read_text
from geo.events.values.understood import Note, Understood

_PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[1-3]\d))?)?")
_ISO = re.compile(
    r"(\.\.|\d{4}-(0[1-9]|1[0-2])(-(?!00)\d\d(T(?!24)[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?[~?%]?)(/(\.\.|\d{4}(-\d\d(-\d\d)?)?[~?%]?))?|\d{4}[~?%]"
)
_EDTF = re.compile(r"[\dXSEYT.~?%/+:-]{4,40}")
_FOUR = re.compile(r"[\dX]{4}")  # no year of our calendar has less
_HEADER_ORDER = re.compile(r"\b([dmy])\1+[-/. ]([dmy])\2+[-/. ]([dmy])\3+\b", re.IGNORECASE)
_WORDS = {"dmy": "the day comes first", "mdy": "the month comes first", "ymd": "the year comes first"}
_LONGEST = 80
"""Characters of a date with all its words; what is longer is a text, and patterns over it may take long."""
_DEFAULT = ("dmy", "mdy", "ymd")
_EAST_ASIAN = re.compile(r"[가-힣㐀-鿿ぁ-ヿ]")
_YEAR_LIKELY = "ymd?"


@dataclass(frozen=True)
class ColumnOfDates:
    """What a column of dates means. ``order`` is the one that its own texts leave, blank when they leave several or none."""

    understood: Understood
    order: str = ""


def read_dates(
    cells: Sequence[str], rules: DateRules, *, moment: bool = False, like: str = "", named: str = ""
) -> ColumnOfDates:
    """Read the distinct texts of a column of dates.

    Parameters
    ----------
    cells
        Distinct, stripped, none blank.
    rules
        What a person has said of the order.
    moment
        Whether a date may carry the time from which a report counts.
    like
        The order of another column of the same file, taken where these texts leave several.
    named
        What ``named_order`` tells of the name of the column, taken where these texts leave it.

    """
    values: dict[str, object] = {}
    faults: dict[str, str] = {}
    singles: dict[str, Single] = {}
    for cell in cells:
        try:
            single = _read(cell, moment=moment)
        except ValueError as error:
            faults[cell] = str(error)
        else:
            singles[cell] = single
    if not moment:
        singles = _without_common_clock(singles)
    decided = _Order.of(singles, rules, like, named or _likely_order(" ".join(cells)))
    doubts: dict[str, tuple[str, str]] = {}
    for cell, single in singles.items():
        try:
            edtf = decided.pick(single)
            (parse_known_from if moment else parse_extent)(edtf)
        except ValueError as error:
            faults[cell] = str(error)
            continue
        values[cell] = edtf
        if decided.mixed and len(set(single.by_order.values())) > 1:
            doubts[cell] = (
                "date-in-doubt",
                f"read as {edtf}: {decided.why}. Write the year first, as in {edtf}",
            )
    changed = frozenset(cell for cell, edtf in values.items() if edtf != cell)
    doubts = doubts_of(values, rules) | doubts
    notes = (*_notes(values, singles, decided), *column_notes(values, singles, moment=moment))
    return ColumnOfDates(Understood(values, faults, doubts, changed, notes), decided.certain)


def named_order(header: str) -> str:
    """Give the order of day, month and year that the name of a column tells; blank for none.

    ``ymd?`` is what its language makes likely.

    >>> named_order("Date (MM/DD/YYYY)"), named_order("Date"), named_order("날짜")
    ('mdy', '', 'ymd?')
    """
    found = _HEADER_ORDER.search(header)
    order = "".join(found.groups()).lower() if found else ""
    return order if order in _WORDS else _likely_order(header)


def _likely_order(text: str) -> str:
    return _YEAR_LIKELY if _EAST_ASIAN.search(text) else ""


def _without_common_clock(singles: Mapping[str, Single]) -> dict[str, Single]:
    """Take off a time that is the same in every text: so programs write a day, be it midnight or noon."""
    texts = [edtf for single in singles.values() for edtf in single.by_order.values()]
    if any("/" in edtf for edtf in texts):
        return dict(singles)
    clocks = {edtf[10:] for edtf in texts}
    clock = next(iter(clocks), "")
    if len(clocks) > 1 or len(singles) == 1 or not clock.startswith("T"):
        return dict(singles)
    return {cell: single.mapped(lambda edtf: edtf[:10]) for cell, single in singles.items()}


def _read(cell: str, *, moment: bool) -> Single:
    if _PLAIN.fullmatch(cell):
        return Single({NO_ORDER: cell})
    check = parse_known_from if moment else parse_extent
    if _ISO.fullmatch(cell):
        check(cell)
        return Single({NO_ORDER: cell})
    refuse_empty(cell)
    if len(cell) > _LONGEST:
        raise ValueError(f"not a date, by its length; {DATE_HELP}")
    try:
        found = read_text(cell)
    except ValueError as error:
        raise ValueError(with_help(str(error), cell)) from None
    if found is not None:
        return found
    if not _EDTF.fullmatch(cell) or not _FOUR.search(cell):
        raise ValueError(with_help("not a date that can be read", cell))
    check(cell)
    return Single({NO_ORDER: cell})


@dataclass(frozen=True)
class _Order:
    order: str
    why: str
    certain: str = ""
    doubtful: bool = False
    mixed: bool = False
    strict: bool = False

    @classmethod
    def of(cls, singles: Mapping[str, Single], rules: DateRules, like: str, named: str) -> _Order:
        numeric = {cell: single for cell, single in singles.items() if NO_ORDER not in single.by_order}
        if not numeric:
            return cls("", "")
        if rules.order:
            return cls(rules.order, "as you have said", rules.order)
        left = [order for order in _DEFAULT if all(order in single.by_order for single in numeric.values())]
        if left == ["ymd"] and (most := _majority(numeric, rules)):
            return cls(most, "as in most dates of the column", most, strict=True)
        if len(left) == 1:
            return cls(left[0], _reason(numeric, left[0]), left[0])
        if not left:
            return cls(_most(numeric), "the column holds dates of both orders", mixed=True)
        return cls._among(left, numeric, rules, like, named)

    @classmethod
    def _among(
        cls, left: list[str], numeric: Mapping[str, Single], rules: DateRules, like: str, named: str
    ) -> _Order:
        """Choose among the orders that fit every text."""
        if named in left:
            return cls(named, "as the name of the column says", named)
        past = [order for order in left if not _is_to_come(numeric, order, rules)]
        if len(past) == 1:
            return cls(past[0], "since some would be still to come in another order", past[0])
        if like in left:
            return cls(like, "as in the other dates of the file")
        doubtful = any(_differs(single, left) for single in numeric.values())
        if named == _YEAR_LIKELY and "ymd" in left:
            why = "nothing else in the column tells, and its name or other cells are Korean, Chinese or Japanese"
            return cls("ymd", why, doubtful=doubtful)
        return cls(left[0], "nothing in the column tells", doubtful=doubtful)

    def pick(self, single: Single) -> str:
        by_order = single.by_order
        if NO_ORDER in by_order:
            return by_order[NO_ORDER]
        if self.strict and self.order not in by_order:
            raise ValueError(
                f"no date in which {_WORDS[self.order]}, as in the others of its column; {DATE_HELP}"
            )
        return by_order.get(self.order) or next(by_order[order] for order in _DEFAULT if order in by_order)


def _majority(numeric: Mapping[str, Single], rules: DateRules) -> str:
    """Give the order of most dates, where only years of two digits that are still to come fit all: one has no such day.

    Blank for none. 31.04.13 is no day, and no reason to read 09.05.13 as a day of 2009.
    """
    if not _is_to_come(numeric, "ymd", rules):
        return ""
    fits = {order: sum(order in single.by_order for single in numeric.values()) for order in ("dmy", "mdy")}
    most = max(fits, key=lambda order: fits[order])
    return most if 2 * fits[most] > len(numeric) else ""


def _is_to_come(numeric: Mapping[str, Single], order: str, rules: DateRules) -> bool:
    today = (rules.today or date.today()).isoformat()  # noqa: DTZ011  a day more or less tells nothing here
    return any(single.by_order[order][:10] > today for single in numeric.values())


def _differs(single: Single, orders: Sequence[str]) -> bool:
    return len({single.by_order[order] for order in orders}) > 1


def _most(numeric: Mapping[str, Single]) -> str:
    return max(_DEFAULT, key=lambda order: sum(order in single.by_order for single in numeric.values()))


def _reason(numeric: Mapping[str, Single], order: str) -> str:
    for cell, single in numeric.items():
        if set(single.by_order) == {order}:
            if single.dotted and order == "dmy":
                return f"as always in dates joined by points, such as “{cell[:40]}”"
            return f"since “{cell[:40]}” can be read in no other way"
    return "since no other order fits every date of the column"


def _notes(values: Mapping[str, object], singles: Mapping[str, Single], decided: _Order) -> tuple[Note, ...]:
    numeric = tuple(cell for cell in values if NO_ORDER not in singles[cell].by_order)
    forms = tuple(c for c, edtf in values.items() if edtf != c and NO_ORDER in singles[c].by_order)
    short = tuple(cell for cell in values if singles[cell].short_year)
    notes = []
    if numeric and not decided.mixed:
        code = "date-order-doubt" if decided.doubtful else "date-order"
        what = f"are read as dates in which {_WORDS[decided.order]}: {decided.why}"
        remedy = (
            "Check one, and write the year first, as in 2013-05-27, or say the order"
            if decided.doubtful
            else "Check one"
        )
        notes.append(Note(code, numeric, f"{what}. {remedy}."))
    if forms:
        notes.append(
            Note(
                "date-form",
                forms,
                "are dates of other forms, written here as 2013-05-27 or 2013-05 is. Check one.",
            )
        )
    if short:
        notes.append(
            Note("short-year", short, "have a year of two digits, taken as of 1950 to 2049. Check one.")
        )
    return tuple(notes)


def full_days(cells: Iterable[str]) -> dict[str, str]:
    """Give the ISO day, with its time where it has one, of each distinct cell that tells one full day, in any form.

    >>> full_days(["27 May 2013", "May 2013", "2013-05-28"])
    {'27 May 2013': '2013-05-27', '2013-05-28': '2013-05-28'}
    """
    read = read_dates(list(dict.fromkeys(cells)), DateRules()).understood.values
    return {cell: day for cell, date in read.items() if is_of_a_day(day := str(date))}
