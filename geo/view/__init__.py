"""A frozen filter over built routes → the events and legs that it leaves."""

from geo.view.extent import Bounds
from geo.view.facets import Facet, facets
from geo.view.filter import Filter, first_day, last_day
from geo.view.select import View, in_range, select

__all__ = ["Bounds", "Facet", "Filter", "View", "facets", "first_day", "in_range", "last_day", "select"]
