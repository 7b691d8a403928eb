"""A row that tells several things → a row for each: what all ways of taking rows apart have in common.

In: headers, and what each is taken for; one that holds a further value of what another holds is ``FURTHER``, one whose cells
tell a whole route is ``ROUTE``. A row as it stands is a mapping of headers to cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from geo.events.columns.wide import number_of, numbered, numbered_names
from geo.events.schema import FURTHER
from geo.events.values.nothing import is_no_name

Row = Mapping[str, str]
Numbered = Mapping[int, Mapping[str, str]]
"""By number the header of each column of ours."""

_DATE = re.compile(r"[\d\s./\-~?:년월일年月日]{4,30}")
_LONGEST = 60
"""Characters of a place in the name that is made for a journey."""


@dataclass
class Piece:
    """A row that is made of another: which headers take the cell of another one, and which a text that no cell has.

    ``unread`` are headers whose cells are of no one piece: they are not read, and stay in the details; a stance that is not
    read is unknown.
    """

    taken: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    blank: set[str] = field(default_factory=set)
    """Headers whose cells went into other pieces."""


@dataclass(frozen=True)
class Several:
    """Rows that stay as they are; those that do not are told by the subclasses.

    ``columns`` maps headers to ours, as a person or a guess has it; ``headers`` are all those of the file.
    """

    columns: Mapping[str, str]
    headers: Sequence[str] = ()

    code: ClassVar[str] = ""
    what: ClassVar[str] = ""
    """What each row is read as, in words."""

    @cached_property
    def header_of(self) -> dict[str, str]:
        """Column of ours to header."""
        return {column: header for header, column in self.columns.items()}

    @property
    def read(self) -> dict[str, str]:
        """Headers of which one row has several, and as what each is read."""
        return {}

    @property
    def made(self) -> dict[str, str]:
        """What the headers of the rows are that are made."""
        return dict(self.columns)

    def pieces(self, row: Row, line: int) -> list[Piece]:  # noqa: ARG002  what takes rows apart needs both
        """Take a row apart; ``line`` is its line in the file."""
        return [Piece()]

    def header(self, column: str) -> str:
        """Give the header of a column of ours, or a new one where the file has none."""
        if column in self.header_of:
            return self.header_of[column]
        new = f"({column})"
        while new in self.headers:
            new += "*"
        return new

    def with_new(self, *columns: str) -> dict[str, str]:
        """Map the headers, and new ones for those of some columns that the file lacks."""
        return {**self.columns, **{self.header(column): column for column in columns}}

    def called(self, row: Row, what: str, line: int) -> str:
        """Name what a row tells, so that it is not mixed up with a row of another file: by its place, date and line.

        A text that is no date may be anything, and stays out.
        """
        dates = (row.get(self.header_of.get(column, ""), "").strip() for column in ("date", "date start"))
        date = next((text for text in dates if _DATE.fullmatch(text)), "")
        return ", ".join(filter(None, [what[: 2 * _LONGEST + 3], date, f"line {line}"]))

    @cached_property
    def odd(self) -> set[str]:
        """Headers that hold the first of several, of which the others are not read: it is of no one piece."""
        several = (ones for ones in numbered_names(self.headers).values() if len(ones) > 1)
        return {
            h
            for ones in several
            for h in ones
            if self.columns.get(h, FURTHER) != FURTHER and h not in self.read
        }


@dataclass(frozen=True)
class Series(Several):
    """Rows with several of one kind side by side, under headers with numbers."""

    series: Numbered = field(default_factory=dict)

    @property
    def read(self) -> dict[str, str]:
        """Give all numbered headers."""
        return all_of(self.series)

    def apart(self, told: Sequence[Mapping[str, str]], unread: Callable[[int], set[str]]) -> list[Piece]:
        """Make a piece of each of those that are told; ``unread`` gives by position what is of none of them, or of another."""
        used = {header for ones in told for header in ones.values()}
        made = []
        for at, ones in enumerate(told):
            taken = {self.header_of[column]: header for column, header in ones.items()}
            made.append(Piece(taken, {}, unread(at) if len(told) > 1 else set(), used - set(taken)))
        return made


def tells_any(row: Row, ones: Mapping[str, str], *columns: str) -> bool:
    """Whether one of some columns says something, of those that have a number in common."""
    return any(not has_none(row, ones[column]) for column in columns if column in ones)


def has_none(row: Row, header: str) -> bool:
    """Whether a cell is blank, or says that there is nothing."""
    cell = row.get(header, "").strip()
    return not cell or is_no_name(cell)


def short(place: str) -> str:
    """Give a place's name as it goes into another name."""
    return place.strip()[:_LONGEST]


def by_number(
    headers: Iterable[str], columns: Mapping[str, str], leading: str, beside: Iterable[str]
) -> Numbered:
    """Give the headers that stand several times with numbers; none unless those of the ``leading`` column do.

    Only those of ``leading`` and ``beside`` count, of which the first is mapped, and the others are ``FURTHER`` ones.
    """
    several = {columns.get(ones[0], ""): ones for ones in numbered(headers).values()}
    found: dict[int, dict[str, str]] = {}
    for column in (leading, *beside):
        for header in several.get(column, []):
            if columns.get(header) in (column, FURTHER):
                found.setdefault(number_of(header), {}).setdefault(column, header)
    leads = {number: ones for number, ones in sorted(found.items()) if leading in ones}
    twice = len(several.get(leading, [])) != len({number_of(header) for header in several.get(leading, [])})
    return leads if len(leads) > 1 and not twice else {}


def all_of(several: Numbered) -> dict[str, str]:
    """Map all headers that stand several times."""
    return {header: column for ones in several.values() for column, header in ones.items()}
