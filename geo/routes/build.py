"""Reports and their places → events with a status as of a moment, and the legs between them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
import pandas as pd

from geo.events import Extent, parse_as_of
from geo.routes.fields import find_disagreements, merge_fields
from geo.routes.lines import trace
from geo.routes.records import Event, Leg, PlaceValue, Report, When
from geo.routes.status import by_lead, is_known, standing_reports, status_of
from geo.routes.tables import event_table, leg_table, searched_texts

AsOf = str | datetime | None


@dataclass(frozen=True)
class Routes:
    """Events and legs as of a moment.

    ``events`` and ``legs`` have the columns of ``geo.routes.tables``. ``reports`` are the reports known at that moment,
    with ``event_id`` (text) and ``stands`` (bool) added. ``as_of`` is None when no moment was asked for.
    """

    events: pd.DataFrame
    legs: pd.DataFrame
    reports: pd.DataFrame
    as_of: datetime | None

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
    asked = parse_as_of(as_of) if isinstance(as_of, str) else as_of
    records = list(_records(reports, places))
    moment = asked or clock()
    grouped: dict[tuple[str, ...], dict[tuple[str, ...], list[Report]]] = {}
    keys = zip(_group_keys(reports), _event_keys(reports), records, strict=True)
    for group, event, report in keys:
        if is_known(report, moment) and (not sources or report.source in sources):
            grouped.setdefault(group, {}).setdefault(event, []).append(report)
    events, legs = _trace_groups(grouped, reports)
    return Routes(event_table(events), leg_table(legs), _known_reports(reports, events), asked)


def _trace_groups(
    grouped: dict[tuple[str, ...], dict[tuple[str, ...], list[Report]]], reports: pd.DataFrame
) -> tuple[list[Event], list[Leg]]:
    events: list[Event] = []
    legs: list[Leg] = []
    names = reports["group"].tolist(), reports["event"].tolist()
    for group_key, by_event in grouped.items():
        merged = [_merge(group_key, key, told, names) for key, told in by_event.items()]
        drawn, own = trace(merged)
        events.extend(drawn)
        legs.extend(own)
    return events, legs


def _merge(
    group_key: tuple[str, ...],
    event_key: tuple[str, ...],
    told: list[Report],
    names: tuple[list[str], list[str]],
) -> Event:
    standing = standing_reports(told)
    ordered = by_lead(standing)
    values, refined = merge_fields(ordered)
    row = told[0].row
    return Event(
        id=_identity((*group_key, "", *event_key)),
        group=names[0][row],
        group_key=group_key,
        name=names[1][row],
        row=row,
        status=status_of({report.stance for report in standing}),
        told=values,
        refined=refined,
        disagreements=find_disagreements(standing),
        known=tuple(report.row for report in told),
        standing=tuple(report.row for report in standing),
    )


def _identity(parts: Iterable[str]) -> str:
    """Name an event so that a link finds it again: the same group and event give the same name in every run."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _group_keys(reports: pd.DataFrame) -> list[tuple[str, ...]]:
    columns = (reports[name].tolist() for name in ("group", "file", "line"))
    return [(group,) if group else ("", file, str(line)) for group, file, line in zip(*columns, strict=True)]


def _event_keys(reports: pd.DataFrame) -> list[tuple[str, ...]]:
    columns = (reports[name].tolist() for name in ("event", "file", "line"))
    return [(event,) if event else ("", file, str(line)) for event, file, line in zip(*columns, strict=True)]


def _records(reports: pd.DataFrame, places: pd.DataFrame) -> Iterable[Report]:
    values = {
        "date": _whens(reports),
        "place": _place_values(reports, places, "from", "place", "country"),
        "to_place": _place_values(reports, places, "to", "to_place", "to_country"),
        "people": [None if pd.isna(count) else int(count) for count in reports["people"]],
        "kind": [kind or None for kind in reports["kind"].tolist()],
        "mode": [None if mode in ("", "unknown") else mode for mode in reports["mode"].tolist()],
    }
    known = [None if pd.isna(moment) else moment.to_pydatetime() for moment in reports["known_from"]]
    rows = zip(*values.values(), strict=True)
    heads = zip(reports["status"].tolist(), reports["source"].tolist(), known, strict=True)
    for row, ((stance, source, moment), cells) in enumerate(zip(heads, rows, strict=True)):
        yield Report(row, stance, source, moment, dict(zip(values, cells, strict=True)))


def _whens(reports: pd.DataFrame) -> list[When | None]:
    made: dict[str, When | None] = {"": None}
    columns = (reports[name] for name in ("date", "start", "end", "wide_start", "wide_end"))
    for text, *days in zip(*columns, strict=True):
        if text not in made:
            made[text] = When(text, Extent(*(None if pd.isna(day) else day.date() for day in days)))
    return [made[text] for text in reports["date"].tolist()]


def _place_values(
    reports: pd.DataFrame, places: pd.DataFrame, role: str, name: str, country: str
) -> list[PlaceValue | None]:
    found: list[PlaceValue | None] = [None] * len(reports)
    own = places[places.index.get_level_values("role") == role]
    texts, hints = reports[name].tolist(), reports[country].tolist()
    columns = (own[column].tolist() for column in ("lat", "lon", "place", "country", "precision", "path"))
    rows = own.index.get_level_values("row").tolist()
    for row, lat, lon, title, code, precision, path in zip(rows, *columns, strict=True):
        text = texts[row] or title or hints[row]
        spot = (None, None) if np.isnan(lat) else (lat, lon)
        found[row] = PlaceValue(text, title, code, precision, spot[0], spot[1], path)
    return found


def _known_reports(reports: pd.DataFrame, events: list[Event]) -> pd.DataFrame:
    event_of = {row: event.id for event in events for row in event.known}
    standing = {row for event in events for row in event.standing}
    rows = sorted(event_of)
    known = reports.loc[rows]
    known["event_id"] = pd.Series([event_of[row] for row in rows], index=rows, dtype="str")
    known["stands"] = pd.Series([row in standing for row in rows], index=rows, dtype="bool")
    return known
