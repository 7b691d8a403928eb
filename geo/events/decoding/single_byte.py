"""Encodings of one byte a character, told by how their letters make words: Cyrillic, Thai, Turkish, and those of central Europe.

In: the lines of a file that are no ASCII, and no UTF-8. Out: the encoding as Python names it, blank for none of these. Letters of
East Asia, which are pairs of bytes, make no words here: capitals stand inside them, and vowel signs where no consonant is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LATIN = ("cp1254", "cp1250")
"""Those that share most letters with that of western Europe."""
SINGLE_BYTE = ("cp1251", "koi8_r", "cp874", *LATIN)
_LINES = 400
"""Lines beyond ASCII that are weighed."""
_SHARE = 0.9
"""Part of the bytes beyond ASCII that are letters of the script: the others are quotes and dashes."""
_CYRILLIC = re.compile("[\u0400-\u045f]{2,}")
_WORD = re.compile("[\u0400-\u042f]?[\u0430-\u045f]+|[\u0400-\u042f]+")
_COMMON = frozenset("оеаинтсрвлОЕАИНТСРВЛ")
"""The ten commonest letters of Russian, six tenths of its texts (Lyashevskaya and Sharov, Frequency dictionary, 2009); Greek
letters of another encoding are mostly others."""
_OFTEN, _OFTEN_IN_CAPITALS, _LONG = 0.4, 0.55, 5
_THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_SIGNS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_THAI_WORD = re.compile(
    rf"(?:[\u0e40-\u0e44]?[\u0e01-\u0e2e][{_SIGNS}]{{0,3}}[\u0e2f\u0e30\u0e32\u0e33\u0e45]{{0,2}}|\u0e46)+"
)
_THAI_COMMON = frozenset("านรกเองัี่้มยวลสต")
"""The commonest letters and signs of Thai, three quarters of the names of places in Thailand (GeoNames)."""
_THAI_OFTEN, _THAI_SHARE, _FEWEST = 0.55, 0.98, 8
_TURKISH = re.compile("[ĞğİŞş]")
_TURKISH_WORD = re.compile("[A-Za-zÇçÖöÜüÂâÎîĞğİıŞş]+")
_SHORT = 5
_POLISH = re.compile("[A-Za-z]+[ąłż][a-z\u00df-\u017f]|^[ŁŻ][a-z\u00df-\u017f]")
_FOREIGN = re.compile("[A-Za-z]+[ąłż]$|ń[a-z]|^[^ąłżŁŻĄęćśźó]*[ńęçëïňřă][^ąłżŁŻ]*$")
"""What footnotes, square metres and Spanish words look like in the encoding of central Europe: Seoulą, mł, Espańa."""


def single_byte(lines: Iterable[bytes]) -> str:
    """Return the encoding; blank when the bytes make no words of one of these.

    >>> single_byte(["Владивосток, Хасан".encode("cp1251")]), single_byte(["서울".encode("cp949")])
    ('cp1251', '')
    """
    sample = b"\n".join([*lines][:_LINES])
    for encoding, fits in (
        ("cp1251", _is_cyrillic),
        ("koi8_r", _is_cyrillic),
        ("cp874", _is_thai),
        ("cp1254", _is_turkish),
        ("cp1250", _is_polish),
    ):
        text = sample.decode(encoding, errors="replace")
        if fits(text, sum(sign > "\x7f" for sign in text)):
            return encoding
    return ""


def _is_cyrillic(text: str, high: int) -> bool:
    runs = _CYRILLIC.findall(text)
    words = [run for run in runs if _WORD.fullmatch(run)]
    letters = "".join(words)
    common = sum(letter in _COMMON for letter in letters)
    long = any(
        len(word) >= _LONG for word in words
    )  # of two signs of East Asia, many look like one of two letters
    often = _OFTEN if any(map(str.islower, letters)) else _OFTEN_IN_CAPITALS
    return long and len(letters) >= _SHARE * high > 0 and common >= often * len(letters)


def _is_thai(text: str, high: int) -> bool:
    words = [run for run in _THAI.findall(text) if _THAI_WORD.fullmatch(run)]
    letters = "".join(words)
    once = "".join(dict.fromkeys(words))  # the name of a month comes again in every row
    often = sum(letter in _THAI_COMMON for letter in once)
    signs = len(re.findall(f"[{_SIGNS}]", once))
    usual = often >= _THAI_OFTEN * len(once) and 0.1 * len(once) <= signs <= 0.45 * len(once)
    return len(letters) >= max(_THAI_SHARE * high, _FEWEST) and usual


def _is_turkish(text: str, high: int) -> bool:
    """Whether letters that Turkish alone has stand in words; in the encoding of western Europe they are those of Iceland.

    One of them, the ı without its dot, is the ý that other languages have as well.
    """
    words = [word for word in _TURKISH_WORD.findall(text) if not word.isascii()]
    letters = sum(sign > "\x7f" for word in words for sign in word)
    return letters >= _SHARE * high > 0 and any(_TURKISH.search(word) and len(word) > 1 for word in words)


def _is_polish(text: str, high: int) -> bool:
    words = re.findall("[A-Za-z\u00c0-\u017f]+", text)
    letters = sum(
        sign > "\x7f"
        for word in words
        if re.search("[A-Za-z]{2}", word) or len(word) < _SHORT
        for sign in word
    )
    latin = [word for word in words if re.search("[A-Za-z].*[A-Za-z]", word)]
    told, other = (sum(sought.search(word) is not None for word in latin) for sought in (_POLISH, _FOREIGN))
    return letters >= _SHARE * high > 0 and 3 * told > other
