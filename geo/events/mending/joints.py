"""Where a line was broken in two, a blank may have stood between two words: “paid” and “a broker”, not “paida broker”.

In: an attempt that takes a line end out, and the words of each column. Out: that attempt, or one with a blank in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import zip_longest

from geo.events.line_ends import LINE_END
from geo.events.mending.repair import Attempt
from geo.events.structure.dialect import Dialect
from geo.events.structure.parsing import parse

_ENDS = re.compile(f"{LINE_END}+")


def with_blank(
    attempt: Attempt, text: str, dialect: Dialect, words: Callable[[int], Collection[str]]
) -> Attempt:
    """Put a blank where a line end was taken out, when its column knows the words on both sides, and not both as one.

    ``text`` is what the attempt is of, ``words`` gives the words of the column at a position.
    """
    ends = _ENDS.match(text, attempt.at)
    if attempt.what != "line end added" or not ends:
        return attempt
    rows = parse(f"{text[: ends.start()]} {text[ends.end() :]}", dialect)
    if not rows or list(map(len, rows)) != list(map(len, attempt.rows)):
        return attempt
    for joined, apart in zip(attempt.rows, rows, strict=True):
        for column, (one, two) in enumerate(zip(joined, apart, strict=True)):
            if one != two and _parts_words(one, two, words(column)):
                return replace(attempt, rows=rows, what="line end in place of a blank")
    return attempt


def _parts_words(joined: str, apart: str, known: Collection[str]) -> bool:
    at = next(at for at, (one, two) in enumerate(zip_longest(joined, apart)) if one != two)
    left, right = re.search(r"\w*$", apart[:at]), re.match(r"\w*", apart[at + 1 :])
    before, after = (found.group() if found else "" for found in (left, right))
    return before + after not in known and before in known and after in known
