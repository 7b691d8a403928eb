"""One text in any common form → EDTF, under each order of day and month in which it is a date.

Strict: the whole text must be of a form that is written here, and name a day there is. Nothing is filled in (a date
without a year is none), and a text that is no date is refused, which general parsers do not do: of 40 texts that are no
dates, such as “10” or “Friday”, dateutil 4.0.0 makes 20 into one. Times are kept to the minute or second that was written, but for midnight, which is
how programs write a day.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geo.events.dates.days import made_day
from geo.events.dates.eras import with_plain_numbers
from geo.events.dates.month_names import CJK_DAYS, month_pattern, months, weekday_pattern, weekdays

NO_ORDER = ""
_TIME = re.compile(
    r"(?:^|(?<=[日号號일])|[\st,/–-]+)(?:(?:at|um)\s+)?(?P<half>오전|오후|새벽|아침|저녁|밤|上午|下午|凌晨|早上|晚上|晚)?\s*(?P<h>\d{1,2})(?P<mark>:|시\s*|时|時|点|點|h)?(?P<m>\d{2})?분?分?"
    r"(?::(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<ampm>[ap]\.?m\.?)?\s*(?P<zone>z|utc|gmt|kst|[+-]\d{2}:?\d{2}|(?(s)[+-]\d{2}))?$"
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_CJK = re.compile(r"(\d{4}|\d{2})\s*[年년]\s*(?:도\s*)?(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일号號])?)?")
_CJK_NO_YEAR = re.compile(r"(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일号號])?")
_YMD = re.compile(r"(\d{4})([-/. ])\s*(\d{1,2})\2\s*(\d{1,2})\.?")
_UNSAID = re.compile(r"(\d{4})(?:([-/.]?)(0\d|1[0-2])\2|-)00")
"""A day, or month and day, that is not known, as databases write it: 2013-05-00, 2013-00-00, 2013-00."""
_YM = re.compile(r"(\d{4})[-/.]\s*(\d{1,2})\.?")
_MY = re.compile(r"(\d{1,2})[-/. ](\d{4})")
_ABC = re.compile(r"(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})\.?")
_MARKED_YEAR = re.compile(r"['’](\d{2})[-/. ]\s*(\d{1,2})[-/. ]\s*(\d{1,2})\.?")
_COMPACT = re.compile(r"((?:18|19|20)\d{2})(\d{2})(\d{2})")
_COMPACT_TIME = re.compile(rf"({_COMPACT.pattern})t(\d\d)(\d\d)(?:\d\d)?")
_SERIAL = re.compile(r"([2-6]\d{4})(\.\d+)?")
_YEAR = re.compile(r"\d{4}")
_NAMED = (
    (re.compile(r"(\d{1,2})\.?[-/ ]?@(\d+)#[-/ ]?['’]?(\d{4}|\d{2})"), "dmy"),
    (re.compile(r"@(\d+)#[-/ ]?(\d{1,2})[-/ ](\d{4})"), "mdy"),
    (re.compile(r"@(\d+)#[-/ ](\d{1,2})[-/ ]['’](\d{2})"), "mdy"),
    (re.compile(r"(\d{4})[-/ ]?@(\d+)#[-/ ]?(\d{1,2})"), "ymd"),
    (re.compile(r"@(\d+)#[-/ ]?(\d{4})"), "my"),
    (re.compile(r"@(\d+)#[-/ ]?['’](\d{2})"), "my"),
    (re.compile(r"(\d{4})[-/ ]?@(\d+)#"), "ym"),
)
"""Forms with a month's name, which stands here as ``@5#``."""
_NO_YEAR = re.compile(r"@\d+#[-/ ]?\d{1,2}|\d{1,2}\.?[-/ ]?@\d+#|@\d+#|\d{1,2}[-/.]\d{1,2}")
_SIX = re.compile(r"\d{6}")
_FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of a spreadsheet's numbers, whose false 29 February 1900 lies before all that is read here (ECMA-376 part 1, 18.17.4.1)."""
_PIVOT = 49
"""The last year of two digits that is of the years 2000: nobody who is told of was under way before 1950."""


_RAISED = re.compile(r"(?<=\S)[¹²³⁰⁴-⁹]+")
_DIGIT = re.compile(r"[^\D0-9]")
_JOINTS = str.maketrans({"−": "-", "‐": "-", "∼": "~", "〜": "~"})
"""Signs that look like what joins the parts of a date."""

