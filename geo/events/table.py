"""The bytes of a CSV or workbook → a table of text: nothing is understood yet, and nothing is lost.

In: the bytes of a file. Out: ``Table``, whose rows are text, indexed by the line on which each begins. Raises
``UnusableFile`` when there is no table in the bytes. The way: ``decoding`` → ``structure`` (dialect, records, layout)
→ ``assembly`` (rows are read or mended, and what looks changed is named).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from geo.errors import UnusableFile
from geo.events.assembly import Table, assemble
from geo.events.decoding.encoding import decode
from geo.events.doubts.cut_shapes import ENOUGH
from geo.events.limits import Limits, Watch, limits_set, reached, within_bytes
from geo.events.problems import Problem, problem_frame
from geo.events.structure.archives import is_workbook
from geo.events.structure.dialect import Dialect, delimiter_choice, detect
from geo.events.structure.layout import Layout, find_layout
from geo.events.structure.records import scan
from geo.events.structure.sheet_cells import named_cells
from geo.events.structure.text import Text
from geo.events.structure.workbook import as_csv, read_sheet, unused_sign
from geo.progress import READING, Progress, unheard

_SHEET, _SCANNED = 0.8, 0.3
"""Parts of the reading that are done, about: of a workbook when its cells are text; of a text when its records are found."""
# A line by which spreadsheets tell each other what parts the cells: no part of the table.
_SEPARATOR = re.compile(rb'\s*"?sep=.?"?$', re.IGNORECASE)
_EMPTY = "The file is empty. Choose a CSV whose first line names the columns."


def read_table(  # noqa: PLR0913  what is read, and how
    data: bytes,
    *,
    dialect: Dialect | None = None,
    sheet: str | None = None,
    limits: Limits | None = None,
    progress: Progress = unheard,
    find_header: bool = False,
) -> Table:
    """Read the bytes of a CSV or workbook (XLSX) as a table of text.

    Parameters
    ----------
    data
        The file.
    dialect
        How to read it, in place of what would be found: that of an earlier ``Table``, with a field changed.
    sheet
        The sheet of a workbook; if None the first with several names of our columns, else the first that has a table.
    limits
        How much is read, if None as ``limits_set`` by the environment; what was read before a limit is kept, and the limit is a
        problem.
    find_header
        Whether the lines of the column names are looked for, whatever ``dialect`` says of them.
    progress
        Told how far it is; what it raises ends the reading.

    Raises ``UnusableFile`` for no table.

    """
    limits = limits or limits_set(os.environ)
    problems: list[Problem] = []
    told = partial(progress, READING)
    given = dialect is not None and not find_header
    if is_workbook(data):
        sheet = sheet or (dialect.sheet if dialect else "")
        return _read_workbook(data, sheet, dialect if given else None, limits, told)
    watch = limits.watch(told)
    data = within_bytes(data, limits, problems)
    decoded = decode(data, dialect.encoding if dialect else "")
    problems += decoded.problems
    found, rival = (dialect, "") if dialect else detect(decoded.data)
    if rival:
        problems.append(delimiter_choice(found.delimiter, rival, decoded.data))
    found = replace(found, encoding=decoded.encoding)
    return _read(decoded.data, found, limits, problems, watch, given=given)


def _read_workbook(
    data: bytes, sheet: str, dialect: Dialect | None, limits: Limits, told: Callable[[float], None]
) -> Table:
    whole = limits.watch(told)
    # What is left of the time is for the text: else what was read of the sheet would come to nothing.
    first = replace(limits, seconds=_SHEET * limits.seconds).watch(told).part(0, _SHEET)
    read = read_sheet(data, sheet, limits, first)
    how = replace(
        dialect or Dialect(), delimiter=",", quote='"', escape="", sheet=read.name, sheets=read.names
    )
    sign, rest = unused_sign(read.rows), whole.part(_SHEET, 1)
    found = _read(as_csv(read.rows, sign), how, limits, read.problems, rest, given=dialect is not None)
    table = _with_line_ends(found, sign)
    odd = named_cells(read.odd, [str(header) for header in table.rows.columns])
    every = pd.concat([table.problems, problem_frame(odd)], ignore_index=True) if odd else table.problems
    return replace(table, problems=every)


def _with_line_ends(table: Table, sign: str) -> Table:
    """Put line ends where a sign stands for them: a row of a sheet was one line of the text, whatever its cells hold."""

    def restored(texts: Iterable[str]) -> list[str]:
        return [text.replace(sign, "\n") for text in texts]

    rows = table.rows.apply(lambda cells: cells.str.replace(sign, "\n", regex=False))
    named = table.problems.assign(
        **{name: restored(table.problems[name]) for name in ("column", "value", "message")}
    )
    how = replace(
        table.dialect,
        preamble=tuple(restored(table.dialect.preamble)),
        footer=tuple(restored(table.dialect.footer)),
    )
    return Table(rows.set_axis(restored(rows.columns), axis=1), named, how)


def _read(  # noqa: PLR0913  what is read, and how
    data: bytes, dialect: Dialect, limits: Limits, problems: list[Problem], watch: Watch, *, given: bool
) -> Table:
    everything = scan(data, dialect, watch.part(0, _SCANNED))
    if not everything.complete:
        problems.append(
            reached(
                int(everything.line[-1]) if len(everything) else 1, f"{limits.seconds:g} seconds", "seconds"
            )
        )
    filled = np.flatnonzero(everything.content > 0)
    if not len(filled):
        raise UnusableFile(_EMPTY)
    if len(filled) > 1 and _SEPARATOR.match(data[: everything.end[filled[0]]]):
        filled = filled[1:]
    blank = np.diff(np.concatenate([[-1], filled])) > 1
    skipped = np.diff(filled) - 1
    records = everything.where(filled)
    text = Text(data, records, dialect)
    layout = _forced(text, dialect) if given else find_layout(text, blank)
    if layout.footer - layout.body > limits.rows:
        layout = replace(layout, footer=layout.body + limits.rows)
        problems.append(reached(int(records.line[layout.footer - 1]), f"{limits.rows:,} rows", "rows"))
        text = Text(data, records.where(slice(layout.footer)), dialect)
    table = assemble(text, layout, limits, problems, watch.part(_SCANNED, 1))
    if skipped.sum() != 1:
        return table
    line = int(everything.line[filled[np.argmax(skipped)] + 1])
    enough = len(table.rows) >= ENOUGH and line > records.line[layout.body]
    return _with_blank_line(table, line) if enough else table


def _with_blank_line(table: Table, line: int) -> Table:
    """Name the one line among the rows that has no cells, unless what stands beside it is named."""
    if (table.problems["line"] - line).abs().le(1).any():
        return table
    message = f"Line {line}: this line has no cells, as no other among the rows, and was left out. If it was a row, write its cells."
    named = problem_frame([Problem(line, "", "", "blank-line", message)])
    problems = pd.concat([table.problems, named], ignore_index=True) if len(table.problems) else named
    return replace(table, problems=problems.sort_values("line", kind="stable", ignore_index=True))


def _forced(text: Text, dialect: Dialect) -> Layout:
    """Take the header lines that the dialect names."""
    lines = text.records.line.tolist()
    header = [at for at, line in enumerate(lines) if line in dialect.header]
    if not header:
        return Layout(0, 0, len(lines), int(np.bincount(text.records.width).argmax()))
    footer = len(lines) - len(dialect.footer)
    return Layout(header[0], header[-1] + 1, max(footer, header[-1] + 1), len(text.cells(header[0])))
