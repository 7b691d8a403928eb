"""What a column holds → what it may be: coordinates, dates, links, countries, words of a vocabulary.

Only what is plain from the cells is guessed; whole numbers never are, since anything may be counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates
from geo.events.lexicon import topic, words_for
from geo.events.schema import COLUMN_OF
from geo.events.values.answers import answer
from geo.events.values.cells import read_values
from geo.events.values.numbers import split_pair
from geo.events.values.vocabulary import find_word

MOST_SAMPLES = 200
"""Distinct cells of a column that are looked at; what 200 do not tell, more will not."""
_ENOUGH = 0.8
"""Part of the cells that must fit: a column may have some faults, and stays what it is."""
_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_FRACTION = re.compile(r"\d[.,]\d|[°′]")
_NUMBER = re.compile(r"[\d.,+\-\s]+")
_LOCALES = ("en", "ko", "zh", "zh_Hant", "ja", "de", "fr", "es", "ru")
_FEWEST_NUMBERED = 3
"""Rows from which 1, 2, 3 are the numbers of rows, and no numbers of people."""
_PLACES = ("place", "to_place")
_WITH_YEAR = re.compile(r"\d{4}|['’]\d\d|\d\D+\d+\D+\d")
_IDENT, _SOME = 3, 0.25
_OTHERS = {"date": "date", "status": "stance", "country": "country"}
_ELSE = {column: topic(f"other {what}") for column, what in _OTHERS.items()}
_HOW_SURE = topic("how sure")
_TIME_OR_FLIGHT = re.compile(r"\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?|[A-Z]{2} ?\d{2,4}", re.IGNORECASE)
_CODE = 3
"""Letters of the longer codes of countries (ISO 3166-1 alpha-3)."""
_COUNTRY = topic("country")
_CATEGORIES = frozenset(words_for("category"))
_AROUND = re.compile(r"(?:by |the )?(.*?)(?: route)?", re.DOTALL)
_COMMON = frozenset({"unknown", "other", "reported"})


def guess_column(samples: Sequence[str], free: Collection[str]) -> str | None:
    """Tell which of the free columns and parts some distinct cells of one column are, None when they do not tell."""
    if not samples:
        return None
    return next((name for name, fits in _TESTS.items() if name in free and _most(samples, fits)), None)


def contradicts(samples: Sequence[str], column: str) -> bool:
    """Whether most of some distinct cells can't be of a column; of free text so for places only, where they are dates."""
    if not samples or column not in COLUMN_OF:
        return False
    shape = COLUMN_OF[column].shape
    if column in ("country", "to_country"):
        return not _most(samples, is_country)
    if shape == "text":
        return column in _PLACES and (holds_dates(samples) or all_whole(samples) or are_answers(samples))
    if shape in ("date", "moment"):
        return len(read_dates(samples, DateRules()).understood.values) < _ENOUGH * len(samples)
    return len(read_values(samples, COLUMN_OF[column]).values) < _ENOUGH * len(samples)


def holds_dates(samples: Sequence[str]) -> bool:
    """Whether most cells are dates, whatever their header says."""
    return guess_column(samples, {"date"}) is not None


def are_words_of(samples: Sequence[str], column: str) -> bool:
    """Whether a quarter of the cells or more are words of a vocabulary, or all of them words that anything may be called."""
    words = sum(map(_vocabulary(column), samples))
    return words >= _SOME * len(samples) or all(map(_words_of(column), samples))


def any_links(samples: Sequence[str]) -> bool:
    """Whether some cells are links."""
    return any(map(_is_link, samples))


def are_kinds(samples: Sequence[str]) -> bool:
    """Whether most cells are words for kinds of events, and none is one for a stance that is not both."""
    kinds, stances = _words_of("kind"), _words_of("status")
    return (
        bool(samples)
        and _most(samples, kinds)
        and not any(stances(cell) and not kinds(cell) for cell in samples)
    )


def only_numbers_rows(cells: Sequence[str]) -> bool:
    """Whether all cells of a column are 1, 2, 3 and so on, or begin with 0: the numbers of rows, and no numbers of people, which come again."""
    return (
        len(cells) >= _FEWEST_NUMBERED
        and cells[0] in ("0", "1")
        and list(cells) == [str(int(cells[0]) + row) for row in range(len(cells))]
    )


def are_idents(samples: Sequence[str]) -> bool:
    """Whether whole numbers are the numbers of cases, and none of people: all differ, and most have three digits or more."""
    return all_whole(samples) and 2 * sum(len(cell) >= _IDENT for cell in samples) > len(samples)


def are_pairs(samples: Sequence[str]) -> bool:
    """Whether cells are pairs of coordinates, whatever their header says."""
    return bool(samples) and _most(samples, _is_pair)


def is_of_something_else(header: str, column: str) -> bool:
    """Whether a header says that its dates are no days of events, its countries none where they were, its stances none of a source."""
    return column in _ELSE and _ELSE[column].search(header) is not None


def may_be_countries(header: str, samples: Sequence[str]) -> bool:
    """Whether cells that are countries are no letters for something else: initials, AM and PM, codes of languages.

    So where most are names, or the header speaks of countries.
    """
    return _COUNTRY.search(header) is not None or 2 * sum(len(cell) > _CODE for cell in samples) > len(
        samples
    )


