"""What the columns of a file were taken for → problems that say so, where a person should look."""

from __future__ import annotations

import pandas as pd

from geo.events.assembly import EXTRA, Table
from geo.events.columns.formats import Format
from geo.events.columns.proposal import GUESSES, Proposal
from geo.events.headers import ALIASES, fold_header, is_known, match_headers
from geo.events.problems import CELL_SHOWN, Problem

_TALLEST_HEAD = 40
"""Lines of a table on its side: each is a column of ours, of which there are fewer."""
_WHOLE = ", and that its name, the last of its line, is whole"
_NO_NAMES = {
    "event": ("no-event",
              ("is called as events are, but the same words come again on other days at other places, and no two sources share one: it was taken "
              "for no name of an event. If rows with the same words tell one event, choose event for it on the Data page.")),
    "stop": (
        "no-order",
        (
            "numbers the rows, and in their order days go back: it was taken for no number of stops, and its cells stay in the details. If it tells "
            "the order of the journey, choose stop for it on the Data page."
        ),
    ),
    "to_place": ("no-leg",
                 ("has one and the same place in all rows of a group, where none of the rows is: it was taken for the end of the whole journey, and "
                 "not of each row. If each row is a movement to there, choose to_place for it on the Data page.")),
    "to_country": ("no-leg",
                   ("has one and the same country in all rows, where none of the rows is: it was taken for the end of the whole journey, and "
                    "not of each row. If each row is a movement to there, choose to_country for it on the Data page.")),
}  # fmt: skip
"""By column the code, and the sentence, for one that is called so and is none."""
LYING = (
    "the names of the columns stand in the first column, a line each: the table lies on its side. "
    "Turn it (in a spreadsheet: copy, then paste special, transpose) and load it again."
)


def header_line(table: Table) -> int:
    """Give the 1-based line of the column names, 1 where there is none."""
    return (*table.dialect.header, 1)[0]


def guessed(proposal: Proposal | None, table: Table) -> list[Problem]:
    """Name the columns that were told by spelling or content only."""
    line = header_line(table)
    return [
        Problem(
            line,
            match.column,
            header,
            "header-guess",
            f"Line {line}: the column “{header[:CELL_SHOWN]}” was taken for {match.column}, by its {match.how}, e.g. "
            f"“{(*match.samples, '')[0][:CELL_SHOWN]}”. If that is wrong, give it another column, or none.",
        )
        for header, match in (proposal.matches.items() if proposal else ())
        if match.how in GUESSES
    ]


def unused(proposal: Proposal | None, known: Format | None, table: Table) -> list[Problem]:
    """Name the columns of a file, of no published format, that a guess left out; ours alone go into a clean CSV.

    The last name of a line is the one that may have lost its end, and be ours.
    """
    if not proposal or known:
        return []
    line, names = (
        header_line(table),
        [str(header) for header in table.rows.columns if str(header).strip() != EXTRA],
    )
    last = names[-1] if names and table.dialect.header else ""
    return [
        Problem(
            line,
            header,
            match.samples[0][:CELL_SHOWN],
            "unused-column",
            f"Line {line}: the column “{header[:CELL_SHOWN]}” was taken for none of ours. Its cells, such as “{match.samples[0][:CELL_SHOWN]}”, "
            f"stay in the details of each event, and are left out of a clean CSV. Check whether it tells one of ours{_WHOLE if header == last else ''}; then choose which on the Data page.",
        )
        for header, match in proposal.matches.items()
        if not match.column and match.samples and header.strip() != EXTRA and header not in proposal.refused
    ]


def on_its_side(table: Table) -> bool:
    """Whether the names of the columns stand in the first column, a line each, and not in the first line."""
    first, *others = [str(header) for header in table.rows.columns]
    cells = [str(cell)[:CELL_SHOWN] for cell in (first, *table.rows.iloc[:_TALLEST_HEAD, 0])]
    named = match_headers(cells)
    tells = {"date", "date start", "place", "place from", "lat"} & set(named.values())
    many = len(named) > 1 and 2 * len(named) >= len(cells) and len(table.rows) < _TALLEST_HEAD
    return bool(tells) and many and not any(map(is_known, others))


def lying(table: Table) -> list[Problem]:
    """Name a table that lies on its side."""
    line = header_line(table)
    value = str(table.rows.columns[0])[:CELL_SHOWN]
    message = f"Line {line}: {LYING}"
    return [Problem(line, "", value, "on-its-side", message)] if on_its_side(table) else []


def no_group(proposal: Proposal | None, table: Table) -> list[Problem]:
    """Name a column that groups are called by, where it was left out for what it holds, and so no row makes a route."""
    matches = proposal.matches if proposal and not proposal.format else {}
    columns = {match.column for match in matches.values()}
    left = [
        header
        for header, match in matches.items()
        if not match.column and match.samples and ALIASES.get(fold_header(header)) == "group"
    ]
    if not left or "group" in columns or not {"place", "to_place"} & columns:
        return []
    line, header = header_line(table), left[0]
    message = (
        f"Line {line}: the column “{header[:CELL_SHOWN]}” is called as groups are, but its cells, such as “{matches[header].samples[0][:CELL_SHOWN]}”, seem to be "
        "none: it was left out, and the rows make no route. If those who have the same one travelled together, choose group for it on the Data page."
    )
    return [Problem(line, "group", header[:CELL_SHOWN], "no-group", message)]


def no_names(proposal: Proposal | None, table: Table) -> list[Problem]:
    """Name the columns that are called as events, destinations or stops are, and were found to be none."""
    line = header_line(table)
    return [
        Problem(
            line, column, header[:CELL_SHOWN], code, f"Line {line}: the column “{header[:CELL_SHOWN]}” {says}"
        )
        for header, column in (proposal.refused.items() if proposal else ())
        for code, says in [_NO_NAMES[column]]
    ]


def blank_groups(groups: pd.Series | None) -> list[Problem]:
    """Name the rows without a group below rows with one, where each group is written once only.

    So tables are made to be seen: a name stands in the first of its rows. ``groups`` is indexed by line.
    """
    cells = groups.tolist() if groups is not None else []
    names = [cell for cell in cells if cell]
    if (
        groups is None
        or not names
        or not cells[0]
        or len(names) == len(cells)
        or len(set(names)) < len(names)
    ):
        return []
    line, count = int(groups.index[cells.index("")]), len(cells) - len(names)
    above = cells[cells.index("") - 1]
    message = (
        f"Line {line}, column group: {count:,} {'row has' if count == 1 else 'rows have'} no group, and each group is written once, as "
        f"“{above[:CELL_SHOWN]}” above. Rows without one belong to no route. If they belong to the group above them, write it in each."
    )
    return [Problem(line, "group", "", "group-blank", message)]


def format_note(known: Format | None, table: Table) -> list[Problem]:
    """Name the published format whose headers a file has."""
    if known is None:
        return []
    line = header_line(table)
    message = (
        f"Line {line}: the headers are those of {known.name}. Its rows are single events and make no route; {known.says}. "
        "Check the first rows."
    )
    return [Problem(line, "", known.name, "known-format", message)]
