"""The bytes of a CSV or workbook → a table of text: nothing is understood yet, and nothing is lost.

In: the bytes of a file. Out: ``Table``, whose rows are text, indexed by the line on which each begins. Raises
``UnusableFile`` when there is no table in the bytes. The way: ``encoding`` → ``dialect`` → ``records`` (what is sound)
→ ``layout`` (what is header) → pandas reads what is sound, ``damage`` mends what is not → ``doubts`` names sound rows
that look changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import pandas as pd

from geo.errors import UnusableFile
from geo.events.decoding.encoding import decode
from geo.events.doubts.cut_shapes import ENOUGH
from geo.events.doubts.doubtful import doubtful_cells
from geo.events.limits import Limits, Watch, limits_set, reached, within, within_bytes
from geo.events.mending.damage import Mender, Outcome
from geo.events.mending.heading import Heading, distinct, read_heading, unnamed
from geo.events.mending.odd_names import doubtful_names
from geo.events.mending.profile import Profile
from geo.events.problems import Problem, problem_frame
from geo.events.structure.dialect import Dialect, delimiter_choice, detect
from geo.events.structure.layout import Layout, find_layout
from geo.events.structure.records import Records, scan
from geo.events.structure.sound import read_sound
from geo.events.structure.text import Text
from geo.events.structure.workbook import as_csv, is_workbook, read_sheet, unused_sign, without_value
from geo.progress import READING, Progress, unheard

EXTRA = "(cells beyond the header)"
_SAMPLE = 1_000
_SHEET, _SCANNED, _SOUND = 0.8, 0.3, 0.4
"""Parts of the reading that are done, about: of a workbook when its cells are text; of a text when its records are found;
of the rest when the sound rows are read."""
# A line by which spreadsheets tell each other what parts the cells: no part of the table.
_SEPARATOR = re.compile(rb'\s*"?sep=.?"?$', re.IGNORECASE)
_EMPTY = "The file is empty. Choose a CSV whose first line names the columns."


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


def read_table(  # noqa: PLR0913  what is read, and how
    data: bytes,
    *,
    dialect: Dialect | None = None,
    sheet: str | None = None,
    limits: Limits | None = None,
    progress: Progress = unheard,
    find_header: bool = False,
) -> Table:
    """Read the bytes of a CSV or workbook (XLSX) as a table of text.

    Parameters
    ----------
    data
        The file.
    dialect
        How to read it, in place of what would be found: that of an earlier ``Table``, with a field changed.
    sheet
        The sheet of a workbook; the first one that has cells if None.
    limits
        How much is read, if None as ``limits_set`` by the environment; what was read before a limit is kept, and the limit is a
        problem.
    find_header
        Whether the lines of the column names are looked for, whatever ``dialect`` says of them.
    progress
        Told how far it is; what it raises ends the reading.

    Raises ``UnusableFile`` for no table.

    """
    limits = limits or limits_set(os.environ)
    problems: list[Problem] = []
    told = partial(progress, READING)
    given = dialect is not None and not find_header
    if is_workbook(data):
        sheet = sheet or (dialect.sheet if dialect else "")
        return _read_workbook(data, sheet, dialect if given else None, limits, told)
    data = within_bytes(data, limits, problems)
    decoded = decode(data, dialect.encoding if dialect else "")
    problems += decoded.problems
    found, rival = (dialect, "") if dialect else detect(decoded.data)
    if rival:
        problems.append(delimiter_choice(found.delimiter, rival, decoded.data))
    found = replace(found, encoding=decoded.encoding)
    return _read(decoded.data, found, limits, problems, limits.watch(told), given=given)


def _read_workbook(
    data: bytes, sheet: str, dialect: Dialect | None, limits: Limits, told: Callable[[float], None]
) -> Table:
    rows, name, names, problems = read_sheet(data, sheet, limits, limits.watch(told).part(0, _SHEET))
    how = replace(dialect or Dialect(), delimiter=",", quote='"', escape="", sheet=name, sheets=names)
    watch, sign = limits.watch(told).part(_SHEET, 1), unused_sign(rows)
    found = _read(as_csv(rows, sign), how, limits, problems, watch, given=dialect is not None)
    table = _with_line_ends(found, sign)
    blank = list(without_value(data, name, rows, [str(header) for header in table.rows.columns]))
    every = pd.concat([table.problems, problem_frame(blank)], ignore_index=True) if blank else table.problems
    return replace(table, problems=every)


def _with_line_ends(table: Table, sign: str) -> Table:
    """Put line ends where a sign stands for them: a row of a sheet was one line of the text, whatever its cells hold."""

    def restored(texts: Iterable[str]) -> list[str]:
        return [text.replace(sign, "\n") for text in texts]

    rows = table.rows.apply(lambda cells: cells.str.replace(sign, "\n", regex=False))
    named = table.problems.assign(
        **{name: restored(table.problems[name]) for name in ("column", "value", "message")}
    )
    how = replace(
        table.dialect,
        preamble=tuple(restored(table.dialect.preamble)),
        footer=tuple(restored(table.dialect.footer)),
    )
    return Table(rows.set_axis(restored(rows.columns), axis=1), named, how)


def _read(  # noqa: PLR0913  what is read, and how
    data: bytes, dialect: Dialect, limits: Limits, problems: list[Problem], watch: Watch, *, given: bool
) -> Table:
    everything = scan(data, dialect, watch.part(0, _SCANNED))
    if not everything.complete:
        problems.append(
            reached(
                int(everything.line[-1]) if len(everything) else 1, f"{limits.seconds:g} seconds", "seconds"
            )
        )
    filled = np.flatnonzero(everything.content > 0)
    if not len(filled):
        raise UnusableFile(_EMPTY)
    if len(filled) > 1 and _SEPARATOR.match(data[: everything.end[filled[0]]]):
        filled = filled[1:]
    blank = np.diff(np.concatenate([[-1], filled])) > 1
    skipped = np.diff(filled) - 1
    records = everything.where(filled)
    text = Text(data, records, dialect)
    layout = _forced(text, dialect) if given else find_layout(text, blank)
    if layout.footer - layout.body > limits.rows:
        layout = replace(layout, footer=layout.body + limits.rows)
        problems.append(reached(int(records.line[layout.footer - 1]), f"{limits.rows:,} rows", "rows"))
        text = Text(data, records.where(slice(layout.footer)), dialect)
    table = _assemble(text, layout, limits, problems, watch.part(_SCANNED, 1))
    if skipped.sum() != 1:
        return table
    line = int(everything.line[filled[np.argmax(skipped)] + 1])
    enough = len(table.rows) >= ENOUGH and line > records.line[layout.body]
    return _with_blank_line(table, line) if enough else table


def _with_blank_line(table: Table, line: int) -> Table:
    """Name the one line among the rows that has no cells, unless what stands beside it is named."""
    if (table.problems["line"] - line).abs().le(1).any():
        return table
    message = f"Line {line}: this line has no cells, as no other among the rows, and was left out. If it was a row, write its cells."
    named = problem_frame([Problem(line, "", "", "blank-line", message)])
    problems = pd.concat([table.problems, named], ignore_index=True) if len(table.problems) else named
    return replace(table, problems=problems.sort_values("line", kind="stable", ignore_index=True))


def _forced(text: Text, dialect: Dialect) -> Layout:
    """Take the header lines that the dialect names."""
    lines = text.records.line.tolist()
    header = [at for at, line in enumerate(lines) if line in dialect.header]
    if not header:
        return Layout(0, 0, len(lines), int(np.bincount(text.records.width).argmax()))
    footer = len(lines) - len(dialect.footer)
    return Layout(header[0], header[-1] + 1, max(footer, header[-1] + 1), len(text.cells(header[0])))


def _assemble(text: Text, layout: Layout, limits: Limits, problems: list[Problem], watch: Watch) -> Table:
    watch.told(0)
    records, width = text.records, layout.width
    body = np.arange(layout.body, layout.footer)
    fine = records.sound[body] & (records.width[body] == width)
    good = body[fine]
    frame = read_sound(text, good, width)
    profile = _profile(frame, good, body[~fine])
    heading = read_heading(text, layout, lambda rows: sum(profile.score(row) for row in rows))
    names = distinct(heading)
    quoted = bool(len(good)) and _quotes_any(text, good)
    mender = Mender(text, width, profile, names, quoted=quoted)
    outcome = mender.run(body[~fine], layout.body, layout.footer, watch.part(_SOUND, 1))
    watch.told(1)
    if heading.rows:
        outcome.rows.setdefault(layout.header, []).extend((heading.lines[0], row) for row in heading.rows)
    frame, beyond = _merged(frame, good, records, outcome, width)
    problems += doubtful_names(heading, frame.iloc[:_SAMPLE, -1].tolist())
    problems += unnamed(heading, lambda at: _has_text(frame.iloc[:, at], first=at == 0))
    frame.columns = pd.Index(names)
    problems += _set_apart(text, layout) + heading.problems + outcome.problems
    frame, doubts = doubtful_cells(frame, text, good)
    named = {problem.line for problem in doubts if problem.code == "bad-bytes"}
    problems = [each for each in problems if each.code != "bad-bytes" or each.line not in named] + doubts
    frame = _with_extra(_without_blank(frame, heading), beyond)
    longest = int((records.end - records.start).max())
    frame = within(frame, limits, problems, header=heading.lines[0] if heading.lines else 1, longest=longest)
    dialect = replace(
        text.dialect,
        header=heading.lines,
        preamble=tuple(text.raw(at) for at in range(layout.header)),
        footer=tuple(text.raw(at) for at in range(layout.footer, len(records))),
    )
    return Table(frame, problem_frame(sorted(problems, key=lambda problem: problem.line)), dialect)


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
    if not quote or quote.encode() not in text.data:
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
            found.append(Problem(line, "", text.raw(at)[:80], code, message))
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
