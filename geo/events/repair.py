"""A damaged stretch of text → the rows that it most likely was before one thing happened to it.

In: the text of one or several lines, and what the columns look like. Out: ``Mended``, the best reading and how sure
it is. Every single change to structure is undone in turn (a quote, separator or line end added, removed, or spoilt by
bad bytes; a line cut off; a cell lost), and what programs do to a whole line (other separators or quotes, quotes round it,
several line ends, a cell told twice); the strict reading of each attempt is scored by the ``Profile``.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from geo.events.dialect import Dialect
from geo.events.utf_8 import MARK

Rows = tuple[tuple[str, ...], ...]
LONGEST = 3_000
SEPARATORS = ",;\t|"
_CUT = -4.0
_TWICE = -8.0
_LOST = 3.0
_CURLED = re.compile("[\u201c-\u201f\u00ab\u00bb]")


@dataclass(frozen=True)
class Attempt:
    """One reading: its rows (a cut row is shorter than the others), what was undone, and its log-likelihood."""

    rows: Rows
    what: str
    score: float
    at: int = 0


@dataclass(frozen=True)
class Mended:
    """The best reading, and by how much (log-likelihood) it beats the best one with other cells."""

    best: Attempt
    lead: float


def mend(text: str, width: int, dialect: Dialect, score: Callable[[Rows], float]) -> Mended | None:
    """Return the likeliest reading of ``text`` as rows of ``width`` cells, None if no single change makes it so."""
    best: dict[Rows, Attempt] = {}
    if len(text) <= LONGEST:
        for changed, what, prior, at in _changes(text, dialect):
            rows = parse(changed, dialect)
            if not rows or not (missing := _missing(rows, width, what)):
                continue
            total = score(rows) + prior + (_CUT + (_TWICE if what else 0.0)) * (missing - 1)
            total += _LOST if what == "cell lost" else 0.0
            padded = tuple(row + ("",) * (width - len(row)) for row in rows)
            if padded not in best or best[padded].score < total:
                best[padded] = Attempt(rows, what, total, at)
    if not best:
        return None
    ranked = sorted(best.values(), key=lambda attempt: -attempt.score)
    return Mended(ranked[0], ranked[0].score - ranked[1].score if len(ranked) > 1 else math.inf)


def _missing(rows: Rows, width: int, what: str) -> int:
    """Return 1 when every row is full, 2 when the first of one or two was cut off, 0 when the rows can't be so."""
    if all(len(row) == width for row in rows):
        return 1
    cut = len(rows[0]) < width and all(len(row) == width for row in rows[1:]) and len(rows) <= 2
    return 2 if cut and what in ("", "quote lost", "line end lost") else 0


def _changes(text: str, dialect: Dialect) -> Iterator[tuple[str, str, float, int]]:
    """Yield each text with one change undone, what the change was, the log of its prior, and where it stands."""
    quote, mark = dialect.quote, dialect.delimiter
    names = {mark: "separator", "\n": "line end", "\r": "line end"} | ({quote: "quote"} if quote else {})
    marks = sum(text.count(each) for each in names) + 1
    added, removed = -math.log(len(text) + 1), -math.log(marks)
    yield text, "", 0.0, 0
    others = frozenset(SEPARATORS) - {mark, quote}
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
            for each, name in ((quote, "quote"), (mark, "separator"), ("\n", "line end")):
                yield text[:at] + each + text[at + 1 :], f"{name} spoilt", removed, at
    for at in range(len(text) + 1):
        for each, name in ((quote, "quote"), (mark, "separator"), ("\n", "line end")):
            if each:
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
    for ends in re.finditer(r"(?:\r\n|\r|\n){2,}", text):
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


@lru_cache(maxsize=32)
def _grammar(delimiter: str, quote: str, escape: str, *, skip_space: bool) -> re.Pattern[str]:
    """Describe records whose quotes are all well-formed."""
    mark, q = re.escape(delimiter), re.escape(quote)
    if not quote:
        cell = rf"[^{mark}\r\n]*+"
    else:
        body = rf"(?:[^{q}\\]|\\.|{q}{q})*+" if escape else rf"(?:[^{q}]|{q}{q})*+"
        cell = rf"(?:{' ?' if skip_space else ''}{q}{body}{q}|[^{mark}{q}\r\n]*+)"
    record = rf"{cell}(?:{mark}{cell})*+"
    return re.compile(rf"{record}(?:(?:\r\n|\r|\n){record})*+", re.DOTALL)


def parse(text: str, dialect: Dialect) -> Rows | None:
    """Read a text strictly by the standard library's reader; None when its quotes are not well-formed."""
    pattern = _grammar(dialect.delimiter, dialect.quote, dialect.escape, skip_space=dialect.skip_space)
    if not pattern.fullmatch(text):
        return None
    return tuple(tuple(row) for row in read(text, dialect) if row)


def read(text: str, dialect: Dialect) -> list[list[str]]:
    """Read a text by the standard library's reader, forgivingly."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skip_space,
    )
    try:
        return list(reader)
    except csv.Error:
        return [line.split(dialect.delimiter) for line in text.splitlines()]


def only_known(damaged: str, known: Iterable[str]) -> str:
    """Return the one known text that the damaged one can have been: each run of marks stands for 0 to 2 characters."""
    if len(damaged.replace(MARK, "")) < 3:
        return ""
    pattern = re.compile(".{0,2}".join(re.escape(part) for part in re.split(f"{MARK}+", damaged)), re.DOTALL)
    fits = [each for each in known if MARK not in each and pattern.fullmatch(each)]
    return fits[0] if len(fits) == 1 else ""
