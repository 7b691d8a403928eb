"""A view → GeoJSON layers → a Folium map; style and legend in one file."""

from geo.basemap import BASEMAP
from geo.draw.codes import stop_codes
from geo.draw.evidence import Evidence, Statement, evidence_of, is_web_address
from geo.draw.frame import Frame, count_words, filter_words, frame_of
from geo.draw.layers import BUDGET, Layers, layers
from geo.draw.listing import LIST_COLUMNS, event_list
from geo.draw.markup import evidence_html
from geo.draw.place_map import place_layers
from geo.draw.sources import RULE, source_lines
from geo.draw.text import script_json
from geo.draw.webmap import STATIC, base_map, feature_group, folium_map, map_payload
from geo.draw.words import date_words, event_words, moment_words, place_words

__all__ = [
    "BASEMAP",
    "BUDGET",
    "LIST_COLUMNS",
    "RULE",
    "STATIC",
    "Evidence",
    "Frame",
    "Layers",
    "Statement",
    "base_map",
    "count_words",
    "date_words",
    "event_list",
    "event_words",
    "evidence_html",
    "evidence_of",
    "feature_group",
    "filter_words",
    "folium_map",
    "frame_of",
    "is_web_address",
    "layers",
    "map_payload",
    "moment_words",
    "place_layers",
    "place_words",
    "script_json",
    "source_lines",
    "stop_codes",
]
