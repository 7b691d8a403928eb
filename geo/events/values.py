"""One cell of text → its value, by the shape of its column.

Each parser takes stripped, non-blank text and returns the value, or raises ``ValueError`` with a sentence that
says what is allowed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from types import MappingProxyType

from geo.events.dates import parse_extent, parse_known_from
from geo.events.schema import Column

_MAX_PEOPLE = 10_000_000
# What a spreadsheet would run, already led by apostrophes or not.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")

Parser = Callable[[str, Column], object]


def defused(text: str) -> str:
    """Lead a text by an apostrophe when a spreadsheet would run it as a formula, or when it looks as if led by one.

    >>> defused("=1"), defused("'=1"), defused("Laos")
    ("'=1", "''=1", 'Laos')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restored(text: str) -> str:
    """Undo ``defused``: ``restored(defused(text)) == text``."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _text(text: str, _column: Column) -> str:
    return text


def _date(text: str, _column: Column) -> str:
    parse_extent(text)
    return text


def _moment(text: str, _column: Column) -> str:
    parse_known_from(text)
    return text


def _word(text: str, column: Column) -> str:
    word = text.casefold()
    if word not in column.allowed:
        raise ValueError(f"not a word of this column; use one of {', '.join(column.allowed)}")
    return word


def _code(text: str, column: Column) -> str:
    code = text.upper()
    if code not in column.allowed:
        raise ValueError(f"not a code of this column; use {column.allowed[0]} to {column.allowed[-1]}")
    return code


def _count(text: str, _column: Column) -> int:
    try:
        value = int(text)
    except ValueError:
        raise ValueError("not a whole number; write digits, such as 9, and put words into the note") from None
    if not 0 <= value <= _MAX_PEOPLE:
        raise ValueError(f"not a number of people; write 0 to {_MAX_PEOPLE:,}")
    return value


def _degrees(text: str, limit: int, what: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"not a number of degrees; write the {what} such as 17.9667") from None
    if not math.isfinite(value) or abs(value) > limit:
        raise ValueError(
            f"no {what}: it must lie between −{limit} and {limit} degrees (perhaps the two are swapped)"
        )
    return value


def _latitude(text: str, _column: Column) -> float:
    return _degrees(text, 90, "latitude")


def _longitude(text: str, _column: Column) -> float:
    return _degrees(text, 180, "longitude")


PARSERS: MappingProxyType[str, Parser] = MappingProxyType(
    {
        "text": _text,
        "date": _date,
        "moment": _moment,
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
