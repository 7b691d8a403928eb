"""First cells that look changed: their beginning cut off with that of their line, or running numbers that leave one out.

In: the cells of the first column, in the order of the file. Out: the position of each cell in doubt, what to read in its place,
and why; of a gap, the position of the row after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.events.cut_shapes import ENOUGH, Cut, cut_by_form
from geo.events.cutoffs import begins_another

_NUMBER = re.compile(r"(\d{1,9})\D*$")
_LETTERS = re.compile(r"[^\W\d_]+")
_HABIT, _WIDEST, _MOST = 0.8, 3, 2
_YEARS = frozenset(map(str, range(1800, 2200)))
CUT = "looks as if its beginning had been cut off"


def cut_heads(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the cells that have only the end of what others have: turned round, they are cut off as last cells are."""
    if len(cells) < ENOUGH:
        return
    turned = [cell[::-1] for cell in cells]
    seen: set[int] = set()
    for row, read, _ in (*begins_another(turned), *cut_by_form(turned)):
        if row not in seen:
            seen.add(row)
            yield row, read[::-1], CUT
    for row in _without_their_letters(cells):
        if row not in seen:
            yield row, cells[row], CUT


def _without_their_letters(cells: Sequence[str]) -> Iterator[int]:
    """Find the one cell that begins with the end of the letters that all others begin with: R-007 among KR-001 and its like."""
    begins = [found.group() if (found := _LETTERS.match(cell)) else "" for cell in cells]
    usual, most = Counter(begins).most_common(1)[0]
    odd = [row for row, each in enumerate(begins) if each != usual]
    if len(odd) == 1 and most >= ENOUGH and usual.endswith(begins[odd[0]]) and cells[odd[0]]:
        yield odd[0]


def odd_numbers(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the one number that stands out of order among numbers that count up by one."""
    numbers = _running(cells)
    breaks = [at for at, (one, two) in enumerate(pairwise(numbers)) if two - one != 1]
    if len(breaks) == 2 and breaks[1] == breaks[0] + 1 and numbers[breaks[1] + 1] - numbers[breaks[0]] == 2:
        row = breaks[1]
        yield row, cells[row], f"stands between {cells[row - 1]} and {cells[row + 1]}"


def gaps(cells: Sequence[str]) -> Iterator[Cut]:
    """Find where numbers that count up by one leave a few out."""
    numbers = _running(cells)
    breaks = [at for at, (one, two) in enumerate(pairwise(numbers)) if two - one != 1]
    if 0 < len(breaks) <= _MOST and all(1 < numbers[at + 1] - numbers[at] <= _WIDEST for at in breaks):
        for at in breaks:
            yield at + 1, cells[at + 1], f"follows {cells[at]}: what stood between them is missing"


def _running(cells: Sequence[str]) -> list[int]:
    """Return the last number of each cell where nearly all count up by one, else none."""
    found = [_NUMBER.search(cell) for cell in cells]
    numbers = [int(match[1]) for match in found if match]
    steps = sum(two - one == 1 for one, two in pairwise(numbers))
    whole = len(numbers) == len(cells) >= ENOUGH and steps >= _HABIT * (len(cells) - 1)
    return numbers if whole and not all(cell in _YEARS for cell in cells) else []
