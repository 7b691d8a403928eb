"""Rows as they are written → rows as they are meant: a row for each stop, leg or source, and no cell that stands for another.

What is said once in a row holds for all that is made of it. The index stays the line of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from geo.events.columns.journey_rows import journeys_of
from geo.events.columns.several import Row, Several
from geo.events.columns.source_rows import sources_of
from geo.events.columns.stand_ins import Meant, meant_by
from geo.events.problems import Problem

_SHOWN, _NAMED = 200, 6


def several_of(rows: pd.DataFrame, columns: Mapping[str, str]) -> Several:
    """Tell what a row holds several of; ``columns`` maps headers to ours. Journeys come before sources."""
    return journeys_of(rows, dict(columns)) or sources_of(rows, dict(columns)) or Several(dict(columns))


def further_columns(rows: pd.DataFrame, columns: Mapping[str, str]) -> dict[str, str]:
    """Give the headers that are read though they are mapped to nothing, and as what: ``Place 2`` beside ``Place 1``."""
    return several_of(rows, columns).used


def as_meant(rows: pd.DataFrame, several: Several, line: int) -> Meant:
    """Replace what stands for something else, and make rows of what a row holds several of; ``line`` is that of the headers."""
    meant = meant_by(rows, {**several.columns, **several.used})
    meant.columns = several.columns
    return _unfolded(meant, several, line) if several.read else meant


def _unfolded(meant: Meant, several: Several, line: int) -> Meant:
    rows = meant.rows
    pieces = [(at, piece) for at, (own, row) in enumerate(_rows(rows)) for piece in several.pieces(row, own)]
    origin = [at for at, _ in pieces]
    made = rows.iloc[origin].copy()
    for header in dict.fromkeys(header for _, piece in pieces for header in piece):
        before = made[header].tolist() if header in made else [""] * len(made)
        made[header] = [piece.get(header, cell) for (_, piece), cell in zip(pieces, before, strict=True)]
    changed = {header: mask[origin] for header, mask in meant.changed.items()}
    columns = {header: column for header, column in several.made.items() if header in made}
    return Meant(made, columns, made, changed, [*meant.notes, _note(several, len(rows), len(made), line)])


def _rows(rows: pd.DataFrame) -> Iterator[tuple[int, Row]]:
    headers = [str(header) for header in rows.columns]
    columns = (rows[header].tolist() for header in headers)
    for line, cells in zip(rows.index.tolist(), zip(*columns, strict=True), strict=True):
        yield int(line), dict(zip(headers, cells, strict=True))


def _note(several: Several, before: int, after: int, line: int) -> Problem:
    code, what = several.says
    first, *_ = headers = list(several.read)
    names = "”, “".join(header[:_SHOWN] for header in headers[:_NAMED])
    message = (
        f"Line {line}: a row holds several of one kind, under “{names}”: it was read as {what}, {after:,} from {before:,} "
        f"{'row' if before == 1 else 'rows'}, and all else in the row holds for each. Check one row; if they are something "
        "else, choose another column of ours for them."
    )
    return Problem(line, several.read[first], first[:_SHOWN], code, message)
