"""Whole rows that look changed all the same: marks of bad bytes, cells cut off, marks added inside quotes.

In: the table, and the text that it was read from. Out: the table, with a cell set right where the other cells of its
column leave one choice, and a problem for each cell in doubt. What every row does is a habit and no doubt; only the
one cell that does otherwise is named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo.events.encoding import MARK
from geo.events.layout import Text, kind
from geo.events.problems import Problem

_SHOWN = 80
_ENOUGH = 8
_LETTERS = 5
_LONGEST = 50_000
_WORD = re.compile(rf"[\w{MARK}]+")
_REMEDY = "Please check it, and mend it in the file if it is wrong."


@dataclass(frozen=True)
class Doubt:
    """A cell in doubt, by its position in the table; ``cell`` is what to read in its place."""

    row: int
    column: int
    cell: str
    what: str
    code: str = "doubtful-cell"


def doubtful_cells(
    frame: pd.DataFrame, text: Text, sound: np.ndarray, *, ending: bool
) -> tuple[pd.DataFrame, list[Problem]]:
    """Name the cells in doubt, and set right those that can be.

    ``sound`` are the positions in ``text`` of the rows that were read as they stand. ``ending`` tells whether the
    file ends in a line end.
    """
    marked = _marked(frame) if MARK.encode() in text.data else ()
    found = [*marked, *_odd_quotes(frame, text, sound)]
    if _ENOUGH <= len(frame) <= _LONGEST:
        found += [*_cut_off(frame, ending=ending)]
    problems = []
    for doubt in found:
        line, name = int(frame.index[doubt.row]), str(frame.columns[doubt.column])
        before = str(frame.iloc[doubt.row, doubt.column])
        done = f" It was read as “{doubt.cell[:_SHOWN]}”." if doubt.cell != before else ""
        message = f"Line {line}, column {name[:_SHOWN]}: “{before[:_SHOWN]}” {doubt.what}.{done} {_REMEDY}"
        problems.append(Problem(line, name, before[:_SHOWN], doubt.code, message))
        frame.iloc[doubt.row, doubt.column] = doubt.cell
    return frame, problems


def _marked(frame: pd.DataFrame) -> Iterator[Doubt]:
    """Cells with bad bytes: the word is looked for among the others of its column."""
    for column in range(frame.shape[1]):
        cells = frame.iloc[:, column]
        rows = np.flatnonzero(cells.str.contains(MARK, regex=False).to_numpy())
        if not len(rows):
            continue
        values = Counter(cells.drop_duplicates().tolist())
        words = Counter(word for cell in values for word in _WORD.findall(cell) if MARK not in word)
        shapes = Counter(_digits(cell) for cell in values)
        for row in rows[:1_000]:
            cell = str(cells.iloc[row])
            yield Doubt(
                int(row),
                column,
                _restored(cell, values, words, shapes),
                "has bytes that are no text",
                "bad-bytes",
            )


def _digits(cell: str) -> str:
    return re.sub(r"\d", "9", cell)


def _restored(cell: str, values: Counter[str], words: Counter[str], shapes: Counter[str]) -> str:
    """Return the one known cell, or the cell of known words, that the bad bytes can have been; else the cell."""
    without = re.sub(f"{MARK}+", "", cell)
    if without in values or (kind(without) and shapes[_digits(without)] >= _ENOUGH):
        return without
    whole = _only(cell, values)
    return whole or _WORD.sub(lambda word: _known_word(word.group(), words), cell)


def _known_word(word: str, words: Counter[str]) -> str:
    if MARK not in word:
        return word
    without = word.replace(MARK, "")
    return without if without in words else _only(word, words) or word


def _only(damaged: str, known: Counter[str]) -> str:
    """Return the one known text that the damaged one can have been: each run of marks stands for 0 to 2 characters."""
    if len(damaged.replace(MARK, "")) < 3:
        return ""
    pattern = re.compile(".{0,2}".join(re.escape(part) for part in re.split(f"{MARK}+", damaged)), re.DOTALL)
    fits = [each for each in known if MARK not in each and pattern.fullmatch(each)]
    return fits[0] if len(fits) == 1 else ""


def _cut_off(frame: pd.DataFrame, *, ending: bool) -> Iterator[Doubt]:
    """Last cells that look cut off: a known cell's beginning, or without the end that all others have."""
    column = frame.shape[1] - 1
    cells = frame.iloc[:, column].tolist()
    counts = Counter(cells)
    common = [cell for cell, count in counts.items() if count >= 3 and cell]
    repeated = sum(count for count in counts.values() if count > 1) >= 0.8 * len(cells)
    last = len(cells) - 1
    for row, cell in enumerate(cells):
        if counts[cell] > 1 or (not cell and (ending or row != last)) or kind(cell):
            continue
        whole = [each for each in common if each.startswith(cell) and _within_word(each, len(cell))]
        if repeated and whole:
            yield Doubt(
                row, column, whole[0] if len(whole) == 1 else cell, "looks like the beginning of another cell"
            )
            return
    yield from _without_end(cells, column, ending=ending)
    if not ending:
        others = [cell for cell in cells[:-1] if cell]
        unseen = repeated and counts[cells[-1]] == 1
        if len(others) >= _ENOUGH and (unseen or len(cells[-1]) < min(map(len, others)) or _shorter(cells)):
            yield Doubt(
                last,
                column,
                cells[-1],
                "is the file's last, has no line end, and is unlike the others above it",
            )


