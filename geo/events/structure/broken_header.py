"""Whether the first two lines of a text are a header that was broken in two.

In: a text, whose records are its lines, and how many cells a full row has. What is mended is said in ``mending.heading``.
"""

from __future__ import annotations

import re

from geo.events.headers import is_known
from geo.events.structure.header_rows import all_names
from geo.events.structure.text import Text

_FEW, _MOST_WORDS, _LOOKED_AT = 4, 3, 60
"""Lines below which nothing shows how a row looks, words of a piece of a name, and lines that are looked at."""
_NAMES = frozenset(["id", "name", "no", "number", "who", "code"])
"""Names of first columns, which no title is."""
_ENDS_NAME = re.compile(r"[\w.)\]]$")


def is_broken_header(text: Text, width: int, *, blank_below: bool) -> bool:
    """Whether the first two lines are one that was broken in two; ``blank_below`` tells of a blank line between them.

    Both have several names, and together those of a header, or one of the two is only a piece of its last or first name.
    """
    widths = text.records.width
    if len(text.records) < _FEW or not text.records.sound[:2].all():
        return False
    if widths[0] == 1 < widths[1] == width:
        return not blank_below and _is_first_piece(text, width)
    if widths[1] == 1 and widths[0] == width > 1:
        return _is_last_piece(text, width)
    if not 2 <= widths[0] < width or not 2 <= widths[1] < width:
        return False
    cells = [*text.cells(0), *text.cells(1)]
    edges = {len(text.cells(0)) - 1, len(text.cells(0))}  # a broken name, of which one half may be blank
    names = [cell for at, cell in enumerate(cells) if cell or at not in edges]
    return bool(
        len(cells) == width + 1 and (text.records.width[2:] == width).mean() > 0.9 and all_names(names)
    )


def _is_last_piece(text: Text, width: int) -> bool:
    """Whether the second line is the end of a name of ours that the first one breaks off in: ``…,source,no`` and ``te``."""
    names, piece = text.cells(0), text.cells(1)[0].strip()
    rows = text.records.width[2:] == width
    return bool(rows.mean() > 0.9 and not is_known(names[-1]) and is_known(names[-1] + piece))


def _is_first_piece(text: Text, width: int) -> bool:
    """Whether the first line is the beginning of the first name: a name above a blank one, or what the second line goes on with."""
    piece, (first, *others) = text.cells(0)[0], text.cells(1)
    if (
        not (text.records.width[2:] == width).mean() > 0.9
        or not all_names(others)
        or len(piece.split()) > _MOST_WORDS
        or not _ENDS_NAME.search(piece)
    ):
        return False
    filled = any(text.cells(at)[0].strip() for at in range(2, min(len(text.records), _LOOKED_AT)))
    if not first.strip() or first[:1] == " ":
        return filled and (
            (first[:1] == " " and not is_known(first))
            or (not first.strip() and is_known(piece))
            or piece.casefold() in _NAMES
        )
    return not is_known(first) and is_known(piece + first)
