"""A row that tells several things → a row for each: what all ways of taking rows apart have in common.

A row as it stands is a mapping of headers to cells, and so is a piece of it: what of the row is another cell there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from geo.events.columns.wide import number_of, numbered

Row = Mapping[str, str]
Piece = dict[str, str]
Numbered = Mapping[int, Mapping[str, str]]
"""By number the header of each column of ours."""

_LONGEST_DATE = 40
JOURNEY, EVENT = "(journey)", "(event)"
"""Headers of what is told by no cell. They stand in brackets, as no file's own should."""


@dataclass(frozen=True)
class Several:
    """Rows that stay as they are; those that do not are told by the subclasses.

    ``columns`` maps headers to ours, as a person or a guess has it.
    """

    columns: Mapping[str, str]

    @cached_property
    def header_of(self) -> dict[str, str]:
        """Column of ours to header."""
        return {column: header for header, column in self.columns.items()}

    @property
    def read(self) -> dict[str, str]:
        """Headers of which one row has several, and as what each is read."""
        return {}

    @property
    def used(self) -> dict[str, str]:
        """Headers that are read though they are mapped to nothing, and as what."""
        return {header: column for header, column in self.read.items() if header not in self.columns}

    @property
    def made(self) -> dict[str, str]:
        """What the headers of the rows are that are made."""
        return dict(self.columns)

    @property
    def says(self) -> tuple[str, str]:
        """A code, and what each row was read as."""
        return "", ""

    def pieces(self, row: Row, line: int) -> list[Piece]:  # noqa: ARG002  what takes rows apart needs both
        """Take a row apart; ``line`` is its line in the file."""
        return [{}]

    def own(self, *names: str) -> dict[str, str]:
        """Map new headers for those of the columns ``group`` and ``event`` that the file lacks."""
        new = {JOURNEY: "group", EVENT: "event"}
        return {
            header: column
            for header, column in new.items()
            if column in names and column not in self.header_of
        }

    def called(self, row: Row, what: str, line: int) -> str:
        """Name what a row tells, so that it is not mixed up with a row of another file: by its place, its date and its line."""
        dates = (row.get(self.header_of.get(column, ""), "").strip() for column in ("date", "date start"))
        return ", ".join(filter(None, [what, next(filter(None, dates), "")[:_LONGEST_DATE], f"line {line}"]))

    def headed(self, column: str, otherwise: str = "") -> str:
        """Give the header of a column of ours."""
        return self.header_of.get(column, otherwise)


def by_number(
    headers: Iterable[str], columns: Mapping[str, str], leading: str, beside: Iterable[str]
) -> Numbered:
    """Give the headers that stand several times with numbers; none unless those of the ``leading`` column do.

    Only those of ``leading`` and ``beside`` count, of which the first is mapped, and the others to nothing else.
    """
    several = {columns.get(ones[0], ""): ones for ones in numbered(headers).values()}
    found: dict[int, dict[str, str]] = {}
    for column in (leading, *beside):
        ones = several.get(column, [])
        if not any(columns.get(header) for header in ones[1:]):
            for header in ones:
                found.setdefault(number_of(header), {})[column] = header
    leads = [number for number, ones in found.items() if leading in ones]
    return dict(sorted(found.items())) if len(leads) > 1 else {}


def all_of(numbered_headers: Numbered) -> dict[str, str]:
    """Map all headers that stand several times."""
    return {header: column for ones in numbered_headers.values() for column, header in ones.items()}
