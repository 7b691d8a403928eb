"""A loose key under which a Hangul transcription and a Latin spelling of one name meet: 치앙샌 and Chiang Saen.

Seven kinds of consonants and three of vowels remain: K (k, g, h), T, P (also f, v), S, C (ch, j, z, ts), L (also r) and
N (also ng) with M; A, E (also i, y) and O (also u, w, ㅓ). ㅡ, put in to carry a consonant, goes; what stands twice
stands once.
"""

from __future__ import annotations

import re

from geo.places.korean_jamo import HANGUL, INITIALS, parts
from geo.places.names import normalise

_LONGEST = 64  # characters of a name
_LATIN = re.compile("[a-z]+")
_IGNORED = re.compile(r"[\W\d_]")
_INITIAL = dict(zip(INITIALS, "KKNTTLMPPSS-CCCKTPK", strict=True)) | {"ㅇ": ""}
_FINAL = {
    **dict.fromkeys("ㄱㄲㅋㄳㄺ", "K"), **dict.fromkeys("ㄴㄵㄶㅇ", "N"), **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "T"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "L"), **dict.fromkeys("ㅁㄻ", "M"), **dict.fromkeys("ㅂㅍㅄㄿ", "P"), " ": "",
}  # fmt: skip
_VOWEL = {
    **dict.fromkeys("ㅏ", "A"), **dict.fromkeys("ㅐㅒㅔㅖㅢㅣ", "E"), **dict.fromkeys("ㅓㅗㅜㅝ", "O"),
    **dict.fromkeys("ㅕㅛㅠ", "EO"), **dict.fromkeys("ㅙㅚㅞㅟ", "OE"), "ㅑ": "EA", "ㅘ": "OA", "ㅡ": "",
}  # fmt: skip
_OPEN = "aeiouyw"
# In this order. What is made is in capitals, so that no rule reads it again; an h no vowel follows is silent.
_WITH_H = (
    *(
        ("shch", "S"),
        ("tsch", "C"),
        ("sch", "S"),
        ("tch", "C"),
        ("dzh", "C"),
        ("zh", "C"),
        ("ch", "C"),
        ("sh", "S"),
    ),
    *(("kh", "K"), ("gh", "K"), ("ph", "P"), ("bh", "P"), ("th", "T"), ("dh", "T")),
    *((f"h{vowel}", f"K{vowel}") for vowel in _OPEN),
)
_OTHERS = (("ts", "C"), ("tz", "C"), ("dz", "C"), ("cz", "C"), ("dj", "C"), ("ck", "K"), ("ae", "E"))
_WITH_C = tuple((f"c{vowel}", f"C{vowel}") for vowel in "eiy")
_WITH_NG = (*((f"ng{vowel}", f"NK{vowel}") for vowel in _OPEN), ("ng", "N"))
_SINGLE = str.maketrans("bcdfgjklmnpqrstvxzaeiouyw", "PKTPKCKLMNPKLSTPSCAEEOOEO", "h")
_MEETING = (("TS", "C"), ("TC", "C"), ("SC", "C"))
_TWICE = re.compile(r"(.)(?=\1)")


def sound_key(text: str) -> str:
    """Reduce a name in Hangul or Latin letters to its sound.

    Parameters
    ----------
    text
        A place name; spaces and signs in it don't count.

    Returns
    -------
    str
        Capital letters (``ANS…``), or ``""`` for a text in other letters, in both, or longer than 64 characters.

    """
    if len(text) > _LONGEST:
        return ""
    folded = normalise(text).replace(" ", "")
    if not folded.isalpha():
        folded = _IGNORED.sub("", folded)
    if _LATIN.fullmatch(folded):
        return _of_latin(folded)
    return _canonical(_of_hangul(folded)) if HANGUL.fullmatch(folded) else ""


def _of_latin(folded: str) -> str:
    start = folded.replace("ng", "n", 1) if folded.startswith("ng") else folded
    rules = (*(_WITH_H if "h" in start else ()), *_OTHERS, *(_WITH_C if "c" in start else ()))
    for spelled, sound in (*rules, *(_WITH_NG if "ng" in start else ())):
        start = start.replace(spelled, sound)
    return _canonical(start.translate(_SINGLE))


def _of_hangul(text: str) -> str:
    key = ""
    for initial, vowel, final in map(parts, text):
        middle = _VOWEL[vowel]
        if initial in "ㅅㅆㅈㅉㅊ" and vowel in "ㅑㅕㅛㅠ":
            middle = middle[1:]  # 샤 is sha
        key += _INITIAL[initial] + middle + _FINAL[final]
    return key


def _canonical(key: str) -> str:
    if "T" in key or "S" in key:
        for pair, one in _MEETING:
            key = key.replace(pair, one)
    return _TWICE.sub("", key)
