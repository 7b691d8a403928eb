"""Hepburn romanisation → Hangul, by South Korea's rules for foreign words (table 4: Japanese kana)."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.places.korean_jamo import parts, syllable
from geo.places.names import normalise

_ROWS = {
    "": "아이우에오", "k": "카키쿠케코", "s": "사시스세소", "t": "타치쓰테토", "n": "나니누네노",
    "h": "하히후헤호", "m": "마미무메모", "y": "야이유에요", "r": "라리루레로", "w": "와이우에오",
    "g": "가기구게고", "z": "자지즈제조", "d": "다지즈데도", "b": "바비부베보", "p": "파피푸페포",
    "ky": "캬키큐케쿄", "sh": "샤시슈셰쇼", "ch": "차치추체초", "ny": "냐니뉴네뇨", "hy": "햐히휴헤효",
    "my": "먀미뮤메묘", "ry": "랴리류레료", "gy": "갸기규게교", "j": "자지주제조", "by": "뱌비뷰베뵤",
    "py": "퍄피퓨페표", "ts": "쓰쓰쓰쓰쓰", "f": "후후후후후",
}  # fmt: skip
_TABLE = {row + vowel: kana for row, line in _ROWS.items() for vowel, kana in zip("aiueo", line, strict=True)}
# An n closes a syllable unless a vowel or y follows; a doubled consonant closes the one before with ㅅ.
_SYLLABLE = re.compile(
    "(k(?=k)|s(?=s)|t(?=[tc])|p(?=p))?([kgnhmrbp]y|sh|ch|ts|[kstnhmyrwgzdbpjf]?)([aiueo])([nm](?![aiueoy]))?"
)
_INITIAL = dict(zip("ㅋㅌㅊ", "ㄱㄷㅈ", strict=True))  # at the start of a word
_KINDS = re.compile(r"[ \-](shi|ku|machi|cho|mura|son|gun|ken|city)$")
_LETTERS = re.compile("[a-z]+")
_LONG = re.compile("([aiueo])\\1|(?<=o)u")
_LONGEST = 32


def hangul_of_romaji(name: str) -> frozenset[str]:
    """Write a Japanese name in Hangul: ``Kyōto`` is 교토, ``Sapporo`` 삿포로, ``Niigata`` 니가타.

    Empty when the name can't be read as Hepburn romanisation. Long vowels count once; where they are written twice,
    both ways to read them are given.
    """
    if len(name) > _LONGEST:
        return frozenset()
    plain = _KINDS.sub("", name.lower().replace(" ", "-").replace("-", " ").strip())
    folded = normalise(plain).replace(" ", "")
    if not _LETTERS.fullmatch(folded):
        return frozenset()
    shortened = _LONG.sub(lambda match: match[1] or "", folded)
    return frozenset(form for form in map(_hangul, {folded, shortened}) if form)


@lru_cache(maxsize=4096)
def _hangul(romaji: str) -> str:
    written, end = "", 0
    for match in _SYLLABLE.finditer(romaji):
        if match.start() != end:
            return ""
        written, end = _added(written, match), match.end()
    return written if end == len(romaji) else ""


def _added(written: str, match: re.Match[str]) -> str:
    doubled, consonant, vowel, closed = match.groups()
    if doubled and written:
        written = _closed(written, "ㅅ")
    hangul = _TABLE.get(consonant + vowel, "")
    if not written and hangul:
        first, middle, last = parts(hangul)
        hangul = syllable(_INITIAL.get(first, first), middle, last)
    return written + (_closed(hangul, "ㄴ") if closed and hangul else hangul)


def _closed(hangul: str, final: str) -> str:
    initial, vowel, last = parts(hangul[-1])
    return hangul[:-1] + syllable(initial, vowel, final if last == " " else last)
