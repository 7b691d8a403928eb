"""The records of a text and their layout → ``Table``: what is sound is read, what is not mended, what looks changed named.

The parts, by the line on which each begins: preamble, header, rows and footer. Nothing of the text is lost: what is no row is in
``Table.dialect``, what no column has is in a column of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from geo.events.doubts.doubtful import doubtful_cells
from geo.events.limits import Limits, Watch, within
from geo.events.mending.damage import Mender, Outcome
from geo.events.mending.heading import Heading, distinct, read_heading, unnamed
from geo.events.mending.odd_names import doubtful_names
from geo.events.mending.profile import Profile
from geo.events.problems import SHOWN, Problem, problem_frame
from geo.events.structure.dialect import Dialect
from geo.events.structure.layout import Layout
from geo.events.structure.records import Records
from geo.events.structure.sound import read_sound
from geo.events.structure.text import Text

EXTRA = "(cells beyond the header)"
_SAMPLE = 1_000
"""Rows that a profile is learnt from: it changes little with more, and its time would grow."""
_FEW = 2
"""Columns below which a row that says the name again may well be one: of one column, a cell."""
_RULE_STARTS = ":-=_ \t"
_RULE = re.compile(r":?[-=_]{2,}:?")
_SOUND = 0.4
"""Part of the work that is done, about, when the sound rows are read."""


@dataclass(frozen=True)
class Table:
    """A file as text.

    ``rows`` has one row a record, ``str`` columns named by the header, and as its index the 1-based line on which
    the record begins. ``problems`` has the columns of ``geo.events.problems.Problem``. ``dialect`` says how the file
    was read.
    """

    rows: pd.DataFrame
    problems: pd.DataFrame
    dialect: Dialect = field(default_factory=Dialect)


def assemble(text: Text, layout: Layout, limits: Limits, before: Iterable[Problem], watch: Watch) -> Table:
    """Make the table of a text; its problems are those found ``before``, and those found here."""
    watch.told(0)
    good, doubtful = _parted(text.records, layout)
    frame = read_sound(text, good, layout.width)
    profile = _profile(frame, good, doubtful)
    heading = read_heading(text, layout, lambda rows: sum(map(profile.score, rows)))
    names, doubles = distinct(heading)
    mender = Mender(text, layout.width, profile, names, quoted=_quotes_any(text, good))
    outcome = mender.run(doubtful, layout.body, layout.footer, watch.part(_SOUND, 1))
    watch.told(1)
    if heading.rows:
        outcome.rows.setdefault(layout.header, []).extend((heading.lines[0], row) for row in heading.rows)
    frame, beyond = _merged(frame, good, text.records, outcome, layout.width)
    odd = _names_in_doubt(frame, heading)
    frame.columns = pd.Index(names)
    frame, beyond, again = _without_names(frame, beyond, heading)
    frame, doubts = doubtful_cells(frame, text, good)
    named = [*before, *odd, *again, *_set_apart(text, layout), *heading.problems, *doubles, *outcome.problems]
    problems = _told_once(named, doubts)
    frame = _with_extra(_without_blank(frame, heading), beyond)
    longest = int((text.records.end - text.records.start).max())
    frame = within(frame, limits, problems, header=heading.lines[0] if heading.lines else 1, longest=longest)
    listed = problem_frame(sorted(problems, key=lambda problem: problem.line))
    return Table(frame, listed, _as_read(text, layout, heading))


def _parted(records: Records, layout: Layout) -> tuple[np.ndarray, np.ndarray]:
    """Part the records of the body: those of the table's width in which nothing is odd, and the others."""
    body = np.arange(layout.body, layout.footer)
    fine = records.sound[body] & (records.width[body] == layout.width)
    return body[fine], body[~fine]


def _names_in_doubt(frame: pd.DataFrame, heading: Heading) -> list[Problem]:
    """Name the columns whose name looks changed, and those that have none above their cells."""
    changed = doubtful_names(heading, frame.iloc[:_SAMPLE, -1].tolist())
    return [*changed, *unnamed(heading, lambda at: _has_text(frame.iloc[:, at], first=at == 0))]


def _told_once(named: list[Problem], doubts: list[Problem]) -> list[Problem]:
    """Leave out of the lines with odd bytes those whose cell is named now."""
    cells = {problem.line for problem in doubts if problem.code == "bad-bytes"}
    return [each for each in named if each.code != "bad-bytes" or each.line not in cells] + doubts


def _as_read(text: Text, layout: Layout, heading: Heading) -> Dialect:
    """Say how a text was read, with what stands above and below its table."""
    return replace(
        text.dialect,
        header=heading.lines,
        preamble=tuple(text.raw(at) for at in range(layout.header)),
        footer=tuple(text.raw(at) for at in range(layout.footer, len(text.records))),
    )


def _has_text(cells: pd.Series, *, first: bool) -> bool:
    """Whether a column has cells that a name should stand above; a first one of row numbers is none of the table's."""
    filled = cells.str.strip()
    numbers = {tuple(map(str, range(start, start + len(filled)))) for start in (0, 1)} if first else set()
    return bool((filled != "").any()) and tuple(filled) not in numbers


