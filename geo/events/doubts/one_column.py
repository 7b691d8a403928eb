"""Rows of a file of one column that were run together or broken in two: no cell more or less tells of it, only the others do.

In: the cells, in the order of the file. Out: the position of each row in doubt, and why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.events.doubts.cut_shapes import ENOUGH
from geo.events.structure.shapes import digit_shape, kind

_SHORTEST, _LONGEST = 2, 60
"""Signs of a cell that two joined ones may be made of, and of one that is a text, and no name."""
_ASIAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_JOINT = re.compile(rf"[a-z\u00df-\u00f6][A-Z]|[A-Za-z][{_ASIAN}]|[{_ASIAN}][A-Za-z]")
"""Where a word ends and another begins with nothing between them: a capital after a small letter, or another script."""
_ALL_ASIAN = re.compile(rf"[{_ASIAN}]+")
_SCRIPTS = re.compile(rf"[A-Za-z][{_ASIAN}]|[{_ASIAN}][A-Za-z]")
_PARTED = re.compile(r"[^\W\d_][,;|\t][^\W\d_]")
_TWO = "is two other cells of its column in one: two lines may have run together"
_PIECES = "and the row below it are one cell that stands in other rows: a line may have been broken in two"


def odd_rows(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Find the one row of each kind, each row once; of several, all may be words that are made of others, as football is."""
    yield from dict(_odd(cells)).items()


def _odd(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    if len(cells) < ENOUGH:
        return
    counts = Counter(cells)
    shapes = Counter(digit_shape(cell) for cell in cells if kind(cell))
    usual = next((each for each, count in shapes.items() if 2 * count > len(cells)), None)
    two = [row for row, cell in enumerate(cells) if counts[cell] == 1 and _is_two(cell, counts, usual)]
    joints = [row for row, cell in enumerate(cells) if _JOINT.search(cell)]
    pieces = [*_broken(cells, counts, usual)]
    if len(two) == 1:
        yield two[0], _TWO
    elif len(joints) == 1 and _has_known_half(cells[joints[0]], counts):
        yield joints[0], "runs two words together, as no other cell of its column does"
    elif len(longer := [row for row, cell in enumerate(cells) if _has_another_at_an_edge(cell, counts)]) == 1:
        yield (
            longer[0],
            "has another cell of its column at its beginning or end: two lines may have run together",
        )
    parted = [row for row, cell in enumerate(cells) if _PARTED.search(cell)]
    if len(parted) == 1:
        yield parted[0], "is the only cell with a separator inside a word"
    cut = [*_beginnings(counts)]
    if len(cut) == 1:
        yield cells.index(cut[0]), "is the beginning of another cell, up to the middle of a word"
    if len(pieces) == 1:
        yield pieces[0], _PIECES
    yield from _unlike_all(cells)


def _unlike_all(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Find the one name that begins with a small letter, or has only one."""
    small = [row for row, cell in enumerate(cells) if cell[:1].islower()]
    capitals = sum(cell[:1].isupper() for cell in cells)
    if len(small) == 1 and capitals >= ENOUGH:
        yield (
            small[0],
            "begins with a small letter, as no other cell does: a line may have been broken in two",
        )
    short = [row for row, cell in enumerate(cells) if len(cell) == 1 and cell.isalpha()]
    if len(short) == 1 and not any(cell.isdigit() for cell in cells):
        yield short[0], "is a single letter, as no other cell is"


def _is_two(cell: str, counts: Counter[str], usual: str | None) -> bool:
    """Whether a cell is two known ones, or two of the shape that most have."""
    if len(cell) > _LONGEST or cell.isdigit():  # whole numbers are made of any others
        return False
    if usual is not None and len(cell) == 2 * len(usual) and digit_shape(cell) == usual * 2:
        return True
    cuts = range(_SHORTEST, len(cell) - _SHORTEST + 1)
    return any(cell[:at] in counts and cell[at:] in counts for at in cuts)


def _has_known_half(cell: str, counts: Counter[str]) -> bool:
    if _SCRIPTS.search(cell):
        return True
    joint = _JOINT.search(cell)
    at = joint.start() + 1 if joint else 0
    return cell[:at] in counts or cell[at:] in counts


def _has_another_at_an_edge(cell: str, counts: Counter[str]) -> bool:
    """Whether a cell without blanks, of a script that has none, begins or ends with a whole other one, and has as much again."""
    if counts[cell] > 1 or len(cell) > _LONGEST or not _ALL_ASIAN.fullmatch(cell):
        return False
    cuts = range(_SHORTEST, len(cell) - _SHORTEST + 1)
    return any(cell[:at] in counts or cell[at:] in counts for at in cuts)


def _broken(cells: Sequence[str], counts: Counter[str], usual: str | None) -> Iterator[int]:
    """Find two rows that are one known cell, or one of the shape that most have, and are none themselves."""
    for row, (one, two) in enumerate(pairwise(cells)):
        if one and two and counts[one] == counts[two] == 1 and not (one + two).isdigit():
            known = one + two in counts or f"{one} {two}" in counts
            shaped = (
                usual is not None
                and digit_shape(one + two) == usual
                and usual not in (digit_shape(one), digit_shape(two))
            )
            if known or shaped:
                yield row


def _beginnings(counts: Counter[str]) -> Iterator[str]:
    """Find the cells that stand once, and are the beginning of another, which goes on with a letter."""
    for one, two in pairwise(sorted(counts)):
        if counts[one] == 1 and one[-1:].isalpha() and two.startswith(one) and two[len(one)].isalpha():
            yield one
