"""Korean names in Russian letters, katakana and Han characters → Latin letters, as the gazetteer may hold them.

Russian by Kontsevich's system (Хамхын is Hamhŭng, Хверён Hoeryŏng), kana as Japanese newspapers spell Korean (ハムフン),
characters by their Sino-Korean reading (咸興 is 함흥). The first two tell neither n from ng nor all vowels apart, so that
each gives several forms; nothing is looked up here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from geo.places.korean import latin_forms
from geo.places.korean_hanja import sino_korean

_LONGEST = 24  # letters of a name
_MOST_FORMS = 192
_HAN = re.compile("[\u3400-\u9fff]+")

# Each sound as McCune and Reischauer write it (without marks), and as the Revised Romanisation does.
_Sound = tuple[str, str]
_PARTED = re.compile(r"[-\s.・·'’]+")

_RUSSIAN_STARTS: Mapping[str, _Sound] = {
    "": ("", ""), "к": ("k", "g"), "г": ("g", "g"), "кх": ("k", "k"), "кк": ("kk", "kk"), "н": ("n", "n"), "т": ("t", "d"),
    "д": ("d", "d"), "тх": ("t", "t"), "тт": ("tt", "tt"), "р": ("r", "r"), "л": ("l", "l"), "м": ("m", "m"), "п": ("p", "b"),
    "б": ("b", "b"), "пх": ("p", "p"), "пп": ("pp", "pp"), "с": ("s", "s"), "сс": ("ss", "ss"), "ч": ("ch", "j"), "дж": ("j", "j"),
    "ж": ("j", "j"), "чх": ("ch", "ch"), "чч": ("tch", "jj"), "х": ("h", "h"), "ш": ("s", "s"),
}  # fmt: skip
_RUSSIAN_VOWELS: Mapping[str, Sequence[_Sound]] = {
    "а": (("a", "a"),), "я": (("ya", "ya"),), "о": (("o", "eo"), ("o", "o")), "ё": (("yo", "yeo"), ("yo", "yo")),
    "йо": (("yo", "yeo"), ("yo", "yo")), "у": (("u", "u"),), "ю": (("yu", "yu"),), "ы": (("u", "eu"),), "и": (("i", "i"),),
    "э": (("ae", "ae"), ("e", "e")), "е": (("e", "e"), ("ye", "ye"), ("ae", "ae")), "йе": (("ye", "ye"),), "йя": (("yae", "yae"),),
    "ва": (("wa", "wa"),), "во": (("wo", "wo"),), "ве": (("oe", "oe"), ("we", "we")), "вэ": (("wae", "wae"), ("oe", "oe")),
    "ви": (("wi", "wi"),), "ый": (("ui", "ui"),),
}  # fmt: skip
_RUSSIAN_ENDS: Mapping[str, Sequence[str]] = {
    "": ("",), "к": ("k",), "н": ("ng", "n"), "нъ": ("ng",), "нг": ("ng",), "т": ("t",), "ль": ("l",), "л": ("l",), "м": ("m",), "п": ("p",),
}  # fmt: skip
_RUSSIAN = re.compile(
    "(кх|кк|тх|тт|пх|пп|сс|чх|чч|дж|[кгнтдрлмпбсчжхш]?)(йе|йя|йо|ва|во|ве|вэ|ви|ый|[аяоёуюыиэе])"
    "(нъ|нг(?![аяоёуюыиэев])|ль|[нм](?![аяоёуюыиэей])|л(?=[лр])|[ктп](?=[кгнтдрлмпбсчж]|$))?"
)
_BETWEEN_VOWELS = re.compile("(?<=[аяоёуюыиэе])н(?=[аяоёуюыиэе])")

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "j": "ザジズゼゾ", "t": "タ_ツテト", "d": "ダヂヅデド",
    "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ", "ch": "_チ___",
}  # fmt: skip
_KANA: dict[str, tuple[str, str]] = {
    kana: (row, vowel)
    for row, line in _ROWS.items()
    for kana, vowel in zip(line, "aiueo", strict=True)
    if kana != "_"
}
_KANA |= {
    "ヤ": ("", "ya"), "ユ": ("", "yu"), "ヨ": ("", "yo"), "ワ": ("", "wa"), "トゥ": ("t", "u"), "ドゥ": ("d", "u"), "ティ": ("t", "i"),
    "ディ": ("d", "i"), "ウィ": ("", "wi"), "ウェ": ("", "we"), "ウォ": ("", "wo"), "イェ": ("", "ye"), "チェ": ("ch", "e"), "ジェ": ("j", "e"),
    "ファ": ("h", "wa"), "フェ": ("h", "we"), "フィ": ("h", "wi"), "フォ": ("h", "wo"), "クァ": ("k", "wa"), "グァ": ("g", "wa"),
    "クォ": ("k", "wo"), "グォ": ("g", "wo"), "シェ": ("s", "e"),
}  # fmt: skip
# キャ, キュ, キョ and the rest; after s, j and ch the glide is not written.
_KANA |= {
    kana + small: (row, (glide[1:] if row in {"s", "j", "ch"} else glide))
    for kana, (row, vowel) in tuple(_KANA.items())
    if vowel == "i" and len(kana) == 1 and row
    for small, glide in zip("ャュョ", ("ya", "yu", "yo"), strict=True)
}
_KANA_STARTS: Mapping[str, Sequence[_Sound]] = {
    "k": (("k", "g"), ("k", "k")), "t": (("t", "d"), ("t", "t")), "p": (("p", "b"), ("p", "p")), "ch": (("ch", "j"), ("ch", "ch")),
}  # fmt: skip
_KANA_VOWELS: Mapping[str, Sequence[_Sound]] = {
    "o": (("o", "eo"), ("o", "o")), "yo": (("yo", "yeo"), ("yo", "yo")), "u": (("u", "u"), ("u", "eu")), "e": (("e", "e"), ("ae", "ae")),
    "we": (("oe", "oe"), ("we", "we")), "wi": (("wi", "wi"), ("ui", "ui")), "wo": (("wo", "wo"),),
}  # fmt: skip
_KANA_ENDS: Mapping[str, Sequence[str]] = {
    "": ("",), "ン": ("ng", "n", "m"), "ム": ("m",), "ク": ("k",), "ル": ("l",), "プ": ("p",), "ッ": ("k", "t", "p"), "ド": ("t",), "ト": ("t",),
}  # fmt: skip
_JAPANESE_KIND = re.compile("(?<=[ァ-ヴー])[市郡港駅]$")
_ONE_KANA = "|".join(sorted(_KANA, key=lambda kana: -len(kana)))
_JAPANESE = re.compile(f"({_ONE_KANA})(ン|ッ|[ムクルプトド](?![ァィゥェォャュョ]))?")


def korean_letter_forms(name: str) -> tuple[str, ...]:
    """Give the folded Latin forms that a place in Korea may have whose name is written in Russian, kana or Han.

    Parameters
    ----------
    name
        As written; a hyphen or space in it doesn't count.

    Returns
    -------
    tuple of str
        At most 192, the likeliest first; empty for a name in any other script, and for one that can't be read.

    """
    text = _PARTED.sub("", unicodedata.normalize("NFC", name[: 2 * _LONGEST]).lower())
    if not text or len(text) > _LONGEST:
        return ()
    if _HAN.fullmatch(text):
        return tuple(sorted({form for hangul in sino_korean(text) for form in latin_forms(hangul)}))
    ways = list(_cut(_JAPANESE_KIND.sub("", text), _JAPANESE, _japanese))
    for one in _parted(text):
        ways += _cut(one, _RUSSIAN, _russian)
    forms = (form for way in ways for form in _forms(way))
    return tuple(islice(dict.fromkeys(forms), _MOST_FORMS))


def _parted(text: str) -> Iterator[str]:
    """Give a Russian name, and then as if an н between vowels were the ng at the end of a syllable: Ёнин is 용인."""
    yield text
    for found in _BETWEEN_VOWELS.finditer(text):
        yield f"{text[: found.end()]}ъ{text[found.end() :]}"


def _cut(
    text: str, pattern: re.Pattern[str], sounds: Callable[..., Sequence[_Sound]]
) -> Iterator[Sequence[Sequence[_Sound]]]:
    """Cut into syllables and give what each may be; nothing when some of the text is left over."""
    found = list(pattern.finditer(text))
    if found and "".join(one[0] for one in found) == text:
        yield [sounds(*one.groups("")) for one in found]


def _russian(start: str, vowel: str, end: str) -> Sequence[_Sound]:
    return _joined((_RUSSIAN_STARTS[start],), _RUSSIAN_VOWELS[vowel], _RUSSIAN_ENDS[end])


def _japanese(kana: str, end: str) -> Sequence[_Sound]:
    start, vowel = _KANA[kana]
    return _joined(
        _KANA_STARTS.get(start, ((start, start),)),
        _KANA_VOWELS.get(vowel, ((vowel, vowel),)),
        _KANA_ENDS[end],
    )


def _joined(starts: Iterable[_Sound], vowels: Iterable[_Sound], ends: Iterable[str]) -> Sequence[_Sound]:
    parts = product(ends, vowels, starts)
    return [(start[0] + vowel[0] + end, start[1] + vowel[1] + end) for end, vowel, start in parts]


def _forms(way: Sequence[Sequence[_Sound]]) -> Iterator[str]:
    """Write all syllables in the one romanisation, and then in the other."""
    for system in range(2):
        written = [dict.fromkeys(sound[system] for sound in syllable) for syllable in way]
        yield from ("".join(parts) for parts in islice(product(*written), _MOST_FORMS // 2))
