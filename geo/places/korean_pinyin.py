"""Pinyin → Hangul, by South Korea's rules for foreign words (외래어 표기법, table 5: Chinese).

The table is made from its initials and finals; after ㅈ, ㅉ and ㅊ the rules know no ㅑ, ㅕ, ㅖ, ㅛ, ㅠ (jiang is 장).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from geo.places.korean_jamo import PLAIN_AFTER_J, parts, syllable
from geo.places.names import normalise

_INITIALS = dict(
    zip(
        (
            "b",
            "p",
            "m",
            "f",
            "d",
            "t",
            "n",
            "l",
            "g",
            "k",
            "h",
            "j",
            "q",
            "x",
            "zh",
            "ch",
            "sh",
            "r",
            "z",
            "c",
            "s",
        ),
        "ㅂㅍㅁㅍㄷㅌㄴㄹㄱㅋㅎㅈㅊㅅㅈㅊㅅㄹㅉㅊㅆ",
        strict=True,
    )
)
# Written with ㅇ, as when no consonant stands before them.
_FINALS = {
    "a": "아", "o": "오", "e": "어", "ai": "아이", "ei": "에이", "ao": "아오", "ou": "어우", "an": "안",
    "en": "언", "ang": "앙", "eng": "엉", "ong": "웅", "i": "이", "ia": "야", "ie": "예", "iao": "야오",
    "iu": "유", "ian": "옌", "in": "인", "iang": "양", "ing": "잉", "iong": "융", "u": "우", "ua": "와",
    "uo": "워", "uai": "와이", "ui": "우이", "uan": "완", "un": "운", "uang": "왕",
    "v": "위", "ve": "웨", "van": "위안", "vn": "윈",
}  # fmt: skip
_ALONE = {
    "a": "아", "o": "오", "e": "어", "ai": "아이", "ei": "에이", "ao": "아오", "ou": "어우", "an": "안",
    "en": "언", "ang": "앙", "eng": "엉", "er": "얼", "yi": "이", "ya": "야", "ye": "예", "yao": "야오",
    "you": "유", "yan": "옌", "yin": "인", "yang": "양", "ying": "잉", "yong": "융", "wu": "우",
    "wa": "와", "wo": "워", "wai": "와이", "wei": "웨이", "wan": "완", "wen": "원", "wang": "왕",
    "weng": "웡", "yu": "위", "yue": "웨", "yuan": "위안", "yun": "윈", "yo": "요",
}  # fmt: skip
_HISSING = {"z": "쯔", "c": "츠", "s": "쓰", "zh": "즈", "ch": "츠", "sh": "스", "r": "르"}  # their i is ㅡ
_PALATAL = ("j", "q", "x")
_SOUTHERN = {"ㅉ": "ㅈ", "ㅆ": "ㅅ"}
_KINDS = frozenset(
    ("shi", "xian", "qu", "zhen", "xiang", "sheng", "cun", "jiedao", "zizhixian", "zizhizhou", "qi")
)
_UMLAUT = re.compile("[üǖǘǚǜ]|u\u0308")
_LONGEST = 32  # letters of a name
_LETTERS = re.compile("[a-z]+")
# Most foreign names show it at once: these consonants stand before a vowel, s, c and z also before an h.
_FOREIGN = re.compile("[bdfhjklmpqtwxy](?![aeiouv])|[csz](?![haeiouv])")
_LONGEST_SYLLABLE = 6  # zhuang
_MOST_SPLITS = 8
_KINDS_OF_FORM = 5  # of each syllable's variants, see _variants


def hangul_of_pinyin(name: str) -> frozenset[str]:
    """Write a Chinese name in pinyin in Hangul.

    Parameters
    ----------
    name
        As GeoNames writes it: with tones or without, syllables joined (``Mudanjiang``), apostrophes where pinyin has
        them (``Xi'an``). A separate word for the kind of place at its end (``Yanji Shi``) is left out.

    Returns
    -------
    frozenset of str
        By the rules, and as newspapers deviate from them: 옹 for 웅 (산동), plain for tense consonants (수저우),
        ㅔ for ㅖ (텐진). Every way to cut the name into syllables counts, up to eight. Empty when it isn't pinyin.

    """
    if len(name) > _LONGEST:
        return frozenset()
    words = _without_kind(_UMLAUT.sub("v", name.lower().replace("\u2019", "'")).replace("-", " ").split())
    chunks = [normalise(chunk) for word in words for chunk in word.split("'") if chunk]
    if not chunks or not all(map(_may_be_pinyin, chunks)):
        return frozenset()
    return _of_chunks(tuple(chunks))


def _without_kind(words: list[str]) -> list[str]:
    return words[:-1] if len(words) > 1 and words[-1] in _KINDS else words


def hangul_of_syllables(syllables: Sequence[str]) -> frozenset[str]:
    """Write toneless pinyin syllables (``v`` for ü) in Hangul, as ``hangul_of_pinyin`` does; else empty."""
    variants = [_TABLE.get(part, ()) for part in syllables]
    if not all(variants):
        return frozenset()
    if any(len(variant) > 1 for variant in variants):
        return frozenset(
            "".join(variant[kind % len(variant)] for variant in variants) for kind in range(_KINDS_OF_FORM)
        )
    return frozenset(("".join(variant[0] for variant in variants),)) if variants else frozenset()


@lru_cache(maxsize=4096)
def _of_chunks(chunks: tuple[str, ...]) -> frozenset[str]:
    cut = islice(_cuts(chunks), _MOST_SPLITS)
    return frozenset(form for syllables in cut for form in hangul_of_syllables(syllables))


def _cuts(chunks: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the ways to cut into syllables, those with long syllables first: Xian is xian before xi an."""
    if not chunks:
        yield ()
        return
    ends = _ends(chunks[0])
    for head in _cuts_from(chunks[0], 0, ends):
        yield from ((*head, *tail) for tail in _cuts(chunks[1:]))


def _may_be_pinyin(word: str) -> bool:
    return bool(_LETTERS.fullmatch(word)) and not _FOREIGN.search(word)


def _ends(word: str) -> Sequence[Sequence[int]]:
    """Say where a syllable that starts at each place may end, so that the rest can be cut as well."""
    ends: list[list[int]] = [[] for _ in word]
    for start in reversed(range(len(word))):
        for end in range(min(start + _LONGEST_SYLLABLE, len(word)), start, -1):
            if (end == len(word) or ends[end]) and word[start:end] in _TABLE:
                ends[start].append(end)
    return ends


def _cuts_from(word: str, start: int, ends: Sequence[Sequence[int]]) -> Iterator[tuple[str, ...]]:
    if start == len(word):
        yield ()
        return
    for end in ends[start]:
        yield from ((word[start:end], *tail) for tail in _cuts_from(word, end, ends))


def _table() -> dict[str, tuple[str, ...]]:
    standard = dict(_ALONE)
    for initial, consonant in _INITIALS.items():
        for final, hangul in _FINALS.items():
            standard[initial + final] = _joined(consonant, hangul)
        if initial in _PALATAL:
            standard |= {
                initial + "u" + final[1:]: standard[initial + final] for final in ("v", "ve", "van", "vn")
            }
    standard |= {"lue": "뤠", "nue": "눼", "lve": "뤠", "nve": "눼"}
    standard |= {initial + "i": hangul for initial, hangul in _HISSING.items()}
    return {pinyin: _variants(pinyin, hangul) for pinyin, hangul in standard.items()}


def _joined(consonant: str, hangul: str) -> str:
    _, vowel, final = parts(hangul[0])
    if consonant in "ㅈㅉㅊ":
        vowel = vowel.translate(PLAIN_AFTER_J)
    return syllable(consonant, vowel, final) + hangul[1:]


def _variants(pinyin: str, hangul: str) -> tuple[str, ...]:
    """Give it by the rules, and with 옹, plain consonants, both of these, and ㅔ for ㅖ."""
    initial, vowel, final = parts(hangul[0])
    round_ = ("ㅗ" if vowel == "ㅜ" else "ㅛ") if pinyin.endswith("ong") else vowel
    plain = _SOUTHERN.get(initial, initial)
    open_ = "ㅔ" if vowel == "ㅖ" and initial != "ㅇ" else vowel
    forms = ((initial, vowel), (initial, round_), (plain, vowel), (plain, round_), (initial, open_))
    spelled = tuple(syllable(first, middle, final) + hangul[1:] for first, middle in forms)
    return spelled if len(set(spelled)) > 1 else spelled[:1]


_TABLE = _table()
PINYIN = frozenset(_TABLE)
"""All syllables of pinyin without tones, ``v`` for ü."""
