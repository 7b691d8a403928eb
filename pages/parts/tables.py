"""Files → tables of text, once for all sessions: keyed by content and by how they are read; mended cells are put in after that."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from geo.errors import UnusableFile
from geo.events import (
    Proposal,
    Readings,
    ReadOptions,
    Table,
    mended,
    propose_columns,
    read_rows,
    read_table_as,
)
from geo.progress import Progress
from pages.parts.work import Works

_TABLES = Works[Table](8, "the reading of this file, so it is not shown")
_PROPOSALS = Works[Proposal](8, "the look at what its columns mean, so it is not shown")


def table_of(data: bytes, ident: str, readings: Readings) -> Table:
    """Read a file of an id as text, with the bar of long work; raises as ``read_table`` does, and ``PutAside``."""
    how = unmended(readings.of(ident))
    return _TABLES.once((ident, how), lambda: partial(_read, data, how))


def table_within(data: bytes, ident: str, readings: Readings, progress: Progress) -> Table:
    """Read a file inside other long work, its mended cells put in; raises as ``read_table`` does."""
    how = unmended(readings.of(ident))
    table = _TABLES.within((ident, how), partial(_read, data, how), progress)
    return mended(table, readings.of(ident).cells)


def proposal_of(table: Table, ident: str, readings: Readings) -> Proposal:
    """Give what the columns of a file of an id are taken for by themselves; ``table`` has its mended cells in it."""
    key = (ident, replace(readings.of(ident), order=""))
    return _PROPOSALS.once(key, lambda: lambda _: propose_columns(table))


def unmended(options: ReadOptions) -> ReadOptions:
    """Leave of the options what bears on the text."""
    return replace(options, order="", cells=())


def _read(data: bytes, options: ReadOptions, progress: Progress) -> Table:
    return read_table_as(data, options, progress=progress)


def mapping_fault(table: Table, mapping: dict[str, str]) -> str:
    """Say why a file can't be read with a mapping; blank when it can."""
    few = Table(table.rows.head(1), table.problems.iloc[:0], table.dialect)
    try:
        read_rows(few, columns={header: column for header, column in mapping.items() if column})
    except UnusableFile as error:
        return str(error)
    return ""
