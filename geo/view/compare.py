"""Two views → where they differ: what only one of them has, and what both have with another status, date or place."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geo.view.select import View

FIELDS = ("status", "date", "place", "to_place", "people")
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Difference:
    """One event that two views do not share as it is: its row in each, None where it is not, and the fields that differ."""

    a: Row | None
    b: Row | None
    fields: tuple[str, ...] = ()


def find_differences(a: View, b: View, *, by_name: bool = False) -> tuple[Difference, ...]:
    """Compare the events of two views.

    Parameters
    ----------
    a, b
        Views of routes that were built from the same files: an event is known by its id.
    by_name
        Compare two groups instead, whose events have ids of their own: an event is matched by its name, or else by its
        kind, each at most once.

    Returns
    -------
    tuple of Difference
        Those of both that differ, in the order of ``a``; then those only in ``a``; then those only in ``b``. What is the
        same in both is left out.

    """
    pairs = _by_name(a.event_rows, b.event_rows) if by_name else _by_id(a.event_rows, b.event_rows)
    found = [Difference(x, y, _fields(x, y)) for x, y in pairs]
    return tuple(
        sorted(
            (one for one in found if one.fields or None in (one.a, one.b)),
            key=lambda one: (one.b is None, one.a is None),
        )
    )


Pairs = list[tuple[Row | None, Row | None]]


def _by_id(a: Sequence[Row], b: Sequence[Row]) -> Pairs:
    theirs = {row["id"]: row for row in b}
    pairs: Pairs = [(row, theirs.pop(row["id"], None)) for row in a]
    return pairs + [(None, row) for row in theirs.values()]


def _by_name(a: Sequence[Row], b: Sequence[Row]) -> Pairs:
    partner: dict[str, Row] = {}
    taken: set[str] = set()
    for key in ("event", "kind"):
        waiting: dict[str, deque[Row]] = defaultdict(deque)
        for row in b:
            if row["id"] not in taken:
                waiting[_folded(row[key])].append(row)
        for row in a:
            if row["id"] not in partner and row[key] and (matching := waiting[_folded(row[key])]):
                partner[row["id"]] = matching.popleft()
                taken.add(partner[row["id"]]["id"])
    return [(row, partner.get(row["id"])) for row in a] + [(None, row) for row in b if row["id"] not in taken]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _fields(a: Row | None, b: Row | None) -> tuple[str, ...]:
    if a is None or b is None:
        return ()
    # Numbers that neither has are the same, though no comparison of them says so.
    return tuple(name for name in FIELDS if str(a[name]) != str(b[name]))
