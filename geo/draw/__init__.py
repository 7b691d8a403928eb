"""A view → GeoJSON layers → a Folium map; style and legend in one file."""

from geo.basemap import BASEMAP
from geo.draw.card import card_lines
from geo.draw.change_words import NO_NEWS, News, change_marks, change_sentences, event_phrase, news_of
from geo.draw.charts import PARAMS, counts_spec, timeline_spec
from geo.draw.codes import stop_codes
from geo.draw.difference_words import difference_marks, difference_table
from geo.draw.evidence import Evidence, Statement, evidence_of, is_web_address
from geo.draw.frame import Frame, count_words, filter_words, frame_of
from geo.draw.layers import BUDGET, Layers, layers
from geo.draw.listing import LIST_COLUMNS, event_list
from geo.draw.markup import evidence_html
from geo.draw.place_map import place_layers
from geo.draw.sources import RULE, source_lines
from geo.draw.style import AXIS_HEIGHT, HEAD_HEIGHT
from geo.draw.text import script_json
from geo.draw.timeline import (
    NEAR,
    Timeline,
    days_between,
    moving_tables,
    span_of,
    timeline,
    undated_words,
    within,
)
from geo.draw.webmap import Chosen, base_map, feature_group, folium_map, map_payload
from geo.draw.words import date_words, event_words, moment_words, place_words

__all__ = [
    "AXIS_HEIGHT",
    "BASEMAP",
    "BUDGET",
    "HEAD_HEIGHT",
    "LIST_COLUMNS",
    "NEAR",
    "NO_NEWS",
    "PARAMS",
    "RULE",
    "Chosen",
    "Evidence",
    "Frame",
    "Layers",
    "News",
    "Statement",
    "Timeline",
    "base_map",
    "card_lines",
    "change_marks",
    "change_sentences",
    "count_words",
    "counts_spec",
    "date_words",
    "days_between",
    "difference_marks",
    "difference_table",
    "event_list",
    "event_phrase",
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
    "moving_tables",
    "news_of",
    "place_layers",
    "place_words",
    "script_json",
    "source_lines",
    "span_of",
    "stop_codes",
    "timeline",
    "timeline_spec",
    "undated_words",
    "within",
]
