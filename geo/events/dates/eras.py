"""Years of eras, and numbers in Chinese characters, → digits, where a date is written with them.

First years: Republic of China and Juche 1912, Shōwa 1926, Heisei 1989, Reiwa 2019. Years of the Thai (Buddhist) calendar are
543 more than ours, and are taken as such in a text with Thai letters, or marked B.E.; the rest is for a person to say.
"""

from __future__ import annotations

import re

from geo.events.values.numbers import han_number

_YEAR_BEFORE = {
    "民國": 1911,
    "民国": 1911,
    "中華民國": 1911,
    "주체": 1911,
    "juche": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
}
_NAMES = "|".join(sorted(_YEAR_BEFORE, key=len, reverse=True))
_ERA = re.compile(rf"({_NAMES})\s*(\d{{1,3}}|元)\s*([年년])?(?:\s*\((\d{{4}})\s*[年년]?\)\s*([年년])?)?")
_IN_BRACKETS = re.compile(rf"(\d{{4}})\s*([年년])?\s*\(\s*({_NAMES})\s*(\d{{1,3}}|元)\s*[年년]?\)")
_NUMBER = re.compile(r"([〇零一二三四五六七八九十]+)(?=[年月日号號])")
_THAI = re.compile(r"[ก-ฮ]")
_THAI_WORDS = re.compile(r"วันที่|เดือน|ปี|พ\.?\s*ศ\.?")
_BUDDHIST = re.compile(r"(?<!\d)(2[4-6]\d\d)(?!\d)(?:\s*\((\d{4})\))?")
_SHORT_BUDDHIST = re.compile(r"(?<=[ก-๙. ])\d\d$")
_MARKED_BUDDHIST = re.compile(r"\bb\.?e\.?\s*(2[4-6]\d\d)\b|\b(2[4-6]\d\d)\s*b\.?e\.?(?!\w)")
_FIRST_OURS = 1950
"""The first of the hundred years that two digits stand for."""
_RECENT = 1990
_BUDDHIST_MORE = 543
"""Years that the Buddhist era of Thailand is ahead."""
_BUDDHIST_YEARS = range(2443, 2651)


def with_plain_numbers(text: str) -> str:
    """Write the years of eras as years, and characters for numbers before a year, month or day as digits.

    >>> with_plain_numbers("二〇一三年五月二十七日"), with_plain_numbers("民國102年5月27日")
    ('2013年5月27日', '2013年5月27日')
    """
    plain = _NUMBER.sub(lambda found: _number(found[1]), text)
    plain = _IN_BRACKETS.sub(_bracketed, plain)
    return _without_buddhist(_ERA.sub(_era, plain))


def buddhist_year(year: int) -> int | None:
    """Give our year for one that is likely of the Thai (Buddhist) calendar; None for others.

    >>> buddhist_year(2556), buddhist_year(2013)
    (2013, None)
    """
    return year - _BUDDHIST_MORE if year in _BUDDHIST_YEARS else None


def _era(found: re.Match[str]) -> str:
    """Write the year; where another one stands in brackets behind it, nothing is changed, so that it can't be read."""
    year = _year_of(found[1], found[2])
    if found[4] and int(found[4]) != year:
        return found[0]
    return f"{year}{'' if found[1] == 'juche' else '年'}"


def _bracketed(found: re.Match[str]) -> str:
    agree = int(found[1]) == _year_of(found[3], found[4])
    return f"{found[1]}{found[2] or ''}" if agree else found[0]


def _year_of(era: str, number: str) -> int:
    return _YEAR_BEFORE[era] + (1 if number == "元" else int(number))


def _whole_buddhist(found: re.Match[str]) -> str:
    """Give the year of the Buddhist era that two digits stand for; those that would be long ago are of ours: 56 is 2013, and so is 13."""
    first = _FIRST_OURS + _BUDDHIST_MORE
    year = first + (int(found[0]) - first) % 100
    return str(year) if year - _BUDDHIST_MORE >= _RECENT else found[0]


def _without_buddhist(text: str) -> str:
    if _THAI.search(text):
        bare = _THAI_WORDS.sub(" ", text).strip()
        return _BUDDHIST.sub(_ours, _SHORT_BUDDHIST.sub(_whole_buddhist, bare)).strip()
    return _MARKED_BUDDHIST.sub(lambda found: _our_year(found[1] or found[2]), text)


def _ours(found: re.Match[str]) -> str:
    year = _our_year(found[1])
    return year if found[2] in (None, year) else found[0]


def _our_year(year: str) -> str:
    return str(buddhist_year(int(year)) or year)


def _number(signs: str) -> str:
    """Read digits one by one, or a number up to 99 with a sign for ten; what is neither stays."""
    digits = (signs,) if "十" in signs else signs
    numbers = [han_number(each) for each in digits]
    return signs if None in numbers else "".join(map(str, numbers))
