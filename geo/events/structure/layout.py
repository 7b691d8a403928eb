"""Which records are preamble, header, rows and footer, and how many cells a full row has.

In: the records of a file. Out: ``Layout``, positions in those records. The header is the first full line, unless the
line before it is a damaged header, or it looks like the rows below it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from geo.events.headers import is_known, match_headers
from geo.events.structure.broken_header import is_broken_header
from geo.events.structure.header_rows import all_names, is_below_groups, is_better_known, is_second_header
from geo.events.structure.records import Records
from geo.events.structure.shapes import kind
from geo.events.structure.text import Text
from geo.events.values.cells import is_no_value
from geo.events.values.totals import SUMS, is_sum

_FOOT = re.compile(
    rf"\W*({SUMS}|sum|source|sources|note|notes|출처|주|來源|来源|説明)\b\W*",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_YEARS = "number, no year"
_LOOKED_AT = 60
"""Rows below a line that show whether it is their header."""
_TOP = 20
"""Lines among which the header is sought: more than a preamble has."""
_FEW = 4
"""Lines from which all but the first one show that there is one column."""


@dataclass(frozen=True)
class Layout:
    """Positions in the records: ``preamble`` up to ``header``, up to ``body``, up to ``footer``, up to the end.

    ``damaged`` tells that the header lines have not ``width`` cells. ``trailing`` tells that every row, but not the
    header, ends in a separator.
    """

    header: int
    body: int
    footer: int
    width: int
    damaged: bool = False
    trailing: bool = False


def find_layout(text: Text, blank_before: np.ndarray) -> Layout:
    """Find the parts of a table. ``blank_before`` tells of each record whether a blank line stands before it."""
    records = text.records
    width = 1 if _is_parted_name(text) else _common_width(records)
    if _ends_in_separators(text, width):
        return Layout(0, 1, _footer(text, 1, width, blank_before), width, trailing=True)
    rows = int((records.width[1:] == width).sum())
    if rows < 3 and records.width[0] > 1 and all_names(text.cells(0)):
        width = int(records.width[0])
    if _is_wide_header(text, width):
        full = rows / max(1, len(records) - 1)
        if full < 0.6 or (records.width[0] > width + 1 and not (full > 0.9 and _holds_a_row(text, width))):
            width = int(records.width[0])
        else:
            return Layout(0, 1, _footer(text, 1, width, blank_before), width, damaged=True)
    if is_broken_header(text, width, blank_below=bool(blank_before[1:2].any())):
        return Layout(0, 2, _footer(text, 2, width, blank_before), width, damaged=True)
    top = _top(text, width)
    if top > 1 and _is_short_header(text, top, width):
        top = 1
    kinds = _kinds(text, top + 1, width)
    damaged = top > 0 and _is_damaged_header(text, top, width, kinds)
    header = 0 if damaged else top - is_below_groups(text, top, width)
    body = top if damaged else top + _header_rows(text, top, width, kinds)
    footer = _footer(text, body, width, blank_before)
    layout = Layout(header, body, footer, width, damaged)
    return layout if damaged or body == top else _settle_width(text, layout)


def _is_parted_name(text: Text) -> bool:
    """Whether the only separator of a text of several lines parts its first one, and not into two names of ours."""
    widths = text.records.width
    alone = len(widths) > _FEW and widths[0] == 2 and bool((widths[1:] == 1).all())
    return alone and not all(map(is_known, text.cells(0)))


def _common_width(records: Records) -> int:
    sound = records.width[records.sound]
    if not len(sound):
        return int(records.width[0])
    first = int(records.width[0])
    wide = sound[sound > 1]
    if len(wide) and (first > 1 or 2 * len(wide) >= len(sound)):
        sound = wide
    counts = Counter(sound.tolist())
    most = max(counts.values())
    tied = [width for width, count in counts.items() if count == most]
    return first if first in tied else max(tied)


def _ends_in_separators(text: Text, width: int) -> bool:
    """Whether every row, but not the header, ends in a separator."""
    records = text.records
    if not records.sound[0] or not records.width[0] == width - 1 > 0:
        return False
    full = np.flatnonzero(records.width == width)
    ends = [text.data[end - 1 : end] == text.dialect.delimiter.encode() for end in records.end[full].tolist()]
    return len(ends) >= 3 and all(ends)


def _is_wide_header(text: Text, width: int) -> bool:
    """Whether the first line has more cells than the rows, and names in all of them."""
    records = text.records
    if not records.sound[0] or records.width[0] <= max(width, 1):
        return False
    return all_names(text.cells(0)[: width + 1])


def _holds_a_row(text: Text, width: int) -> bool:
    """Whether the first line has just the cells of two that were run together: one less than both had, or all, and no names."""
    wide = int(text.records.width[0])
    names = wide == 2 * width and not any(map(kind, text.cells(0)[width:]))
    return width >= 3 and wide in (2 * width - 1, 2 * width) and not names


def _is_known_header(cells: list[str]) -> bool:
    """Whether a line has two names of our columns or more: then it is the header, whatever the rows look like."""
    return len(match_headers(cells)) >= 2


def _top(text: Text, width: int) -> int:
    records = text.records
    for at in range(min(_TOP, len(records))):
        if records.width[at] == width and records.sound[at]:
            filled = sum(bool(cell.strip()) for cell in text.cells(at))
            if filled == 1 and at + 1 < len(records) and _is_known_header(text.cells(at + 1)):
                continue  # a title above the names of two columns
            if 2 * filled >= width or width < 3:
                return at
    return 0


def _kinds(text: Text, start: int, width: int) -> list[str]:
    """Tell of each column the kind of nearly all its cells; numbers of which none is a year are of a kind of their own."""
    records = text.records
    rows = [
        text.cells(at)
        for at in range(start, min(len(records), start + _LOOKED_AT))
        if records.width[at] == width and records.sound[at]
    ]
    found = []
    for column in range(width):
        seen = Counter(kind(row[column]) for row in rows if column < len(row) and row[column].strip())
        name, count = seen.most_common(1)[0] if seen else ("", 0)
        name = name if count >= 0.9 * sum(seen.values()) else ""
        years = any(_YEAR.fullmatch(row[column].strip()) for row in rows if column < len(row))
        found.append(_NO_YEARS if name == "number" and not years else name)
    return found


def _is_of(cell: str, kind_: str) -> bool:
    """Whether a cell is of its column's kind; a year above numbers that are none is a name."""
    if kind_ == _NO_YEARS:
        return kind(cell) == "number" and not _YEAR.fullmatch(cell.strip())
    return kind(cell) == kind_


