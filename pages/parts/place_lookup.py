"""Files → a case, once for all sessions: their places looked up with a bar, kept when many, and decisions put over them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from threading import Condition

import pandas as pd
import streamlit as st
from cachetools import LRUCache, cached

from geo.errors import GazetteerError
from geo.events import Readings
from geo.places import (
    Decisions,
    KeptPlaces,
    OnlineGeocoder,
    SqliteGazetteer,
    ensure_index,
    resolve_places,
)
from geo.routes import Case, decided_case, load_case

_UNSEEN_SECONDS = 1.0
"""A bar that is gone at once is only a flicker."""


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


class _Bar:
    """A progress bar that shows when work takes longer than a second."""

    def __init__(self, what: str) -> None:
        self._what, self._began, self._bar = what, time.monotonic(), st.empty()

    def report(self, done: float) -> None:
        if time.monotonic() - self._began > _UNSEEN_SECONDS:
            self._bar.progress(done, text=f"{self._what}: {done:.0%}")

    def close(self) -> None:
        self._bar.empty()


# Not Streamlit's own cache: it would draw the bar again at every hit.
@cached(LRUCache(8), key=lambda key, *_: key, condition=Condition())
def found_case(
    key: str,  # noqa: ARG001  for the cache
    files: Mapping[str, bytes],
    keep: bool,
    readings: Readings,
    idents: Mapping[str, str],
) -> Case:
    """Read files and look up their places, once for all sessions.

    ``readings`` is what a person has said of how files are read, ``idents`` maps their names to the ids it knows them by.
    ``keep`` tells whether places of many names may be kept on this machine, sealed by what they were found for.
    """
    bar = _Bar("Looking up places")
    try:
        with st.spinner("Reading the files and looking up their places …"):
            return load_case(
                files,
                gazetteer=open_index(),
                read=lambda data, name: readings.read(data, idents[name], name),
                find=lambda *told, **by: _found(*told, **by, keep=keep, bar=bar),
            )
    finally:
        bar.close()


def _found(mentions: pd.DataFrame, *, gazetteer: SqliteGazetteer, keep: bool, bar: _Bar) -> pd.DataFrame:
    store, index = KeptPlaces(), gazetteer.version
    kept = store.get(mentions, index) if keep else None
    if kept is not None:
        return kept
    places = resolve_places(mentions, gazetteer=gazetteer, progress=bar.report)
    if keep:
        store.put(mentions, index, places)
    return places


@cached(LRUCache(16), key=lambda key, *_: key, condition=Condition())
def revised_case(key: str, case: Case, decided: Decisions, online: OnlineGeocoder | None) -> Case:  # noqa: ARG001
    """Put decisions and online answers over a case; only what they bear on is looked up again."""
    return decided_case(case, gazetteer=open_index(), online=online, decided=decided)
