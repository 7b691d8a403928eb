"""What a filter shows of routes, on one map or on two side by side: each part is made once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from geo.draw import (
    BUDGET,
    NO_NEWS,
    Chosen,
    Evidence,
    Layers,
    News,
    Timeline,
    card_lines,
    difference_marks,
    event_list,
    evidence_of,
    layers,
    map_payload,
    stop_codes,
    timeline,
)
from geo.progress import Progress, unheard
from geo.publish import exact_places_words
from geo.routes import Routes
from geo.view import Bounds, Difference, Facet, Filter, Modes, View, facets, find_differences, modes, select
from pages.parts.cases import Known, moment_key
from pages.parts.work import Works

_LAYERS = Works[Layers](
    128,
    "the drawing, so there is no map",
    lambda drawn: len(drawn.legs["features"]) + len(drawn.places["features"]),
)
PROTECTION = "none"
"""Part of every key of what is drawn, so that no picture made for one level of protection is shown at another."""


@dataclass(frozen=True)
class Shown:
    """What a filter shows of routes; each part is made when it is first asked for, and then kept."""

    routes: Routes
    wanted: Filter
    codes: Mapping[str, str]
    key: Hashable
    """Of all that bears on it."""
    news: News = NO_NEWS

    @cached_property
    def view(self) -> View:
        """The events and legs that are left."""
        return select(self.routes, self.wanted)

    @cached_property
    def facets(self) -> dict[str, Facet]:
        """The choices of the filters, counted."""
        return facets(self.routes, self.wanted)

    @cached_property
    def modes(self) -> Modes:
        """How many events are possibly, and how many certainly, in the range of dates."""
        return modes(self.routes, self.wanted)

    @cached_property
    def listed(self) -> pd.DataFrame:
        """The list of events."""
        return event_list(self.view, self.codes, self.news.marks)

    @cached_property
    def giveaway(self) -> str:
        """What exact places a file of it would give away."""
        return exact_places_words(self.view)

    @property
    def layers(self) -> Layers:
        """What is drawn."""
        return _LAYERS.once(self.key, lambda: self._draw)

    def _draw(self, progress: Progress) -> Layers:
        return layers(self.view, budget=BUDGET, codes=self.codes, news=self.news, progress=progress)

    @cached_property
    def timeline(self) -> Timeline:
        """The same in time."""
        return timeline(self.view, self.codes)

    def meet(self) -> None:
        """Make all parts that a page asks for, before it does."""
        _ = self.view, self.facets, self.modes, self.listed, self.giveaway, self.timeline, self.layers.encoded

    def payload(
        self, *, event: str, empty: str, fit: str, bounds: Bounds | None = None, more: str = ""
    ) -> str:
        """Write what the map's script is sent; only the chosen event makes it another."""
        chosen = self._chosen(event, more) if event else Chosen()
        return map_payload(self.layers, chosen=chosen, fit=fit, empty=empty, bounds=bounds)

    def evidence(self, event: str) -> Evidence | None:
        """All that is known of an event, gathered once: the map's frame and the page below it show it."""
        if event not in self._gathered:
            self._gathered[event] = evidence_of(self.routes, event)
        return self._gathered[event]

    @cached_property
    def _gathered(self) -> dict[str, Evidence | None]:
        return {}

    def _chosen(self, event: str, more: str) -> Chosen:
        """Say the chosen event in the map's frame, unless a filter hides it."""
        found = self.evidence(event) if (self.view.events["id"] == event).any() else None
        return Chosen(event, card_lines(found), more) if found else Chosen(event)


_SHOWN = Works[Shown](128, events=lambda shown: len(shown.routes.events))


@st.cache_resource(show_spinner=False, max_entries=64)
def _codes(key: str, moment: str, _routes: Routes) -> dict[str, str]:  # noqa: ARG001
    return stop_codes(_routes.events)


def shown_of(key: str, as_of: str, wanted: Filter, known: Known, protection: str = PROTECTION) -> Shown:
    """Show routes once for a moment, a filter and a level of protection."""
    moment = moment_key(as_of)
    codes = _codes(key, moment, known.routes)
    whole = (f"{key} {moment} {known.before} {protection}", wanted)
    return _SHOWN.within(whole, lambda _: Shown(known.routes, wanted, codes, whole, known.news), unheard)


@dataclass(frozen=True)
class Pair:
    """Two views side by side, each with its differences marked, and the differences."""

    a: Shown
    b: Shown
    differences: tuple[Difference, ...]


_PAIRS = Works[Pair](32, events=lambda pair: len(pair.a.routes.events) + len(pair.b.routes.events))


def _pair(key: Hashable, wanted: tuple[Filter, Filter], both: tuple[Routes, Routes]) -> Pair:
    views = [select(routes, one) for routes, one in zip(both, wanted, strict=True)]
    found = find_differences(views[0], views[1], by_name=wanted[0] != wanted[1])
    marks = difference_marks(found)
    a, b = (
        Shown(
            both[n],
            wanted[n],
            stop_codes(both[n].events),
            (key, wanted, n),
            News(marks[n], legend="differs on the other map"),
        )
        for n in (0, 1)
    )
    return Pair(a, b, found)


def pair_of(
    key: str,
    names: tuple[str, ...],
    wanted: tuple[Filter, Filter],
    both: tuple[Routes, Routes],
    protection: str = PROTECTION,
) -> Pair:
    """Show two sides once for what they are, their filters and a level of protection."""
    whole = (f"{key} {names!r} {moment_key('')} {protection}", wanted)
    return _PAIRS.within(whole, lambda _: _pair(whole, wanted, both), unheard)
