"""Columns of text → typed columns, with a problem for every cell that breaks its rule and a note for every reading.

Every distinct text is read once. What could not be read is blank in its column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.events.dates.forms import DateRules
from geo.events.dates.lasting import with_open_ends
from geo.events.dates.order import ColumnOfDates, named_order, read_dates
from geo.events.headers import fold_header
from geo.events.problems import CELL_SHOWN, Problem
from geo.events.schema import COLUMNS, Column
from geo.events.values.cells import CODE_OF_SHAPE, Codes, blanks_of, read_values, says_nothing
from geo.events.values.understood import Note, Understood

_NAMED = 6
"""Headers that a message names."""
_DATES_DONE = 0.5  # of the work, about, when the dates are read
_PLAIN_NUMBERS = re.compile(r"(?:(?:[+-]?[0-9]+(?:\.[0-9]*)?)?\n)*")
_DATES = ("date", "moment")
_LIMIT = {"latitude": 90.0, "longitude": 180.0}
DATE_ENDS = {
    name: Column(name, "date", "the first or last day of an event") for name in ("date start", "date end")
}
DATE_PRECISION = Column("date precision", "vocabulary", "how precisely", ("day", "week", "month", "year"))
_LEFT = {
    "status": "taken as unknown",
    "reported": "left blank, so that the report counts as known from the first",
}
"""What becomes of a cell that can't be read, where that is more than a blank."""
_OTHERS = (*DATE_ENDS.values(), DATE_PRECISION)

Mask = npt.NDArray[np.bool_]


@dataclass
class Typed:
    """Typed columns by name, the rows whose value is not what was written, and problems, all in the order of the rows."""

    values: dict[str, Any] = field(default_factory=dict)
    changed: dict[str, Mask] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def mark(self, changed: Mapping[str, Mask], headers: Mapping[str, tuple[str, ...]]) -> None:
        """Mark rows whose value is not what was written, ``changed`` by header; ``headers`` are those of each column."""
        for column, names in headers.items():
            for name in changed.keys() & set(names) if column in self.values else ():
                before = self.changed.get(column)
                self.changed[column] = changed[name] if before is None else before | changed[name]


def read_columns(
    texts: Mapping[str, pd.Series],
    rules: DateRules,
    codes: Mapping[str, Codes],
    headers: Mapping[str, tuple[str, ...]] | None = None,
    told: Callable[[float], None] = lambda _: None,
) -> Typed:
    """Read columns of text, by their shape.

    ``texts`` as ``geo.events.columns.parts.gather`` makes them; ``codes`` those of a published format, by column; ``headers`` the names
    of the columns in the file, by ours; ``told`` is told
    the part that is done, 0 to 1. Coordinates become float degrees, ``people`` a nullable integer, all else text; dates EDTF.
    """
    typed = Typed()
    orders = {column: named_order(" ".join(names)) for column, names in (headers or {}).items()}
    read = _read_dates(texts, rules, orders, told)
    columns = [column for column in (*COLUMNS, *_OTHERS) if column.name in texts]
    for number, column in enumerate(columns):
        told(_DATES_DONE + (1 - _DATES_DONE) * number / len(columns))
        text = texts[column.name]
        if column.shape == "text" and not any(says_nothing(cell, column) for cell in text.unique()):
            typed.values[column.name] = text.to_numpy()
        elif not _read_plain_numbers(text, column, typed):
            called = _called(column.name, (headers or {}).get(column.name, ()))
            _read_column(text, column, called, codes.get(column.name, {}), read.get(column.name), typed)
    return typed


def _called(column: str, headers: tuple[str, ...]) -> str:
    """Name a column as ours, and as the file does where that is another word."""
    others = [header for header in headers if fold_header(header) != fold_header(column)]
    return (
        f"{column} (“{'”, “'.join(header[:CELL_SHOWN] for header in others[:_NAMED])}”)" if others else column
    )


