"""A damaged stretch of text → the rows that it most likely was before one thing happened to it.

In: the text of one or several lines, and what the columns look like. Out: ``Mended``, the best reading and how sure
it is. Every single change to structure is undone in turn (a quote, separator or line end added, removed, or spoilt by
bad bytes; a line cut off; a cell lost), and what programs do to a whole line (other separators or quotes, quotes round it,
several line ends, a cell told twice); the strict reading of each attempt is scored by the ``Profile``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from geo.events.mending.changes import changes_undone
from geo.events.structure.dialect import Dialect
from geo.events.structure.parsing import Rows, parse

LONGEST = 3_000
"""Characters of a text of which every mending is tried: their number grows with its length."""
_CUT = -4.0
"""What the log-likelihood loses for each cell that a line which was cut off lacks."""
_TWICE = -8.0
"""What the log-likelihood loses for a second thing that happened to the line."""
_LOST = 3.0
"""What the log-likelihood of a lost cell gains: the blank that stands for it tells nothing."""


@dataclass(frozen=True)
class Attempt:
    """One reading: its rows (a cut row is shorter than the others), what was undone, and its log-likelihood."""

    rows: Rows
    what: str
    score: float
    at: int = 0


@dataclass(frozen=True)
class Mended:
    """The best reading, and by how much (log-likelihood) it beats the best one with other cells."""

    best: Attempt
    lead: float


def mend(text: str, width: int, dialect: Dialect, score: Callable[[Rows], float]) -> Mended | None:
    """Return the likeliest reading of ``text`` as rows of ``width`` cells, None if no single change makes it so."""
    best: dict[Rows, Attempt] = {}
    first = _first_cells(text, width, dialect)
    if len(text) <= LONGEST:
        for changed, what, prior, at in changes_undone(text, dialect):
            rows = parse(changed, dialect)
            if not rows or not (missing := _missing(rows, width, what)):
                continue
            if first and what == "line end lost" and missing > 1 and score(first) >= score(rows[1:]):
                continue  # what begins as a row is one, with cells too many behind it
            total = score(rows) + prior + (_CUT + (_TWICE if what else 0.0)) * (missing - 1)
            total += _LOST if what == "cell lost" else 0.0
            padded = tuple(row + ("",) * (width - len(row)) for row in rows)
            if padded not in best or best[padded].score < total:
                best[padded] = Attempt(rows, what, total, at)
    if not best:
        return None
    ranked = sorted(best.values(), key=lambda attempt: -attempt.score)
    return Mended(ranked[0], ranked[0].score - ranked[1].score if len(ranked) > 1 else math.inf)


def _first_cells(text: str, width: int, dialect: Dialect) -> Rows:
    """Give the first cells of one line that has too many, as a row; none of other texts."""
    rows = parse(text, dialect) or ()
    return (rows[0][:width],) if len(rows) == 1 and len(rows[0]) > width else ()


def _missing(rows: Rows, width: int, what: str) -> int:
    """Return 1 when every row is full, 2 when the first of one or two was cut off, 0 when the rows can't be so."""
    if all(len(row) == width for row in rows):
        return 1
    cut = len(rows[0]) < width and all(len(row) == width for row in rows[1:]) and len(rows) <= 2
    return 2 if cut and what in ("", "quote lost", "line end lost") else 0
