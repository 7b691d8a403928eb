"""Whole numbers in words: English up to ninety-nine, Korean and Chinese up to 9,999."""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

_NAMES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ONES = _NAMES.split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = MappingProxyType(
    {word: number for number, word in enumerate(_ONES)}
    | {word: 10 * number for number, word in enumerate(_TENS, start=2)}
    | {f"{ten}-{one}": 10 * tens + ones
       for tens, ten in enumerate(_TENS, start=2) for ones, one in enumerate(_ONES[1:10], start=1)}
    | {"a-dozen": 12, "dozen": 12, "a-hundred": 100, "hundred": 100, "영": 0}
)  # fmt: skip

_KOREAN_ONES = ("", "하나 한", "둘 두", "셋 세 석", "넷 네 넉", "다섯", "여섯", "일곱", "여덟", "아홉")
_KOREAN_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
# The names of the tens with those of the ones: 열두, 스물한; 스무 before a unit.
_KOREAN = MappingProxyType(
    {ten + one: 10 * tens + ones
     for tens, ten in enumerate(_KOREAN_TENS) for ones, names in enumerate(_KOREAN_ONES) for one in names.split() or [""]
     if ten + one}
    | {"스무": 20}
)  # fmt: skip

_DIGITS = {sign: number for number, sign in enumerate("일이삼사오육칠팔구", start=1)} | {"两": 2, "兩": 2}
_SIGN = "([일이삼사오육칠팔구一二三四五六七八九两兩壹贰叁肆伍])"
_PLACES = re.compile(
    f"(?:{_SIGN}?([천千]))?[零〇]?(?:{_SIGN}?([백百]))?[零〇]?(?:{_SIGN}?([십十]))?[零〇]?{_SIGN}?"
)
_VALUES = (1000, 100, 10)
# 二百五 is 250 in speech, and 205 to the letter.
_SHORTENED = re.compile(r"[百千][一二三四五六七八九两兩]$")
_ROUND = re.compile(r"(\d{1,4})([백천만百千万萬])")
_ROUND_VALUES = {"백": 100, "百": 100, "천": 1000, "千": 1000, "만": 10_000, "万": 10_000, "萬": 10_000}


def number_in_words(text: str) -> int | None:
    """Read a whole number in words, in small letters; None for what is none, or not one.

    >>> number_in_words("twenty one"), number_in_words("열두"), number_in_words("二百零五"), number_in_words("두세")
    (21, 12, 205, None)
    """
    joined = re.sub(r"[\s-]+", "-", text)
    if joined in _WORDS:
        return _WORDS[joined]
    if text in _KOREAN:
        return _KOREAN[text]
    if found := _ROUND.fullmatch(text):
        return int(found[1]) * _ROUND_VALUES[found[2]]
    return _by_places(text)


def _by_places(text: str) -> int | None:
    """Read thousands, hundreds, tens and ones. A single syllable of Korean is as often another word (일, 이)."""
    found = _PLACES.fullmatch(text)
    if (
        not found
        or not text
        or _SHORTENED.search(text)
        or (len(text) == 1 and text in _DIGITS and text not in "两兩")
    ):
        return None
    thousand, hundred, ten, last = found.groups()[::2]
    places = found.groups()[1::2]
    total = sum(
        (_digit(sign) if sign else 1) * value
        for sign, place, value in zip((thousand, hundred, ten), places, _VALUES, strict=True)
        if place
    )
    return total + (_digit(last) if last else 0)


def _digit(sign: str) -> int:
    return _DIGITS.get(sign) or int(unicodedata.numeric(sign))