def _shorter(cells: list[str]) -> bool:
    """Whether the last cell is a number with fewer decimals than all others."""
    lengths = {len(cell.partition(".")[2]) for cell in cells[:-1] if cell}
    return (
        len(lengths) == 1 and kind(cells[-1]) == "number" and len(cells[-1].partition(".")[2]) < lengths.pop()
    )


def _within_word(whole: str, at: int) -> bool:
    return at == 0 or whole[at - 1 : at + 1].isalnum() or not whole[at - 1].isalnum()


def _without_end(cells: list[str], column: int, *, ending: bool) -> Iterator[Doubt]:
    """Find the one cell that ends no sentence, where all others do; for the file's last one, where most do."""
    filled = [(row, cell) for row, cell in enumerate(cells) if cell]
    odd = [row for row, cell in filled if cell.rstrip()[-1:] not in ".!?。"]
    if not ending and odd and odd[-1] == len(cells) - 1 and len(odd) <= 0.2 * len(filled):
        odd = odd[-1:]
    if len(odd) == 1 and len(filled) >= _ENOUGH:
        yield Doubt(odd[0], column, cells[odd[0]], "does not end as all other cells of its column do")


def _odd_quotes(frame: pd.DataFrame, text: Text, sound: np.ndarray) -> Iterator[Doubt]:
    """Quoted cells with a mark more or less than a common cell of the column, or quoted without need."""
    quoted = [found for at in _with_quotes(text, sound) for found in _quoted_cells(text, at)]
    rows = {int(text.records.line[at]): at for at in sound} if quoted else {}
    place = {int(line): row for row, line in enumerate(frame.index)} if quoted else {}
    needless = [found for found in quoted if not _needs(found[2], text)]
    broken = [found for found in quoted if re.search(r"[\r\n]", found[2])]
    inside = re.compile(rf"\w{re.escape(text.dialect.delimiter)}\w")
    parted = [found for found in quoted if inside.search(found[2])]
    seen: dict[int, Counter[str]] = {}
    for line, column, cell in quoted:
        if line not in place or line not in rows:
            continue
        counts = seen.setdefault(column, Counter(frame.iloc[:, column].tolist()))
        whole = _near(cell, counts, text)
        what = ""
        if whole:
            what = "differs from another cell of its column by one mark"
        elif len(needless) == 1 and (line, column, cell) in needless and len(quoted) >= 3:
            what = "is quoted without need, as no other cell is"
        elif len(parted) == 1 and (line, column, cell) in parted and len(quoted) >= _ENOUGH:
            what = "is the only cell with a separator inside a word"
        elif (
            len(broken) == 1
            and (line, column, cell) in broken
            and len(frame) >= _ENOUGH
            and _breaks_a_word(cell, counts)
        ):
            what = "is the only cell of several lines, and may have been broken in two"
        if what:
            yield Doubt(place[line], column, whole or cell, what)


