"""Readings of Han characters, ``data/places/hanja.csv``: Korean (延吉 is 연길) and Mandarin (Yanji, 옌지).

The file is made from Unicode's Unihan 15.0 (fields kHangul, kMandarin, kTraditionalVariant; Unicode licence) by
``make_hanja.py`` beside it. Columns ``kind,reading,characters``: kind korean or pinyin, and all characters read so.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice, product
from pathlib import Path

from geo.errors import GazetteerError
from geo.places.korean_jamo import initial_sound
from geo.places.korean_pinyin import hangul_of_syllables

HANJA_FILE = Path(__file__).parents[2] / "data" / "places" / "hanja.csv"

_LONGEST = 12  # 积石山保安族东乡族撒拉族自治县 and the like are no spelling anyone looks up
_MOST_READINGS = 24
# What follows a name to say of what kind the place is; the longest first.
_KINDS = (
    *("自治州", "自治县", "自治縣", "自治区", "自治區", "自治旗"),
    *("街道", "地区", "地區", "林场", "农场"),
    *"市县縣省区區州盟旗镇鎮乡鄉村",
)
_KIND = re.compile(f"(?<=..)(?:{'|'.join(_KINDS)})$")


def sino_korean(han: str) -> frozenset[str]:
    """Read a name in Han characters, simplified or traditional, as Korean does.

    Parameters
    ----------
    han
        A place name. A word for the kind of place at its end may be there or not.

    Returns
    -------
    frozenset of str
        In Hangul, with the initial-sound rule and without: 龙井市 gives 룡정, 용정, 룡정시 and 용정시. At most 48
        for a name with its kind and as many without; empty when a character has no reading.

    """
    readings = (reading for name in _forms(han) for reading in _readings(name, _table("korean")))
    return frozenset(form for reading in readings for form in (reading, initial_sound(reading)))


def hangul_of_mandarin(han: str) -> frozenset[str]:
    """Write the Mandarin sound of a name in Han characters in Hangul: 哈尔滨市 is 하얼빈 (without the 시).

    It knows only the common sound of a character: 厦门 becomes 사먼, and 샤먼 is for ``hangul_of_pinyin`` to find.
    """
    name = bare(han)
    spelled = _splits(name, _table("pinyin"))
    return frozenset(form for syllables in spelled for form in hangul_of_syllables(syllables))


def bare(han: str) -> str:
    """Take the word for the kind of place off the end of a Han name, if two characters or more remain."""
    return _KIND.sub("", han, count=1)


def _forms(han: str) -> set[str]:
    return {han, bare(han)}


def _readings(han: str, table: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    return map("".join, _splits(han, table))


def _splits(han: str, table: Mapping[str, tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    if not 0 < len(han) <= _LONGEST or any(character not in table for character in han):
        return ()
    return islice(product(*(table[character] for character in han)), _MOST_READINGS)


@cache
def _table(kind: str) -> Mapping[str, tuple[str, ...]]:
    table: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    try:
        with HANJA_FILE.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["kind"] == kind:
                    for character in row["characters"]:
                        table[character] += (row["reading"],)
    except (OSError, ValueError, KeyError) as error:
        raise GazetteerError(f"The readings in {HANJA_FILE.name} can't be read ({error!r}).") from error
    return dict(table)