def have_no_year(samples: Sequence[str]) -> bool:
    """Whether most dates have no year in them, so that another column tells it: 27 May, 5월 27일, 27/05."""
    return 2 * sum(_WITH_YEAR.search(cell) is None for cell in samples) >= len(samples) > 0


def are_categories(samples: Sequence[str]) -> bool:
    """Whether most cells are what many groups have in common: a kind, a way to travel, a country, a direction."""
    return bool(samples) and (
        _most(samples, _is_category) or {cell.casefold() for cell in samples} == {"m", "f"}
    )


def _is_category(cell: str) -> bool:
    words = any(find_word(cell, column) for column in ("kind", "mode", "status"))
    bare = _AROUND.fullmatch(cell.casefold())
    return words or is_country(cell) or (bare is not None and bare[1] in _CATEGORIES)


def may_be_places(samples: Sequence[str]) -> bool:
    """Whether most cells may be names of places: words, and none that answers a question, or says how or what."""
    return bool(samples) and _most(samples, _may_be_a_place)


def _may_be_a_place(cell: str) -> bool:
    words = any(find_word(cell, column) for column in ("status", "kind", "mode"))
    return (
        len(cell) > 1
        and not any(map(str.isdigit, cell))
        and not words
        and not _is_link(cell)
        and answer(cell) is None
    )


def are_stances(samples: Sequence[str]) -> bool:
    """Whether half of the cells or more are stances of a source, and not all of them words that anything may be called."""
    words = sum(map(_words_of("status"), samples))
    return 2 * words >= len(samples) > 0 and any(map(_vocabulary("status"), samples))


def are_of_reports(header: str, samples: Sequence[str]) -> bool:
    """Whether stances are those of reports: a header asks how sure it is, or some are words that nothing but a report is called.

    A ticket is confirmed, and asylum denied.
    """
    words = {find_word(cell, "status") for cell in samples}
    return _HOW_SURE.search(header) is not None or bool(words & {"reported", "claimed"})


def nearly_all_stances(samples: Sequence[str]) -> bool:
    """Whether hardly a cell is no stance, with those that anything may be called."""
    return bool(samples) and _most(samples, _words_of("status"))


def are_answers(samples: Sequence[str]) -> bool:
    """Whether there are cells, and each says yes or no."""
    return bool(samples) and all(answer(cell) is not None for cell in samples)


def are_times(samples: Sequence[str]) -> bool:
    """Whether each cell is a time of day or the number of a flight: 10:30, KE881."""
    return bool(samples) and all(map(_TIME_OR_FLIGHT.fullmatch, samples))


def all_whole(samples: Sequence[str]) -> bool:
    """Whether there are cells, and each is a whole number."""
    return bool(samples) and all(cell.isascii() and cell.isdigit() for cell in samples)


def _most(samples: Sequence[str], fits: Callable[[str], bool]) -> bool:
    return sum(map(fits, samples)) >= _ENOUGH * len(samples)


def _is_pair(cell: str) -> bool:
    halves = split_pair(cell)
    # “37,42” may be one number with a comma; “37.4, 42.9” is two.
    return halves is not None and any(_FRACTION.search(half) for half in halves)


def _is_date(cell: str) -> bool:
    digits = sum(sign.isdigit() for sign in cell)
    if cell.isdigit() or digits < 4 or (_NUMBER.fullmatch(cell) and digits < 6):
        return False
    return bool(read_dates([cell], DateRules()).understood.values)


def _is_link(cell: str) -> bool:
    return _LINK.match(cell) is not None


def is_country(cell: str) -> bool:
    """Whether a cell is a country: its code, or its name in one of eight languages."""
    return cell.casefold() in _countries() and answer(cell) is None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """Codes of ISO 3166 and names in eight languages (Unicode CLDR)."""
    from babel import Locale  # noqa: PLC0415  a tenth of a second, and seldom needed
    from babel.core import get_global  # noqa: PLC0415

    names: set[str] = set()
    codes: set[str] = set()
    for locale in _LOCALES:
        for code, name in Locale.parse(locale).territories.items():
            if str(code).isalpha():
                names.add(str(name).casefold())
                codes.add(str(code).casefold())
    threes = {str(code).casefold() for code in get_global("territory_aliases") if str(code).isalpha()}
    return frozenset(
        names | codes | threes | {"north korea", "south korea", "dprk", "usa", "북한", "남한", "中国", "朝鲜"}
    )


def _words_of(column: str) -> Callable[[str], bool]:
    def fits(cell: str) -> bool:
        return find_word(cell, column) is not None

    return fits


def _vocabulary(column: str) -> Callable[[str], bool]:
    fits = _words_of(column)
    return lambda cell: fits(cell) and cell.casefold() not in _COMMON


_TESTS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "lat lon": _is_pair,
        "date": _is_date,
        "url": _is_link,
        "kind": _vocabulary("kind"),
        "status": _vocabulary("status"),
        "mode": _vocabulary("mode"),
        "country": is_country,
    }
)
"""In the order of trial: what is said most plainly comes first."""
