"""Cells that look cut off by their shape: the one date without its year, the one number with few of its digits.

The shape of a cell is that of its runs, ``run_shape``: ``9-9-9``, ``a (a a)``, ``9.9%``. In: the cells of the last column, in the order of the file. Out: the position of each
cell in doubt, itself, and why.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from geo.events.doubts.odd_one import Cut, begun_by, the_one
from geo.events.structure.shapes import run_shape

ENOUGH = 8
"""Cells that it takes to make a habit of what they have in common."""
SURE = 20
"""The same, where chance could make one: of 20 numbers with the same decimals, 2 would end in a nought that is not written."""
_HABIT = 0.8
"""Part of the cells that must have a shape for it to be that of the column."""
_RUN = re.compile(r"\d+|[^\W\d_]+|.", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(\d*)(?:[.,](\d*))?")
_LISTS, _CODE = "|;、", 8
_YEARS = range(1000, 3000)


def are_choices(counts: Counter[str]) -> bool:
    """Tell whether a column holds a few words that stand in many rows each."""
    return sum(count for count in counts.values() if count > 1) >= 0.8 * counts.total()


def cut_by_shape(cells: Sequence[str]) -> Iterator[Cut]:
    """Find the cells in doubt; one may be found by several rules."""
    shapes = {row: run_shape(cell) for row, cell in enumerate(cells) if cell}
    counts = Counter(shapes.values())
    common = {each for each, count in counts.items() if count >= ENOUGH}
    if sum(counts[each] for each in common) >= _HABIT * len(shapes):
        yield from _beginning(cells, shapes, common)
    yield from _shorter_end(cells, shapes, common)
    yield from _fewer_digits(cells, shapes)
    yield from _no_year(cells, shapes)


def _beginning(cells: Sequence[str], shapes: dict[int, str], common: set[str]) -> Iterator[Cut]:
    """Find the one cell whose shape is only the beginning of one that most others have."""
    counts, known = Counter(shapes.values()), sorted(common)
    odd = [row for row, each in shapes.items() if counts[each] == 1 and any(begun_by(each, known))]
    if len(odd) == 1 and _is_beginning(cells, odd[0], shapes, common):
        yield from the_one(odd, cells, "has only the beginning of what the other cells of its column have")


def _is_beginning(cells: Sequence[str], row: int, shapes: dict[int, str], common: set[str]) -> bool:
    """Whether one of the common shapes begins with that of the cell, and its last run may be part of one of theirs.

    One word among names of two is no rarity, nor is a whole number among others, the address of a whole site, or a list
    of one.
    """
    cell, end = cells[row], len(shapes[row]) - 1
    if "://" in cell and not any(other != cell and other.startswith(cell) for other in cells):
        return False
    wholes = {
        each
        for each in common
        if len(each) > end + 1 and each.startswith(shapes[row]) and each[end + 1] not in _LISTS
    }
    if cell[-1] != " ":
        wholes = {each for each in wholes if each.strip("a ") and not (_is_number(cell) and each == "9.9")}
    last = len(_RUN.findall(cell)[end])
    return any(
        last <= len(_RUN.findall(cells[other])[end]) for other, each in shapes.items() if each in wholes
    )


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell))


def _shorter_end(cells: Sequence[str], shapes: dict[int, str], common: set[str]) -> Iterator[Cut]:
    """Find the one cell whose last digits or letters are fewer than those of all others of its shape."""
    groups: dict[str, list[int]] = defaultdict(list)
    for row, each in shapes.items():
        if each in common and (each == "9" or not _NUMBER.fullmatch(cells[row])):
            groups[each].append(row)
    for form, rows in groups.items():
        ends = {row: _RUN.findall(cells[row])[-1] for row in rows}
        usual, most = Counter(map(len, ends.values())).most_common(1)[0]
        odd = [row for row in rows if len(ends[row]) != usual]
        shorter = most >= SURE and all(len(ends[row]) < usual for row in odd)
        if shorter and _is_habit(form, ends.values(), usual):
            yield from the_one(odd, cells, "ends in fewer characters than all cells like it")


def _is_habit(form: str, ends: Collection[str], length: int) -> bool:
    """Whether it is no chance that the ends of cells have one length.

    A few words may have, and so may whole numbers, unless they are long, or begin with a nought as codes do.
    """
    if form == "9":
        return length >= _CODE or any(len(end) == length and end[0] == "0" for end in ends)
    return len(set(ends)) > ENOUGH or next(iter(ends)).isdecimal()


def _fewer_digits(cells: Sequence[str], shapes: dict[int, str]) -> Iterator[Cut]:
    """Find the one number with fewer decimals than all others: than the next by two, or by one where those are all equal.

    A nought at the end is not written, so that one number of ten lacks a decimal, one of a hundred two: the number with
    the fewest is two short of the next in one column of a hundred.
    """
    found = {row: match for row in shapes if (match := _NUMBER.fullmatch(cells[row]))}
    if len(found) < max(SURE, _HABIT * len(shapes)):
        return
    decimals = sorted((len(match[2] or ""), row) for row, match in found.items())
    (fewest, row), (next_, _), (most, _) = decimals[0], decimals[1], decimals[-1]
    alike = len(found) == len(cells) and next_ == most
    if next_ - fewest >= (1 if alike else 2):
        yield row, cells[row], "has fewer decimals than all other cells of its column"


def _no_year(cells: Sequence[str], shapes: dict[int, str]) -> Iterator[Cut]:
    """Find the one number of less than four digits among years."""
    whole = [row for row in shapes if cells[row].isdecimal()]
    odd = [row for row in whole if int(cells[row]) not in _YEARS]
    if len(whole) == len(shapes) > SURE and all(int(cells[row]) < _YEARS[0] for row in odd):
        yield from the_one(odd, cells, "has fewer digits than the years of its column")
