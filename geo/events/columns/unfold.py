"""Rows as they are written → rows as they are meant: a row for each stop, leg or source, and no cell that stands for another.

What is said once in a row holds for all that is made of it. The index stays the line of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import pandas as pd

from geo.events.columns.journey_rows import journeys_of, propose_journeys
from geo.events.columns.several import Piece, Several
from geo.events.columns.source_rows import propose_sources, sources_of
from geo.events.columns.stand_ins import Meant, meant_by
from geo.events.columns.wide import later_ones
from geo.events.headers import PEOPLE, is_known
from geo.events.limits import remedy
from geo.events.problems import CELL_SHOWN, Problem
from geo.events.schema import FURTHER

_NAMED, _BLOCK = 6, 5_000
"""Headers that a message names, and rows between two looks at whether the work was stopped."""
Pieces = list[tuple[int, Piece]]


def further_columns(rows: pd.DataFrame, columns: Mapping[str, str]) -> dict[str, str]:
    """Tell which headers hold further values of what others hold, or a whole route; journeys come before sources.

    ``columns`` maps the headers that are known to ours. Gives headers to ``FURTHER`` or ``ROUTE`` of ``geo.events.schema``.
    """
    found = propose_journeys(rows, columns) or propose_sources(rows, columns)
    return {} if found and _is_mixed(list(map(str, rows.columns)), {**columns, **found}) else found


def _is_mixed(headers: list[str], columns: Mapping[str, str]) -> bool:
    """Whether others have numbers too, which would be read for none or for all: people, or stances, of one stop or source.

    What can be read in two ways is not taken apart.
    """
    return any(
        (is_known(stem) or stem in PEOPLE) and not any(columns.get(header) == FURTHER for header in ones)
        for stem, ones in later_ones(headers).items()
    )


def several_of(rows: pd.DataFrame, columns: Mapping[str, str]) -> Several:
    """Tell what a row holds several of, as the columns are mapped."""
    headers = [str(header) for header in rows.columns]
    return journeys_of(headers, columns) or sources_of(headers, columns) or Several(columns, headers)


def as_meant(
    rows: pd.DataFrame, several: Several, line: int, most: int, told: Callable[[float], None] = lambda _: None
) -> Meant:
    """Replace what stands for something else, and make rows of what a row holds several of.

    ``line`` is that of the headers. Of more than ``most`` rows, the last ones of the file stay as they are, and that is named.
    ``told`` is told the part that is done, 0 to 1; what it raises ends the work.
    """
    meant = meant_by(rows, {**several.columns, **several.read})
    meant.columns = several.columns
    if not several.read:
        return meant
    pieces, left = _pieces(meant.rows, several, most, told)
    made = _unfolded(meant, several, line, pieces)
    made.notes.extend(_limit(int(rows.index[at]), most) for at in left[:1])
    return made


def _pieces(
    rows: pd.DataFrame, several: Several, most: int, told: Callable[[float], None]
) -> tuple[Pieces, list[int]]:
    """Take the rows apart, as long as there is room; the positions of those that were left come last."""
    headers = [str(header) for header in rows.columns]
    columns = (rows[header].tolist() for header in headers)
    made, left = Pieces(), list[int]()
    for at, (line, cells) in enumerate(zip(rows.index.tolist(), zip(*columns, strict=True), strict=True)):
        if at % _BLOCK == 0:
            told(at / len(rows))
        found = [] if left else several.pieces(dict(zip(headers, cells, strict=True)), int(line))
        if left or len(made) + len(found) + len(rows) - at - 1 > most:
            left.append(at)
            found = [Piece()]
        made.extend((at, piece) for piece in found)
    return made, left


def _unfolded(meant: Meant, several: Several, line: int, pieces: Pieces) -> Meant:
    origin = [at for at, _ in pieces]
    rows, written = (_taken(frame, origin, pieces) for frame in (meant.rows, meant.written))
    for header in {header for _, piece in pieces for header in piece.unread}:
        unread = np.array([header in piece.unread for _, piece in pieces], dtype=bool)
        rows[header] = rows[header].mask(unread, "unknown" if several.columns.get(header) == "status" else "")
    changed = {str(h): mask for h in written if (mask := (rows[h] != written[h]).to_numpy()).any()}
    columns = {header: column for header, column in several.made.items() if header in rows}
    notes = [*meant.notes, _note(several, len(meant.rows), len(rows), line)]
    return Meant(rows, columns, written, changed, notes, several.read, _origins(pieces))


def _origins(pieces: Pieces) -> dict[str, list[str]]:
    """Give by header, for each piece, the header whose cell it takes."""
    headers = {header for _, piece in pieces for header in piece.taken}
    return {header: [piece.taken.get(header, header) for _, piece in pieces] for header in headers}


def _taken(frame: pd.DataFrame, origin: list[int], pieces: Pieces) -> pd.DataFrame:
    """Put the cells of the pieces together, each from where it stands in the frame."""
    made = frame.iloc[origin].copy()
    for header in {header for _, piece in pieces for header in piece.blank}:
        gone = np.array([header in piece.blank for _, piece in pieces], dtype=bool)
        made[header] = made[header].mask(gone, "")
    for header in {header for _, piece in pieces for header in (*piece.taken, *piece.said)}:
        own = made[header].tolist() if header in made else [""] * len(made)
        made[header] = list(_cells_of(header, frame, own, pieces))
    return made


def _cells_of(header: str, frame: pd.DataFrame, own: list[str], pieces: Pieces) -> Iterator[str]:
    """Yield what stands under a header: what a piece says, or takes from another one; else its own cell."""
    cells = {
        there: frame[there].tolist()
        for there in {piece.taken.get(header, header) for _, piece in pieces}
        if there in frame
    }
    for cell, (at, piece) in zip(own, pieces, strict=True):
        if header in piece.said:
            yield piece.said[header]
        else:
            yield cells[piece.taken[header]][at] if header in piece.taken else cell


def _limit(line: int, most: int) -> Problem:
    message = (
        f"Line {line}: the rows hold several each, and more than {most:,} would be made of them; from here on they were left as "
        f"they are. {remedy('rows')}"
    )
    return Problem(line, "", f"{most}", "limit-reached", message)


def _note(several: Several, before: int, after: int, line: int) -> Problem:
    headers = list(several.read)
    names = "”, “".join(header[:CELL_SHOWN] for header in headers[:_NAMED])
    message = (
        f"Line {line}: a row holds several of one kind, under “{names}”: it was read as {several.what}, {after:,} from {before:,} "
        f"{'row' if before == 1 else 'rows'}, and what the row tells once holds for each, unless it is of one place. Check one row; if they are something "
        "else, choose none, or another column of ours for them."
    )
    return Problem(line, several.read[headers[0]], headers[0][:CELL_SHOWN], several.code, message)
