"""Records in doubt → rows, each mended or kept as it stands, and a problem that names it.

In: the records that the check found wanting, and a profile of the sound rows. Out: ``Outcome``: the rows that take
their place (and that of a sound neighbour, where a line was broken in two), and the problems.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from geo.events.joints import with_blank
from geo.events.kinds import kind
from geo.events.limits import Watch
from geo.events.problems import Problem
from geo.events.profile import Profile, shape
from geo.events.repair import Attempt, Mended, Rows, mend, parse
from geo.events.text import Text

_SHOWN = 80
_SURE = 2.0
_MOST = 300
_LEARNT = 3
_LONGEST_RUN = 12
_SIZE = re.compile(r"\d[\"']")
_SIZES = 2
_CODES = {
    "quote": "open-quote",
    "separator": "ragged-row",
    "cell": "ragged-row",
    "line": "broken-line",
    "": "ragged-row",
}


@dataclass
class Outcome:
    """Rows by position of the record they stand for (several for one, in order), and what was wrong."""

    rows: dict[int, list[tuple[int, list[str]]]] = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


class Mender:
    """Mends the doubtful records of one table."""

    def __init__(self, text: Text, width: int, profile: Profile, header: list[str], *, quoted: bool) -> None:
        self.text, self.width, self.profile, self.header = text, width, profile, header
        self.quoted = quoted
        self.outcome = Outcome()
        self.sizes, self.widths = Counter[int](), Counter[int]()
        self.words: dict[int, frozenset[str]] = {}

    def run(self, doubtful: np.ndarray, first: int, last: int, watch: Watch) -> Outcome:
        """Mend the records at the positions ``doubtful``, all of them from ``first`` up to ``last``."""
        habit = self._trailing_habit(doubtful)
        self.sizes = self._sizes(doubtful)
        self.widths = Counter(self.text.records.width[doubtful].tolist())
        kept = [int(at) for at in doubtful if not self._is_fine(int(at), habit=habit)]
        short = self._short_habit(kept)
        for at in short:
            self._keep(at)
        kept = [at for at in kept if at not in short]
        tried = 0
        for begin, end in _runs(kept):
            at = begin
            while at <= end:
                if tried < _MOST and not watch.over():
                    watch.told(tried / _MOST)
                    at = self._mend_from(at, end, first, last) + 1
                    tried += 1
                else:
                    self._keep(at)
                    at += 1
        return self.outcome

    def _trailing_habit(self, doubtful: np.ndarray) -> bool:
        wide = [int(at) for at in doubtful if self.text.records.width[at] == self.width + 1]
        return len(wide) >= 3 and all(
            not "".join(self.text.cells(at)[self.width :]).strip() for at in wide[:1000]
        )

    def _short_habit(self, doubtful: list[int]) -> set[int]:
        """Return the rows that lack as many cells as several others do: no pieces of a broken line, but cells not written."""
        records = self.text.records
        short = [at for at in doubtful if records.sound[at] and records.width[at] < self.width]
        widths = Counter(int(records.width[at]) for at in short)
        return {at for at in short if records.width[at] > 1 and widths[int(records.width[at])] >= _LEARNT}

    def _is_fine(self, at: int, *, habit: bool) -> bool:
        """Accept blanks after the last cell, and quotes that are inch marks in a file that quotes no cell."""
        cells = self.text.cells(at)
        extra = len(cells) - self.width
        if self.text.records.sound[at]:
            usual = habit if extra == 1 else self.widths[len(cells)] >= _LEARNT  # one alone may be two rows
            fine = extra > 0 and usual and not "".join(cells[self.width :]).strip()
        else:
            raw, quote = self.text.raw(at), self.text.dialect.quote
            fine = (
                extra == 0
                and not self.quoted
                and _only_inches(cells, raw, quote)
                and self._in_words(cells, quote)
            )
        if fine:
            self.outcome.rows[at] = [(self._line(at), cells[: self.width])]
        return fine

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
        return cell.isdigit() or self.profile.columns[column].shapes[shape(cell)] >= _LEARNT

    def _sizes(self, doubtful: np.ndarray) -> Counter[int]:
        """Count by column the cells with a number and a quote after it."""
        rows = (self.text.cells(int(at)) for at in doubtful[:1000])
        return Counter(column for cells in rows for column, cell in enumerate(cells) if _SIZE.search(cell))

    def _line(self, at: int) -> int:
        return int(self.text.records.line[at])

    def _score(self, rows: Rows) -> float:
        return sum(self.profile.score(row) for row in rows)

    def _mend_from(self, begin: int, end: int, first: int, last: int) -> int:
        """Mend what begins a run of records, as much of it as can be; returns the position of the last that was used."""
        end = min(end, begin + _LONGEST_RUN)
        while True:
            found = [
                (option, start, stop)
                for start, stop in ((begin, end), (begin - 1, end), (begin, end + 1))
                if first <= start
                and stop < last
                and not self._is_used(start)
                and (option := self._option(start, stop, begin, end))
            ]
            if found:
                best = max(
                    found, key=lambda one: one[0].best.score + self._neighbours(one[1], one[2], begin, end)
                )
                self._take(best[0], best[1], best[2])
                return best[2]
            if end == begin:
                self._keep(begin)
                return begin
            end = self._split(begin, end)

    def _is_used(self, at: int) -> bool:
        """Whether a record is a part of a row that was mended before."""
        return at in self.outcome.rows or at in self.outcome.dropped

    def _split(self, begin: int, end: int) -> int:
        """Part a run where the first piece can be mended, or after its first record."""
        for stop in range(min(end - 1, begin + 2), begin, -1):
            if self._option(begin, stop, begin, stop):
                return stop
        return begin

    def _option(self, start: int, stop: int, begin: int, end: int) -> Mended | None:
        text, width, dialect = self.text.raw(start, stop), self.width, self.text.dialect
        learnt = self.profile.columns[0].size if self.profile.columns else 0
        if learnt < _LEARNT and self.text.records.sound[begin : end + 1].all():
            return None  # nothing tells one reading from another
        if (start, stop) == (begin, end):
            return mend(text, width, dialect, self._score)
        if stop - start > 3 or len(text) > 6_000:
            return None
        # With a sound neighbour only one thing can have happened: a line end between the two too many.
        joint = begin if start < begin else stop
        at = len(self.text.raw(start, joint - 1))
        joined = text[:at] + re.sub(r"^(\r\n|\r|\n)+", "", text[at:])
        rows = parse(joined, dialect)
        if not rows or any(len(row) != width for row in rows) or len(rows) > stop - start:
            return None
        prior = -float(np.log(len(text) + 1))
        return Mended(Attempt(rows, "line end added", self._score(rows) + prior, at), _SURE)

    def _neighbours(self, start: int, stop: int, begin: int, end: int) -> float:
        """Score the sound neighbours that an option leaves alone, so that options can be compared."""
        total = 0.0
        for at, used in ((begin - 1, start < begin), (end + 1, stop > end)):
            if not used and 0 <= at < len(self.text.records):
                total += self.profile.score(self.text.cells(at)[: self.width])
        return total

    def _take(self, found: Mended, start: int, stop: int) -> None:
        text = self.text.raw(start, stop)
        attempt = with_blank(found.best, text, self.text.dialect, self._words)
        begins = self._line(start)
        where = begins + len(re.findall(r"\r\n|\r|\n", text[: attempt.at]))
        line, rows = begins, []
        for row in attempt.rows:
            rows.append((line, list(row) + [""] * (self.width - len(row))))
            line += 1 if len(attempt.rows) > 1 and stop > start else 0
        self.outcome.rows[start] = rows
        self.outcome.dropped |= set(range(start + 1, stop + 1))
        self.outcome.problems.append(self._say(attempt, where, start, stop, sure=found.lead >= _SURE))

    def _words(self, column: int) -> frozenset[str]:
        """Return the words of the sound rows' cells of a column."""
        if column not in self.words:
            values = self.profile.columns[column].values if column < len(self.profile.columns) else ()
            self.words[column] = frozenset(word for cell in values for word in re.findall(r"\w+", cell))
        return self.words[column]

    def _say(self, attempt: Attempt, line: int, start: int, stop: int, *, sure: bool) -> Problem:
        text = self.text.raw(start, stop)
        cause = attempt.what.split(" ")[0]
        short = min(len(row) for row in attempt.rows)
        code = _CODES[cause]
        what = {
            "quote": "A quote is missing, or is one too many. Close it, or double it, in the file.",
            "line": "A line was broken in two, or two lines run together.",
        }.get(cause, f"The row has not the {self.width} cells of the header.")
        done = (
            f"It was read as if this had happened: {attempt.what}"
            if attempt.what
            else "It was read as it stands"
        )
        if short < self.width:
            done += "; the missing cells are taken as blank"
        tail = "Please check that none has moved." if code == "ragged-row" else "Please check the row."
        doubt = "" if sure else " Other readings are as likely."
        value = " | ".join(self.text.cells(start))[:_SHOWN] if code == "ragged-row" else text[:_SHOWN]
        message = f"Line {line}: {what} {done}.{doubt} {tail}"
        return Problem(line, self._column(attempt, text), value, code, message)

    def _column(self, attempt: Attempt, text: str) -> str:
        if attempt.what in ("separator added", "separator lost", "separator spoilt", "cell lost"):
            before = parse(text[: attempt.at], self.text.dialect)
            if before and len(before) == 1 and len(before[0]) <= len(self.header):
                return self.header[len(before[0]) - 1]
        return ""

    def _keep(self, at: int) -> None:
        """Keep a record that no single change explains: short rows filled, cells beyond the header apart."""
        cells, line, sound = self.text.cells(at), self._line(at), bool(self.text.records.sound[at])
        self.outcome.rows[at] = [(line, cells + [""] * (self.width - len(cells)))]
        if sound or len(cells) != self.width:
            what = (
                "The missing cells are taken as blank"
                if len(cells) < self.width
                else "The cells beyond it are kept apart"
            )
            message = (
                f"Line {line}: the row has {len(cells)} cells, the header {self.width}. {what}; "
                "check that none has moved."
            )
            problem = Problem(line, "", " | ".join(cells)[:_SHOWN], "ragged-row", message)
        else:
            message = (
                f"Line {line}: a quote is missing, or is one too many. Close it, or double it, in the file."
            )
            problem = Problem(line, "", self.text.raw(at)[:_SHOWN], "open-quote", message)
        self.outcome.problems.append(problem)


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


def _runs(positions: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of neighbouring positions."""
    begin = last = None
    for at in positions:
        if last is None or begin is None or at != last + 1:
            if begin is not None and last is not None:
                yield begin, last
            begin = at
        last = at
    if begin is not None and last is not None:
        yield begin, last
