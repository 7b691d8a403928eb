"""The case files: those that come with the app and those that were uploaded, and what is computed from them once.

Every cache is keyed by content: by the hashes of the files, the moment, the filter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

import streamlit as st

from geo.draw import (
    NO_NEWS,
    News,
    layers,
    news_of,
)
from geo.errors import OnlineOutage
from geo.events import Readings
from geo.places import NONE_DECIDED, Answer, Decisions, Fetched, SqliteGazetteer, ready_index
from geo.progress import Progress
from geo.routes import Case, Routes, find_changes, load_case
from geo.view import Filter, select
from pages.parts.place_lookup import found_case, revised_case
from pages.parts.work import Works

FOLDER = Path(__file__).parents[2] / "data" / "events"
FIRST_CASE = "laos-nine-2013"
_AS_FOUND = Readings()
NONE_FETCHED: Mapping[tuple[str, str], Answer | OnlineOutage] = MappingProxyType({})
_ROUTES = Works[Routes](64, "the building of routes, so none is shown", lambda routes: len(routes.events))


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

    The key tells their content, how they are read, what was decided, and the day, since dates that are still to come are named.

    ``keep`` as in ``found_case``; it changes nothing in the case.
    """
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    key = "+".join(f"{name}:{digest}" for name, digest in digests.items()) + f" {moment_key('')}"
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

    return _ROUTES.once((key, moment_key(as_of), sources), lambda: build)


def moment_key(as_of: str) -> str:
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


def get_ready() -> None:
    """Meet the first case before anyone asks, so that the first page finds its tables and names read."""
    index = ready_index()
    if index is None:
        return  # the page makes it, with a bar that moves
    files = {path.name: path.read_bytes() for path in list(bundled().values())[:1]}
    case = load_case(files, gazetteer=SqliteGazetteer(index))
    layers(select(case.routes(), Filter()))
