"""A view → files that leave the program, and the sentence on what they give away."""

from geo.publish.formats import FORMATS, Format, exact_places_words
from geo.publish.geojson import to_geojson
from geo.publish.page import to_html
from geo.publish.records import to_records
from geo.publish.table import to_csv

__all__ = ["FORMATS", "Format", "exact_places_words", "to_csv", "to_geojson", "to_html", "to_records"]
