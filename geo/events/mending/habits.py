"""Rows unlike the header that are as their file means them: blanks after the last cell, cells never written, inch marks.

In: the records that the check found wanting, and a profile of the sound rows. Out: which of them are fine as they are, and which
lack what several others lack too, so that nothing was broken in two.
"""

from __future__ import annotations

import re
from collections import Counter

import numpy as np

from geo.events.mending.profile import Profile
from geo.events.structure.shapes import kind, run_shape
from geo.events.structure.text import Text

LEARNT = 3
"""Rows that it takes to make a habit of what they have in common."""
_MOST = 1_000
"""Doubtful records from which a habit of the whole file is learnt."""
_SIZE = re.compile(r"\d[\"']")
_SIZES = 2
"""Sizes such as 5" that a column must have for a quote after a digit to be one."""


class Habits:
    """What the doubtful records of one table have in common."""

    def __init__(
        self, text: Text, width: int, profile: Profile, doubtful: np.ndarray, *, quoted: bool
    ) -> None:
        """Look at the records at the positions ``doubtful``; ``quoted`` tells whether a sound row has a quoted cell."""
        self.text, self.width, self.profile, self.quoted = text, width, profile, quoted
        self.widths = Counter(text.records.width[doubtful].tolist())
        self.trailing = self._trail(doubtful)
        self.sizes = self._sizes(doubtful)

    def _trail(self, doubtful: np.ndarray) -> bool:
        wide = [int(at) for at in doubtful if self.text.records.width[at] == self.width + 1]
        return len(wide) >= LEARNT and all(
            not "".join(self.text.cells(at)[self.width :]).strip() for at in wide[:_MOST]
        )

    def _sizes(self, doubtful: np.ndarray) -> Counter[int]:
        """Count by column the cells with a number and a quote after it."""
        rows = (self.text.cells(int(at)) for at in doubtful[:_MOST])
        return Counter(column for cells in rows for column, cell in enumerate(cells) if _SIZE.search(cell))

    def short(self, doubtful: list[int]) -> set[int]:
        """Return the rows that lack as many cells as several others do: no pieces of a broken line, but cells not written."""
        records = self.text.records
        short = [at for at in doubtful if records.sound[at] and records.width[at] < self.width]
        widths = Counter(int(records.width[at]) for at in short)
        return {at for at in short if records.width[at] > 1 and widths[int(records.width[at])] >= LEARNT}

    def is_fine(self, at: int, cells: list[str]) -> bool:
        """Accept blanks after the last cell, and quotes that are inch marks in a file that quotes no cell."""
        extra = len(cells) - self.width
        if self.text.records.sound[at]:
            # One row with one cell more may be two rows.
            usual = self.trailing if extra == 1 else self.widths[len(cells)] >= LEARNT
            return extra > 0 and usual and not "".join(cells[self.width :]).strip()
        quote = self.text.dialect.quote
        return (
            extra == 0
            and not self.quoted
            and _only_inches(cells, self.text.raw(at), quote)
            and self._in_words(cells, quote)
        )

    def _in_words(self, cells: list[str], quote: str) -> bool:
        """Whether the quotes stand in columns of text: a number, a date or a pair of degrees has no inch mark.

        A cell that would look like others of its column without the quote has a size only where another has one.
        """
        return not any(
            quote in cell
            and (
                self.profile.columns[column].mostly(_is_no_text)
                or (self.sizes[column] < _SIZES and self._is_usual(cell.replace(quote, ""), column))
            )
            for column, cell in enumerate(cells)
        )

    def _is_usual(self, cell: str, column: int) -> bool:
        return cell.isdigit() or self.profile.columns[column].shapes[run_shape(cell)] >= LEARNT


def _is_no_text(cell: str) -> bool:
    return bool(kind(cell)) or not any(map(str.isalpha, cell))


def _only_inches(cells: list[str], raw: str, quote: str) -> bool:
    marks = raw.count(quote)
    # A number of its own stands before an inch mark: TH4208" or MA-07" is a code with a quote too many.
    inch = rf"(?<![\w.,/])(?<![^\W\d]-)\d+(?:[.,/]\d+)*{quote}(?![\w.]|-\D)"
    inches = sum(len(re.findall(inch, cell)) for cell in cells)
    pairs = sum(
        2 * len(re.findall(rf"(?<=[\s(]){quote}[^{quote}]+{quote}(?=[\s).,;!?]|$)", cell)) for cell in cells
    )
    return marks in (inches, pairs) and "\n" not in raw and sum(cell.count(quote) for cell in cells) == marks
