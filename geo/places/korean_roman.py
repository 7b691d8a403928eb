"""Hangul names in Latin letters: Revised Romanisation, McCune–Reischauer and North Korea's practice.

All three write what is spoken, so sounds are assimilated first (신라 is Silla). What comes out is folded as
``geo.places.names.normalise`` folds: no capitals, diacritics, apostrophes, and no hyphens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from geo.places.korean_jamo import (
    HANGUL,
    INITIALS,
    MOST_SYLLABLES,
    VOWELS,
    initial_sound,
    parts,
    uttered_from,
)

_Sounds = tuple[str, str, str]

# What a final is spoken as, before a consonant or at the end.
_CLOSED = {
    **dict.fromkeys("ㄱㄲㅋㄳㄺ", "ㄱ"), **dict.fromkeys("ㄴㄵㄶ", "ㄴ"), **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ㄷ"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "ㄹ"), **dict.fromkeys("ㅁㄻ", "ㅁ"), **dict.fromkeys("ㅂㅍㅄㄿ", "ㅂ"),
    "ㅇ": "ㅇ", " ": " ",
}  # fmt: skip
_NASAL = dict(zip("ㄱㄷㅂ", "ㅇㄴㅁ", strict=True))
_SINGLE = frozenset("ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅈㅊㅋㅌㅍ")  # finals that move over to a vowel

_VOWELS = dict(
    zip(
        VOWELS,
        ("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"),
        strict=True,
    )
)  # fmt: skip
_FOLDED_VOWELS = _VOWELS | {"ㅓ": "o", "ㅕ": "yo", "ㅡ": "u"}  # ŏ, yŏ, ŭ without their marks
_REVISED = dict(
    zip(
        INITIALS,
        ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"),
        strict=True,
    )
)  # fmt: skip
_OLD = _REVISED | {"ㄱ": "k", "ㄷ": "t", "ㅂ": "p", "ㅈ": "ch", "ㅉ": "tch"}
_NORTHERN = _OLD | {"ㅈ": "j", "ㅋ": "kh", "ㅌ": "th", "ㅍ": "ph", "ㅉ": "jj"}
_VOICED = dict(zip("ㄱㄷㅂㅈ", "gdbj", strict=True))
_ENDS = dict(zip("ㄱㄴㄷㄹㅁㅂㅇ ", ("k", "n", "t", "l", "m", "p", "ng", ""), strict=True))


@lru_cache(maxsize=1024)
def romanisations(hangul: str) -> frozenset[str]:
    """Write a Hangul name in Latin letters, in every way in use.

    Parameters
    ----------
    hangul
        One word in Hangul, of at most 16 syllables.

    Returns
    -------
    frozenset of str
        Folded, at most 40: 회령 is hoeryeong (South) and hoeryong (old, North), 라진 also najin. Empty for any other
        text.

    """
    if not (HANGUL.fullmatch(hangul) and len(hangul) <= MOST_SYLLABLES):
        return frozenset()
    words = dict.fromkeys((hangul, initial_sound(hangul), *_northern(hangul)))
    return frozenset(form for word in islice(words, 4) for form in _forms([parts(each) for each in word]))


def _northern(hangul: str) -> Iterator[str]:
    """Put back the ㄹ that the North keeps at the start and the South drops: 나진 is 라진, 용천 룡천."""
    yield from (form for form in uttered_from(hangul) if parts(form[0])[0] == "ㄹ")


def _forms(word: Sequence[_Sounds]) -> Iterator[str]:
    spoken = _spoken(word, liquids=True)
    apart = _spoken(word, liquids=False)  # 강령 as Kangryong, not Kangnyong
    for sounds in (spoken, apart):
        yield _written(sounds, _VOWELS, _REVISED, {})
        for consonants in (_OLD, _NORTHERN):
            old = _written(sounds, _FOLDED_VOWELS, consonants, _VOICED)
            yield from (old, old.replace("si", "shi"))
        yield _written(sounds, _FOLDED_VOWELS, _OLD, {})


def _spoken(word: Sequence[_Sounds], *, liquids: bool) -> list[_Sounds]:
    """Assimilate: finals move over to vowels and become nasals, ㄴ and ㄹ meet as ㄹㄹ or become ㄴ (``liquids``)."""
    sounds = [list(each) for each in word]
    for before, after in pairwise(sounds):
        if after[0] == "ㅇ" and before[2] in _SINGLE:
            before[2], after[0] = " ", before[2]
        else:
            before[2], after[0] = _met(_CLOSED.get(before[2], " "), after[0], liquids=liquids)
    sounds[-1][2] = _CLOSED.get(sounds[-1][2], " ")
    return [(first, middle, last) for first, middle, last in sounds]


def _met(final: str, initial: str, *, liquids: bool) -> tuple[str, str]:
    if liquids and initial == "ㄹ" and final in "ㄱㄷㅂㅁㅇ":
        initial = "ㄴ"
    if {final, initial} == {"ㄴ", "ㄹ"} and liquids:
        return "ㄹ", "ㄹ"
    return (_NASAL.get(final, final), initial) if initial in "ㄴㅁ" else (final, initial)


def _written(
    sounds: Sequence[_Sounds],
    vowels: Mapping[str, str],
    consonants: Mapping[str, str],
    voiced: Mapping[str, str],
) -> str:
    """Spell the sounds; ``voiced`` between vowels and after ㄴ, ㄹ, ㅁ, ㅇ."""
    text, before = "", "ㄱ"
    for initial, vowel, final in sounds:
        letter = consonants[initial]
        if before in " ㄴㄹㅁㅇ" and initial in voiced:
            letter = voiced[initial]
        if before == "ㄹ" and initial == "ㄹ":
            letter = "l"
        text, before = text + letter + vowels[vowel] + _ENDS[final], final
    return text
