"""Place names → coordinates, offline: an index of the world's place names, and the choice among candidates."""

from geo.places.countries import country_code
from geo.places.gazetteer import Gazetteer, SqliteGazetteer, open_gazetteer
from geo.places.index import ensure_index
from geo.places.mentions import mentions_of, place_problems
from geo.places.place import Place, contains
from geo.places.resolve import resolve_places

__all__ = [
    "Gazetteer",
    "Place",
    "SqliteGazetteer",
    "contains",
    "country_code",
    "ensure_index",
    "mentions_of",
    "open_gazetteer",
    "place_problems",
    "resolve_places",
]
