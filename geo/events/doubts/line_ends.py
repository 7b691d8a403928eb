"""Line ends inside quoted cells that were put there later: inside a word, in a column of codes, where nobody begins a line.

A cell may have lines of its own, so that only its column can tell. In: the quoted cells, and the columns they stand in. Out: what
to read in place of a cell in doubt, and why.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from geo.events.doubts.cut_shapes import ENOUGH
from geo.events.doubts.quoted import Quoted
from geo.events.line_ends import LINE_END, ONE_END
from geo.events.structure.shapes import WITHOUT_BLANKS, run_shape

_CASELESS = rf"{WITHOUT_BLANKS}\uac00-\ud7a3"
"""Letters that are neither small nor capital, with those of Hangul."""
_SMALL = rf"a-zà-öø-ÿа-яё{_CASELESS}"
_BREAK = re.compile(
    "|".join(
        [
            rf"[\w,\"]{LINE_END}[{_SMALL}]",
            rf"[\d,'\"{_CASELESS}]{LINE_END}\d",
            rf"[{_CASELESS}]{LINE_END}[\"“「『]",
            rf"\S {LINE_END}\S",
            rf"\S{LINE_END} \S",
            rf"\S{LINE_END}[,.;:)\]}}%!?、。，）」]",
        ]
    )
)
"""Where nobody begins a line: before a small letter, a digit or a mark that goes on, or beside a blank. Sentences, items and
lines of an address begin with a capital, or after a mark that ends."""
_AT_EDGE = re.compile(rf"^{LINE_END}|{LINE_END}$")
_BROKEN = re.compile(rf"(?<!\w)(\w++){LINE_END}(\w++)")
_BARE = re.compile(r"(?<!\r)\n")
_WORD = re.compile(r"\w+")
_FEW = 3
"""Rows, or cells with line ends of one kind, that it takes to tell what is usual."""
_FREE, _WORDS, _SIGNS = 0.3, 4, 8
"""Free text: a share of the cells has so many words, or so many letters of a script without blanks."""
_ALIKE = 0.9
"""Part of the cells that must have the shape which a cell has without its line end."""
_LONG = 6
"""Signs of a text that two cells do not share by chance."""


class LineEnd(NamedTuple):
    """A cell in doubt for its line end: what to read in its place, and why."""

    cell: str
    why: str


class LineEnds:
    """What line ends the quoted cells of a file have; ``cells_of`` gives the cells of the column at a position."""

    def __init__(self, quoted: Sequence[Quoted], cells_of: Callable[[int], Sequence[str]]) -> None:
        with_ends = [one for one in quoted if ONE_END.search(one.cell)]
        self._other_kind = _alone_in_its_ends(with_ends)
        by_column: dict[int, list[Quoted]] = defaultdict(list)
        for one in with_ends:
            by_column[one.column].append(one)
        self._columns = {at: _Column(ones, cells_of(at)) for at, ones in by_column.items()}

    @property
    def columns(self) -> tuple[int, ...]:
        """Positions of the columns with line ends in their cells."""
        return tuple(self._columns)

    def doubt(self, one: Quoted) -> LineEnd | None:
        """Tell what is odd about the line ends of a cell; None for nothing."""
        if one.column not in self._columns or not ONE_END.search(one.cell):
            return None
        column = self._columns[one.column]
        if column.breaks_a_word(one.cell):
            why = "has a line end inside a word that stands whole in other cells of its column"
            return LineEnd(column.usual(one.cell), why)
        why = column.oddity(one)
        if not why and self._other_kind == one:
            why = "has a line end of another kind than all other cells"
        return LineEnd(column.usual(one.cell), why) if why else None


class _Column:
    """The cells with line ends of one column, and all its cells."""

    def __init__(self, ones: list[Quoted], cells: Sequence[str]) -> None:
        self._ones, self._rows = ones, len(cells)
        self._filled = [cell for cell in cells if cell and not ONE_END.search(cell)]
        self._edges = [one for one in ones if _AT_EDGE.search(one.cell)]
        self._words = Counter(word for cell in {*cells} for word in _WORD.findall(cell))
        self._breaks = [one for one in ones if self._is_broken(one.cell)]
        self._shapes = Counter(map(run_shape, self._filled))

    def oddity(self, one: Quoted) -> str:
        if self._rows < _FEW:
            return ""
        if self._breaks == [one]:
            return "has a line end where no line begins, as no other cell of its column has"
        if self._edges == [one]:
            return "begins or ends in a line end, as no other cell of its column does"
        if self._ones == [one] and len(self._filled) >= _FEW and not self._is_free():
            return "is the only cell of its column with a line end"
        return ""

    def _is_free(self) -> bool:
        texts = sum(map(_is_text, self._filled))
        return texts > _FREE * len(self._filled)

    def _is_broken(self, cell: str) -> bool:
        """Whether a line end stands where nobody begins a line; between two words of other cells, somebody may."""
        between = _BROKEN.findall(cell)
        words = between and all(
            self._words[one] > 1 and self._words[two] > 1 and not (one + two).isdigit()
            for one, two in between
        )
        return _BREAK.search(cell) is not None and not (words and len(between) == len(ONE_END.findall(cell)))

    def breaks_a_word(self, cell: str) -> bool:
        """Whether a line end stands between two pieces that are no words in other cells, where both as one are."""
        return any(
            self._words[one + two] and self._words[one] <= 1 and self._words[two] <= 1
            for one, two in _BROKEN.findall(cell)
        )

    def usual(self, cell: str) -> str:
        """Return the cell without its line ends where several others are so, or nearly all look so; or the cell."""
        without = ONE_END.sub("", cell)
        alike = self._shapes[run_shape(without)] >= max(ENOUGH, _ALIKE * len(self._filled))
        codes = any(map(str.isdigit, without))  # of words, a blank may have stood there
        known = self._filled.count(without) >= (1 if len(without) >= _LONG else _FEW)
        return without if known or (alike and codes) else cell


def _is_text(cell: str) -> bool:
    return cell.count(" ") >= _WORDS - 1 or len(re.findall(rf"[{WITHOUT_BLANKS}]", cell)) >= _SIGNS


def _alone_in_its_ends(with_ends: list[Quoted]) -> Quoted | None:
    """Return the one cell with a line end of the other kind, where several have the same."""
    both = [
        [one for one in with_ends if "\r\n" in one.cell],
        [one for one in with_ends if _BARE.search(one.cell)],
    ]
    few, many = sorted(both, key=len)
    return few[0] if len(few) == 1 and len(many) > 1 else None
