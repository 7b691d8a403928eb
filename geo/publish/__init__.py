"""A view, or a file as it was read → files that leave the program, and the sentence on what they give away."""

from geo.publish.cleaned import (
    apart,
    changes_csv,
    clean_csv,
    fault_rows,
    fault_words,
    problems_csv,
    rejected_csv,
)
from geo.publish.formats import FORMATS, Format
from geo.publish.geojson import to_geojson
from geo.publish.giveaway import exact_places_words
from geo.publish.page import to_html
from geo.publish.records import to_records
from geo.publish.table import to_csv
from geo.publish.templates import TEMPLATES, Template

__all__ = [
    "FORMATS",
    "TEMPLATES",
    "Format",
    "Template",
    "apart",
    "changes_csv",
    "clean_csv",
    "exact_places_words",
    "fault_rows",
    "fault_words",
    "problems_csv",
    "rejected_csv",
    "to_csv",
    "to_geojson",
    "to_html",
    "to_records",
]
