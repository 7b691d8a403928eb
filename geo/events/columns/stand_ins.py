"""Cells that stand for something else: ``〃`` for the cell above, ``1`` for what the header says that 1 means.

Rows of text in, the same rows with what is meant out, which cells were replaced, and a note for each column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.events.columns.content import MOST_SAMPLES
from geo.events.headers import spaced_header
from geo.events.keys import key_of
from geo.events.lexicon import words_for
from geo.events.problems import CELL_SHOWN, Problem
from geo.events.schema import COLUMN_OF
from geo.events.values.answers import answer
from geo.events.values.nothing import is_no_name
from geo.events.values.vocabulary import find_word

DITTO = frozenset(
    f"{before}{form}{after}"
    for mark in words_for("ditto")
    for form in (mark, mark.capitalize(), mark.upper(), f"({mark})")
    for before in ("", " ")
    for after in ("", " ")
)
"""What people write for “as in the row above”, as cells hold it."""

_CONFIRMED = re.compile(
    r"(?:is |was |officially )*(?:confirmed|verified|confirmation|verification)(?: y n| yes no)?|(?:사실\s?)?확인\s?(?:여부|됨)?|(?:是否)?(?:已)?(?:核实|核實|证实|證實|确认|確認)(?:与否|與否)?",
    re.IGNORECASE,
)
"""Headers that ask whether it is confirmed; one for who confirmed it has no yes or no below it."""
_HEAD = 1_000
"""Rows from which samples are taken."""
Mask = npt.NDArray[np.bool_]


@dataclass
class Meant:
    """Rows with what is meant; by header the rows of the cells that were replaced; and notes.

    ``columns`` are what the headers of the rows are; ``written`` the same rows as the file has them.
    """

    rows: pd.DataFrame
    columns: Mapping[str, str]
    written: pd.DataFrame
    changed: dict[str, Mask] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    further: Mapping[str, str] = field(default_factory=dict)
    """Headers whose cells stand under another one's, and as what they were read."""
    under: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By header, for each row, the header under which the file has its cell."""

    def replace(self, header: str, texts: pd.Series, column: str, code: str, says: str) -> None:
        """Put other texts into a column, and note the first that changed."""
        changed = (texts != self.rows[header]).to_numpy()
        if not changed.any():
            return
        at = int(np.argmax(changed))
        line, cell, meant = int(texts.index[at]), str(self.rows[header].iloc[at]), str(texts.iloc[at])
        message = (
            f"Column {column} (“{header[:CELL_SHOWN]}”): cells such as “{cell[:CELL_SHOWN]}” on line {line} "
            f"({int(changed.sum()):,} in all) {says}: “{meant[:CELL_SHOWN]}”{'' if meant else ', since nothing is said there'}. Check one."
        )
        self.notes.append(Problem(line, column, cell[:CELL_SHOWN], code, message))
        self.rows = self.rows.assign(**{header: texts})
        self.changed[header] = self.changed.get(header, np.zeros(len(texts), dtype=bool)) | changed


def samples_of(column: pd.Series) -> tuple[str, ...]:
    """Give some distinct cells from the head of a column, of those that speak for themselves."""
    # Plain Python: for a file of 2,000 columns, pandas' own methods take ten times as long.
    cells = (cell.strip() for cell in column.head(_HEAD).tolist())
    return tuple(islice(dict.fromkeys(cell for cell in cells if cell and cell not in DITTO), MOST_SAMPLES))


def meant_by(rows: pd.DataFrame, columns: Mapping[str, str]) -> Meant:
    """Replace what stands for something else in the columns that are mapped; ``columns`` maps headers to ours."""
    meant = Meant(rows, columns, rows)
    for header, column in columns.items():
        if header not in rows.columns:
            continue
        meant.replace(
            header,
            _as_above(meant.rows[header], column),
            column,
            "ditto-mark",
            "stand for the cell above, and were read so",
        )
        key = key_of(header)
        if key and column in COLUMN_OF and COLUMN_OF[column].shape in ("vocabulary", "text"):
            meant.replace(
                header,
                _by_key(meant.rows[header], key, column),
                column,
                "word-alias",
                "mean what the name of the column says",
            )
        if column == "status":
            meant.replace(
                header,
                _answered(meant.rows[header], header),
                column,
                "word-alias",
                "answer whether it is confirmed, and were read so",
            )
    return meant


def _answered(cells: pd.Series, header: str) -> pd.Series:
    """Put stances in the place of yes and no, where a header asks whether it is confirmed, and nothing else is said below it but that it is not known."""
    said = {cell: answer(cell, header) for cell in cells.unique() if cell.strip() and not is_no_name(cell)}
    if not _CONFIRMED.fullmatch(spaced_header(header)) or not said or None in said.values():
        return cells
    return cells.map({cell: "confirmed" if yes else "not confirmed" for cell, yes in said.items()}).fillna(
        cells
    )


def _as_above(column: pd.Series, name: str) -> pd.Series:
    """Fill marks with the nearest cell above that is none; below nothing, a name is none, and all else is seen to be wrong."""
    # One look at each cell: to find the distinct ones first takes ten times as long.
    if DITTO.isdisjoint(column.tolist()):
        return column
    filled = column.mask(column.isin(DITTO)).ffill().fillna("")
    is_text = name not in COLUMN_OF or COLUMN_OF[name].shape == "text"
    return filled if is_text else filled.where(filled.str.strip() != "", column)


def _by_key(cells: pd.Series, key: Mapping[str, str], column: str) -> pd.Series:
    """Put what the key says in the place of its signs; what is a word of the column's own stays."""
    has_words = COLUMN_OF[column].shape == "vocabulary"
    said = {
        cell: cell if has_words and find_word(cell, column) else said_by(cell, key) for cell in cells.unique()
    }
    return cells.map(said)


def said_by(cell: str, key: Mapping[str, str]) -> str:
    """Give what a key says of a cell, else the cell."""
    sign = cell.strip().removesuffix(".0")
    return key.get(sign) or key.get(sign.lower()) or key.get(sign.upper()) or cell
