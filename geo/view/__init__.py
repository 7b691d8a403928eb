"""A frozen filter over built routes → the events and legs that it leaves."""

from geo.view.extent import Bounds
from geo.view.facets import Facet, facets
from geo.view.filter import Filter, first_day, last_day
from geo.view.link import Asked, filter_of, from_query, to_query
from geo.view.select import View, in_range, select

__all__ = [
    "Asked",
    "Bounds",
    "Facet",
    "Filter",
    "View",
    "facets",
    "filter_of",
    "first_day",
    "from_query",
    "in_range",
    "last_day",
    "select",
    "to_query",
]
