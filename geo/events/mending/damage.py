"""Records in doubt → rows, each mended or kept as it stands, and a problem that names it.

In: the records that the check found wanting, and a profile of the sound rows. Out: ``Outcome``: the rows that take
their place (and that of a sound neighbour, where a line was broken in two), and the problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from geo.events.limits import Watch
from geo.events.line_ends import LINE_END, line_ends
from geo.events.mending.habits import LEARNT, Habits
from geo.events.mending.joints import with_blank
from geo.events.mending.profile import Profile
from geo.events.mending.repair import Attempt, Mended, mend
from geo.events.mending.said import kept_row, mended_row
from geo.events.problems import Problem
from geo.events.structure.parsing import Rows, parse
from geo.events.structure.text import Text

_SURE = 2.0
"""Lead in log-odds over the next reading from which a mending is told as sure: about seven to one."""
_MOST = 300
"""Records that are mended: of a file that is damaged throughout, the others are kept as they stand, and named."""
_LONGEST_RUN = 12
"""Records that one damage may have run together; more are weighed in parts."""


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
        self.words: dict[int, frozenset[str]] = {}
        self._mended = cache(self._mended_alone)

    def run(self, doubtful: np.ndarray, first: int, last: int, watch: Watch) -> Outcome:
        """Mend the records at the positions ``doubtful``, all of them from ``first`` up to ``last``."""
        habits = Habits(self.text, self.width, self.profile, doubtful, quoted=self.quoted)
        kept = [int(at) for at in doubtful if not self._is_fine(int(at), habits)]
        short = habits.short(kept)
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

    def _is_fine(self, at: int, habits: Habits) -> bool:
        """Take a record as a row where it is as the file means it."""
        cells = self.text.cells(at)
        fine = habits.is_fine(at, cells)
        if fine:
            self.outcome.rows[at] = [(self._line(at), cells[: self.width])]
        return fine

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
        if learnt < LEARNT and self.text.records.sound[begin : end + 1].all():
            return None  # nothing tells one reading from another
        if (start, stop) == (begin, end):
            return self._mended(begin, end)
        if stop - start > 3 or len(text) > 6_000:
            return None
        # With a sound neighbour only one thing can have happened: a line end between the two too many.
        joint = begin if start < begin else stop
        at = len(self.text.raw(start, joint - 1))
        ends = re.match(f"{LINE_END}*", text[at:])
        if ends is None or line_ends(ends.group()) > 1:
            return None  # what stands behind a blank line is no part of a row before it
        joined = text[:at] + text[at + ends.end() :]
        rows = parse(joined, dialect)
        if not rows or any(len(row) != width for row in rows) or len(rows) > stop - start:
            return None
        prior = -float(np.log(len(text) + 1))
        return Mended(Attempt(rows, "line end added", self._score(rows) + prior, at), _SURE)

    def _mended_alone(self, begin: int, end: int) -> Mended | None:
        """Mend a run by itself; asked for once more where a longer one could not be."""
        return mend(self.text.raw(begin, end), self.width, self.text.dialect, self._score)

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
        where = begins + line_ends(text[: attempt.at])
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
        text, cells = self.text.raw(start, stop), self.text.cells(start)
        column = self._column(attempt, text)
        return mended_row(
            attempt, line=line, column=column, text=text, cells=cells, width=self.width, sure=sure
        )

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
        self.outcome.problems.append(kept_row(line, self.text.raw(at), cells, self.width, sound=sound))


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