ORDERS = ("dmy", "mdy", "ymd")


@dataclass(frozen=True)
class DateRules:
    """How to read what a text alone does not tell.

    ``order`` is ``dmy``, ``mdy`` or ``ymd``, when a person has said so. ``today`` is the last day that is not still to come; None:
    this one.
    """

    order: str = ""
    today: date | None = None


@dataclass(frozen=True)
class Single:
    """A day, month or year: EDTF by order (``NO_ORDER`` alone where none matters), and what to say of it.

    ``short_year``: its year had two digits. ``dotted``: its numbers are joined by points. ``serial``: a number of days.
    """

    by_order: Mapping[str, str]
    short_year: bool = False
    dotted: bool = False
    serial: bool = False

    def mapped(self, change: Callable[[str], str]) -> Single:
        """Change the text of each order."""
        return replace(self, by_order={order: change(edtf) for order, edtf in self.by_order.items()})


def fold_date(text: str) -> str:
    """Fold width, case and digits, make every blank one space, and leave out raised digits, which are of footnotes."""
    folded = unicodedata.normalize("NFKC", _RAISED.sub("", text)).casefold()
    folded = _DIGIT.sub(lambda found: str(int(found[0])), folded).translate(_JOINTS)
    return re.sub(r"\s+", " ", with_plain_numbers(folded)).strip()


def read_single(text: str) -> Single | None:
    """Read one folded day, month or year with what may stand around it: a weekday and a time.

    None when it is of no form known here. Raises ``ValueError`` with what is wrong when it is, and is no date.
    """
    weekday, rest = _take_weekday(text)
    found = _read_bare(rest)
    clock = ""
    if found is None:
        clock, rest = _take_time(rest)
        if not clock:
            return None
        more, rest = _take_weekday(rest)
        weekday = more if weekday is None else weekday
        found = _read_bare(rest.rstrip(" ,-"))
    if found is None:
        return None
    told = replace(found, by_order=_on_weekday(found.by_order, weekday))
    return told.mapped(lambda day: f"{day}T{clock}") if clock and clock != _MIDNIGHT else told


_MIDNIGHT = "00:00"
_AFTER_NOON = frozenset({"오후", "저녁", "밤", "下午", "晚上", "晚"})
_NIGHT = frozenset({"밤", "晚上", "晚"})
"""Words for a night, whose hours from midnight on may be of this day or of the next one."""
_ZONES = {"z": "Z", "utc": "Z", "gmt": "Z", "kst": "+09:00"}


def _take_weekday(text: str) -> tuple[int | None, str]:
    found = weekday_pattern().search(text)
    if found is None:
        return None, text
    latin, *others = found.group("latin", "korean", "short", "chinese")
    number = weekdays()[latin] if latin else CJK_DAYS[next(word for word in others if word)]
    return number, f"{text[: found.start()]} {text[found.end() :]}".strip()


