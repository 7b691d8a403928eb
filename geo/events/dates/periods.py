"""A part of a year, or of a decade, in words → an EDTF interval: quarters, halves, seasons, “early 2013”, “the mid-1990s”.

In: a folded text (``fold_date``). Out: a ``Single``, or None. Quarters, halves and decades have sharp ends: ``Q2 2013`` is
``2013-04/2013-06``. Seasons, and the early, middle and late part of a year or decade, have none: each end carries ``~``.
Seasons are those of the northern half of the earth, three whole months from March on, as weather services count them.
A winter lies in two years and is read only where both are said. EDTF's numbers for parts of a year are those of ISO 8601-2
(4.8: 21–24 seasons, 33–36 quarters, 40 and 41 halves).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.events.dates.forms import NO_ORDER, Single

_WORD_YEAR = re.compile(
    r"(?:(?:in|at|im|en|a) )?(?:the |l[’'])?(.+?)[ ,-]*(?:(?<=[ ,-])(?:of|in|de) )?(?:the year )?(\d{4})"
)
_YEAR_WORD = re.compile(r"(\d{4})\s*(?:년도?|年度?)?[ ,-]*(.+)")
_SPAN = re.compile(r"((?:1[89]|20)\d\d)[-–—~/](\d\d)")
_LONGEST_SPAN, _FEW_YEARS = 10, 5
"""Years of a span that is written as 2012/13, and of one that 2020-21 may mean as well as a spring."""
_YEAR_CODE = re.compile(r"(\d{4})-(\d\d)")
_WINTER = re.compile(r"(?:(?:in|at) )?(?:the )?winter (?:of )?(\d{4})\s*[-/–~]\s*(?:\d\d)?(\d\d)")
_CJK_WINTER = re.compile(r"(\d{4})년?年?\s*[-/–~]\s*(?:\d\d)?(\d\d)\s*[년年]?\s*(?:겨울|冬[季天]?)")
_DECADE = re.compile(
    r"(?:(?:in|at) )?(?:the )?(?:(early|mid|middle|late)[ -](?:of )?(?:the )?)?(\d{3})0['’]?s"
)
_CJK_DECADE = re.compile(r"(\d{3})0\s*(?:년대|年代)\s*(초|초반|중반|후반|말|初|初期|中|中期|后期|後期|末)?")

_EARLY = (
    "early",
    "beginning of",
    "beginning",
    "start of",
    "start",
    "anfang",
    "début",
    "principios",
    "초",
    "초반",
    "初",
    "初期",
)
_MIDDLE = ("mid", "middle of", "middle", "mitte", "mi", "mediados", "중반", "중순", "中", "中期", "年中")
_LATE = (
    "late",
    "end of",
    "end",
    "ende",
    "fin",
    "finales",
    "말",
    "후반",
    "底",
    "末",
    "年底",
    "年末",
    "后期",
    "後期",
)
_ORDINALS = (("first", "1st", "一"), ("second", "2nd", "二"), ("third", "3rd", "三"), ("fourth", "4th", "四"))
_SEASONS = (
    ("spring", "frühling", "frühjahr", "printemps", "primavera", "봄", "春", "春季", "春天"),
    ("summer", "sommer", "été", "verano", "여름", "夏", "夏季", "夏天"),
    ("autumn", "fall", "herbst", "automne", "otoño", "가을", "秋", "秋季", "秋天"),
)
_WINTERS = frozenset({"winter", "hiver", "invierno", "겨울", "冬", "冬季", "冬天"})
_WINTER_CODE = "24"
WHICH_WINTER = "a winter, which lies in two years; write winter 2012/13, or 2012-12/2013-02"


_HALVES = (
    (1, ("first half", "1st half", "h1", "상반기", "上半年", "上半", "40")),
    (7, ("second half", "2nd half", "h2", "하반기", "下半年", "下半", "41")),
)
_Months = tuple[int, int, str]
"""First and last month of a year, and the mark of both ends."""


def _quarters() -> Iterator[tuple[str, _Months]]:
    for number, (word, short, han) in enumerate(_ORDINALS, start=1):
        months = 3 * number - 2, 3 * number, ""
        for ordinal in (word, short):
            yield f"{ordinal} quarter", months
        for name in (f"q{number}", f"{number}q", f"{number}분기", f"{32 + number}"):
            yield name, months
        for name in (han, f"第{han}", f"{number}", f"第{number}"):
            yield f"{name}季度", months


def _seasons() -> Iterator[tuple[str, _Months]]:
    for number, names in enumerate(_SEASONS, start=1):
        first = 3 * number
        yield f"{20 + number}", (first, first + 2, "~")
        for name in names:
            yield name, (first, first + 2, "~")
            for nth, word in enumerate(("early", "mid", "late")):
                yield f"{word} {name}", (first + nth, first + nth, "~")


def _parts() -> Iterator[tuple[str, _Months]]:
    for first, names in _HALVES:
        for name in names:
            yield name, (first, first + 5, "")
    for first, words in zip((1, 5, 9), (_EARLY, _MIDDLE, _LATE), strict=True):
        for word in words:
            yield word, (first, first + 3, "~")


_PERIODS: dict[str, _Months] = dict([*_quarters(), *_seasons(), *_parts()])
_CODES = frozenset({_WINTER_CODE, *(name for name in _PERIODS if len(name) == 2 and name.isdigit())})
_YEARS = dict.fromkeys(_EARLY, (0, 3)) | dict.fromkeys(_MIDDLE, (4, 6)) | dict.fromkeys(_LATE, (7, 9))
"""The early, middle and late years of a decade."""


def read_period(text: str) -> Single | None:
    """Read one part of a year or decade.

    None when it is of no form known here. Raises ``ValueError`` for a winter of one year, and for ``2020-21``, which may be
    a spring or two years.
    """
    edtf = _winter(text) or _decade(text) or _coded(text) or _years(text) or _part(text)
    return Single({NO_ORDER: edtf}) if edtf else None


def _part(text: str) -> str:
    for pattern, word, year in ((_WORD_YEAR, 1, 2), (_YEAR_WORD, 2, 1)):
        if found := pattern.fullmatch(text):
            name = found[word].replace("-", " ")
            if name in _WINTERS:
                raise ValueError(WHICH_WINTER)
            if name in _PERIODS and not name.isdigit():
                return _of_year(found[year], *_PERIODS[name])
    return ""


def _coded(text: str) -> str:
    found = _YEAR_CODE.fullmatch(text)
    if found is None or 1 <= int(found[2]) <= 12:
        return ""
    later = _later(*found.groups())
    if (found[2] == "00" and later == 1) or (found[2] in _CODES and 1 <= later <= _FEW_YEARS):
        raise ValueError(
            f"either two years or a part of one; write {found[1]}/{int(found[1]) + later:04}, or months as in 2020-03/2020-05"
        )
    if found[2] == _WINTER_CODE:
        raise ValueError(WHICH_WINTER)
    return _of_year(found[1], *_PERIODS[found[2]]) if found[2] in _PERIODS else ""


def _years(text: str) -> str:
    """Read a span of years whose end has two digits, as in 2012/13; up to 12 they may be a month."""
    found = _SPAN.fullmatch(text)
    if found is None or 1 <= int(found[2]) <= 12 or not 1 <= _later(*found.groups()) <= _LONGEST_SPAN:
        return ""
    return f"{found[1]}/{int(found[1]) + _later(*found.groups()):04}"


def _later(year: str, short: str) -> int:
    """Tell how many years after a year the next one that ends in two digits is."""
    return (int(short) - int(year)) % 100


def _of_year(year: str, first: int, last: int, mark: str) -> str:
    start, end = f"{year}-{first:02}{mark}", f"{year}-{last:02}{mark}"
    return start if start == end else f"{start}/{end}"


def _winter(text: str) -> str:
    found = _WINTER.fullmatch(text) or _CJK_WINTER.fullmatch(text)
    if found is None:
        return ""
    year = int(found[1]) + 1
    if int(found[2]) != year % 100:
        raise ValueError(WHICH_WINTER)
    return f"{found[1]}-12~/{year:04}-02~"


def _decade(text: str) -> str:
    if found := _DECADE.fullmatch(text):
        word, decade = found.groups()
    elif found := _CJK_DECADE.fullmatch(text):
        decade, word = found.groups()
    else:
        return ""
    first, last = _YEARS[word] if word else (0, 9)
    mark = "~" if word else ""
    return f"{decade}{first}{mark}/{decade}{last}{mark}"
