"""The distinct texts of one column → their values, by the shape of the column.

Each reader takes stripped, distinct, non-blank texts, and returns ``Understood``; a fault is a sentence that says what is
allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from geo.events.headers import fold_header
from geo.events.schema import Column
from geo.events.values.counts import read_count
from geo.events.values.nothing import is_no_name, is_not_said, is_nothing
from geo.events.values.numbers import read_degrees
from geo.events.values.understood import Note, Understood
from geo.events.values.vocabulary import find_word
from geo.events.values.words import mark_beside, read_word

# What a spreadsheet would run, already led by apostrophes or not.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_NAMED = ("group", "event", "source", "via", "country", "to_country")
"""Columns of names, in which a mark for nothing would join what has nothing to do with one another."""
_COUNTRIES = ("country", "to_country")
_NAMIBIA = "na"

Codes = Mapping[str, str]
_NO_CODES: Codes = MappingProxyType({})


_SAYS = MappingProxyType(
    {
        "number-form": ("number-form", "are numbers written with marks, units or words. Check one.", False),
        "sum": ("number-form", "are sums of men, women, adults or children: {pairs}. Check each.", True),
        "word-alias": (
            "word-alias",
            "are other words for those of the vocabulary: {pairs}. Check each.",
            True,
        ),
        "both-codes": (
            "word-alias",
            "hold both codes of the Admiralty: {pairs}. Write the letter into reliability, the digit into credibility.",
            True,
        ),
    }
)
"""How a cell was written to the code and sentence of a note, and whether the sentence lists the cells."""
_DOUBT_OF_SHAPE = MappingProxyType({"count": "bad-count"})
_ADMIRALTY = re.compile(r"([A-F])[ /-]?([1-6])")
_BOTH = MappingProxyType({"reliability": 1, "credibility": 2})
_IN_DOUBT = frozenset("?~!")
_MOST, _SHOWN = 20, 40
"""Words whose meaning is said, and characters of each."""


def defused(text: str) -> str:
    """Lead a text by an apostrophe when a spreadsheet would run it as a formula, or when it looks as if led by one.

    >>> defused("=1"), defused("'=1"), defused("Laos")
    ("'=1", "''=1", 'Laos')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restored(text: str) -> str:
    """Undo ``defused``: ``restored(defused(text)) == text``."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def says_nothing(text: str, column: Column) -> bool:
    """Whether a text is a mark for nothing in a column of dates, numbers, words or names.

    A place is told to be none where places are found, and a note is kept as it is. NA is the code of a country.
    """
    if column.shape == "text":
        is_code = column.name in _COUNTRIES and text.strip().casefold() == _NAMIBIA
        return column.name in _NAMED and is_no_name(text) and not is_code
    return is_nothing(text) or (is_not_said(text) and find_own(text, column) is None)


def is_no_value(text: str) -> bool:
    """Whether a text is what people write for nothing, or for not known."""
    return is_nothing(text) or is_not_said(text)


def find_own(text: str, column: Column) -> str | None:
    """Find the word of a column's vocabulary that a text is or is an alias of; None for other columns."""
    return find_word(text, column.name) if column.shape == "vocabulary" else None


def read_values(cells: Sequence[str], column: Column, codes: Codes = _NO_CODES) -> Understood:
    """Read the distinct texts of a column that holds no dates.

    ``codes`` gives the words of a published format for its own codes, folded; under ``*`` the word for all others.
    """
    values: dict[str, object] = {}
    faults: dict[str, str] = {}
    doubts: dict[str, tuple[str, str]] = {}
    told: dict[str, list[str]] = {}
    for cell in cells:
        try:
            values[cell], said = _READERS[column.shape](cell, column, codes)
        except ValueError as error:
            faults[cell] = str(error)
            continue
        if said.startswith("="):
            doubts[cell] = (_DOUBT_OF_SHAPE.get(column.shape, "word-guess"), said[1:])
        elif said:
            told.setdefault(said, []).append(cell)
    changed = {*doubts, *(cell for said in told.values() for cell in said)}
    notes = (_noted(said, cells, values) for said, cells in told.items() if said in _SAYS)
    return Understood(values, faults, doubts, frozenset(changed), tuple(notes))


def _noted(said: str, cells: Sequence[str], values: Mapping[str, object]) -> Note:
    code, sentence, each = _SAYS[said]
    return Note(code, tuple(cells), sentence.format(pairs=_pairs(cells, values)) if each else sentence)


def _pairs(cells: Sequence[str], values: Mapping[str, object]) -> str:
    pairs = "; ".join(f"“{cell[:_SHOWN]}” as {values[cell]}" for cell in cells[:_MOST])
    return pairs + (f"; and {len(cells) - _MOST:,} more" if len(cells) > _MOST else "")


def blanks_of(cells: Sequence[str], value: object) -> Note:
    """State which cells say that nothing is known, and as what they are taken: a word, or blank."""
    taken = value if isinstance(value, str) and value else "blank"
    return Note(
        "blank-mark", tuple(cells), f"say that nothing is known, and are taken as {taken}. Check one."
    )


def _text(cell: str, _column: Column, _codes: Codes) -> tuple[str, str]:
    return cell, ""


def _word(cell: str, column: Column, codes: Codes) -> tuple[str, str]:
    if codes:
        return _coded(cell, codes), "format"
    return read_word(cell, column)


def _coded(cell: str, codes: Codes) -> str:
    word = codes.get(fold_header(cell), codes.get("*"))
    # A code in doubt is none: its column may have no word for that.
    if word is None or mark_beside(cell) in _IN_DOUBT:
        raise ValueError(f"not a code of the format; use one of {', '.join(codes)}")
    return word


def _code(cell: str, column: Column, _codes: Codes) -> tuple[str, str]:
    code = cell.upper()
    if code in column.allowed:
        return code, ""
    if column.name in _BOTH and (found := _ADMIRALTY.fullmatch(code)):
        return found[_BOTH[column.name]], "both-codes"
    raise ValueError(f"not a code of this column; use {column.allowed[0]} to {column.allowed[-1]}")


def _count(cell: str, _column: Column, _codes: Codes) -> tuple[int, str]:
    return read_count(cell)


def _latitude(cell: str, _column: Column, _codes: Codes) -> tuple[float, str]:
    value, plain = read_degrees(cell, "lat")
    return value, "" if plain else "number-form"


def _longitude(cell: str, _column: Column, _codes: Codes) -> tuple[float, str]:
    value, plain = read_degrees(cell, "lon")
    return value, "" if plain else "number-form"


_READERS: Mapping[str, Callable[[str, Column, Codes], tuple[object, str]]] = MappingProxyType(
    {
        "text": _text,
        "vocabulary": _word,
        "code": _code,
        "count": _count,
        "latitude": _latitude,
        "longitude": _longitude,
    }
)
CODE_OF_SHAPE = MappingProxyType(
    {
        "date": "bad-date",
        "moment": "bad-moment",
        "vocabulary": "bad-vocabulary",
        "code": "bad-code",
        "count": "bad-count",
        "latitude": "bad-coordinate",
        "longitude": "bad-coordinate",
    }
)
