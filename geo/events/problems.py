"""Faults in the data, as rows: what is wrong, where, and what to do.

A fault never raises and never drops a row silently; the table of problems is what the pages, the command line
and the download show.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields

import pandas as pd

CODES = {
    "ragged-row": "a row has more or fewer cells than the header: a separator or a cell is missing, or one too many",
    "open-quote": "a quote is missing, or is one too many; the row was read as it most likely was",
    "broken-line": "a line was broken in two, or two lines run together; they were joined or parted",
    "doubtful-cell": "a cell that looks cut off or changed, though its row is whole",
    "row-gap": "running numbers in the first column leave one out: a row may be lost",
    "blank-line": "one line among the rows has no cells; if it was a row, they are lost",
    "bad-bytes": "bytes that are no text in the file's encoding were replaced by a mark",
    "nul-bytes": "NUL characters were left out",
    "misread-text": "text in UTF-8 had been read as Windows-1252 and saved so; it was read as it was meant",
    "byte-order-mark": "a mark that begins files stood inside this one, as where two were joined; it was left out",
    "encoding-choice": "the encoding was guessed, and another is possible",
    "delimiter-choice": "the separator was guessed, and another is possible",
    "preamble": "a line above the names of the columns was set apart",
    "footer": "a line below the last row was set apart",
    "no-header": "no line names the columns, so they are numbered",
    "header-rows": "a further line of column names was not read as a row",
    "damaged-header": "the line of column names is damaged",
    "unnamed-column": "a column with cells has no name; it is called by its number",
    "duplicate-header": "two columns have the same name; the second was renamed",
    "other-sheets": "other sheets of a workbook have cells too, and were not read",
    "no-value": "a formula of a workbook whose value is not stored in it, or an error; its cell is blank",
    "limit-reached": "the file is larger than the limits; what was read so far is kept",
    "wide-row": "a row holds several values of one kind, in columns of their own, of which only the first was read",
    "on-its-side": "the names of the columns stand in the first column, a line each: the table lies on its side",
    "group-blank": "a group stands in the first of its rows only, as it seems; the rows below it belong to no group",
    "one-event": "rows in which several sources tell of one place and time, or one denies what another tells, were taken for one event, since no column names events",
    "taken-back": "a column that is none of ours, or a word in a text, takes back what its row tells: its stance is unknown, unless it is a denial, a text meets a stance that the row states, or a note or source only may say so",
    "name-of-a-person": "groups look like the names of people; they are shown on the map and in all that is made of it",
    "no-group": "a column that groups are called by was left out for what it holds, so that the rows make no route",
    "group-apart": "a group is in many places on one day, on several days: it may be no people who travel together",
    "no-event": "a column that events are called by was taken for none, since its words come again on other days at other places, never with two sources",
    "no-leg": "a destination was left out, since all rows of a group have the same one, where none of them is: the end of the whole journey",
    "no-order": "a column of numbers of stops was left out, since it numbers the rows, in whose order days go back",
    "bad-date": "a date that is no EDTF date",
    "bad-moment": "a time of reporting that is no EDTF date or minute",
    "bad-vocabulary": "a word that the column's vocabulary lacks",
    "bad-count": "a number of people that is no integer of 0 or more, or one that is in doubt",
    "bad-coordinate": "a latitude or longitude that is no number in its range, or lacks its partner",
    "bad-code": "a code out of its range",
    "no-date-no-place": "a row with neither a date nor a place; set aside",
    "no-report": "a line of totals, or a note below the table, as it seems; set aside",
    "unknown-place": "a place name that the gazetteer does not know",
    "likely-swapped": "coordinates that lie by the named place only when latitude and longitude are exchanged; kept as written",
    "far-from-name": "coordinates that lie far from every place of the name beside them; kept as written",
    "shared-group": "two files have a group of the same name; their rows were joined into one route",
    "early-report": "a report from before the first day on which its event can have happened; kept",
    "two-stances": "a source with two stances on one event at the same moment; the later row stands",
    "after-today": "a date that is still to come, as 9999-12-31 for “not known”; kept as written",
    # How columns and values were understood: see NOTES.
    "header-guess": "a header that is none of ours was taken for a column by its spelling or by what the column holds",
    "unused-column": "a column with cells that was taken for none of ours; its cells stay in the details",
    "known-format": "the headers are those of a published format, whose columns and codes were translated",
    "row-per-stop": "rows are stops or legs of journeys, and were put in the order of their numbers",
    "date-order": "whether day or month comes first in the numeric dates of a column, and why",
    "date-order-doubt": "nothing tells whether day, month or year comes first in a column, or a spreadsheet may have turned some",
    "date-in-doubt": "a date that may be another: of the other order, of the Thai calendar, a placeholder, a month that lost its nought",
    "date-form": "dates in another form than EDTF were understood",
    "short-year": "years of two digits were taken as of 1950 to 2049",
    "number-form": "numbers with commas, marks, units, words or degrees and minutes were understood",
    "word-alias": "words were understood as words of the vocabulary",
    "word-guess": "a word was taken for the one of the vocabulary that is nearest in spelling",
    "blank-mark": "cells that say that nothing is known were taken as blank",
    "row-per-source": "a row holds what several sources state, in columns of their own, and was read as a report of each",
    "row-per-journey": "a row tells a whole journey, in several columns of places or in one cell, and was read as its stops or legs",
    "ditto-mark": "marks such as 〃 were read as the cell above them",
    "merged-cells": "cells of a workbook that were merged over several rows gave each row their value, and links of a column of addresses theirs",
    "swapped-coordinates": "latitudes and longitudes were in each other's column, and were exchanged",
}
"""Code of a problem to what it means; checked against the README by a test."""

NOTES = frozenset(
    {
        "header-guess",
        "unused-column",
        "known-format",
        "row-per-stop",
        "date-order",
        "date-form",
        "short-year",
        "number-form",
        "word-alias",
        "blank-mark",
        "ditto-mark",
        "merged-cells",
        "swapped-coordinates",
    }
)
"""Codes that only state how a file was read; all others are faults, or doubts that a person should settle."""


SHOWN, CELL_SHOWN = 80, 200
"""Characters of a name or a line, and of a cell, that a problem repeats: enough to find it by, and no more than a message holds."""


@dataclass(frozen=True)
class Problem:
    """One fault: 1-based ``line`` of the file, our ``column``, the ``value`` found, its code, and a sentence."""

    line: int
    column: str
    value: str
    code: str
    message: str
    file: str = ""


PROBLEM_COLUMNS = tuple(field.name for field in fields(Problem))


def problem_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """Make the table of problems: one row a fault, columns ``PROBLEM_COLUMNS``, in the order given."""
    rows = [astuple(problem) for problem in problems]
    frame = pd.DataFrame(rows, columns=list(PROBLEM_COLUMNS))
    return (
        frame.astype({"line": "int64"})
        if rows
        else frame.astype({"line": "int64"} | dict.fromkeys(PROBLEM_COLUMNS[1:], "str"))
    )
