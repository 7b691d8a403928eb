"""Files → a case, once for all sessions: their places looked up with a bar, kept when many, and decisions put over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from threading import Condition

import pandas as pd
import streamlit as st
from cachetools import LRUCache, cached

from geo.errors import GazetteerError
from geo.events import Reading, Readings
from geo.places import (
    Decisions,
    KeptPlaces,
    OnlineGeocoder,
    SqliteGazetteer,
    ensure_index,
    resolve_places,
)
from geo.progress import PLACES, Progress
from geo.routes import Case, decided_case, load_case
from pages.parts.tables import table_within
from pages.parts.work import Works


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


CASES = Works[Case](8, "the reading of the open files, so they are not shown")


def found_case(
    key: str, files: Mapping[str, bytes], keep: bool, readings: Readings, idents: Mapping[str, str]
) -> Case:
    """Read files and look up their places, once for all sessions.

    ``readings`` is what a person has said of how files are read, ``idents`` maps their names to the ids it knows them by.
    ``keep`` tells whether places of many names may be kept on this machine, sealed by what they were found for.
    """

    def make() -> Callable[[Progress], Case]:
        return partial(_load, files, open_index(), keep, readings, idents)

    return CASES.once(key, make)


def _load(  # noqa: PLR0913, PLR0917  all that bears on a case
    files: Mapping[str, bytes],
    gazetteer: SqliteGazetteer,
    keep: bool,
    readings: Readings,
    idents: Mapping[str, str],
    progress: Progress,
) -> Case:
    order = list(files)

    def read(data: bytes, name: str) -> Reading:
        of = f", file {order.index(name) + 1} of {len(order)}" if len(order) > 1 else ""

        def told(step: str, done: float) -> None:
            progress(step + of, done)

        ident = idents[name]
        return readings.read_rows(table_within(data, ident, readings, told), ident, name, progress=told)

    find = partial(_found, keep=keep, told=partial(progress, PLACES))
    return load_case(files, gazetteer=gazetteer, read=read, find=find)


def _found(
    mentions: pd.DataFrame, *, gazetteer: SqliteGazetteer, keep: bool, told: Callable[[float], None]
) -> pd.DataFrame:
    store, index = KeptPlaces(), gazetteer.version
    kept = store.get(mentions, index) if keep else None
    if kept is not None:
        return kept
    places = resolve_places(mentions, gazetteer=gazetteer, progress=told)
    if keep:
        store.put(mentions, index, places)
    return places


@cached(LRUCache(16), key=lambda key, *_: key, condition=Condition())
def revised_case(key: str, case: Case, decided: Decisions, online: OnlineGeocoder | None) -> Case:  # noqa: ARG001
    """Put decisions and online answers over a case; only what they bear on is looked up again."""
    return decided_case(case, gazetteer=open_index(), online=online, decided=decided)
