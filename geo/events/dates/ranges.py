"""A short interval, of which one end leaves out what the other says → both ends in full.

``27/28 May 2013`` is “27 may 2013” and “28 may 2013”; an order is given where only one makes sense, as in ``5/27-29/2013``.
"""

from __future__ import annotations

import re

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_D = r"(\d{1,2})"
_YEAR = r"((?:1[89]|20)\d\d)"
_TO = r"\s*[-–—~]\s*"
_AND = r"\s*(?:[-–—~/&+]|or|and|to|oder|und|bis|ou|et|y|и)\s*"
_NAME = r"([^\W\d_]+)\.?"
_NAMES = r"(?:\s*[-–—~/&]\s*|\s+(?:or|and|to)\s+)"
_FIRST_YMD = rf"(\d{{4}})([-./])\s*{_D}\2\s*{_D}\.?\s*(?:(?!\2)[-–—~/]|(?<=\s)(?:-|to)(?=\s))\s*"
_FORMS = (
    (rf"{_YEAR}\s*[년年]?\s*[-–—~/]\s*{_YEAR}\s*[년年]?", r"\1", r"\2", ""),
    (rf"{_D}\.?{_AND}{_D}\.? (\D.*)", r"\1 \3", r"\2 \3", ""),
    (rf"{_NAME} {_D}\s*(?:[/&]|or|and)\s*{_D},? (\d{{4}})", r"\2 \1 \4", r"\3 \1 \4", ""),
    (rf"{_D}\.?(?:{_TO}|/(?=\d+\.)){_D}([./]){_D}\3(\d{{4}})", r"\1\3\4\3\5", r"\2\3\4\3\5", "dmy"),
    (rf"{_D}/{_D}{_TO}{_D}/(\d{{4}})", r"\1/\2/\4", r"\1/\3/\4", "mdy"),
    (rf"{_D}([./]){_D}\.?{_TO}{_D}\2{_D}\2(\d{{4}})", r"\1\2\3\2\6", r"\4\2\5\2\6", ""),
    (rf"{_FIRST_YMD}{_D}\.?", r"\1-\3-\4", r"\1-\3-\5", ""),
    (rf"{_FIRST_YMD}{_D}[-./]\s*{_D}\.?", r"\1-\3-\4", r"\1-\5-\6", ""),
    (rf"(\d{{4}})\.\s*{_D}\.?\s*[~–—]\s*{_D}\.?", r"\1-\2", r"\1-\3", ""),
    (
        rf"(\d{{4}}|\d\d)\s*년\s*{_D}\s*월\s*{_D}\s*[-–—~/·]\s*{_D}\s*일",
        r"\1년 \2월 \3일",
        r"\1년 \2월 \4일",
        "",
    ),
    (
        rf"(\d{{4}}|\d\d)\s*年\s*{_D}\s*月\s*{_D}\s*[-–—~/·]\s*{_D}\s*[日号號]",
        r"\1年\2月\3日",
        r"\1年\2月\4日",
        "",
    ),
    (rf"(\d{{4}}|\d\d)\s*년\s*{_D}\s*월?{_TO}{_D}\s*월", r"\1년 \2월", r"\1년 \3월", ""),
    (rf"(\d{{4}}|\d\d)\s*年\s*{_D}\s*月?{_TO}{_D}\s*月", r"\1年\2月", r"\1年\3月", ""),
    (rf"{_NAME}{_NAMES}{_NAME},? (\d{{4}})", r"\1 \3", r"\2 \3", ""),
    (rf"(\d{{4}}-\d\d?-){_D} (?:or|and|to) {_D}", r"\1\2", r"\1\3", ""),
    (rf"({_NAME} \d{{4}})\s*[-/]\s*({_NAME} \d{{4}})", r"\1", r"\3", ""),
    (r"([^\s-]+[./][^\s-]+)-([^\s-]+[./][^\s-]+)", r"\1", r"\2", ""),
    (r"(\d{8})\s*[-–—~]\s*(\d{8})", r"\1", r"\2", ""),
    (rf"({_YEAR}\d\d)(\d\d)\s*[–~]\s*(\d\d)", r"\1\3", r"\1\4", ""),
    (rf"({_YEAR}\d{{4}})\s*[–~]\s*(\d{{4}})", r"\1", r"\2\3", ""),
)
_PATTERNS = tuple((re.compile(pattern), first, last, order) for pattern, first, last, order in _FORMS)


def written_out(text: str) -> tuple[str, str, str] | None:
    """Write both ends of an interval in full, and the order in which alone it makes sense; None for other texts.

    >>> written_out("27/28 may 2013"), written_out("2013.5.27~6.3")
    (('27 may 2013', '28 may 2013', ''), ('2013-5-27', '2013-6-3', ''))
    """
    cardinal = _ORDINAL.sub("", text)
    for pattern, first, last, order in _PATTERNS:
        if found := pattern.fullmatch(cardinal):
            return found.expand(first), found.expand(last), order
    return None
