"""Names of months, of weekdays, and words around a date, in the languages that such files are written in.

Months and weekdays are those of Unicode CLDR (babel), with the short forms that people add.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LOCALES = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "sv", "da", "nb", "th")
_MORE_MONTHS = {
    "sept": 9, "jun": 6, "jul": 7, "fév": 2, "fevr": 2, "fevrier": 2, "aout": 8, "decembre": 12, "maerz": 3,
    "январе": 1, "феврале": 2, "марте": 3, "апреле": 4, "мае": 5, "июне": 6, "июле": 7, "августе": 8, "сентябре": 9,
    "октябре": 10, "ноябре": 11, "декабре": 12,
}  # fmt: skip
"""Short forms, forms without accents, and those that stand after the Russian word for “in”."""
_MORE_DAYS = {"tues": 1, "wednes": 2, "thur": 3, "thurs": 3, "weds": 2}
_SHORTEST = 3
"""Letters of the short name of a month that are no other word."""

CJK_DAYS = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6,
            "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}  # fmt: skip

ABOUT = (
    "approximately",
    "approx",
    "around",
    "about",
    "circa",
    "ca",
    "c",
    "roughly",
    "on or about",
    "on or around",
    "~",
    "약",
    "대략",
    "约",
    "約",
    "大约",
    "大約",
)
ABOUT_AFTER = (
    "경",
    "쯤",
    "무렵",
    "께",
    "左右",
    "前后",
    "前後",
    "approx",
    "approx.",
    "(approx)",
    "(approx.)",
    "(about)",
    "(circa)",
    "circa",
)
UNTIL = ("until", "by", "no later than", "up to")
UNTIL_AFTER = ("이전", "까지", "以前")
BEFORE = ("before", "prior to", "earlier than")
BEFORE_AFTER = ("之前", "前")
SINCE = ("since", "from", "not before")
SINCE_AFTER = (
    "이후",
    "부터",
    "以后",
    "以後",
    "起",
    "onwards",
    "onward",
    "and after",
    "and later",
    "or later",
)
AFTER = ("after", "later than")
AFTER_AFTER = ("之后", "之後")
"""The month or year that is named belongs to what is “until” or “since” it, and not to what is “before” or “after” it."""
UNCERTAIN = ("probably", "possibly", "perhaps", "presumably", "likely", "maybe", "아마", "可能")
UNCERTAIN_AFTER = ("(?)", "?", "(probable)", "(probably)", "(possibly)", "(uncertain)", "추정", "(추정)")
THIRDS = {
    "principios": (1, 10), "mediados": (11, 20), "finales": (21, 31), "early": (1, 10), "beginning of": (1, 10), "start of": (1, 10), "초": (1, 10), "초순": (1, 10), "상순": (1, 10),
    "上旬": (1, 10), "初": (1, 10), "anfang": (1, 10), "début": (1, 10), "mitte": (11, 20), "mi": (11, 20), "ende": (21, 31), "fin": (21, 31),
    "mid": (11, 20), "middle of": (11, 20), "중순": (11, 20), "中旬": (11, 20),
    "late": (21, 31), "end of": (21, 31), "말": (21, 31), "하순": (21, 31), "下旬": (21, 31), "底": (21, 31), "末": (21, 31),
}  # fmt: skip
"""Words for a third of a month, and its days: the thirds of ten days that Korean and Chinese name."""


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Folded name of a month to its number, 1 to 12; a name that would mean two months is left out."""
    from babel import Locale  # noqa: PLC0415  a tenth of a second, and most files hold plain dates

    found: dict[str, int] = dict(_MORE_MONTHS)
    twice: set[str] = set()
    for code in _LOCALES:
        for context in Locale.parse(code).months.values():
            for names in (context["wide"], context["abbreviated"]):
                _add(names, found, twice)
    return {name: number for name, number in found.items() if name not in twice}


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Folded name of a weekday to its number, Monday 0; English only, as other short names are common words."""
    from babel import Locale  # noqa: PLC0415

    found: dict[str, int] = dict(_MORE_DAYS)
    context = Locale.parse("en").days["format"]
    for names in (context["wide"], context["abbreviated"]):
        _add(names, found, set())
    return found


def _add(names: dict[int, str], found: dict[str, int], twice: set[str]) -> None:
    for number, name in names.items():
        folded = name.casefold().strip(".")
        if len(folded) >= _SHORTEST and found.setdefault(folded, number) != number:
            twice.add(folded)


@lru_cache(maxsize=1)
def month_pattern() -> re.Pattern[str]:
    """Match the name of a month as a whole word."""
    names = sorted(months(), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])({'|'.join(map(re.escape, names))})\.?(?![^\W\d_])")


@lru_cache(maxsize=1)
def weekday_pattern() -> re.Pattern[str]:
    """Match the name of a weekday as a whole word, with what parts it from the date."""
    names = sorted(weekdays(), key=len, reverse=True)
    latin = rf"(?<![^\W\d_])(?P<latin>{'|'.join(names)})\.?(?![^\W\d_])"
    korean = r"(?P<korean>[월화수목금토일])요일|(?(open)(?P<short>[월화수목금토일一二三四五六日])|(?!))"
    chinese = r"(?:星期|周|週|礼拜|禮拜)(?P<chinese>[一二三四五六日天])"
    return re.compile(rf"\s*,?\s*(?P<open>\()?(?:{latin}|{korean}|{chinese})(?(open)\))\s*,?\s*")
