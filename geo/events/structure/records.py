"""UTF-8 bytes → where each record begins and ends, how many cells it has, and whether its quotes are sound.

In: bytes and a dialect. Out: ``Records``, arrays of one entry a record. This is a check, not a reader: the cells are
read by pandas where it finds nothing, and by the standard library where it does. NumPy looks at whole blocks, so that
a million sound lines cost little. A quote that neither opens nor closes a cell puts its physical line in doubt alone:
the check goes on at the next line, so that an open quote never swallows the lines after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from geo.events.limits import UNWATCHED, Watch

_BLOCK = 1 << 22
_SMALL = 1 << 14
_LF, _CR, _SPACE = 10, 13, 32
Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]


class Marks(Protocol):
    """What the check must know of a dialect."""

    @property
    def delimiter(self) -> str: ...  # noqa: D102
    @property
    def quote(self) -> str: ...  # noqa: D102
    @property
    def escape(self) -> str: ...  # noqa: D102
    @property
    def skip_space(self) -> bool: ...  # noqa: D102


@dataclass(frozen=True)
class Records:
    """One entry a record, in the order of the file.

    ``start`` and ``end`` are byte offsets (the line end left out), ``line`` is the 1-based line on which it begins,
    ``width`` its number of cells, ``content`` the bytes that are neither marks nor blank, ``sound`` whether its
    quotes are well-formed. ``complete`` is false when the time was over before the end.
    """

    start: Ints
    end: Ints
    line: Ints
    width: Ints
    content: Ints
    sound: Bools
    complete: bool = True

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.start)

    def where(self, chosen: Bools | Ints | slice) -> Records:
        """Return those chosen."""
        return Records(
            self.start[chosen],
            self.end[chosen],
            self.line[chosen],
            self.width[chosen],
            self.content[chosen],
            self.sound[chosen],
            self.complete,
        )


@dataclass(frozen=True)
class _Block:
    columns: tuple[Ints, ...]
    used: int
    lines: int
    fault: bool


def scan(data: bytes, marks: Marks, watch: Watch = UNWATCHED) -> Records:
    """Find the records of ``data``; stop between two blocks once the time is over, but not before the first."""
    parts: list[tuple[Ints, ...]] = []
    at, line, size = 0, 1, _BLOCK
    while at < len(data) and not (parts and watch.over()):
        watch.told(at / len(data))
        block = np.frombuffer(data, np.uint8, count=min(size, len(data) - at), offset=at)
        found = _scan_block(block, marks, final=at + len(block) == len(data))
        start, end, lines, width, content = found.columns
        parts.append((start + at, end + at, lines + line, width, content, np.ones(len(start), np.int64)))
        at, line = at + found.used, line + found.lines
        if found.fault:
            stop, after = _line_at(data, at)
            parts.append(_doubtful(data, at, stop, line, marks))
            at, line, size = after, line + 1, _SMALL
        else:
            size = size * 4 if not found.used else max(min(size * 4, _BLOCK), size if size > _BLOCK else 0)
    if not parts:
        parts = [tuple(np.zeros(0, np.int64) for _ in range(6))]
    start, end, lines, width, content, sound = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Records(start, end, lines, width, content, sound.astype(bool), at >= len(data))


def _scan_block(block: Bytes, marks: Marks, *, final: bool) -> _Block:
    quotes = _quotes(block, marks)
    inside = (np.cumsum(quotes, dtype=np.uint8) & 1).astype(bool) if quotes.any() else quotes
    breaks = (block == _LF) | (block == _CR)
    breaks[:-1] &= ~((block[:-1] == _CR) & (block[1:] == _LF))
    if not final and len(block):
        breaks[-1] &= block[-1] != _CR  # what follows may be its line feed
    lines = np.flatnonzero(breaks)
    ends = lines[~inside[lines]]
    delimiters = block == ord(marks.delimiter)
    bad = _first_bad_quote(block, quotes, inside, marks)
    open_at_end = final and len(block) > 0 and bool(inside[-1])
    if bad is not None:
        ends = ends[ends < bad]
    elif final and not open_at_end and len(block) and (not len(ends) or ends[-1] != len(block) - 1):
        ends = np.append(ends, len(block))
    starts = np.concatenate([[0], ends[:-1] + 1]).astype(np.int64)[: len(ends)]
    used = int(min(ends[-1] + 1, len(block))) if len(ends) else 0
    parting = np.flatnonzero(delimiters & ~inside)
    width = np.diff(np.concatenate([[0], np.searchsorted(parting, ends)])) + 1
    content = _content(block, delimiters | quotes, starts)
    crlf = (ends > starts) & (block[np.maximum(ends - 1, 0)] == _CR) & (ends < len(block))
    if len(ends) and ends[-1] < len(block):
        crlf &= block[np.minimum(ends, len(block) - 1)] == _LF
    columns = (starts, ends - crlf, np.searchsorted(lines, starts), width, content)
    return _Block(columns, used, int(np.searchsorted(lines, used)), bad is not None or open_at_end)


def _quotes(block: Bytes, marks: Marks) -> Bools:
    if not marks.quote:
        return np.zeros(len(block), bool)
    quotes: Bools = block == ord(marks.quote)
    if marks.escape and quotes.any():
        escape = ord(marks.escape)
        for at in np.flatnonzero(quotes[1:] & (block[:-1] == escape)) + 1:
            run = at - 1
            while run >= 0 and block[run] == escape:
                run -= 1
            quotes[at] = (at - 1 - run) % 2 == 0
    return quotes


def _first_bad_quote(block: Bytes, quotes: Bools, inside: Bools, marks: Marks) -> int | None:
    """Find the first quote that neither opens nor closes a cell, nor is one of two inside a cell."""
    at = np.flatnonzero(quotes)
    if not len(at):
        return None
    opening = at[inside[at]]
    closing = at[~inside[at]]
    before = block[np.maximum(opening - 1, 0)]
    fine = (opening == 0) | _parts(before, marks) | quotes[np.maximum(opening - 1, 0)]
    if marks.skip_space:
        earlier = block[np.maximum(opening - 2, 0)]
        fine |= (before == _SPACE) & ((opening == 1) | _parts(earlier, marks))
    last = len(block) - 1
    after = block[np.minimum(closing + 1, last)]
    closed = _parts(after, marks) | quotes[np.minimum(closing + 1, last)]
    closed = np.where(closing == last, True, closed)  # noqa: FBT003  if the file goes on, the next block looks again
    bad = np.concatenate([opening[~fine], closing[~closed]])
    return int(bad.min()) if len(bad) else None


def _parts(characters: Bytes, marks: Marks) -> Bools:
    found: Bools = (characters == ord(marks.delimiter)) | (characters == _LF) | (characters == _CR)
    return found


def _content(block: Bytes, special: Bools, starts: Ints) -> Ints:
    if not len(starts):
        return np.zeros(0, np.int64)
    return np.add.reduceat((block > _SPACE) & ~special, starts, dtype=np.int64)


def _line_at(data: bytes, at: int) -> tuple[int, int]:
    """Return where the physical line at ``at`` ends, and where the next one begins."""
    feed = data.find(b"\n", at)
    back = data.find(b"\r", at, feed if feed >= 0 else len(data))
    if back >= 0:
        return back, back + (2 if feed == back + 1 else 1)
    return (feed, feed + 1) if feed >= 0 else (len(data), len(data))


def _doubtful(data: bytes, start: int, end: int, line: int, marks: Marks) -> tuple[Ints, ...]:
    text = data[start:end]
    width = text.count(marks.delimiter.encode()) + 1
    return tuple(np.array([value], np.int64) for value in (start, end, line, width, len(text.strip()), 0))
