"""The case files: those that come with the app and those that were uploaded, and what is computed from them once.

Every cache is keyed by content: by the hashes of the files, the moment, the filter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import streamlit as st

from geo.draw import BUDGET, layers, map_payload, stop_codes
from geo.errors import GazetteerError
from geo.places import SqliteGazetteer, ensure_index
from geo.publish import exact_places_words
from geo.routes import Case, Routes, load_case
from geo.view import Facet, Filter, View, facets, select

FOLDER = Path(__file__).parents[2] / "data" / "events"
FIRST_CASE = "laos-nine-2013"
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
    return f"file-{hashlib.sha256(data).hexdigest()[:12]}"


def files_of(chosen: tuple[str, ...], uploads: Mapping[str, tuple[str, bytes]]) -> dict[str, bytes]:
    """Give the bytes of chosen cases by a name that tells them apart; those that are not here are left out."""
    own = bundled()
    found: dict[str, bytes] = {}
    for case in chosen:
        if case in uploads:
            name, data = uploads[case]
            found[name if name not in found else f"{name} ({case})"] = data
        elif case in own:
            found[own[case].name] = _read(own[case], own[case].stat().st_mtime_ns)
    return found


@st.cache_data(show_spinner=False, max_entries=32)
def _read(path: Path, changed: int) -> bytes:  # noqa: ARG001  part of the key
    return path.read_bytes()


def open_index() -> SqliteGazetteer:
    """Open the index of place names; the first time ever it is made, with a progress bar."""
    bar = st.empty()

    def report(done: float, sentence: str) -> None:
        bar.progress(min(max(done, 0.0), 1.0), text=f"Making the index of place names, once: {sentence}")

    try:
        path = ensure_index(progress=report)
    except GazetteerError as error:
        st.error("The index of place names could not be made, so no place can be found.")
        st.text(str(error))
        st.stop()
    bar.empty()
    return _gazetteer(str(path))


@st.cache_resource(show_spinner=False, max_entries=2)
def _gazetteer(path: str) -> SqliteGazetteer:
    return SqliteGazetteer(Path(path))


def case_of(files: Mapping[str, bytes]) -> tuple[str, Case]:
    """Load files once for all sessions; returns a key of their content, and the case."""
    key = "+".join(f"{name}:{hashlib.sha256(data).hexdigest()}" for name, data in files.items())
    return key, _case(key, files, open_index())


@st.cache_resource(show_spinner="Reading the files and looking up their places …", max_entries=16)
def _case(key: str, _files: Mapping[str, bytes], _gazetteer: SqliteGazetteer) -> Case:  # noqa: ARG001  what the cache is keyed by
    return load_case(_files, gazetteer=_gazetteer)


def routes_of(key: str, case: Case, as_of: str) -> Routes:
    """Build routes once for a moment; without one, once a day."""
    return _routes(key, as_of, date.today().isoformat() if not as_of else "", case)  # noqa: DTZ011  the reader's day


@st.cache_resource(show_spinner=False, max_entries=64)
def _routes(key: str, as_of: str, today: str, _case: Case) -> Routes:  # noqa: ARG001  parts of the key
    return _case.routes(as_of or None)


@st.cache_resource(show_spinner=False, max_entries=128)
def view_of(key: str, as_of: str, wanted: Filter, _routes: Routes) -> View:  # noqa: ARG001
    """Select a view once for a filter."""
    return select(_routes, wanted)


@st.cache_resource(show_spinner=False, max_entries=128)
def facets_of(key: str, as_of: str, wanted: Filter, _routes: Routes) -> dict[str, Facet]:  # noqa: ARG001
    """Count the choices of the filters once for a filter."""
    return facets(_routes, wanted)


@st.cache_resource(show_spinner=False, max_entries=64)
def codes_of(key: str, as_of: str, _routes: Routes) -> dict[str, str]:  # noqa: ARG001
    """Give each stop its number, once for a moment."""
    return stop_codes(_routes.events)


@st.cache_data(show_spinner=False, max_entries=128)
def giveaway_of(key: str, as_of: str, wanted: Filter, _view: View) -> str:  # noqa: ARG001
    """Say once what exact places a view gives away."""
    return exact_places_words(_view)


@st.cache_data(show_spinner=False, max_entries=128)
def payload_of(  # noqa: PLR0913, PLR0917  most are parts of the key
    key: str,
    as_of: str,  # noqa: ARG001
    wanted: Filter,  # noqa: ARG001
    event: str,
    empty: str,
    _codes: Mapping[str, str],
    _view: View,
    protection: str = PROTECTION,  # noqa: ARG001
) -> str:
    """Draw a view once: the text that the map's script is sent."""
    drawn = layers(_view, budget=BUDGET, codes=_codes)
    return map_payload(drawn, selected=event, fit=key, empty=empty)
