"""Older romanisations by rule: Wade–Giles → pinyin for China, and McCune–Reischauer ↔ Revised Romanisation for Korea.

A query in one of them is turned into forms that the gazetteer may hold; nothing is looked up here. Rules: Wade 1892 as
in the ALA-LC tables before 1997; McCune and Reischauer 1939; the Revised Romanisation of 2000.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from geo.places.korean_pinyin import PINYIN
from geo.places.names import normalise

_LONGEST = 32  # letters of a name
_MOST_FORMS = 48
_APOSTROPHES = re.compile("[`´\u2018\u2019\u201b\u02bb\u02bc\u02bf\u2032]")
_CHUNKS = re.compile(r"[a-z']+")
_INITIALS = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch",
    "ch": "ch'", "z": "ts", "c": "ts'", "r": "j",
}  # fmt: skip
_WHOLE = {
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu", "er": "erh", "yi": "i",
    "you": "yu", "yan": "yen", "ye": "yeh", "yong": "yung", "yue": "yueh", "gui": "kuei", "kui": "k'uei",
    "guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo", "ge": "ko", "ke": "k'o", "he": "ho",
}  # fmt: skip
_FINALS = {
    "ian": "ien",
    "ie": "ieh",
    "ue": "ueh",
    "ve": "ueh",
    "iong": "iung",
    "ong": "ung",
    "uo": "o",
    "v": "u",
}
_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.+)")
# The table of Hangul is made from all initials and finals, also where Mandarin has no such sound.
_NO_SUCH = re.compile("[jqx][^iu]|(?:zh|ch|sh|[rzcsgkhf])i.|[^nl]v")
_MARKED = {"ŭi": "ui", "u\u0306i": "ui", "ŏ": "eo", "ŭ": "eu", "o\u0306": "eo", "u\u0306": "eu"}
_HARD_STARTS, _SOFT_STARTS = ("k", "t", "p", "ch"), ("g", "d", "b", "j")
# The North writes the aspirated sounds with an h; some write all others as at the start of a word (Chongchin).
_WITH_H = re.compile("([kpt])h|(?<=s)h(?=i)")
_BETWEEN = re.compile("(?<=[aeiouymnlg])(?:ch|[ktp])(?=[aeiouyw])")
_ASPIRATED = re.compile("(ch|k|t|p|ts|tz)'")


def pinyin_forms(name: str) -> tuple[str, ...]:
    """Read a name as Wade–Giles and write it in pinyin, joined and without tones; nothing when it isn't.

    Where no apostrophe is written at all, one may have been left out anywhere: ``Lungching`` is also longqing.

    >>> pinyin_forms("P'ing-hsiang"), pinyin_forms("Mu-tan-chiang")[0]
    (('pingxiang',), 'mudanjiang')
    """
    text = _APOSTROPHES.sub("'", name.lower()).replace("ü", "u").replace("ê", "e")
    chunks = _CHUNKS.findall(text)
    if len(text) > _LONGEST or not chunks or _CHUNKS.sub("", text).strip(" -\u2013"):
        return ()
    table = _wade_giles("'" in text)
    forms = ("".join(parts) for parts in islice(_readings("-".join(chunks), table), _MOST_FORMS))
    return tuple(dict.fromkeys(form for form in forms if form != normalise(name).replace(" ", "")))


def _readings(text: str, table: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Give the ways to cut into syllables, each with the pinyin that it may be, the longest syllables first."""
    if not text:
        yield ()
        return
    for end in range(min(8, len(text)), 0, -1):
        if text[:end] in table:
            for rest in _readings(text[end:].removeprefix("-"), table):
                yield from ((pinyin, *rest) for pinyin in table[text[:end]])


@cache
def _wade_giles(marked: bool) -> Mapping[str, Sequence[str]]:
    """Give each Wade–Giles syllable and the pinyin for it; unmarked: without apostrophes, the plain sound first."""
    table: dict[str, list[str]] = defaultdict(list)
    sounds = (one for one in PINYIN if not _NO_SUCH.match(one))
    for pinyin in sorted(sounds, key=lambda one: ("'" in _written(one), one)):
        written = _written(pinyin)
        table[written if marked else written.replace("'", "")].append(pinyin.replace("v", "u"))
    return {written: tuple(dict.fromkeys(several)) for written, several in table.items()}


def _written(pinyin: str) -> str:
    if pinyin in _WHOLE:
        return _WHOLE[pinyin]
    found = _SYLLABLE.fullmatch(pinyin)
    initial, final = (found[1], found[2]) if found else ("", pinyin)
    if initial in {"j", "q", "x", "y"} and final == "uan":
        return _INITIALS.get(initial, initial) + final
    return _INITIALS.get(initial, initial) + _FINALS.get(final, final)


def is_marked(name: str) -> bool:
    """Tell whether a name is written with the apostrophes of Wade–Giles, and can be read so."""
    return bool(_ASPIRATED.search(_APOSTROPHES.sub("'", name.lower()))) and bool(pinyin_forms(name))


def korean_forms(name: str) -> tuple[str, ...]:
    """Write a Korean name in Latin letters as the other romanisations do, folded, the likeliest first.

    From the Revised one to what is left of McCune–Reischauer without its marks (``Huicheon`` → huichon), and back where
    the marks are written (``Hŭich'ŏn`` → huicheon), and from the North's (``Phyongsan`` → pyongsan); a first g, d, b, j is
    also k, t, p, ch, and the other way round.

    >>> korean_forms("Bukchang"), korean_forms("Sineuiju")[:2]
    (('pukchang',), ('sinuiju', 'shinuiju'))
    """
    text = _APOSTROPHES.sub("'", name.lower())
    if not 2 < len(text) <= _LONGEST:
        return ()
    revised = text
    for mark, letters in _MARKED.items():
        revised = revised.replace(mark, letters)
    revised = normalise(_ASPIRATED.sub(r"\1", revised))
    plain = normalise(text).replace("eo", "o").replace("eu", "u")
    northern = _WITH_H.sub(r"\1", plain)
    # Where apostrophes mark the aspirated sounds, a plain one is not aspirated, and was not left unvoiced.
    voiced = plain if "'" in text else _BETWEEN.sub(_voiced, plain)
    written = dict.fromkeys((plain, revised, northern, voiced))
    forms = (form for one in written for form in _starts(one, aspirated=bool(_ASPIRATED.match(text))))
    return tuple(form for form in dict.fromkeys(forms) if form != normalise(name) and form.isascii())


def _voiced(found: re.Match[str]) -> str:
    return dict(zip(_HARD_STARTS, _SOFT_STARTS, strict=True))[found[0]]


def _starts(word: str, *, aspirated: bool) -> Iterator[str]:
    yield word
    for hard, soft in zip(_HARD_STARTS, _SOFT_STARTS, strict=True):
        if word.startswith(soft):
            yield hard + word[1:]
        elif word.startswith(hard) and not aspirated:
            yield soft + word.removeprefix(hard)
    if word.startswith("si"):
        yield f"sh{word[1:]}"
