"""Write ``hanja.csv`` beside this file: the Korean and Chinese readings of Han characters, out of Unicode's Unihan.

Get Unihan as Debian packages it, and name the folder its files are in::

    apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb unihan
    python data/places/make_hanja.py unihan/usr/share/unicode

A row is one reading with all characters read so: ``korean,연,延煙緣…`` or ``pinyin,yan,延烟燕…``. A simplified character
has its traditional forms' Korean readings too. Where Unihan has no reading in Hangul, its Yale romanisation (kKorean)
counts, and without that the readings of a variant of the same meaning (鎮 → 鎭). Readings that exist only by the
initial-sound rule (이 beside 리) are left out, since ``geo.places.korean_hanja`` makes them anew. Pinyin has no tones,
and ``v`` for ü; characters without a Korean reading have it if China's table of common characters (kTGH) holds them.
"""

from __future__ import annotations

import bz2
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from geo.places.korean_jamo import VOWELS, initial_sound, syllable

_TARGET = Path(__file__).with_name("hanja.csv")
_FIELDS = frozenset(
    ("kHangul", "kKorean", "kMandarin", "kTraditionalVariant", "kZVariant", "kSemanticVariant", "kTGH")
)
_YALE = re.compile(
    "(KK|KH|TT|TH|PP|PH|SS|CC|CH|[KNTLMPSHC]?)(Y?AY|Y?EY|WAY|WEY|[YW]?[AE]|OY|WI|WU|UY|Y?[OU]|I)(NG|[KNTLMP]?)"
)
_CONSONANTS = dict(
    zip(
        (
            "K", "KK", "N", "T", "TT", "L", "M", "P", "PP", "S", "SS", "C", "CC", "CH", "KH", "TH", "PH", "H",
        ),
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅈㅉㅊㅋㅌㅍㅎ",
        strict=True,
    )
)  # fmt: skip
_VOWELS = dict(
    zip(
        (
            "A", "AY", "YA", "YAY", "E", "EY", "YE", "YEY", "O", "WA", "WAY", "OY", "YO", "WU", "WE", "WEY", "WI", "YU", "U", "UY", "I",
        ),
        VOWELS,
        strict=True,
    )
)  # fmt: skip


def main(folder: Path) -> None:
    """Read the three Unihan files of ``folder`` and write the table."""
    unihan = _unihan(folder)
    korean = _korean(unihan)
    rows: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for character, fields in sorted(unihan.items()):
        forms = [character, *map(_character, fields.get("kTraditionalVariant", "").split())]
        readings = dict.fromkeys(reading for form in forms for reading in korean.get(form, ()))
        for reading in _without_initial_sound(readings):
            rows["korean", reading].append(character)
        mandarin = fields.get("kMandarin", "").split() if readings or "kTGH" in fields else ()
        for reading in dict.fromkeys(map(_toneless, mandarin)):
            rows["pinyin", reading].append(character)
    with _TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("kind", "reading", "characters"))
        writer.writerows((*key, "".join(characters)) for key, characters in sorted(rows.items()))


def _unihan(folder: Path) -> dict[str, dict[str, str]]:
    characters: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in ("Unihan_Readings.txt", "Unihan_Variants.txt", "Unihan_OtherMappings.txt"):
        for code, field, value in _values(folder / f"{name}.bz2"):
            characters[_character(code)][field] = value
    return characters


def _values(file: Path) -> Iterator[list[str]]:
    with bz2.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in _FIELDS:
                yield parts


def _character(code: str) -> str:
    return chr(int(code.removeprefix("U+"), 16))


def _korean(unihan: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    own = {character: _own_readings(fields) for character, fields in unihan.items()}
    return {character: own[character] or _of_variants(own, fields) for character, fields in unihan.items()}


def _own_readings(fields: dict[str, str]) -> list[str]:
    readings = [reading.split(":")[0] for reading in fields.get("kHangul", "").split()]
    return readings or [_hangul(yale) for yale in fields.get("kKorean", "").split() if _YALE.fullmatch(yale)]


def _hangul(yale: str) -> str:
    match = _YALE.fullmatch(yale)
    assert match
    initial, vowel, final = match.groups()
    last = "ㅇ" if final == "NG" else _CONSONANTS.get(final, " ")
    return syllable(_CONSONANTS.get(initial, "ㅇ"), _VOWELS[vowel], last)


def _of_variants(own: dict[str, list[str]], fields: dict[str, str]) -> list[str]:
    if "kTraditionalVariant" in fields:
        return []
    codes = f"{fields.get('kZVariant', '')} {fields.get('kSemanticVariant', '')}".split()
    return [reading for code in codes for reading in own.get(_character(code.split("<")[0]), ())]


def _without_initial_sound(readings: Iterable[str]) -> list[str]:
    every = list(readings)
    derived = {initial_sound(reading) for reading in every if initial_sound(reading) != reading}
    return [reading for reading in every if reading not in derived] or every


def _toneless(pinyin: str) -> str:
    decomposed = unicodedata.normalize("NFD", pinyin).replace("u\u0308", "v")
    return "".join(letter for letter in decomposed if letter.isascii() and letter.isalpha())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
