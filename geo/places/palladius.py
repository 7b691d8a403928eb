"""Chinese names in Russian letters → pinyin, by the system of Palladius: Хуаньжэнь is Huanren, Ванцин Wangqing.

The table is made from the initials and finals of pinyin, as the Russian Institute for China prints them; where a final
н stands for ng, нь stands for n.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from geo.places.korean_pinyin import PINYIN

_LONGEST = 32  # letters of a name
_MOST_FORMS = 24
_LONGEST_SYLLABLE = 6  # чжуань
_INITIALS = {
    "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х", "j": "цз",
    "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
_FINALS = {
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "en": "энь", "ang": "ан",
    "eng": "эн", "ong": "ун", "i": "и", "ia": "я", "ie": "е", "iao": "яо", "iu": "ю", "ian": "янь", "in": "инь", "iang": "ян",
    "ing": "ин", "iong": "юн", "u": "у", "ua": "уа", "uo": "о", "uai": "уай", "ui": "уй", "uan": "уань", "un": "унь",
    "uang": "уан", "v": "юй", "ve": "юэ", "van": "юань", "vn": "юнь",
}  # fmt: skip
_WHOLE = {
    "yi": "и", "ya": "я", "ye": "е", "yao": "яо", "you": "ю", "yan": "янь", "yin": "инь", "yang": "ян", "ying": "ин",
    "yong": "юн", "wu": "у", "wa": "ва", "wo": "во", "wai": "вай", "wei": "вэй", "wan": "вань", "wen": "вэнь", "wang": "ван",
    "weng": "вэн", "yu": "юй", "yuan": "юань", "yun": "юнь", "yue": "юэ", "er": "эр", "zi": "цзы", "ci": "цы", "si": "сы",
    "hui": "хуэй", "guo": "го", "kuo": "ко", "huo": "хо",
}  # fmt: skip
# After these a u is ü, which Russian tells apart.
_FRONT = re.compile("[jqxy]u")
_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(.+)")
# Sounds of Hangul's table that Mandarin has not; their letters would be read for others.
_NO_SUCH = re.compile("[jqx](?![iu])|[rzcsgkhfbpmdt]v|(?:zh|ch|sh)(?:v|i.)|[zcsr]i.|[gkhf]i")
_LETTERS = re.compile("[а-яё]+")
_PARTED = re.compile("[-\\s'’ъ]+")
_KINDS = re.compile(r"[\s-](?:уезд|город|хошун)$")
# As newspapers write: дз for цз, and е for э.
_LOOSE = (("дз", "цз"), ("ей", "эй"), ("ен", "эн"), ("е", "э"))


def palladius_forms(name: str) -> tuple[str, ...]:
    """Read a name in Russian letters as Chinese and write it in pinyin, joined and without tones; nothing when it isn't.

    >>> palladius_forms("Хуаньжэнь"), palladius_forms("Шеньян"), palladius_forms("Хасан район")
    (('huanren',), ('shenyang',), ())
    """
    text = unicodedata.normalize("NFC", name[: _LONGEST + 1]).lower()
    text = _KINDS.sub("", text)
    if len(text) > _LONGEST:
        return ()
    joined, plain = _PARTED.sub("", text), _PARTED.sub("|", text)
    if not _LETTERS.fullmatch(joined):
        return ()
    forms = (form for one in (plain, _strict(plain)) for form in islice(_readings(one), _MOST_FORMS))
    return tuple(dict.fromkeys(forms))


def _strict(text: str) -> str:
    for loose, strict in _LOOSE:
        text = text.replace(loose, strict)
    return text


def _readings(text: str) -> Iterator[str]:
    """Give the ways to cut into syllables, the longest first; at a mark of parting a syllable ends."""
    text = text.removeprefix("|")
    if not text:
        yield ""
        return
    for end in range(min(_LONGEST_SYLLABLE, len(text)), 0, -1):
        for pinyin in _table().get(text[:end], ()):
            yield from (pinyin + rest for rest in _readings(text[end:]))


@cache
def _table() -> Mapping[str, Sequence[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for pinyin in sorted(PINYIN):
        if not _NO_SUCH.match(pinyin):
            table[_written(pinyin)].append(pinyin.replace("v", "u"))
    return {written: tuple(dict.fromkeys(several)) for written, several in table.items()}


def _written(pinyin: str) -> str:
    if pinyin in _WHOLE:
        return _WHOLE[pinyin]
    front = _FRONT.sub(lambda found: f"{found[0][0]}v", pinyin)
    found = _SYLLABLE.fullmatch(front)
    initial, final = (found[1], found[2]) if found else ("", front)
    return _INITIALS.get(initial, "") + _FINALS.get(final, final)
