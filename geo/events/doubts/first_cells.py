"""First cells that look changed: codes without their beginning, cut off with that of their line, and running numbers with a gap.

In: the cells of the first column, in the order of the file. Out: the position of each cell in doubt, and why; of a gap, the
position of the row after it. Nothing is read in place of a cell: male is no female that was cut off, nor 2차 a 12차.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.events.doubts.cut_shapes import ENOUGH

_CODE = re.compile(r"([^\W\d_]+)[-_/. #]?\d[\w-]*")
_NUMBER = re.compile(r"(?:[^\W\d_]+[-_/. #]?(?:\d+-)?)?(\d{1,9})")
_YEARS = frozenset(map(str, range(1800, 2200)))
_HABIT, _WIDEST, _MOST = 0.8, 3, 2
"""Part of the steps that must be by one, the widest step of a row or two that are lost, and gaps beyond which numbers have them by habit."""
CUT = "looks as if its beginning had been cut off"


def cut_heads(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Find the one code that has only the end of what all others have: R-007 or 007 among KR-001, DN among SDN and SOM."""
    counts = Counter(cells)
    if len(cells) < ENOUGH or not counts:
        return
    begins = [found[1] if (found := _CODE.fullmatch(cell)) else "" for cell in cells]
    usual, most = Counter(begins).most_common(1)[0]
    odd = [row for row, each in enumerate(begins) if each != usual]
    if len(odd) == 1 and usual and most >= ENOUGH and _is_rest(cells[odd[0]], begins[odd[0]], usual):
        yield odd[0], CUT
    elif not any(begins):
        yield from _shorter_choice(cells, counts)


def _is_rest(cell: str, begin: str, usual: str) -> bool:
    """Whether a cell begins with the end of the usual letters, or with what stands after them."""
    rest = cell[len(begin) :] if begin else cell
    return usual.endswith(begin) and rest[:1] != "" and (rest[0].isdigit() or rest[0] in "-_/.#")


def _shorter_choice(cells: Sequence[str], counts: Counter[str]) -> Iterator[tuple[int, str]]:
    """Find the one cell that is the end of a common one, where all others are capitals of one length."""
    odd = [row for row, cell in enumerate(cells) if counts[cell] == 1]
    others = {cell for cell in counts if counts[cell] > 1}
    codes = len({len(cell) for cell in others}) == 1 and all(
        cell.isupper() and cell.isascii() for cell in others
    )
    if len(odd) == 1 and codes and cells[odd[0]] and any(each.endswith(cells[odd[0]]) for each in others):
        yield odd[0], CUT


def odd_numbers(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Find the one number that stands out of order among numbers that count up by one."""
    numbers = _running(cells)
    breaks = [at for at, (one, two) in enumerate(pairwise(numbers)) if two - one != 1]
    if len(breaks) == 2 and breaks[1] == breaks[0] + 1 and numbers[breaks[1] + 1] - numbers[breaks[0]] == 2:
        row = breaks[1]
        yield row, f"stands between {cells[row - 1]} and {cells[row + 1]}"


def gaps(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Find where numbers that count up by one leave a few out."""
    numbers = _running(cells)
    breaks = [at for at, (one, two) in enumerate(pairwise(numbers)) if two - one != 1]
    if 0 < len(breaks) <= _MOST and all(1 < numbers[at + 1] - numbers[at] <= _WIDEST for at in breaks):
        for at in breaks:
            yield at + 1, f"follows {cells[at]}: what stood between them is missing"


def _running(cells: Sequence[str]) -> list[int]:
    """Return the numbers of cells that are one, with letters before it or none, where nearly all count up by one."""
    found = [_NUMBER.fullmatch(cell) for cell in cells]
    numbers = [int(match[1]) for match in found if match]
    steps = sum(two - one == 1 for one, two in pairwise(numbers))
    whole = len(numbers) == len(cells) >= ENOUGH and steps >= _HABIT * (len(cells) - 1)
    return numbers if whole and not all(cell in _YEARS for cell in cells) else []
