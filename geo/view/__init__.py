"""A frozen filter over built routes → the events and legs that it leaves."""

from geo.view.compare import Difference, find_differences
from geo.view.extent import Bounds, joined
from geo.view.facets import Facet, Modes, facets, modes
from geo.view.filter import Filter, first_day, last_day
from geo.view.link import Asked, filter_of, from_query, same_sources, same_text, to_query, usable
from geo.view.select import View, in_range, order_days, select
from geo.view.steps import ALL, event_days, step

__all__ = [
    "ALL",
    "Asked",
    "Bounds",
    "Difference",
    "Facet",
    "Filter",
    "Modes",
    "View",
    "event_days",
    "facets",
    "filter_of",
    "find_differences",
    "first_day",
    "from_query",
    "in_range",
    "joined",
    "last_day",
    "modes",
    "order_days",
    "same_sources",
    "same_text",
    "select",
    "step",
    "to_query",
    "usable",
]
