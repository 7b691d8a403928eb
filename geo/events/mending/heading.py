"""The names of the columns: read, mended when their line is damaged, and made distinct.

In: the header lines that the layout found. Out: ``Heading``. The names that are known (ours, and common ones) tell
which of several readings of a damaged header is the likeliest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from geo.events.decoding.utf_8 import MARK
from geo.events.headers import ALIASES, fold_header, is_known
from geo.events.mending.known import only_known
from geo.events.mending.repair import mend
from geo.events.problems import SHOWN, Problem
from geo.events.schema import NAMES
from geo.events.structure.layout import Layout
from geo.events.structure.parsing import Rows
from geo.events.structure.text import Text

_KNOWN = frozenset(
    {*NAMES, "id", "name", "code", "latitude", "longitude", "alternatives", "population", "year", "month", "title",
     "region", "type"}
)  # fmt: skip
_ALONE = frozenset(alias for alias, column in ALIASES.items() if " " not in column)
_PLAIN = re.compile(r"[^\W_]+(?:[ _][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")


@dataclass
class Heading:
    """Names of the columns, rows that stood on the header's line, and what was wrong."""

    names: list[str]
    rows: list[list[str]] = field(default_factory=list)
    lines: tuple[int, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def read_heading(text: Text, layout: Layout, score: Callable[[Rows], float]) -> Heading:
    """Read the names of the columns from the header lines: as many as a row has cells."""
    heading = _read_names(text, layout, score)
    heading.names = [_without_marks(name) for name in heading.names]
    missing = layout.width - len(heading.names)
    if missing:
        line, raw = heading.lines[0] if heading.lines else 1, text.raw(layout.header)[:SHOWN]
        message = (
            f"Line {line}: the header has {len(heading.names)} names, the rows {layout.width} cells. Check which name belongs "
            "to which column, and mend the line in the file."
        )
        heading.problems.append(Problem(line, "", raw, "damaged-header", message))
        heading.names = [*heading.names, *[""] * max(missing, 0)][: layout.width]
    return heading


def _without_marks(name: str) -> str:
    """Leave out the marks of bad bytes, or return the one known name that they can have been part of."""
    return (only_known(name.lower(), _KNOWN) or name.replace(MARK, "")) if MARK in name else name


def _read_names(text: Text, layout: Layout, score: Callable[[Rows], float]) -> Heading:
    lines = tuple(int(text.records.line[at]) for at in range(layout.header, layout.body))
    if not lines:
        return _no_header(text, layout)
    if layout.damaged or not text.records.sound[layout.header : layout.body].all():
        return _mended(text, layout, score, lines)
    names = [*text.cells(layout.header), *([""] if layout.trailing else [])]
    heading = Heading([*names, *[""] * layout.width][: layout.width], lines=lines)
    if layout.trailing:
        message = (
            f"Line {lines[0]}: there is one name fewer than cells in the rows, which all end in a separator. The last "
            "cell was taken for none; please check, and if a name is missing, put it in."
        )
        heading.problems.append(
            Problem(lines[0], "", text.raw(layout.header)[:SHOWN], "damaged-header", message)
        )
    if len(lines) > 1:
        heading.names[:] = _joined([text.cells(at) for at in range(layout.header, layout.body)])
        shown = text.raw(layout.header + 1)[:SHOWN]
        message = (
            f"Line {lines[1]}: this looks like a second line of column names and was not read as a row. If it is a "
            "row, use one header line only."
        )
        heading.problems.append(Problem(lines[1], "", shown, "header-rows", message))
    return heading


def _no_header(text: Text, layout: Layout) -> Heading:
    line = int(text.records.line[layout.header])
    message = (
        f"Line {line}: the first line looks like the rows below it, so it was read as a row and the columns are "
        "numbered. If it holds the names, use it as the header; else write names above it."
    )
    shown = text.raw(layout.header)[:SHOWN]
    names = [f"column {at}" for at in range(1, layout.width + 1)]
    return Heading(names, problems=[Problem(line, "", shown, "no-header", message)])


def _joined(rows: list[list[str]]) -> list[str]:
    """Take the first line's names where it has all of them, else each name below the last one that stands above.

    A name below that is known, and stands there once, needs no other.
    """
    first = [cell.strip() for cell in rows[0]]
    if all(first) and len(set(first)) == len(first):
        return rows[0]
    lower = [_below(rows[1:], at) for at in range(len(first))]
    names, above = [], ""
    for cell, below in zip(first, lower, strict=True):
        above = cell or above
        alone = is_known(below) and lower.count(below) == 1
        names.append(below if alone else f"{above} {below}".strip())
    return names


def _below(rows: list[list[str]], at: int) -> str:
    """Give the name of a column below the first line: the first that is known, else all of them."""
    cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
    return next(filter(is_known, cells), " ".join(cells))


def _mended(text: Text, layout: Layout, score: Callable[[Rows], float], lines: tuple[int, ...]) -> Heading:
    raw = text.raw(layout.header, layout.body - 1)

    def fitness(rows: Rows) -> float:
        blank = ("",) * (layout.width - len(rows[0]))
        return _familiar(rows[0] + blank) + (score(rows[1:]) if len(rows) > 1 else 0.0)

    found = mend(raw, layout.width, text.dialect, fitness)
    message = (
        f"Line {lines[0]}: the names of the columns are damaged: there are not {layout.width} of them, or a quote is "
        "missing. Please check which name belongs to which column, and mend the line in the file."
    )
    problem = Problem(lines[0], "", raw[:SHOWN], "damaged-header", message)
    if found is None:
        cells = [cell for at in range(layout.header, layout.body) for cell in text.cells(at)]
        cells = cells[: layout.width] + [""] * (layout.width - len(cells))
        return Heading(cells, lines=lines, problems=[problem])
    rows = found.best.rows
    names = list(rows[0]) + [""] * (layout.width - len(rows[0]))
    return Heading(names, [list(row) for row in rows[1:]], lines, [problem])


def _familiar(names: tuple[str, ...]) -> float:
    """Score names: known ones are likely, and words that several share; blanks, doubles, halves and odd letters are not."""
    plain = [name.strip().lower() for name in names]
    known = sum(0.0 if _is_known(name) else -8.0 if not name else _unknown(name) for name in plain)
    words = Counter(word for name in set(plain) for word in set(_WORD.findall(name)))
    again = sum(count for count in words.values() if count > 1)
    halves = sum(name.strip("_-") != name for name in plain)
    return known - 10.0 * (len(plain) - len(set(plain))) - 15.0 * halves + 2.0 * again


def _is_known(name: str) -> bool:
    """Tell whether a name is one of ours, a common one, or an alias, written without any mark."""
    return name in _KNOWN or (_PLAIN.fullmatch(name) is not None and fold_header(name) in _ALONE)


def _unknown(name: str) -> float:
    """Score an unknown name about as the cells of a row are scored, so that it takes none of theirs."""
    return -4.0 - sum(2.5 if character.isalpha() else 3.5 for character in name[:SHOWN])


def distinct(heading: Heading) -> tuple[list[str], list[Problem]]:
    """Name blanks by their position and number doubles, and name each double."""
    names: list[str] = []
    doubles: list[Problem] = []
    taken: set[str] = set()
    line = heading.lines[0] if heading.lines else 1
    for position, cell in enumerate(heading.names, start=1):
        wanted = cell.strip() or f"column {position}"
        name, again = wanted, 2
        while name in taken:
            name, again = f"{wanted} ({again})", again + 1
        if name != wanted:
            message = (
                f"Line {line}: two columns are called “{wanted[:SHOWN]}”; the second is taken as “{name[:SHOWN]}”. "
                "Rename one."
            )
            doubles.append(Problem(line, wanted, wanted, "duplicate-header", message))
        names.append(name)
        taken.add(name)
    return names, doubles


def unnamed(heading: Heading, has_cells: Callable[[int], bool]) -> list[Problem]:
    """Name each column without a name that has cells (``has_cells``, by position): its name may have been cut off.

    A header that is in doubt anyway says it itself.
    """
    if not heading.lines or heading.problems:
        return []
    line = heading.lines[0]
    blank = [at for at, name in enumerate(heading.names) if not name.strip() and has_cells(at)]
    remedy = "Write one above it; it may have been cut off."
    return [
        Problem(
            line,
            f"column {at + 1}",
            "",
            "unnamed-column",
            f"Line {line}: this column has no name, and is taken as “column {at + 1}”. {remedy}",
        )
        for at in blank
    ]
