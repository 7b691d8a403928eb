"""What a person has said of how files are to be read: of one file, and of the headers that several files share.

In: bytes and ``ReadOptions``. Out: a ``Table`` or ``Reading``. Nothing here changes the file: its cells as mended are
kept beside it, and each can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace

import pandas as pd

from geo.errors import UnusableFile
from geo.events.assembly import Table
from geo.events.dates.forms import DateRules
from geo.events.headers import headers_key, in_key_order
from geo.events.problems import Problem, problem_frame
from geo.events.reading import Reading, read_rows
from geo.events.settled import Mark
from geo.events.structure.dialect import QUOTINGS, Dialect
from geo.events.table import read_table
from geo.progress import Progress, unheard

Edit = tuple[int, str, str]
"""A mended cell: the 0-based position of its row in ``Table.rows``, its header, and its text."""

OF_A_ROW = frozenset(
    {
        "ragged-row",
        "open-quote",
        "broken-line",
        "doubtful-cell",
        "bad-bytes",
        "nul-bytes",
        "misread-text",
        "byte-order-mark",
    }
)
"""Codes of doubts about what a row of the file is; they are settled when a person mends it."""


@dataclass(frozen=True)
class ReadOptions:
    """How a file is to be read, in place of what would be found; a blank field leaves it to be found.

    ``encoding`` as Python names it, ``delimiter`` one character, ``quoting`` one of ``QUOTINGS``, ``sheet`` of a workbook, ``header`` the 1-based line of
    the column names (0 for none, None as found), ``order`` as in ``DateRules``, ``cells`` as they were mended.
    """

    encoding: str = ""
    delimiter: str = ""
    quoting: str = ""
    sheet: str = ""
    header: int | None = None
    order: str = ""
    cells: tuple[Edit, ...] = ()


AS_FOUND = ReadOptions()
SAID = tuple(each.name for each in fields(ReadOptions) if each.name != "cells")
"""What is said of the file, and not of one of its cells."""


def read_table_as(data: bytes, options: ReadOptions = AS_FOUND, *, progress: Progress = unheard) -> Table:
    """Read a table as a person has said; raises as ``read_table`` does."""
    return mended(_read_as(data, options, progress), options.cells)


def _read_as(data: bytes, options: ReadOptions, progress: Progress) -> Table:
    sheet = options.sheet or None
    if not (options.encoding or options.delimiter or options.quoting) and options.header is None:
        return read_table(data, sheet=sheet, progress=progress)
    try:
        found = read_table(data, sheet=sheet, progress=progress)
    except UnusableFile:
        found = Table(problem_frame([]), problem_frame([]), Dialect())
    quote, escape = QUOTINGS.get(options.quoting, (found.dialect.quote, found.dialect.escape))
    how = replace(
        found.dialect,
        quote=quote,
        escape=escape,
        encoding=options.encoding or found.dialect.encoding,
        delimiter=options.delimiter or found.dialect.delimiter,
        header=found.dialect.header if options.header is None else (options.header,) * bool(options.header),
    )
    table = read_table(data, dialect=how, sheet=sheet, progress=progress, find_header=options.header is None)
    still = {"encoding-choice"} if not options.encoding else set()
    still |= {"delimiter-choice"} if not options.delimiter else set()
    guessed = found.problems[found.problems["code"].isin(still)]
    listed = [*_problems(guessed), *_problems(table.problems)]
    return replace(table, problems=problem_frame(listed))


def _problems(frame: pd.DataFrame) -> list[Problem]:
    return [Problem(*row) for row in frame.itertuples(index=False, name=None)]


def mended(table: Table, cells: tuple[Edit, ...]) -> Table:
    """Put mended cells into a table; the doubts about their rows are settled by it."""
    if not cells:
        return table
    rows, touched = table.rows.copy(), set[tuple[int, str]]()
    for at, column, text in _standing(table, cells):
        rows.iloc[at, column] = text
        line = int(rows.index[at])
        touched |= {(line, str(rows.columns[column])), (line, "")}
    left = [
        each
        for each in _problems(table.problems)
        if each.code not in OF_A_ROW or (each.line, each.column) not in touched
    ]
    return replace(table, rows=rows, problems=problem_frame(left))


def _standing(table: Table, cells: Iterable[Edit]) -> Iterator[tuple[int, int, str]]:
    """Yield the mended cells that the table has: the positions of row and column, and the text."""
    position = {header: at for at, header in enumerate(table.rows.columns)}
    for at, header, text in cells:
        if at < len(table.rows) and header in position:
            yield at, position[header], text


def changes(table: Table, cells: tuple[Edit, ...]) -> pd.DataFrame:
    """List what was mended by hand: ``line`` (1-based), ``column``, ``before`` and ``after``, in the order of the file.

    ``table`` is the file with no cell mended.
    """
    rows = [
        (int(table.rows.index[at]), table.rows.columns[column], str(table.rows.iloc[at, column]), text)
        for at, column, text in _standing(table, sorted(cells))
    ]
    return pd.DataFrame(rows, columns=["line", "column", "before", "after"])


@dataclass(frozen=True)
class Readings:
    """What a person has said of all their files.

    ``options`` maps the id of a file to its options; ``columns`` maps ``headers_key`` to the column of each header (blank
    for none), in the order of ``in_key_order``, which serves all files with the same headers. ``right`` maps the id of a file to the problems of it that were
    found right as they are; they change nothing in what is read.
    """

    options: Mapping[str, ReadOptions] = field(default_factory=dict)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    right: Mapping[str, frozenset[Mark]] = field(default_factory=dict)

    def of(self, ident: str) -> ReadOptions:
        """Give the options of a file."""
        return self.options.get(ident, AS_FOUND)

    def with_options(self, ident: str, **changes: object) -> Readings:
        """Change options of a file; mended cells, and what was found right, do not outlive what moves the rows."""
        moved = {"delimiter", "quoting", "sheet", "header"} & set(changes)
        base = replace(self.of(ident), cells=()) if moved else self.of(ident)
        right = {other: marks for other, marks in self.right.items() if not moved or other != ident}
        return replace(self, options={**self.options, ident: replace(base, **changes)}, right=right)  # type: ignore[arg-type]

    def with_cells(self, ident: str, edits: Iterable[Edit]) -> Readings:
        """Mend cells of a file; the last word on a cell stands."""
        merged = {(at, header): text for at, header, text in (*self.of(ident).cells, *edits)}
        return self.with_options(
            ident, cells=tuple((at, header, text) for (at, header), text in merged.items())
        )

    def right_of(self, ident: str) -> frozenset[Mark]:
        """Give what was found right as it is in a file."""
        return self.right.get(ident, frozenset())

    def with_right(self, ident: str, marks: Iterable[Mark], *, right: bool = True) -> Readings:
        """Take problems of a file as right as they are, or not any more."""
        before = self.right_of(ident)
        now = before.union(marks) if right else before.difference(marks)
        return replace(self, right={**self.right, ident: now}) if now != before else self

    def with_columns(self, headers: Iterable[str], columns: Mapping[str, str] | None) -> Readings:
        """Remember what headers stand for; None forgets it."""
        ordered = in_key_order(headers)
        key = headers_key(ordered)
        kept = {other: known for other, known in self.columns.items() if other != key}
        if columns is not None:
            kept[key] = tuple(columns.get(header, "") for header in ordered)
        return replace(self, columns=kept)

    def columns_of(self, headers: Iterable[str]) -> dict[str, str] | None:
        """Give the column of each header that has one, as a person confirmed it for these headers; None when none did."""
        listed = [str(header) for header in headers]
        ordered = in_key_order(listed)
        known = self.columns.get(headers_key(ordered))
        if known is None or len(known) != len(ordered):
            return None
        found = dict(zip(ordered, known, strict=True))
        return {header: found[header] for header in listed if found[header]}

    def read(self, data: bytes, ident: str, file: str) -> Reading:
        """Read a file as a person has said; raises as ``read_rows`` does."""
        return self.read_rows(read_table_as(data, self.of(ident)), ident, file)

    def read_rows(self, table: Table, ident: str, file: str, *, progress: Progress = unheard) -> Reading:
        """Read what ``read_table_as`` gave for a file; raises as ``geo.events.read_rows`` does."""
        columns, dates = self.columns_of(table.rows.columns), DateRules(order=self.of(ident).order)
        return read_rows(table, columns=columns, file=file, dates=dates, progress=progress)

    def opened(self, said: Readings, idents: Iterable[str]) -> Readings:
        """Read the files of a link as it says, all others as before; cells stay mended where their rows have not moved."""
        readings = replace(self, columns=said.columns)
        for ident in idents:
            own, new = readings.of(ident), said.of(ident)
            changed = {name: getattr(new, name) for name in SAID if getattr(new, name) != getattr(own, name)}
            readings = readings.with_options(ident, **changed) if changed else readings
        return readings

    def told(self, idents: Iterable[str]) -> str:
        """Write all that bears on some files, blank when nothing does: a part of the key of what is read from them."""
        options = {ident: self.of(ident) for ident in idents if self.of(ident) != AS_FOUND}
        columns = dict(sorted(self.columns.items()))
        return repr((options, columns)) if options or columns else ""
