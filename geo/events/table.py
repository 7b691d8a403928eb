"""CSV bytes → a table of text: nothing is understood yet, and nothing is lost.

In: the bytes of a file. Out: ``Table``, whose rows are text, indexed by the line on which each begins. Raises
``UnusableFile`` when there is no table in the bytes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from geo.errors import UnusableFile
from geo.events.problems import Problem, problem_frame

MAX_BYTES = 50_000_000
MAX_ROWS = 1_000_000
EXTRA = "(cells beyond the header)"
_DELIMITERS = ",;\t|"
_SHOWN = 80


@dataclass(frozen=True)
class Table:
    """A file as text.

    ``rows`` has one row a record, ``str`` columns named by the header, and as its index the 1-based line on which
    the record begins. ``problems`` has the columns of ``geo.events.problems.Problem``.
    """

    rows: pd.DataFrame
    problems: pd.DataFrame


def read_table(data: bytes) -> Table:
    """Read the bytes of a CSV as a table of text.

    The first line with a cell is the header. Short rows are filled with blanks, cells beyond the header are kept in
    a column of their own, and both are problems. Raises ``UnusableFile`` for no table, or more than ``MAX_BYTES``.
    """
    problems: list[Problem] = []
    text = _decode(data, problems)
    records = _records(text)
    try:
        begins, header = next(records)
        body = list(records)
    except StopIteration:
        raise UnusableFile("The file is empty. Choose a CSV whose first line names the columns.") from None
    except csv.Error as error:
        raise UnusableFile(
            f"The file can't be read as a CSV ({error}). Save it again as CSV (UTF-8)."
        ) from None
    if len(body) > MAX_ROWS:
        raise UnusableFile(f"The file has {len(body):,} rows; at most {MAX_ROWS:,} can be read. Split it.")
    _note_open_quote(text, body, problems)
    return Table(_frame(_unique(header, begins, problems), body, problems), problem_frame(problems))


def _decode(data: bytes, problems: list[Problem]) -> str:
    if len(data) > MAX_BYTES:
        raise UnusableFile(f"The file has {len(data):,} bytes; at most {MAX_BYTES:,} can be read. Split it.")
    if data[:4] == b"PK\x03\x04":
        raise UnusableFile("This is a spreadsheet or an archive, no CSV. Open it and save it as CSV (UTF-8).")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise UnusableFile(
            "This is no text file, so no CSV. Choose a CSV whose first line names the columns."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", errors="replace")
        problems.extend(_bad_bytes(text))
        return text


def _bad_bytes(text: str) -> Iterator[Problem]:
    # The same line ends as the reader of the rows counts by, and no others.
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if "\ufffd" in line:
            message = "Some bytes are no UTF-8 and were replaced by �. Save the file as CSV (UTF-8) and load it again."
            yield Problem(number, "", line.rstrip("\n")[:_SHOWN], "bad-bytes", message)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record that has a cell, with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    begins = 1
    for record in reader:
        if any(cell.strip() for cell in record):
            yield begins, record
        begins = reader.line_num + 1


def _delimiter(text: str) -> str:
    head = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=head.count)


def _note_open_quote(text: str, body: list[tuple[int, list[str]]], problems: list[Problem]) -> None:
    # Every quote of a well-formed file has a partner, so an odd number means that one cell swallowed the rest.
    if text.count('"') % 2 and body:
        line, record = body[-1]
        longest = max(record, key=len)
        message = "A quote is never closed, so what follows may be read as one cell. Close it, or double it."
        problems.append(Problem(line, "", longest[:_SHOWN], "open-quote", message))


def _unique(header: list[str], line: int, problems: list[Problem]) -> list[str]:
    names: list[str] = []
    for position, cell in enumerate(header, start=1):
        wanted = cell.strip() or f"column {position}"
        name, again = wanted, 2
        while name in names:
            name, again = f"{wanted} ({again})", again + 1
        if name != wanted:
            message = f"Two columns are called this; the second is taken as “{name}”. Rename one."
            problems.append(Problem(line, wanted, wanted, "duplicate-header", message))
        names.append(name)
    return names


def _frame(header: list[str], body: list[tuple[int, list[str]]], problems: list[Problem]) -> pd.DataFrame:
    width = len(header)
    cells: list[list[str]] = []
    beyond: list[str] = []
    for line, record in body:
        kept, extra = record[:width], [cell for cell in record[width:] if cell.strip()]
        if len(record) != width and (extra or len(record) < width):
            problems.append(_ragged(line, record, width))
        cells.append(kept + [""] * (width - len(kept)))
        beyond.append(" | ".join(extra))
    index = pd.Index([line for line, _ in body], name="line", dtype="int64")
    frame = pd.DataFrame(cells, columns=header, index=index, dtype="str")
    if not any(beyond):
        return frame
    name = EXTRA
    while name in header:
        name += " "
    return frame.assign(**{name: pd.array(beyond, dtype="str")})


def _ragged(line: int, record: list[str], width: int) -> Problem:
    what = (
        "The missing cells are taken as blank"
        if len(record) < width
        else "The cells beyond it are kept apart"
    )
    message = f"The row has {len(record)} cells, the header {width}. {what}; check that none has moved."
    return Problem(line, "", " | ".join(record)[:_SHOWN], "ragged-row", message)
