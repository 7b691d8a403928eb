"""Names of columns that look changed, though their line has as many as the rows have cells.

In: the header as it was read, and cells of its last column. Out: one problem for the first name in doubt. A header that is in
doubt anyway says it itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from geo.events.headers import SPELLED, is_known
from geo.events.line_ends import ONE_END
from geo.events.mending.cut_names import whole_name
from geo.events.mending.heading import Heading
from geo.events.problems import SHOWN, Problem

_FEW = 3
"""Names of columns from which one that differs is odd."""
_JOINT = re.compile(r"([A-Za-z_ ]*[a-z])([^\W\d_a-z].*)")


def doubtful_names(heading: Heading, cells: Sequence[str]) -> list[Problem]:
    """Name the first name that looks changed; ``cells`` are some of the last column's."""
    if not heading.lines or heading.problems:
        return []
    rules: tuple[Callable[[list[str], Sequence[str]], Iterator[tuple[str, str]]], ...] = (
        _cut,
        _run_on,
        _parted,
        _open,
    )
    for name, why in (found for rule in rules for found in rule(heading.names, cells)):
        line, shown = heading.lines[0], name[:SHOWN]
        message = (
            f"Line {line}: the name “{shown}” {why}. Please check it, and mend it in the file if it is wrong."
        )
        return [Problem(line, shown, shown, "damaged-header", message)]
    return []


def _cut(names: list[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Find a last name that is the beginning of one."""
    if whole := whole_name(names, cells):
        yield names[-1], f"is the last, and may be what is left of “{whole}”: a header that was cut off"


def _run_on(names: list[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Find the one name of a file of one column that has the first row's cell at its end."""
    if len(names) == 1 and not is_known(names[0]):
        joint = _JOINT.fullmatch(names[0].strip())
        if joint and is_known(joint[1]) and not is_known(joint[2]):
            yield names[0], f"goes on after “{joint[1]}”: two lines may have run together"
        ends = (cell for cell in {*cells} if len(cell) > 1 and names[0].endswith(cell))
        if row := next((cell for cell in ends if is_known(names[0].removesuffix(cell))), ""):
            yield names[0], f"ends in “{row[:SHOWN]}”, a cell of its column: two lines may have run together"


def _parted(names: list[str], _cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Find the one name with a line end in it, or in a word of it; names cut to a width have one in several."""
    parted = [name for name in names if ONE_END.search(name)]
    if len(parted) == 1 and len(names) >= _FEW:
        spaced, whole = (ONE_END.sub(between, parted[0]) for between in (" ", ""))
        if not is_known(spaced) or whole.strip().casefold() in SPELLED:
            yield spaced, "has a line end in it, as no other name has"


def _open(names: list[str], _cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Find a last name that ends in an open bracket."""
    last = names[-1]
    if any(last.count(begin) > last.count(end) for begin, end in ("()", "[]", "（）")):
        yield last, "is the last, and has a bracket that is not closed: a header that was cut off"
