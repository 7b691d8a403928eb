"""The text and the cells of a file's records, taken from its bytes when they are asked for."""

from __future__ import annotations

from geo.events.structure.dialect import Dialect
from geo.events.structure.parsing import read
from geo.events.structure.records import Records


class Text:
    """The text and the cells of records."""

    def __init__(self, data: bytes, records: Records, dialect: Dialect) -> None:
        self.data, self.records, self.dialect = data, records, dialect

    def raw(self, first: int, last: int | None = None) -> str:
        """Return the text of one record, or of several with what is between them."""
        end = self.records.end[first if last is None else last]
        return self.data[self.records.start[first] : end].decode("utf-8", errors="replace")

    def cells(self, at: int) -> list[str]:
        """Return the cells of a record, read forgivingly."""
        rows = read(self.raw(at), self.dialect)
        return rows[0] if rows else [""]
