"""Several values of one kind in a row: Place 1, Place 2, Place 3.

In: the headers of a file, and what they are taken for. Out: which belong together, and a problem that names those of which only
the first is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from geo.events.headers import fold_header, is_known, match_headers
from geo.events.keys import without_key
from geo.events.problems import SHOWN, Problem
from geo.events.schema import FURTHER, ROUTE

_AT_END = re.compile(r"(.*\D)(\d{1,2})")
_INSIDE = re.compile(r"(\D+?)[ _.-]*(\d{1,2})[ _.-]+(\D+)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)[ _-]+(\D+)", re.IGNORECASE)
_LONGEST = 200
"""Characters of a header that are looked at: a pattern over more may take long."""


def numbered(headers: Iterable[str]) -> dict[str, list[str]]:
    """Give by column the headers that are its name and a number, several or the first, in the order of the numbers."""
    several = numbered_names(headers)
    return {column: several[stem] for stem, column in match_headers(list(several)).items()}


def numbered_names(headers: Iterable[str]) -> dict[str, list[str]]:
    """Give by name the headers that are it and a number, several or the first; one without a number is the first."""
    listed = list(headers)
    stems: dict[str, list[tuple[int, str]]] = {}
    for header in listed:
        stem, number = _parted(header)
        if stem:
            stems.setdefault(stem, []).append((number, header))
    plain = {fold_header(header): header for header in listed}
    for stem, ones in stems.items():
        if min(ones)[0] > 1 and fold_header(stem) in plain:
            ones.append((1, plain[fold_header(stem)]))
    return {
        stem: [header for _, header in sorted(ones)]
        for stem, ones in stems.items()
        if len(ones) > 1 or ones[0][0] == 1
    }


def later_ones(headers: Iterable[str]) -> dict[str, list[str]]:
    """Give by name the headers with a number above 1, whether or not the file has the first."""
    found: dict[str, list[str]] = {}
    for header in headers:
        stem, number = _parted(header)
        if number > 1:
            found.setdefault(fold_header(stem), []).append(header)
    return found


def number_of(header: str) -> int:
    """Give the number of a header, 1 where it has none."""
    return _parted(header)[1] or 1


@lru_cache(maxsize=4_096)  # each question about headers asks it anew
def _parted(header: str) -> tuple[str, int]:
    """Part a header into a name and its number: ``Place 2``, ``source2_status``, ``2nd source``; no name where it has none."""
    text = without_key(header[:_LONGEST]).strip()
    if found := _AT_END.fullmatch(text):
        return found[1].strip(" -_"), int(found[2])
    if (found := _INSIDE.fullmatch(text)) and is_known(found[1]):
        both = f"{found[1]} {found[3]}"
        return both if is_known(both) else found[3], int(found[2])
    found = _ORDINAL.fullmatch(text)
    return (found[2], int(found[1])) if found else ("", 0)


_IF_IT_IS = "If it tells how sure the source of the row is of it, and not the state of something else, choose status for it on the Data page."
_OF_SEVERAL = (
    "A row is what one source states: write a row for each source, with its name under source; or, where the names of the "
    "columns are sources, choose “status” for one and “further one” for the others on the Data page."
)


def stances_of_several(stances: Iterable[str], mapping: Mapping[str, str], line: int) -> list[Problem]:
    """Name the columns of stances that are not read; of several, each is of a source, as it seems. ``stances`` are their headers."""
    left = [header for header in stances if not mapping.get(header)]
    if not left:
        return []
    names, one = ", ".join(f"“{header[:SHOWN]}”" for header in left[:5]), len(left) == 1
    beside = " as well" if "status" in mapping.values() else ""
    alone = one and not beside
    says = f"{'holds' if one else 'hold'} stances{beside}, and {'was' if one else 'were'} not read."
    message = f"Line {line}: {names} {says} {_IF_IT_IS if alone else _OF_SEVERAL}"
    return [Problem(line, "status", left[0][:SHOWN], "wide-row", message)]


def idle(mapping: Mapping[str, str], read: Mapping[str, str], line: int) -> list[Problem]:
    """Name the headers that a person took for further ones, or routes, where nothing stands beside them that they are of."""
    left = [header for header, column in mapping.items() if column in (FURTHER, ROUTE) and header not in read]
    return [
        Problem(
            line,
            mapping[header],
            header[:SHOWN],
            "wide-row",
            f"Line {line}: “{header[:SHOWN]}” is taken for a {mapping[header]}, and nothing beside it says of what: it was not read. "
            "Choose what the first one is, or another column of ours for this one.",
        )
        for header in left
    ]


def wide_rows(headers: Iterable[str], mapping: Mapping[str, str], line: int) -> list[Problem]:
    """Name the headers of which only the first was read; ``mapping`` tells what they are taken for."""
    found = []
    for column, ones in numbered(headers).items():
        left = [header for header in ones if not mapping.get(header)]
        if left and len(left) < len(ones):
            names = ", ".join(f"“{header[:SHOWN]}”" for header in left[:5])
            message = (
                f"Line {line}: a row holds several of {column}: {names} {'was' if len(left) == 1 else 'were'} not read. A row is one "
                "report of one event: write a row for each (see the template for stops of a journey on the Data page)."
            )
            found.append(Problem(line, column, left[0][:SHOWN], "wide-row", message))
    return found
