"""Reports with places → events with a status as of a day → legs with kilometres and days."""

from geo.routes.build import AsOf, Routes, build_routes
from geo.routes.case import Case, load_case
from geo.routes.changes import Change, Turn, find_changes
from geo.routes.decided import decided_case
from geo.routes.moments import reporting_moments
from geo.routes.records import Disagreement
from geo.routes.tables import EVENT_COLUMNS, LEG_COLUMNS, rows_of

__all__ = [
    "EVENT_COLUMNS",
    "LEG_COLUMNS",
    "AsOf",
    "Case",
    "Change",
    "Disagreement",
    "Routes",
    "Turn",
    "build_routes",
    "decided_case",
    "find_changes",
    "load_case",
    "reporting_moments",
    "rows_of",
]
