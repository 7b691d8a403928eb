"""A frozen filter over built routes → the events and legs that it leaves."""

from geo.view.extent import Bounds
from geo.view.facets import Facet, Modes, facets, modes
from geo.view.filter import Filter, first_day, last_day
from geo.view.link import Asked, filter_of, from_query, same_sources, same_text, to_query
from geo.view.select import View, in_range, select

__all__ = [
    "Asked",
    "Bounds",
    "Facet",
    "Filter",
    "Modes",
    "View",
    "facets",
    "filter_of",
    "first_day",
    "from_query",
    "in_range",
    "last_day",
    "modes",
    "same_sources",
    "same_text",
    "select",
    "to_query",
]