def _looks_like_data(cells: list[str], kinds: list[str]) -> bool:
    typed = [(cell, kind_) for cell, kind_ in zip(cells, kinds, strict=False) if kind_ and cell.strip()]
    numbers = [int(cell) for cell, _ in typed if re.fullmatch(r"\d{4}", cell.strip())]
    if len(numbers) >= 2 and all(after - before == 1 for before, after in pairwise(numbers)):
        return False  # years as the names of columns
    return bool(typed) and all(_is_of(cell, kind_) for cell, kind_ in typed)


def _is_short_header(text: Text, top: int, width: int) -> bool:
    """Whether the first line has names in all its cells, though not enough, and the first full line has not."""
    first, full = text.cells(0), text.cells(top)
    enough = len(first) >= 3 and 2 * len(first) >= width and bool(text.records.sound[0])
    if not enough or not all_names(first):
        return False
    # Names that are all ours are a header, whatever stands below them.
    known = len(match_headers(first)) == len(first) and not _is_known_header(full)
    return known or not (all_names(full) and any(_kinds(text, top + 1, width)))


def _is_damaged_header(text: Text, top: int, width: int, kinds: list[str]) -> bool:
    cells = [len(text.cells(at)) for at in range(top)]
    if _looks_like_data(text.cells(top), kinds):
        return top <= 2
    if top == 1 and _is_short_header(text, top, width):
        return True
    if _is_known_header(text.cells(top)):
        return False  # what stands above it are groups, or a title
    typed = sum(bool(kind_) for kind_ in kinds)
    return not typed and top == 1 and width > 2 and 2 * cells[0] >= width


def _header_rows(text: Text, top: int, width: int, kinds: list[str]) -> int:
    """Return 0 for no header, else the number of its lines."""
    first = text.cells(top)
    if (
        len(first) == width
        and _is_known_header(first)
        and not any("#" in cell for cell in text.cells(min(top + 1, len(text.records) - 1)))
    ):
        return 2 if is_second_header(text, top + 1, width) else 1
    if len(text.records) > top + 1 and _looks_like_data(first, kinds) and len(first) == width:
        return 0
    count = 1
    while count < 3 and top + count + 1 < len(text.records):
        cells = text.cells(top + count)
        deeper = _kinds(text, top + count + 1, width)
        typed = [(cell, each) for cell, each in zip(cells, deeper, strict=False) if each and cell.strip()]
        tags = [cell for cell in cells if cell.startswith("#")]
        named = is_better_known(text, top + count, width) or (
            count > 1 and is_second_header(text, top + count, width)
        )
        if len(cells) != width or not (
            (len(typed) >= 2 and all(_may_be_a_name(cell) for cell, _ in typed))
            or 2 * len(tags) > width
            or named
        ):
            break
        count += 1
    return count


def _may_be_a_name(cell: str) -> bool:
    """Whether a cell above numbers may name them: it has letters, and is no mark for a number that is not known."""
    return not kind(cell) and bool(_LETTERS.search(cell)) and not is_no_value(cell)


def _footer(text: Text, body: int, width: int, blank_before: np.ndarray) -> int:
    at = len(text.records)
    while at - 1 > body and len(text.records) - at < 10:
        cells = text.cells(at - 1)
        filled = [cell for cell in cells if cell.strip()]
        other = len(cells) != width or (len(filled) <= 2 and width >= 4)
        apart = bool(blank_before[at - 1]) and len(filled) == 1 < len(cells[0].split()) and width >= 3
        if not ((other and apart) or _is_total(cells, width)) or width < 2 or not text.records.sound[at - 1]:
            break
        at -= 1
    return at


def _is_total(cells: list[str], width: int) -> bool:
    """Whether a line begins as totals, sources and notes do, and is not full."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled or len(filled) == width or any(kind(cell) == "date" for cell in filled[1:]):
        return False
    alone = len(cells) != width or (len(filled) == 1 and cells[0].strip() and width >= 4)
    if alone:
        return bool(_FOOT.match(filled[0]))
    # What is summed up is numbers: a row with words beside them is one of the table's.
    summed = all(any(map(str.isdigit, cell)) for cell in filled[1:])
    return bool(_FOOT.fullmatch(filled[0])) and (summed or not is_sum(filled[0]))


def _settle_width(text: Text, layout: Layout) -> Layout:
    """Decide whether the header or the rows have the right number of cells, where they differ."""
    header, width = text.cells(layout.header), layout.width
    records = text.records.where(slice(layout.body, layout.footer))
    rows = int((records.width == width).sum())
    nameless = len(header) == width + 1 and not header[-1].strip()
    if nameless or len(header) == width:
        return layout
    if rows >= 3 and rows >= 0.6 * len(records):
        return replace(layout, body=layout.header + 1, damaged=True)
    return replace(layout, width=len(header))