def _with_quotes(text: Text, sound: np.ndarray) -> list[int]:
    quote = text.dialect.quote.encode()
    if not quote or len(text.data) > 4_000_000 or quote not in text.data:
        return []
    start, end = text.records.start, text.records.end
    return [int(at) for at in sound if quote in text.data[start[at] : end[at]]]


def _quoted_cells(text: Text, at: int) -> list[tuple[int, int, str]]:
    """Return line, column and content of the quoted cells of a record: those that begin with a quote."""
    raw, quote, mark = text.raw(at), text.dialect.quote, text.dialect.delimiter
    cells = text.cells(at)
    found, offset = [], 0
    for column, cell in enumerate(cells):
        if raw[offset : offset + 1] == quote:
            found.append((int(text.records.line[at]), column, cell))
            offset += len(cell) + cell.count(quote) + 2
        else:
            offset += len(cell)
        if raw[offset : offset + 1] != mark:
            break
        offset += 1
    return found


def _needs(cell: str, text: Text) -> bool:
    marks = (text.dialect.delimiter, text.dialect.quote, "\n", "\r")
    return any(mark in cell for mark in marks) or cell != cell.strip() or not cell


def _near(cell: str, counts: Counter[str], text: Text) -> str:
    """Return the cell, at least three times in its column, that this one was before a mark was added or removed."""
    marks = {text.dialect.delimiter, text.dialect.quote, "\n"}
    plain = re.sub(r"\r\n|\r", "\n", cell)
    if counts[cell] == 1 and any(mark in plain for mark in marks) and _is_alone(plain, counts, marks):
        fewer = {plain[:at] + plain[at + 1 :] for at, character in enumerate(plain) if character in marks}
        shapes = {_digits(each) for each in counts if each != cell}
        fits = [
            each for each in fewer if _has_letters(each, counts) or (kind(each) and _digits(each) in shapes)
        ]
        if len(fits) == 1:
            return fits[0]
    if counts[cell] > 1 or sum(map(str.isalnum, cell)) < _LETTERS:
        return ""
    fewer = {cell[:at] + cell[at + 1 :] for at, character in enumerate(cell) if character in marks}
    fewer |= {cell.replace("\r\n", "")}
    more = (
        {cell[:at] + mark + cell[at:] for mark in marks for at in range(len(cell) + 1)}
        if len(cell) < 200
        else set()
    )
    fits = [each for each in fewer | more if counts[each] >= 3]
    return fits[0] if len(fits) == 1 else ""


def _has_letters(cell: str, counts: Counter[str]) -> bool:
    return cell in counts and sum(map(str.isalnum, cell)) >= _LETTERS


def _is_alone(cell: str, counts: Counter[str], marks: set[str]) -> bool:
    """Whether no other cell of a column of some length has a separator, quote or line end in it."""
    others = [each for each in counts if any(mark in each for mark in marks)]
    return len(others) == 1 and sum(counts.values()) >= _ENOUGH and bool(cell)


def _breaks_a_word(cell: str, counts: Counter[str]) -> bool:
    """Whether the line end stands beside a blank, or inside what is a word elsewhere in the column."""
    before, after = re.split(r"\r\n|\r|\n", cell, maxsplit=1)
    if before[-1:] == " " or after[:1] == " ":
        return True
    left, right = re.search(r"\w*$", before), re.match(r"\w*", after)
    word = (left.group() if left else "") + (right.group() if right else "")
    return bool(word) and any(word in each for each in counts if each != cell)
