"""Hangul syllables taken apart and put together (Unicode, chapter 3.12), and the rule of initial sounds."""

from __future__ import annotations

import re
from itertools import product

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"  # the blank: none
HANGUL = re.compile("[가-힣]+")
MOST_SYLLABLES = 16  # of a name; what is longer is no place name

PLAIN_AFTER_J = str.maketrans("ㅑㅕㅖㅛㅠ", "ㅏㅓㅔㅗㅜ")
"""Vowels without their glide, which is not heard after ㅈ, ㅉ and ㅊ."""
_FIRST = ord("가")
_SOFT = frozenset("ㅑㅒㅕㅖㅛㅠㅣ")  # before these, South Korean drops ㄴ and ㄹ at the start of a word


def parts(syllable: str) -> tuple[str, str, str]:
    """Take a Hangul syllable apart: 한 is ``("ㅎ", "ㅏ", "ㄴ")``, 하 ``("ㅎ", "ㅏ", " ")``."""
    rest, final = divmod(ord(syllable) - _FIRST, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return INITIALS[initial], VOWELS[vowel], FINALS[final]


def syllable(initial: str, vowel: str, final: str = " ") -> str:
    """Put one together; the inverse of ``parts``."""
    number = INITIALS.index(initial) * len(VOWELS) + VOWELS.index(vowel)
    return chr(_FIRST + number * len(FINALS) + FINALS.index(final))


def without_glides(text: str) -> str:
    """Write ㅈ, ㅉ and ㅊ without the glide that is not heard after them: 린쟝 is 린장."""
    return "".join(map(_without_glide, text))


def _without_glide(letter: str) -> str:
    if not HANGUL.match(letter):
        return letter
    initial, vowel, final = parts(letter)
    return syllable(initial, vowel.translate(PLAIN_AFTER_J), final) if initial in "ㅈㅉㅊ" else letter


def initial_sound(text: str) -> str:
    """Write the first syllable as South Korean does at the start of a word: 룡정 is 용정, 라진 나진, 녕안 영안."""
    if not HANGUL.match(text):
        return text
    initial, vowel, final = parts(text[0])
    if initial in "ㄴㄹ" and vowel in _SOFT:
        return syllable("ㅇ", vowel, final) + text[1:]
    return syllable("ㄴ", vowel, final) + text[1:] if initial == "ㄹ" else text


def _initial_forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for vowel, final in product(VOWELS, FINALS):
        for initial in "ㄴㄹ":
            written = syllable(initial, vowel, final)
            spoken = initial_sound(written)
            if spoken != written:
                forms[spoken] = (*forms.get(spoken, (spoken,)), written)
    return forms


_WRITTEN = _initial_forms()


def uttered_from(text: str) -> tuple[str, ...]:
    """Undo ``initial_sound``: 용정 may be 용정, 뇽정 or 룡정. The text itself comes first."""
    return tuple(first + text[1:] for first in _WRITTEN.get(text[:1], (text[:1],))) if text else ()
