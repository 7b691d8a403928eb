"""The case files: those that come with the app and those that were uploaded, and what is computed from them once.

Every cache is keyed by content: by the hashes of the files, the moment, the filter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import pandas as pd
import streamlit as st

from geo.draw import (
    BUDGET,
    NO_NEWS,
    Layers,
    News,
    Timeline,
    difference_marks,
    event_list,
    layers,
    map_payload,
    news_of,
    stop_codes,
    timeline,
)
from geo.errors import OnlineOutage
from geo.events import Readings
from geo.places import NONE_DECIDED, Answer, Decisions, Fetched, SqliteGazetteer, ready_index
from geo.progress import Progress
from geo.publish import exact_places_words
from geo.routes import Case, Routes, find_changes, load_case
from geo.view import Bounds, Difference, Facet, Filter, Modes, View, facets, find_differences, modes, select
from pages.parts.place_lookup import found_case, revised_case
from pages.parts.work import Works

FOLDER = Path(__file__).parents[2] / "data" / "events"
FIRST_CASE = "laos-nine-2013"
_AS_FOUND = Readings()
NONE_FETCHED: Mapping[tuple[str, str], Answer | OnlineOutage] = MappingProxyType({})
_ROUTES = Works[Routes](64, "the building of routes, so none is shown")
_LAYERS = Works[Layers](128, "the drawing, so there is no map")
PROTECTION = "none"
"""Part of every key of what is drawn, so that no picture made for one level of protection is shown at another."""


def bundled() -> dict[str, Path]:
    """List the cases that come with the app: id to path."""
    return {
        path.stem: path for path in sorted(FOLDER.glob("*.csv"), key=lambda path: path.stem != FIRST_CASE)
    }


def title_of(case: str, uploads: Mapping[str, tuple[str, bytes]]) -> str:
    """Name a case for people."""
    if case in uploads:
        return uploads[case][0]
    return case.replace("-", " ").capitalize()


def upload_id(data: bytes) -> str:
    """Name an uploaded file by its content: what a link says of it, and what it is asked for again by."""
    return _ident(hashlib.sha256(data).hexdigest())


def _ident(digest: str) -> str:
    return f"file-{digest[:12]}"


def idents_of(chosen: tuple[str, ...]) -> list[str]:
    """Give the id by content of each chosen case, also of those that are not here: a link names them by it."""
    own = bundled()
    return [
        upload_id(_read(own[case], own[case].stat().st_mtime_ns)) if case in own else case for case in chosen
    ]


def files_of(chosen: tuple[str, ...], uploads: Mapping[str, tuple[str, bytes]]) -> dict[str, bytes]:
    """Give the bytes of chosen cases by a name that tells them apart; those that are not here are left out."""
    return dict(named_files(chosen, uploads).values())


def named_files(
    chosen: tuple[str, ...], uploads: Mapping[str, tuple[str, bytes]]
) -> dict[str, tuple[str, bytes]]:
    """Give by case the name and the bytes of ``files_of``."""
    own = bundled()
    found: dict[str, tuple[str, bytes]] = {}
    for case in chosen:
        if case in uploads:
            name, data = uploads[case]
            taken = {other for other, _ in found.values()}
            found[case] = (name if name not in taken else f"{name} ({case})", data)
        elif case in own:
            found[case] = (own[case].name, _read(own[case], own[case].stat().st_mtime_ns))
    return found


@st.cache_data(show_spinner=False, max_entries=32)
def _read(path: Path, changed: int) -> bytes:  # noqa: ARG001  part of the key
    return path.read_bytes()


def case_of(
    files: Mapping[str, bytes],
    decided: Decisions = NONE_DECIDED,
    online: Mapping[tuple[str, str], Answer | OnlineOutage] = NONE_FETCHED,
    *,
    keep: bool = False,
    readings: Readings = _AS_FOUND,
) -> tuple[str, Case]:
    """Load files once for all sessions; returns a key of all that bears on the case, and the case.

    The key tells their content, how they are read, and what was decided.

    ``keep`` as in ``found_case``; it changes nothing in the case.
    """
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    key = "+".join(f"{name}:{digest}" for name, digest in digests.items())
    idents = {name: _ident(digest) for name, digest in digests.items()}
    if told := readings.told(idents.values()):
        key += f" {hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()}"
    case = found_case(key, files, keep, readings, idents)
    if not decided and not online:
        return key, case
    more = repr((sorted(decided.items()), sorted(online.items(), key=repr)))
    key += f" {hashlib.sha256(more.encode('utf-8', 'replace')).hexdigest()}"
    return key, revised_case(key, case, decided, Fetched(online) if online else None)


def routes_of(key: str, case: Case, as_of: str, sources: tuple[str, ...] = ()) -> Routes:
    """Build routes once for a moment, from all or only some sources; without a moment, once a day."""

    def build(progress: Progress) -> Routes:
        return case.routes(as_of or None, sources, progress=progress)

    return _ROUTES.once((key, _moment(as_of), sources), lambda: build)


def _moment(as_of: str) -> str:
    """Name a moment for a key; without one it is the reader's day."""
    return as_of or f"today {date.today().isoformat()}"  # noqa: DTZ011


