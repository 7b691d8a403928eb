"""A view → GeoJSON layers → a Folium map; style and legend in one file."""

from geo.draw.codes import stop_codes
from geo.draw.frame import Frame, count_words, filter_words, frame_of
from geo.draw.layers import BUDGET, Layers, layers
from geo.draw.text import script_json
from geo.draw.webmap import BASEMAP, STATIC, base_map, feature_group, folium_map, map_payload
from geo.draw.words import date_words, event_words, moment_words, place_words

__all__ = [
    "BASEMAP",
    "BUDGET",
    "STATIC",
    "Frame",
    "Layers",
    "base_map",
    "count_words",
    "date_words",
    "event_words",
    "feature_group",
    "filter_words",
    "folium_map",
    "frame_of",
    "layers",
    "map_payload",
    "moment_words",
    "place_words",
    "script_json",
    "stop_codes",
]
