"""The name of a last column that is only the beginning of a name: a header line that was cut off, though no cell is missing.

In: the names of the columns, and cells of the last one. Out: the name that its own was, as far as the rest tells: what the
column holds, what stands beside it, or what tables usually end with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from geo.events.headers import aliases_of, fold_header, is_known, match_headers
from geo.events.schema import NAMES
from geo.events.structure.shapes import kind

_HOLDS = {"url": ("url",), "date": ("date", "reported", "date start", "date end")}
"""By kind of cell the columns that hold it."""
_PARTNERS = {
    "lat": "lon",
    "lon": "lat",
    "to_lat": "to_lon",
    "to_lon": "to_lat",
    "date start": "date end",
    "lat lon": "to_lat to_lon",
}
_LASTS = ("url", "note", "source", "via", "reported", "status", "people")
"""Columns that tables often end with."""
_LASTS_OF_OTHERS = ("timestamp", "source quality", "unsd geographical grouping", "fatalities")
"""Names that end the tables of others, as ``formats`` quotes them; their beginnings are no words."""
_TELLTALES = {
    "eventidcnty": ("timestamp", "fatalities"),
    "mainid": ("source quality", "unsd geographical grouping"),
}
"""By the folded name of a table that no other has, how it ends."""
_ENOUGH, _LETTERS = 4, 5
"""Names of ours that tell that the last is one of ours too, and letters of a beginning that stands for itself."""
_WORDS = frozenset(
    ["c", "com", "d", "de", "des", "l", "p", "r", "re", "rem", "rep", "report", "s", "so", "st", "stat", "u"]
)
"""Beginnings of their names that are names as well, where names are short."""
_IN_USE = frozenset(["", "n", "no", "nr", "num", "desc", "web", "info", "ref"])
"""Those that are in use whatever stands beside them."""
_SHORT = 3
"""Letters of names that are abbreviations: where a file has others, one more is none cut off."""
_NUMBERED = re.compile(r"(.*?)(\d+)")


def whole_name(names: Sequence[str], cells: Sequence[str]) -> str:
    """Return the name that the last one is likely to be the beginning of; blank when nothing tells.

    >>> whole_name(["group", "date", "u"], ["https://un.org/a", "https://un.org/b"])
    'url'
    >>> whole_name(["year", "m09", "m10", "m11", "m1"], ["4", "5"])
    'm12'
    """
    *others, last = names
    if whole := _of_this_table(others, last):
        return whole
    if is_known(last):
        return ""
    matched = match_headers(others).values()
    return (
        _next_number(others, last)
        or _begun(last, _HOLDS.get(_kind_of(cells), ()))
        or _begun(
            last,
            [
                partner
                for column, partner in _PARTNERS.items()
                if column in matched and partner not in matched
            ],
        )
        or _usual(others, last)
        or _of_ours(others, last)
        or _of_others(last)
    )


def _kind_of(cells: Sequence[str]) -> str:
    kinds = {kind(cell) for cell in cells if cell.strip()}
    return kinds.pop() if len(kinds) == 1 else ""


def _begun(last: str, columns: Collection[str]) -> str:
    """Return the first name of the columns that the last one is the beginning of, up to the middle of a word."""
    begun = last.strip().casefold()
    for name in (name for column in columns for name in aliases_of(column)):
        if (
            begun
            and name.startswith(begun)
            and name[len(begun) :] not in ("", "s")
            and name[len(begun)].isalnum()
        ):
            return name
    return ""


def _next_number(others: Sequence[str], last: str) -> str:
    """Return the next of numbered names, where the last one is the beginning of it: m10, m11, m1."""
    found = [_NUMBERED.fullmatch(name) for name in others[-2:]]
    if len(found) < 2 or not all(found):
        return ""
    (stem, one), (again, two) = (match.groups() for match in found if match)
    expected = f"{stem}{int(two) + 1:0{len(two)}}"
    follows = stem == again and int(two) == int(one) + 1
    return (
        expected
        if follows and last != expected and expected.startswith(last) and len(last) >= len(stem)
        else ""
    )


def _usual(others: Sequence[str], last: str) -> str:
    """Return the usual last name that the last one begins, where others are known; short ones take most others to be."""
    folded = fold_header(last)
    short_names = any(len(name) <= _SHORT and not is_known(name) for name in others)
    if folded in _IN_USE or (folded in _WORDS and short_names):
        return ""
    short = (folded.isascii() and len(folded) <= _SHORT) or folded in _WORDS
    enough = len(others) if short else 1
    return _begun(last, _LASTS) if 2 * sum(map(is_known, others)) > enough else ""


def _of_ours(others: Sequence[str], last: str) -> str:
    """Return the name of ours that the last one begins, where all others are ours, or where it stands alone.

    Of one letter it takes more of them.
    """
    free = frozenset(NAMES) - frozenset(match_headers(others).values())
    enough = 0 if not others else _ENOUGH if len(last) > 1 else 2 * _ENOUGH
    ours = len(others) >= enough and all(map(is_known, others))
    return _begun(last, sorted(free)) if ours else ""


def _of_this_table(others: Sequence[str], last: str) -> str:
    """Return the last name of the one published table that has another of the names."""
    begun, beside = last.strip().casefold(), [name.strip().casefold() for name in others]
    ends = (name for other in beside for name in _TELLTALES.get(fold_header(other), ()) if name not in beside)
    return next((name for name in ends if begun and name.startswith(begun) and name != begun), "")


def _of_others(last: str) -> str:
    begun = last.strip().casefold()
    wholes = (name for name in _LASTS_OF_OTHERS if name.startswith(begun) and name != begun)
    return next(wholes, "") if len(begun) >= _LETTERS and " " not in last[-1:] else ""