def _profile(frame: pd.DataFrame, good: np.ndarray, doubtful: np.ndarray) -> Profile:
    """Learn from sound rows; not from those beside a doubtful one, which may be a piece of it."""
    apart = np.flatnonzero(~np.isin(good, np.concatenate([doubtful - 1, doubtful + 1])))
    if len(apart) < 3:
        apart = np.arange(len(good))
    picked = (
        apart[np.linspace(0, len(apart) - 1, min(len(apart), _SAMPLE)).astype(int)] if len(apart) else apart
    )
    return Profile([frame.iloc[picked, at].tolist() for at in range(frame.shape[1])])


def _quotes_any(text: Text, good: np.ndarray) -> bool:
    """Whether a sound row has a quoted cell."""
    quote = text.dialect.quote
    if not len(good) or not quote or quote.encode() not in text.data:
        return False
    return any(quote in text.raw(int(at)) for at in good[:20_000])


def _set_apart(text: Text, layout: Layout) -> list[Problem]:
    """Name what stands before and after the table."""
    found = []
    for code, what, positions in (
        ("preamble", "above the names of the columns", range(layout.header)),
        ("footer", "below the last row", range(layout.footer, len(text.records))),
    ):
        for at in positions:
            line = int(text.records.line[at])
            message = f"Line {line}: this stands {what} and was set apart. If it is a row, please check and choose the header line."
            found.append(Problem(line, "", text.raw(at)[:SHOWN], code, message))
    return found


def _merged(
    frame: pd.DataFrame, good: np.ndarray, records: Records, outcome: Outcome, width: int
) -> tuple[pd.DataFrame, list[str]]:
    """Put the mended rows where they belong; return also the cells beyond the header, as text."""
    frame.index = pd.Index(records.line[good], name="line", dtype="int64")
    if not outcome.rows and not outcome.dropped:
        return frame, []
    replaced = np.array(sorted({*outcome.rows, *outcome.dropped}), dtype=np.int64)
    kept = ~np.isin(good, replaced)
    order = [*good[kept].tolist(), *(at for at in sorted(outcome.rows) for _ in outcome.rows[at])]
    mended = [row for at in sorted(outcome.rows) for row in outcome.rows[at]]
    cells = [row[:width] for _, row in mended]
    extra = [" | ".join(cell for cell in row[width:] if cell.strip()) for _, row in mended]
    index = pd.Index([line for line, _ in mended], name="line", dtype="int64")
    added = pd.DataFrame(cells, columns=frame.columns, index=index, dtype="str")
    ranks = np.argsort(np.array(order), kind="stable")
    beyond = [*[""] * int(kept.sum()), *extra]
    merged = pd.concat([frame[kept], added]).iloc[ranks]
    return merged, [beyond[rank] for rank in ranks] if any(extra) else []


def _without_names(
    frame: pd.DataFrame, beyond: list[str], heading: Heading
) -> tuple[pd.DataFrame, list[str], list[Problem]]:
    """Leave out, and name, the lines that say the names of the columns again, as printed pages do, and rules below them."""
    if not heading.lines or frame.shape[1] < _FEW:
        return frame, beyond, []
    names = [name.strip() for name in heading.names]
    # A look at the first sign of a million cells takes a tenth of the time of a pattern.
    starts = {names[0][:1], *_RULE_STARTS}
    first = ((row, cell.strip()) for row, cell in enumerate(frame.iloc[:, 0].tolist()) if cell[:1] in starts)
    likely = [row for row, cell in first if cell == names[0] or _RULE.fullmatch(cell)]
    odd = [row for row in likely if _is_no_row([str(cell).strip() for cell in frame.iloc[row]], names)]
    message = "the names of the columns stand here again, or a rule below them; the line was left out. Check that it is no row."
    problems = [
        Problem(line, "", " | ".join(frame.iloc[row])[:SHOWN], "header-rows", f"Line {line}: {message}")
        for row in odd
        if (line := int(frame.index[row]))
    ]
    if not odd:
        return frame, beyond, []
    keep = np.setdiff1d(np.arange(len(frame)), odd)
    return frame.iloc[keep], [beyond[row] for row in keep] if beyond else [], problems


def _is_no_row(cells: list[str], names: list[str]) -> bool:
    return cells == names or all(map(_RULE.fullmatch, cells))


def _without_blank(frame: pd.DataFrame, heading: Heading) -> pd.DataFrame:
    """Leave out a last column that has neither a name nor a cell: every line ends in a separator."""
    nameless = len(frame.columns) > 1 and not heading.names[-1].strip()
    return frame.iloc[:, :-1] if nameless and not frame.iloc[:, -1].str.strip().any() else frame


def _with_extra(frame: pd.DataFrame, beyond: list[str]) -> pd.DataFrame:
    if not beyond:
        return frame
    name = EXTRA
    while name in frame.columns:
        name += " "
    return frame.assign(**{name: pd.array(beyond, dtype="str")})
