"""One record's text → its cells, by the standard library's reader: strictly, or forgivingly.

In: the text of one or several records, and the dialect. Out: rows of cells. Strictly, quotes that are not well-formed make no
rows at all.
"""

from __future__ import annotations

import csv
import io
import re
from functools import lru_cache

from geo.events.line_ends import LINE_END
from geo.events.structure.dialect import Dialect

Rows = tuple[tuple[str, ...], ...]

# A cell that is too long is cut later, and named; by the reader's own limit, of 131,072 characters, nothing of a text would be read.
csv.field_size_limit(2**31 - 1)


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
    return re.compile(rf"{record}(?:{LINE_END}{record})*+", re.DOTALL)


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
    return list(reader)
