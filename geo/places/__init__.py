"""Place names → coordinates, offline: an index of the world's place names, and the choice among candidates.

The look-up over the network stays in ``geo.places.online``, which nothing here imports.
"""

from geo.places.countries import country_code, country_named
from geo.places.decisions import (
    Decision,
    Decisions,
    at_point,
    difference,
    point_of,
    read_decisions,
    write_decisions,
)
from geo.places.gazetteer import Gazetteer, SqliteGazetteer, open_gazetteer
from geo.places.index import ensure_index, ready_index
from geo.places.kept import KeptDecisions
from geo.places.kept_places import KeptPlaces
from geo.places.meaning import places_named
from geo.places.mentions import mentions_of, place_problems
from geo.places.misplaced import misplaced_problems
from geo.places.online_answer import Answer, Fetched, OnlineGeocoder
from geo.places.online_settings import OnlineSettings, consent_words, names_to_send
from geo.places.place import Place, contains
from geo.places.resolve import NONE_DECIDED, resolve_places
from geo.places.review import PLACE_LIST_COLUMNS, in_doubt, place_list
from geo.places.revise import resolve_again

__all__ = [
    "NONE_DECIDED",
    "PLACE_LIST_COLUMNS",
    "Answer",
    "Decision",
    "Decisions",
    "Fetched",
    "Gazetteer",
    "KeptDecisions",
    "KeptPlaces",
    "OnlineGeocoder",
    "OnlineSettings",
    "Place",
    "SqliteGazetteer",
    "at_point",
    "consent_words",
    "contains",
    "country_code",
    "country_named",
    "difference",
    "ensure_index",
    "in_doubt",
    "mentions_of",
    "misplaced_problems",
    "names_to_send",
    "open_gazetteer",
    "place_list",
    "place_problems",
    "places_named",
    "point_of",
    "read_decisions",
    "ready_index",
    "resolve_again",
    "resolve_places",
    "write_decisions",
]
