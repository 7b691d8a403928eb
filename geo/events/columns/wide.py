"""Several values of one kind in a row: Place 1, Place 2, Place 3. A row is one report, so that only the first can be read.

In: the headers of a file, and what they are taken for. Out: the first of each, and a problem that names the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from geo.events.columns.content import are_stances
from geo.events.headers import match_headers
from geo.events.problems import Problem

_NUMBER = re.compile(r"(?<!\d)\d{1,2}$")
_LONGEST, _SHOWN = 200, 80


def numbered(headers: Iterable[str]) -> dict[str, list[str]]:
    """Give by column the headers that are its name and a number, several or the first, in the order of the numbers."""
    stems: dict[str, list[tuple[int, str]]] = {}
    for header in headers:
        found = _NUMBER.search(header.strip()[:_LONGEST])
        if found and (stem := header.strip()[: found.start()].strip(" -_")):
            stems.setdefault(stem, []).append((int(found[0]), header))
    several = {
        stem: [header for _, header in sorted(ones)]
        for stem, ones in stems.items()
        if len(ones) > 1 or ones[0][0] == 1
    }
    return {column: several[stem] for stem, column in match_headers(list(several)).items()}


def number_of(header: str) -> int:
    """Give the number at the end of a header that has one."""
    return int(_NUMBER.findall(header.strip()[:_LONGEST])[0])


def stances_of_several(
    samples: Mapping[str, Sequence[str]], mapping: Mapping[str, str], line: int
) -> list[Problem]:
    """Name the columns of stances beside the one that is read: one for each source, as it seems.

    ``samples`` maps headers to distinct cells.
    """
    left = [header for header, cells in samples.items() if not mapping.get(header) and are_stances(cells)]
    if not left or "status" not in mapping.values():
        return []
    names = ", ".join(f"“{header[:_SHOWN]}”" for header in left[:5])
    message = (
        f"Line {line}: {names} {'holds' if len(left) == 1 else 'hold'} stances as well, and {'was' if len(left) == 1 else 'were'} not "
        "read. A row is what one source states: write a row for each source, with its name under source."
    )
    return [Problem(line, "status", left[0][:_SHOWN], "wide-row", message)]


def wide_rows(headers: Iterable[str], mapping: Mapping[str, str], line: int) -> list[Problem]:
    """Name the headers of which only the first was read; ``mapping`` tells what they are taken for."""
    found = []
    for column, ones in numbered(headers).items():
        left = [header for header in ones if not mapping.get(header)]
        if left and len(left) < len(ones):
            names = ", ".join(f"“{header[:_SHOWN]}”" for header in left[:5])
            message = (
                f"Line {line}: a row holds several of {column}: {names} {'was' if len(left) == 1 else 'were'} not read. A row is one "
                "report of one event: write a row for each (see the template for stops of a journey on the Data page)."
            )
            found.append(Problem(line, column, left[0][:_SHOWN], "wide-row", message))
    return found
