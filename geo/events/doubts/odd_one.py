"""The one cell of a column that is odd, and what of the others begins as it does: what all doubts about cut cells share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

Cut = tuple[int, str, str]
"""The position of a cell in doubt, what to read in its place, and why."""


def the_one(odd: Sequence[int], cells: Sequence[str], why: str) -> Iterator[Cut]:
    """Yield the odd cell where there is just one: of several, oddness is the habit of the column.

    >>> list(the_one([1], ["Boten", "Bo"], "is short")), list(the_one([0, 1], ["Bo", "Bo"], "is short"))
    ([(1, 'Bo', 'is short')], [])
    """
    if len(odd) == 1:
        yield odd[0], cells[odd[0]], why


def begun_by(text: str, known: Sequence[str]) -> Iterator[str]:
    """Yield those of sorted texts that begin with a text, and go on.

    >>> list(begun_by("Bo", ["Ban", "Bo", "Bokeo", "Boten", "Cao"]))
    ['Bokeo', 'Boten']
    """
    for at in range(bisect_right(known, text), len(known)):
        if not known[at].startswith(text):
            return
        yield known[at]
