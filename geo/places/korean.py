"""Names in Hangul for places of the whole region, which the gazetteer knows in other letters.

When the index is built, a place is entered under ``generated_names`` beside its own names, below which they rank, and
under ``place_keys`` in a table of keys. A query in Hangul that is nobody's own name is looked up so:

1. each of ``plain_forms`` among the generated names, and each of ``latin_forms`` among the names of places in Korea;
   the candidate of the highest ``standing`` is the best by name;
2. each of ``lookup_keys`` among the keys of places outside ``SPELLED``, whose names step 1 can't have; the first key
   that hits gives the best by sound, which wins if there is none by name or if it stands higher by ``margin``;
3. the same keys among those of the places in ``SPELLED``;
4. the nearest keys with the same first letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from math import log10

from geo.places.korean_hanja import hangul_of_mandarin, sino_korean
from geo.places.korean_jamo import HANGUL, MOST_SYLLABLES, initial_sound, uttered_from, without_glides
from geo.places.korean_kana import hangul_of_romaji
from geo.places.korean_pinyin import hangul_of_pinyin
from geo.places.korean_roman import romanisations
from geo.places.korean_sound import sound_key
from geo.places.names import normalise

CHINESE = frozenset(("CN", "TW", "HK", "MO"))
KOREAN = frozenset(("KP", "KR"))
SPELLED = CHINESE | KOREAN | {"JP"}  # whose names are found by rule; elsewhere they are only heard

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_CODE = re.compile("[A-Z]{3}")
_HAMLET = 1000  # people; fewer make no difference
_MOST_NAMES = 60  # of one place; GeoNames has hundreds for capitals
# Words for kinds of places at the end of a Hangul name; the longest first.
_KINDS = (
    *(
        "특별자치시",
        "광역시",
        "특별시",
        "직할시",
        "자치주",
        "자치현",
        "자치구",
        "로동자구",
        "노동자구",
        "구역",
        "지구",
    ),
    *("시", "군", "현", "구", "읍", "면", "동", "리", "촌", "진", "정", "섬", "성", "주", "도"),
)
_LATIN_KINDS = ("시", "군", "읍", "리", "동")  # GeoNames has Ganghwa-gun for 강화


def standing(population: int, how: str, *, main: bool) -> float:
    """Rank one candidate among several: the more people the better, tenfold counts 1.

    ``how`` is what ``generated_names`` says, ``roman`` for a hit of ``latin_forms``, or ``key``; ``main`` whether the
    place's first name gives the spelling or the key, and not only another of its names.
    """
    return log10(max(population, 0) + _HAMLET) + (how == "roman") + (main and how != "sino-korean")


def margin(country: str) -> float:
    """Say by how much a candidate by sound must stand above the best by name, which is in ``country``."""
    return 3.0 if country in KOREAN else 1.0


def generated_names(names: Iterable[str], country: str) -> dict[str, str]:
    """Spell a place in Hangul, from all names it has.

    Parameters
    ----------
    names
        The place's names as GeoNames lists them.
    country
        As ISO 3166-1 alpha-2; anything but China, Taiwan, Hong Kong, Macao and Japan gives nothing.

    Returns
    -------
    dict of str to str
        Each spelling and how it came about: ``sino-korean``, ``pinyin`` or ``kana``, the first of them that has it.

    """
    known = list(dict.fromkeys(islice(names, _MOST_NAMES * 4)))
    generated: dict[str, str] = {}
    for how, spellings in _ways(known, country):
        for spelling in spellings:
            if len(spelling) > 1:  # a county of one character is always named with its 현
                generated.setdefault(spelling, how)
    return generated


def _ways(names: Sequence[str], country: str) -> Iterable[tuple[str, frozenset[str]]]:
    latin = _latin(names)
    if country in CHINESE:
        han = [name for name in names if _HAN.fullmatch(name)][:_MOST_NAMES]
        yield from (("sino-korean", sino_korean(name)) for name in han)
        yield from (("pinyin", hangul_of_mandarin(name)) for name in han)
        yield from (("pinyin", hangul_of_pinyin(name)) for name in latin)
    elif country == "JP":
        yield from (("kana", hangul_of_romaji(name)) for name in latin)


def place_keys(names: Iterable[str]) -> frozenset[str]:
    """Give the sound keys to enter a place under: those of all its names in Latin letters, but the shortest."""
    return frozenset(key for key in map(sound_key, _latin(names)) if len(key) > 2)


def _latin(names: Iterable[str]) -> Sequence[str]:
    """Take the names in Latin letters, one of those that differ by spaces and case, and no airport's code."""
    apart = {
        name.lower().replace(" ", ""): name
        for name in names
        if _LATIN.match(name) and not _CODE.fullmatch(name)
    }
    return tuple(islice(apart.values(), _MOST_NAMES))


def plain_forms(query: str) -> tuple[str, ...]:
    """Give the forms under which to look a Hangul name up among names, the likeliest first.

    A space inside it goes, and so does a word for the kind of place at its end (``창더 시`` is 창더시 and 창더); its
    first sound is written as in the South and as in the North, and ㅈ and ㅊ without a glide. Empty for text that isn't Hangul.
    """
    name = normalise(query).replace(" ", "")
    if not (HANGUL.fullmatch(name) and len(name) <= MOST_SYLLABLES):
        return ()
    whole = (name, bare(name))
    forms = (form for each in whole for form in (each, initial_sound(each), *uttered_from(each)))
    return tuple(dict.fromkeys((*forms, *map(without_glides, whole))))


def bare(name: str) -> str:
    """Take the word for the kind of place off the end of a Hangul name, if two syllables or more remain."""
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    return name.removesuffix(kind) if len(name) - len(kind) >= 2 else name


def latin_forms(query: str) -> frozenset[str]:
    """Give the romanisations, folded by ``normalise``, under which a place in Korea may be known.

    A kind at the end may be there or not, joined or apart: 강화 is ganghwa and ganghwa gun, 신원읍 sinwon and sinwon up.
    """
    return frozenset(
        form.strip()
        for plain in _with_kinds(query)
        for head in romanisations(plain[0])
        for form in ({f"{head} {tail}" for tail in romanisations(plain[1])} or {head})
    )


def _with_kinds(query: str) -> Iterable[tuple[str, str]]:
    for name in plain_forms(query)[:1]:
        yield name, ""
        yield bare(name), ""
        ends = (name.removeprefix(bare(name)),) if bare(name) != name else _LATIN_KINDS
        yield from ((bare(name), end) for end in ends)


def lookup_keys(query: str) -> Sequence[str]:
    """Give the sound keys under which to look a name up, the likeliest first: whole, then without its kind."""
    plain = normalise(query)
    forms = (plain, bare(plain.replace(" ", ""))) if HANGUL.match(plain) else (plain,)
    return tuple(dict.fromkeys(key for key in map(sound_key, forms) if len(key) > 2))
