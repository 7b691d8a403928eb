"""Reports and their places → events with a status as of a moment, and the legs between them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import pandas as pd

from geo.events import parse_as_of
from geo.progress import BUILDING, Progress, now_and_then, unheard
from geo.routes.fields import find_disagreements, merge_fields
from geo.routes.lines import trace
from geo.routes.prepare import Key, Prepared, Told, prepare
from geo.routes.records import Event, Leg, Report
from geo.routes.status import by_lead, fold_source, is_known, standing_reports, status_of
from geo.routes.tables import event_table, leg_table, searched_texts

AsOf = str | datetime | None
_STATES = 4
"""States of a group that are kept: those of the moments beside the one that is shown, and of all sources."""


@dataclass(frozen=True)
class Routes:
    """Events and legs as of a moment.

    ``events`` and ``legs`` have the columns of ``geo.routes.tables``. ``reports`` are the reports known at that moment,
    with ``event_id`` (text) and ``stands`` (bool) added. ``as_of`` is None when no moment was asked for; ``moment`` is
    that of which they are in any case.
    """

    events: pd.DataFrame
    legs: pd.DataFrame
    reports: pd.DataFrame
    as_of: datetime | None
    moment: datetime

    @cached_property
    def texts(self) -> list[str]:
        """Every text of each event and of its reports, without regard to case: what a search looks through."""
        return searched_texts(self.events, self.reports)


def build_routes(
    reports: pd.DataFrame,
    places: pd.DataFrame,
    *,
    as_of: AsOf = None,
    sources: Collection[str] = (),
    clock: Callable[[], datetime] = datetime.now,
) -> Routes:
    """Build the routes of all groups.

    Parameters
    ----------
    reports
        As in ``geo.events.Reading``.
    places
        What ``geo.places.resolve_places`` gave for ``geo.places.mentions_of(reports)``.
    as_of
        A moment such as ``2013-05-29`` (lasts to its end), ``2013-05-29T12:00``, or a datetime; None: now.
    sources
        Only what these sources reported, as if nobody else had said anything; empty: all.
    clock
        What time it is, for None.

    Raises ``ValueError`` when ``as_of`` is text that is no moment.

    """
    return build_prepared(prepare(reports, places), as_of=as_of, sources=sources, clock=clock)


def build_prepared(
    prepared: Prepared,
    *,
    as_of: AsOf = None,
    sources: Collection[str] = (),
    clock: Callable[[], datetime] = datetime.now,
    progress: Progress = unheard,
) -> Routes:
    """Build the routes of all groups from records that were made before; all else as in ``build_routes``.

    ``progress`` is told how far it is, and what it raises ends the building.
    """
    asked = parse_as_of(as_of) if isinstance(as_of, str) else as_of
    moment = asked or clock()
    known = [(key, _known(told, moment, sources)) for key, told in prepared.groups.items()]
    events: list[Event] = []
    legs: list[Leg] = []
    for number, (key, told) in enumerate(sorted((one for one in known if one[1]), key=_first_row)):
        if now_and_then(number, len(known)):
            progress(BUILDING, number / len(known))
        drawn, own = _traced(prepared, key, told)
        events.extend(drawn)
        legs.extend(own)
    return Routes(
        event_table(events), leg_table(legs), _known_reports(prepared.reports, events), asked, moment
    )


def _known(told: Told, moment: datetime, sources: Collection[str]) -> Told:
    wanted = set(map(fold_source, sources))
    kept = {
        event: [
            one
            for one in reports
            if is_known(one, moment) and (not wanted or fold_source(one.source) in wanted)
        ]
        for event, reports in told.items()
    }
    return {event: reports for event, reports in kept.items() if reports}


def _first_row(group: tuple[Key, Told]) -> int:
    return min(reports[0].row for reports in group[1].values())


def _traced(prepared: Prepared, key: Key, told: Told) -> tuple[list[Event], list[Leg]]:
    kept = prepared.traced.setdefault(key, {})
    state = tuple(report.row for reports in told.values() for report in reports)
    if (made := kept.get(state)) is None:
        made = kept[state] = trace([_merge(key, event, reports) for event, reports in told.items()])
        # Sessions share it, so another may have taken the same one away.
        for old in [*kept][:-_STATES]:
            kept.pop(old, None)
    return made


def _merge(group_key: Key, event_key: Key, told: list[Report]) -> Event:
    standing = standing_reports(told)
    ordered = by_lead(standing)
    values, refined = merge_fields(ordered)
    return Event(
        id=_identity((*group_key, "", *event_key)),
        group=group_key[0],
        group_key=group_key,
        name=event_key[0],
        row=told[0].row,
        status=status_of({report.stance for report in standing}),
        told=values,
        refined=refined,
        disagreements=find_disagreements(standing),
        known=tuple(report.row for report in told),
        standing=tuple(report.row for report in standing),
        voices=tuple((report.stance, report.source) for report in ordered),
    )


def _identity(parts: Iterable[str]) -> str:
    """Name an event so that a link finds it again: the same group and event give the same name in every run."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _known_reports(reports: pd.DataFrame, events: list[Event]) -> pd.DataFrame:
    event_of = {row: event.id for event in events for row in event.known}
    standing = {row for event in events for row in event.standing}
    rows = sorted(event_of)
    known = reports.loc[rows]
    known["event_id"] = pd.Series([event_of[row] for row in rows], index=rows, dtype="str")
    known["stands"] = pd.Series([row in standing for row in rows], index=rows, dtype="bool")
    return known
