"""Files → a case: their reports with places, and everything that is wrong with them, in one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

import numpy as np
import pandas as pd

from geo.errors import UnusableFile
from geo.events import Kind, Reading, combine, problem_frame, read_events
from geo.places import Gazetteer, mentions_of, misplaced_problems, place_problems, resolve_places
from geo.progress import BUILDING, Progress, unheard
from geo.routes.build import AsOf, Routes, build_prepared
from geo.routes.moments import reporting_moments
from geo.routes.oddities import time_problems
from geo.routes.prepare import Prepared, prepare

Finder = Callable[..., pd.DataFrame]
"""``geo.places.resolve_places``, or what gives the same: called with mentions, and ``gazetteer`` by name."""

Reader = Callable[[bytes, str], Reading]
"""What reads the bytes of a file of a name; raises ``UnusableFile``."""


@dataclass(frozen=True)
class Case:
    """Reports of one or several files, with their places.

    ``reports`` and ``columns`` as in ``geo.events.Reading``, ``mentions`` and ``places`` as in ``geo.places``,
    ``problems`` of reading, of places and of times together. ``unusable`` maps the name of a file that could not be used to the
    sentence that says why. ``kinds`` maps the name of a file to what its rows were understood as.
    """

    reports: pd.DataFrame
    mentions: pd.DataFrame
    places: pd.DataFrame
    problems: pd.DataFrame
    columns: Mapping[str, Mapping[str, str]]
    unusable: Mapping[str, str]
    kinds: Mapping[str, Kind] = field(default_factory=dict)

    def routes(
        self, as_of: AsOf = None, sources: Collection[str] = (), *, progress: Progress = unheard
    ) -> Routes:
        """Build the routes as of a moment, from what all or only some sources said; see ``build_prepared``."""
        progress(BUILDING, 0.0)
        return build_prepared(self._prepared, as_of=as_of, sources=sources, progress=progress)

    @cached_property
    def _prepared(self) -> Prepared:
        return prepare(self.reports, self.places)

    @cached_property
    def moments(self) -> list[str]:
        """The moments of reporting; see ``reporting_moments``."""
        return reporting_moments(self.reports)

    @cached_property
    def days(self) -> tuple[pd.Timestamp, pd.Timestamp] | None:
        """The first and the last day of any event, None when no event is dated."""
        ends = self._ends()
        return (ends.min(), ends.max()) if len(ends) else None

    def days_within(self, first: date, last: date) -> tuple[pd.Timestamp, pd.Timestamp] | None:
        """Find the first and the last day of any event among the days from ``first`` to ``last``; None when none is."""
        ends = self._ends()
        within = ends[ends.between(np.datetime64(first, "s"), np.datetime64(last, "s"))]
        return (within.min(), within.max()) if len(within) else None

    def _ends(self) -> pd.Series:
        ends: pd.Series = pd.concat([self.reports["start"], self.reports["end"]]).dropna()
        return ends


def _as_found(data: bytes, file: str) -> Reading:
    return read_events(data, file=file)


def load_case(
    files: Mapping[str, bytes],
    *,
    gazetteer: Gazetteer,
    find: Finder = resolve_places,
    read: Reader = _as_found,
    clock: Callable[[], datetime] = datetime.now,
) -> Case:
    """Read files and look up their places; ``geo.routes.decided_case`` puts decisions over them.

    ``clock`` tells what is still to come; ``read`` reads a file where a person has said how.
    ``files`` maps a name to its bytes. A file that can't be used is listed in ``unusable``, and the others are read all
    the same; nothing is raised for it.
    """
    readings: dict[str, Reading] = {}
    unusable: dict[str, str] = {}
    for name, data in files.items():
        try:
            readings[name] = read(data, name)
        except UnusableFile as error:
            unusable[name] = str(error)
    joined = combine(readings) if readings else _nothing()
    mentions = mentions_of(joined.reports)
    places = find(mentions, gazetteer=gazetteer)
    lost = place_problems(joined.reports, mentions, places)
    misplaced = misplaced_problems(joined.reports, mentions, gazetteer)
    odd = time_problems(joined.reports, today=clock().date())
    listed = [frame for frame in (joined.problems, lost, misplaced, odd) if len(frame)]
    problems = pd.concat(listed, ignore_index=True) if listed else problem_frame([])
    columns = {name: reading.columns for name, reading in readings.items()}
    kinds = {name: reading.kind for name, reading in readings.items()}
    return Case(joined.reports, mentions, places, problems, columns, unusable, kinds)


def _nothing() -> Reading:
    # A row that is set aside leaves the typed columns, and no report.
    empty = read_events(b"date,place\n,,\n-,-\n")
    return Reading(empty.reports.iloc[:0], problem_frame([]), {})
