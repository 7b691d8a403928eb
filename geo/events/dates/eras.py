"""Years of eras, and numbers in Chinese characters, → digits, where a date is written with them.

First years: Republic of China and Juche 1912, Shōwa 1926, Heisei 1989, Reiwa 2019.
"""

from __future__ import annotations

import re

from geo.events.values.numbers import han_number

_YEAR_BEFORE = {
    "民國": 1911,
    "民国": 1911,
    "中華民國": 1911,
    "주체": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
}
_ERA = re.compile(rf"({'|'.join(sorted(_YEAR_BEFORE, key=len, reverse=True))})\s*(\d{{1,3}}|元)\s*[年년]?")
_NUMBER = re.compile(r"([〇零一二三四五六七八九十]+)(?=[年月日号號])")


def with_plain_numbers(text: str) -> str:
    """Write the years of eras as years, and characters for numbers before a year, month or day as digits.

    >>> with_plain_numbers("二〇一三年五月二十七日"), with_plain_numbers("民國102年5月27日")
    ('2013年5月27日', '2013年5月27日')
    """
    plain = _NUMBER.sub(lambda found: _number(found[1]), text)
    return _ERA.sub(
        lambda found: f"{_YEAR_BEFORE[found[1]] + (1 if found[2] == '元' else int(found[2]))}年", plain
    )


def _number(signs: str) -> str:
    """Read digits one by one, or a number up to 99 with a sign for ten; what is neither stays."""
    digits = (signs,) if "十" in signs else signs
    numbers = [han_number(each) for each in digits]
    return signs if None in numbers else "".join(map(str, numbers))
