"""Names in Cyrillic letters as they are written in Latin ones: Russian, Mongolian, Kazakh and Kirghiz.

The gazetteer has most places of these countries in Latin letters only, by one practice or another: BGN/PCGN's of 1947 for
Russian (``ye``, ``kh``, ``y``), plain English (``Khasansky``), Mongolia's standard MNS 5217:2012 (``kh``, ``j``, ``i``) and
BGN/PCGN's of 1964 for Mongolian (``h``, ``dz``, ``y``). A name keeps to one way for each letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import islice, product

from geo.places.names import normalise

COUNTRIES = frozenset({"RU", "MN", "KZ", "KG", "UZ", "TJ", "TM", "UA", "BY", "BG"})
"""Where names are written in Cyrillic letters, or were until lately."""
_MOST, _LONGEST = 64, 60
_CYRILLIC = re.compile("[а-яёөүұқңғһәі]")
_ONE_WAY: Mapping[str, str] = dict(
    zip(
        "абвгдиклмнопрстуфчшщюяөүұқңғһәі",
        [*"abvgdiklmnoprstuf", "ch", "sh", "shch", "yu", "ya", *"ouuq", "ng", "gh", *"hai"],
        strict=True,
    )
)
_WAYS = {
    "е": ("e", "ye"), "ё": ("yo", "e"), "ж": ("zh", "j"), "з": ("z", "dz"), "й": ("y", "i"), "х": ("kh", "h"),
    "ц": ("ts", "c"), "ь": ("", "i"), "ъ": ("",), "ы": ("y", "i"), "э": ("e",),
}  # fmt: skip
# Plain English writes -sky and Novy for -ский and Новый.
_ENDING = re.compile("[иы]й(?= |-|$)")
# After these, and at the beginning, BGN/PCGN write ye for е.
_AFTER = "аеёиоуыэюяөүйьъ -"


def cyrillic_forms(name: str) -> frozenset[str]:
    """Give the Latin spellings of a name in Cyrillic letters, each normalised; none for any other name.

    >>> sorted(cyrillic_forms("Хасан")), sorted(cyrillic_forms("Новый Ургал"))
    (['hasan', 'khasan'], ['novii urgal', 'noviy urgal', 'novy urgal', 'novyi urgal', 'novyy urgal'])
    """
    text = unicodedata.normalize("NFC", name).casefold()
    if len(text) > _LONGEST or not _CYRILLIC.search(text):
        return frozenset()
    made = (
        _spelled(form, way) for form in dict.fromkeys((text, _ENDING.sub("y", text))) for way in _ways(text)
    )
    return frozenset(normalise(form) for form in islice(made, _MOST))


def _ways(text: str) -> islice[dict[str, str]]:
    """Give a way for each letter that has several."""
    letters = [letter for letter in _WAYS if letter in text]
    return islice(
        (dict(zip(letters, way, strict=True)) for way in product(*(_WAYS[one] for one in letters))), _MOST
    )


def _spelled(text: str, ways: dict[str, str]) -> str:
    """Write a name letter by letter."""
    return "".join(_letter(letter, text[at - 1] if at else " ", ways) for at, letter in enumerate(text))


def _letter(letter: str, before: str, ways: dict[str, str]) -> str:
    if letter == "е" and ways[letter] == "ye" and before not in _AFTER:
        return "e"
    return ways.get(letter, _ONE_WAY.get(letter, letter))