@dataclass(frozen=True)
class Known:
    """Routes as of a moment, and what had changed since the moment ``before``, None for a moment that has none."""

    routes: Routes
    news: News = NO_NEWS
    before: str | None = None


def known_of(key: str, case: Case, as_of: str, before: str | None) -> Known:
    """Build routes as of a moment, and find once what had changed since the moment before."""
    routes = routes_of(key, case, as_of)
    if before is None:
        return Known(routes)
    return Known(routes, _news(key, as_of, before, routes, routes_of(key, case, before)), before)


@st.cache_resource(show_spinner=False, max_entries=64)
def _news(key: str, as_of: str, before: str, _routes: Routes, _earlier: Routes) -> News:  # noqa: ARG001
    return news_of(find_changes(_earlier, _routes), _routes)


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

    def payload(self, *, event: str, empty: str, fit: str, bounds: Bounds | None = None) -> str:
        """Write what the map's script is sent; only the chosen event makes it another."""
        return map_payload(self.layers, selected=event, fit=fit, empty=empty, bounds=bounds)


@st.cache_resource(show_spinner=False, max_entries=64)
def _codes(key: str, moment: str, _routes: Routes) -> dict[str, str]:  # noqa: ARG001
    return stop_codes(_routes.events)


@st.cache_resource(show_spinner=False, max_entries=128)
def _shown(key: str, wanted: Filter, _routes: Routes, _codes: Mapping[str, str], _news: News) -> Shown:
    return Shown(_routes, wanted, _codes, (key, wanted), _news)


def shown_of(key: str, as_of: str, wanted: Filter, known: Known, protection: str = PROTECTION) -> Shown:
    """Show routes once for a moment, a filter and a level of protection."""
    moment = _moment(as_of)
    codes = _codes(key, moment, known.routes)
    return _shown(f"{key} {moment} {known.before} {protection}", wanted, known.routes, codes, known.news)


@dataclass(frozen=True)
class Pair:
    """Two views side by side, each with its differences marked, and the differences."""

    a: Shown
    b: Shown
    differences: tuple[Difference, ...]


@st.cache_resource(show_spinner=False, max_entries=32)
def _pair(key: str, wanted: tuple[Filter, Filter], _both: tuple[Routes, Routes]) -> Pair:
    views = [select(routes, one) for routes, one in zip(_both, wanted, strict=True)]
    found = find_differences(views[0], views[1], by_name=wanted[0] != wanted[1])
    marks = difference_marks(found)
    a, b = (
        Shown(
            _both[n],
            wanted[n],
            stop_codes(_both[n].events),
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
    return _pair(f"{key} {names!r} {_moment('')} {protection}", wanted, both)


def get_ready() -> None:
    """Meet the first case before anyone asks, so that the first page finds its tables and names read."""
    index = ready_index()
    if index is None:
        return  # the page makes it, with a bar that moves
    files = {path.name: path.read_bytes() for path in list(bundled().values())[:1]}
    case = load_case(files, gazetteer=SqliteGazetteer(index))
    layers(select(case.routes(), Filter()))
