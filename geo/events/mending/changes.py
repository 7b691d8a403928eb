"""Every single change to the structure of a text, undone in turn.

In: the text of one or several lines, and the dialect. Out: each text that it may have been, what had been done to it, how
likely that was, and where. Quotes, separators and line ends are added, removed, or spoilt by bad bytes; and what programs do to a
whole line: other separators or quotes, quotes round it, several line ends, a cell told twice.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from geo.events.decoding.utf_8 import MARK
from geo.events.line_ends import LINE_END
from geo.events.structure.dialect import Dialect

SEPARATORS = ",;\t|"
_CURLED = re.compile("[\u201c-\u201f\u00ab\u00bb]")


def changes_undone(text: str, dialect: Dialect) -> Iterator[tuple[str, str, float, int]]:
    """Yield each text with one change undone, what the change was, the log of its prior, and where it stands."""
    quote, mark = dialect.quote, dialect.delimiter
    names = {mark: "separator", "\n": "line end", "\r": "line end"} | ({quote: "quote"} if quote else {})
    marks = sum(text.count(each) for each in names) + 1
    added, removed = -math.log(len(text) + 1), -math.log(marks)
    yield text, "", 0.0, 0
    others = frozenset(SEPARATORS) - {mark, quote}
    structure = [
        (each, name) for each, name in ((quote, "quote"), (mark, "separator"), ("\n", "line end")) if each
    ]
    yield from _throughout(text, dialect, others, added + removed)
    for at, character in enumerate(text):
        if character in names and text[at - 1 : at + 1] != "\r\n":
            end = at + (2 if text[at : at + 2] == "\r\n" else 1)
            yield text[:at] + text[end:], f"{names[character]} added", added, at
            if character == mark:
                yield text[:at] + "\n" + text[end:], "line end spoilt", removed, at
        elif character in others:
            yield text[:at] + mark + text[at + 1 :], "separator spoilt", removed, at
        elif character == MARK:
            for each, name in structure:
                yield text[:at] + each + text[at + 1 :], f"{name} spoilt", removed, at
    for at in range(len(text) + 1):
        for each, name in structure:
            lost = each == mark and _is_edge(text, at, mark)
            yield text[:at] + each + text[at:], "cell lost" if lost else f"{name} lost", removed, at


def _throughout(
    text: str, dialect: Dialect, others: Iterable[str], prior: float
) -> Iterator[tuple[str, str, float, int]]:
    """Yield what a program did to all of a line: quotes around it, another separator, several line ends; and cells told twice."""
    quote, mark = dialect.quote, dialect.delimiter
    if quote and len(text) > 2 and text[0] == text[-1] == quote:
        yield text[1:-1].replace(quote * 2, quote), "quote added at both ends", prior, 0
    if quote:
        yield from _other_quotes(text, quote, mark, prior)
    outside, inside = _by_quotes(text, quote)
    for other in others:
        if other in "".join(outside) and mark not in "".join(outside):
            parted = [each.replace(other, mark) for each in outside]
            yield (
                "".join(map("".join, zip_longest(parted, inside, fillvalue=""))),
                "separator spoilt throughout",
                prior,
                0,
            )
    edge = re.escape(mark)
    for twice in re.finditer(rf"(?:^|(?<={edge}))([^{edge}\r\n]+){edge}(?=\1(?:{edge}|$))", text):
        yield text[: twice.start()] + text[twice.end() :], "cell twice", prior / 2, twice.start()
    for ends in re.finditer(LINE_END + "{2,}", text):
        yield text[: ends.start()] + text[ends.end() :], "line end added", prior, ends.start()


def _other_quotes(text: str, quote: str, mark: str, prior: float) -> Iterator[tuple[str, str, float, int]]:
    """Yield what a word processor or a person made of quotes: curled ones, and ones inside a cell that were not doubled."""
    for curled in _CURLED.finditer(text):
        yield text[: curled.start()] + quote + text[curled.end() :], "quote spoilt", prior, curled.start()
    if len(_CURLED.findall(text)) > 1:
        yield _CURLED.sub(quote, text), "quote spoilt throughout", prior, 0
    edge, one = rf"[^{re.escape(mark)}{quote}\r\n]", re.escape(quote)
    doubled = re.sub(rf"(?<={edge}){one}(?={edge})", quote * 2, text)
    if doubled != text:
        yield doubled, "quote lost throughout", prior, 0


def _by_quotes(text: str, quote: str) -> tuple[list[str], list[str]]:
    """Part a text into what is outside and what is inside quotes, in turn."""
    pieces = re.split(f"({quote}[^{quote}]*{quote})", text) if quote else [text]
    return pieces[::2], pieces[1::2]


def _is_edge(text: str, at: int, mark: str) -> bool:
    """Whether a separator put in here makes a blank cell."""
    edges = (mark, "\r", "\n", "")
    return text[at : at + 1] in edges or text[max(at - 1, 0) : at] in edges
