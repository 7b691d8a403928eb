"""CSV bytes → reports, each one source's statement about one event, and a problem for every fault."""

import pandas as pd

from geo.events.assembly import Table
from geo.events.columns.proposal import Match, Proposal, propose_columns
from geo.events.combining import combine
from geo.events.dates.extent import Extent, is_of_a_day, parse_as_of, parse_extent, parse_known_from
from geo.events.dates.forms import DateRules
from geo.events.decoding.detection import ENCODINGS
from geo.events.decoding.encoding import NAMES as ENCODING_NAMES
from geo.events.headers import aliases_of, headers_key, match_headers
from geo.events.kept_columns import KeptColumns
from geo.events.link import TOO_LONG, readings_of, readings_text
from geo.events.options import AS_FOUND, Edit, Readings, ReadOptions, changes, mended, read_table_as
from geo.events.problems import CODES, NOTES, PROBLEM_COLUMNS, Problem, problem_frame
from geo.events.reading import Kind, Reading, read_events, read_rows
from geo.events.schema import (
    COLUMNS,
    EVENT_STATUSES,
    KINDS,
    MODES,
    NAMES,
    PARTS,
    PRECISIONS,
    STATUSES,
    TARGETS,
)
from geo.events.settled import Mark, is_settled, marks_of
from geo.events.structure.dialect import QUOTINGS
from geo.events.structure.workbook import sheet_names
from geo.events.table import read_table
from geo.events.values.cells import defused, restored

# Tables here are small and mostly text: plain Python strings are read cell by cell three times as fast as Arrow's.
pd.options.mode.string_storage = "python"

__all__ = [
    "AS_FOUND",
    "CODES",
    "COLUMNS",
    "ENCODINGS",
    "ENCODING_NAMES",
    "EVENT_STATUSES",
    "KINDS",
    "MODES",
    "NAMES",
    "NOTES",
    "PARTS",
    "PRECISIONS",
    "PROBLEM_COLUMNS",
    "QUOTINGS",
    "STATUSES",
    "TARGETS",
    "TOO_LONG",
    "DateRules",
    "Edit",
    "Extent",
    "KeptColumns",
    "Kind",
    "Mark",
    "Match",
    "Problem",
    "Proposal",
    "ReadOptions",
    "Reading",
    "Readings",
    "Table",
    "aliases_of",
    "changes",
    "combine",
    "defused",
    "headers_key",
    "is_of_a_day",
    "is_settled",
    "marks_of",
    "match_headers",
    "mended",
    "parse_as_of",
    "parse_extent",
    "parse_known_from",
    "problem_frame",
    "propose_columns",
    "read_events",
    "read_rows",
    "read_table",
    "read_table_as",
    "readings_of",
    "readings_text",
    "restored",
    "sheet_names",
]