def _take_time(text: str) -> tuple[str, str]:
    found = _TIME.search(text)
    if found is None or not (found["mark"] or (found["ampm"] and found["m"] is None)):
        return "", text
    if found["m"] is None and not found["ampm"] and not found["half"] and ":" in found[0]:
        return "", text
    hour, minute, second = int(found["h"]), int(found["m"] or 0), int(found["s"] or 0)
    half = found["ampm"] or found["half"] or ""
    if half:
        if not 1 <= hour <= 12 or (half in _NIGHT and not 5 <= hour <= 11):
            return "", text
        hour = hour % 12 + (12 if half[0] == "p" or half in _AFTER_NOON else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError("no time of day")
    clock = f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
    zone = found["zone"] or ""
    if zone[:1] in ("+", "-"):
        clock += f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    clock += _ZONES.get(zone, "")
    return clock, text[: found.start()].strip()


def _on_weekday(by_order: Mapping[str, str], weekday: int | None) -> Mapping[str, str]:
    if weekday is None:
        return by_order
    right = {
        o: day
        for o, day in by_order.items()
        if len(day) == 10 and date.fromisoformat(day).weekday() == weekday
    }
    if not right:
        raise ValueError("a date whose weekday is another")
    return right


def _read_bare(text: str) -> Single | None:
    if not text:
        return None
    cleaned = re.sub(r"\s+", " ", _ORDINAL.sub("", text).replace(",", " ").replace(" of ", " ")).strip()
    for read in (_cjk, _year_first, _compact, _numbers, _named, _no_year):
        found = read(cleaned)
        if found is not None:
            return found
    return None


def _cjk(text: str) -> Single | None:
    found = _CJK.fullmatch(text)
    if found is None:
        if _CJK_NO_YEAR.fullmatch(text):
            raise ValueError(_WHICH_YEAR)
        return None
    year, month, day = found.groups()
    return Single({NO_ORDER: _edtf(_full(year), month, day)}, short_year=len(year) == 2)


def _year_first(text: str) -> Single | None:
    if found := _UNSAID.fullmatch(text):
        return Single({NO_ORDER: _edtf(found[1], None if found[3] == "00" else found[3], None)})
    if found := _YMD.fullmatch(text):
        return Single({NO_ORDER: _edtf(found[1], found[3], found[4])})
    if found := _YM.fullmatch(text):
        return Single({NO_ORDER: _edtf(found[1], found[2], None)})
    if found := _MY.fullmatch(text):
        return Single({NO_ORDER: _edtf(found[2], found[1], None)})
    if found := _MARKED_YEAR.fullmatch(text):
        return Single({NO_ORDER: _edtf(_full(found[1]), found[2], found[3])}, short_year=True)
    return Single({NO_ORDER: text}) if _YEAR.fullmatch(text) and text != "0000" else None


def _compact(text: str) -> Single | None:
    if found := _COMPACT.fullmatch(text):
        return Single({NO_ORDER: _edtf(*found.groups())})
    if found := _COMPACT_TIME.fullmatch(text):
        return Single({NO_ORDER: f"{_edtf(*found.groups()[1:4])}T{found[5]}:{found[6]}"})
    if found := _SERIAL.fullmatch(text):
        day = _FIRST_SERIAL + timedelta(days=int(found[1]))
        minutes = round(float(found[2] or 0) * 1440)
        clock = f"T{minutes // 60:02}:{minutes % 60:02}" if 0 < minutes < 1440 else ""
        return Single({NO_ORDER: day.isoformat() + clock}, serial=True)
    if _SIX.fullmatch(text):
        raise ValueError("six digits that may be a month or a day of a two-digit year")
    return None


def _numbers(text: str) -> Single | None:
    found = _ABC.fullmatch(text)
    if found is None:
        return None
    first, joint, second, third = found.groups()
    wanted = {"dmy": (third, second, first), "mdy": (third, first, second)} if len(third) > 1 else {}
    if len(third) <= 2 and len(first) == 2:
        wanted["ymd"] = (first, second, third)
    by_order = dict(_possible(wanted))
    if not by_order:
        raise ValueError("no day of any month, whichever number is taken as the month")
    if joint == "." and "dmy" in by_order:
        by_order.pop("mdy", None)
    return Single(by_order, short_year=len(third) <= 2, dotted=joint == ".")


def _possible(wanted: Mapping[str, tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    for order, (year, month, day) in wanted.items():
        try:
            yield order, _edtf(_full(year), month, day)
        except ValueError:
            continue


def _named(text: str) -> Single | None:
    numbered = _with_month_number(text)
    if "@" not in numbered:
        return None
    for pattern, letters in _NAMED:
        if found := pattern.fullmatch(numbered):
            part = dict(zip(letters, found.groups(), strict=True))
            year = part["y"]
            return Single({NO_ORDER: _edtf(_full(year), part["m"], part.get("d"))}, short_year=len(year) == 2)
    return None


def _no_year(text: str) -> Single | None:
    if _NO_YEAR.fullmatch(_with_month_number(text)):
        raise ValueError(_WHICH_YEAR)
    return None


_WHICH_YEAR = "a date without its year"


def _with_month_number(text: str) -> str:
    found = month_pattern().search(text)
    if found is None:
        return text
    return f"{text[: found.start()]}@{months()[found[1]]}#{text[found.end() :]}".replace(" - ", "-").replace(
        " -", "-"
    )


def _full(year: str) -> str:
    if len(year) == 4:
        return year
    return f"{'20' if int(year) <= _PIVOT else '19'}{year}"


def _edtf(year: str, month: str | None, day: str | None) -> str:
    first = made_day(*(1 if part is None else int(part) for part in (year, month, day)))
    return first.isoformat()[: 10 if day else 7 if month else 4]
