"""A cell of a column of words → the word of its vocabulary, and how it was told.

A mark beside a word is heeded: “arrest?” is an arrest in doubt, “!arrest” none, and a stance with a mark is not known.
"""

from __future__ import annotations

import re
import unicodedata

from geo.events.headers import fold_header
from geo.events.schema import Column
from geo.events.values.stances import find_stance, why_no_stance
from geo.events.values.vocabulary import find_word, nearest_word

_LONGEST = 120
"""Characters of a cell of words; what is longer is a text."""
_JOINTS = frozenset("_-‐–—./\\,:;&|()[]{}'\"’‘“”·、。「」")
"""Marks that leave a word what it is, once they do not begin it as a minus does."""
_MINUS = frozenset("-‐–—−")
_NEGATING = frozenset("!¬≠×✗✘❌∅") | _MINUS
_BETWEEN = re.compile(
    r"\s*(?:->|[,;/+&|·、→]|\band\b|\bthen\b|\bor\b|\s및\s)\s*",
    re.IGNORECASE,
)
_EITHER = {
    fold_header(word): "river or sea"
    for word in ("boat", "by boat", "boats", "small boat", "speedboat", "배", "보트", "船", "小船", "船只", "乘船", "坐船")
}  # fmt: skip
"""Words for how people travelled that are two of ours."""


def read_word(cell: str, column: Column) -> tuple[str, str]:
    """Read a word of a vocabulary.

    Returns
    -------
    tuple
        The word; and blank, ``word-alias`` where it was written in other words, or “=” and a sentence where it is in doubt.

    Raises
    ------
    ValueError
        It is none, or more than one; the sentence says what is allowed.

    """
    if cell.casefold() in column.allowed:
        return cell.casefold(), ""
    if (word := _certain(cell, column)) is not None:
        return word, "word-alias"
    if len(words := _each(cell, column)) == 1:
        return words[0], "word-alias"
    if words:
        raise ValueError(f"{' and '.join(words)}: {_one_of_them(column)}")
    return _doubted(cell, column)


def _certain(cell: str, column: Column) -> str | None:
    if column.name == "status":
        return find_stance(cell)
    return find_word(cell, column.name) if not mark_beside(cell) else None


def _each(cell: str, column: Column) -> list[str]:
    """List the different words of a cell, when it holds several and nothing else."""
    parts = _BETWEEN.split(cell) if len(cell) <= _LONGEST else []
    words = [_certain(part, column) for part in parts if part]
    known = [word for word in words if word is not None]
    return list(dict.fromkeys(known)) if len(words) > 1 and len(known) == len(words) else []


def _one_of_them(column: Column) -> str:
    if column.name == "kind":
        return "two kinds in one cell; give each a row"
    if column.name == "status":
        return "two stances in one cell; give each source a row with its own"
    return "two words in one cell; write one, and put the other into the note"


def _doubted(cell: str, column: Column) -> tuple[str, str]:
    use = f"use one of {', '.join(column.allowed)}"
    word, mark = find_word(cell, column.name), mark_beside(cell)
    if column.name != "status" and word is not None and mark not in _NEGATING:
        return word, f"=taken for {word}, though “{mark}” stands beside it; {use}"
    if mark not in _NEGATING and (near := nearest_word(cell, column)) is not None:
        return near, f"=taken for {near}, which is nearest in spelling; {use}"
    if column.name == "status":
        raise ValueError(why_no_stance(cell, column.allowed))
    if column.name == "mode" and (either := _EITHER.get(fold_header(cell))):
        raise ValueError(f"a word that does not tell {either}; {use}")
    raise ValueError(f"not a word of this column; {use}")


def mark_beside(text: str) -> str:
    """Give the first mark of a text that may change what its words say; blank when there is none.

    >>> mark_beside("arrest?"), mark_beside("-arrest"), mark_beside("border-crossing (river)")
    ('?', '-', '')
    """
    shown = unicodedata.normalize("NFKC", text).strip()
    if shown[:1] in _MINUS:
        return shown[0]
    return next((sign for sign in shown if not _is_harmless(sign)), "")


def _is_harmless(sign: str) -> bool:
    """Whether a sign is a letter, a digit, a joint, or part of a letter; a stroke through one (U+0336) is none."""
    if sign.isalnum() or sign.isspace() or sign in _JOINTS:
        return True
    overlay = "\u0300" <= sign <= "\u036f" or "\u20d0" <= sign <= "\u20ff"
    return unicodedata.category(sign) in ("Cf", "Mn", "Mc") and not overlay