def _read_dates(
    texts: Mapping[str, pd.Series],
    rules: DateRules,
    named: Mapping[str, str],
    told: Callable[[float], None],
) -> dict[str, Understood]:
    """Read the columns of dates, those that tell no order of day and month last, as the others of the file."""
    columns = {c.name: c for c in (*COLUMNS, *_OTHERS) if c.shape in _DATES and c.name in texts}
    cells = {name: _distinct(texts[name], column)[0] for name, column in columns.items()}

    def read(name: str, like: str) -> ColumnOfDates:
        moment = columns[name].shape == "moment"
        # What is released is still to come.
        own = replace(rules, today=date.max) if name == "release_after" else rules
        return read_dates(cells[name], own, moment=moment, like=like, named=named.get(name, ""))

    first: dict[str, ColumnOfDates] = {}
    for number, name in enumerate(columns):
        told(_DATES_DONE * number / len(columns))
        first[name] = read(name, "")
    orders = {made.order for made in first.values()} - {""}
    like = orders.pop() if len(orders) == 1 else ""
    understood = {
        name: (made if made.order or not like else read(name, like)).understood
        for name, made in first.items()
    }
    return understood | {name: with_open_ends(understood[name]) for name in understood.keys() & {"date end"}}


def _distinct(text: pd.Series, column: Column) -> tuple[list[str], list[str]]:
    """List the distinct cells that say something, and those that are marks for nothing."""
    cells = [cell for cell in text.unique() if cell]
    nothing = [cell for cell in cells if says_nothing(cell, column)]
    return [cell for cell in cells if cell not in set(nothing)] if nothing else cells, nothing


def _read_plain_numbers(text: pd.Series, column: Column, typed: Typed) -> bool:
    """Read a column whose every cell is a blank or a plain number in its range, all at once; False when it is not so."""
    limit = _LIMIT.get(column.shape)
    # One match over all cells, and one conversion; a cell of two lines fails in the second.
    if limit is None or not _PLAIN_NUMBERS.fullmatch("".join(f"{cell}\n" for cell in text)):
        return False
    try:
        numbers = np.array([cell or "nan" for cell in text], dtype="float64")
    except ValueError:
        return False
    if (np.abs(numbers) > limit).any():
        return False
    typed.values[column.name] = numbers
    typed.changed[column.name] = np.zeros(len(text), dtype=bool)
    return True


def _read_column(  # noqa: PLR0913, PLR0917  all that bears on a column
    text: pd.Series, column: Column, called: str, codes: Codes, dates: Understood | None, typed: Typed
) -> None:
    cells, nothing = _distinct(text, column)
    read = dates if dates is not None else read_values(cells, column, codes)
    number, distinct = pd.factorize(text)
    values = [read.values.get(cell, blank_of(column) if cell == "" else replacement_of(column))
              for cell in distinct]  # fmt: skip
    typed.values[column.name] = _array(values, column)[number]
    odd = np.array(
        [cell in read.changed or cell in read.faults or cell in nothing for cell in distinct], dtype=bool
    )
    typed.changed[column.name] = odd[number]
    notes = (*read.notes, blanks_of(nothing, replacement_of(column))) if nothing else read.notes
    typed.problems += _listed(text, column, called, read)
    typed.problems += (_stated(text, column.name, called, note) for note in notes)


def _array(values: list[Any], column: Column) -> Any:
    if column.shape in _LIMIT:
        return np.array(values, dtype="float64")
    if column.shape == "count":
        return pd.array(values, dtype="Int64")
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def blank_of(column: Column) -> object:
    """Value of a blank cell."""
    if column.name == "status":
        return "reported"
    return {"count": pd.NA, "latitude": np.nan, "longitude": np.nan}.get(column.shape, "")


def replacement_of(column: Column) -> object:
    """Value of a cell that can't be read: a stance that is none must never pass for a report."""
    return "unknown" if column.name == "status" else blank_of(column)


def _listed(text: pd.Series, column: Column, called: str, read: Understood) -> Iterable[Problem]:
    wanted = [*read.faults, *read.doubts]
    for line, cell in text[text.isin(wanted)].items() if wanted else ():
        at = f"Line {line}, column {called}: “{cell[:CELL_SHOWN]}”"
        if cell in read.faults:
            left = _LEFT.get(column.name, "left blank")
            message = f"{at} is {read.faults[cell]}. The cell was {left}; the row is kept."
            yield Problem(int(str(line)), column.name, cell, CODE_OF_SHAPE[column.shape], message)
        else:
            code, says = read.doubts[cell]
            yield Problem(int(str(line)), column.name, cell, code, f"{at} is {says}. Check it.")


def _stated(text: pd.Series, column: str, called: str, note: Note) -> Problem:
    found = text[text.isin(note.cells)]
    line, cell = int(str(found.index[0])), str(found.iloc[0])
    message = f"Column {called}: cells such as “{cell[:CELL_SHOWN]}” on line {line} ({len(found):,} in all) {note.says}"
    return Problem(line, column, cell, note.code, message)
