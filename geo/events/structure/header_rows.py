"""Headers of several lines: names below names, in another language or of parts, units below names, and groups above them."""

from __future__ import annotations

import re

from geo.events.headers import fold_header, is_known, match_headers
from geo.events.schema import COLUMN_OF
from geo.events.structure.shapes import kind
from geo.events.structure.text import Text
from geo.events.values.vocabulary import find_word

_UNIT = re.compile(
    r"\(?(?:[dmyh]+[-/. ][dmyh]+(?:[-/. ][dmyh]+)?|iso ?8601|edtf|name|text|string|number|integer|count|decimal|degrees|date|code|url)\)?",
    re.IGNORECASE,
)


def all_names(cells: list[str]) -> bool:
    """Whether all cells may be names: none is blank, a number, a date or an address."""
    return all(cell.strip() and not kind(cell) for cell in cells)


def is_second_header(text: Text, at: int, width: int) -> bool:
    """Whether the line below the names has names as well, in another language or of parts, or units."""
    cells = text.cells(at) if at + 1 < len(text.records) else []
    filled = [cell.strip() for cell in cells if cell.strip()]
    if any(_is_value(*pair) for pair in zip(text.cells(at - 1), cells, strict=False)):
        return False
    names = sum(is_known(cell) or _UNIT.fullmatch(cell) is not None for cell in filled)
    return len(cells) == width and all_names(filled) and names >= max(2, len(filled) / 2)


def _is_value(header: str, cell: str) -> bool:
    """Whether a cell is a word of the vocabulary of its column: “town” below precision."""
    column = match_headers([header]).get(header, "")
    vocabulary = column in COLUMN_OF and COLUMN_OF[column].shape == "vocabulary"
    return vocabulary and fold_header(cell) != fold_header(header) and find_word(cell, column) is not None


def is_better_known(text: Text, at: int, width: int) -> bool:
    """Whether a line has names of ours, more than the line above it, which has some twice: Info, Info, Place, Place."""
    above, cells = text.cells(at - 1), text.cells(at)
    twice = len({fold_header(cell) for cell in above}) < len(above)
    known, before = (len(match_headers(line)) for line in (cells, above))
    return twice and len(cells) == width and all_names(cells) and known >= 2 and known > before


def is_below_groups(text: Text, top: int, width: int) -> bool:
    """Whether the line above the names, of which some are the same, tells them apart: From and To above two of Place."""
    names = [fold_header(cell) for cell in text.cells(top)]
    if top == 0 or len(set(names)) == len(names) or any(map(kind, names)):
        return False
    above = text.cells(top - 1)
    filled = [cell for cell in above if cell.strip()]
    return len(above) == width and 0 < len(filled) < width and all_names(filled)
