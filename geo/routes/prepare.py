"""Reports and their places → records by group and event: what routes as of any moment are built from, made once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from geo.events import Extent
from geo.places import in_doubt
from geo.routes.records import Event, Leg, PlaceValue, Report, When

Key = tuple[str, ...]
Told = dict[Key, list[Report]]
"""The reports of each event of a group."""


@dataclass(frozen=True)
class Prepared:
    """Reports as records, by group and event, in the order of rows.

    ``traced`` keeps, by group, what was built from its reports at the last moments that were asked for: from one moment to the
    next most groups have no new report.
    """

    reports: pd.DataFrame
    groups: dict[Key, Told]
    traced: dict[Key, dict[tuple[int, ...], tuple[list[Event], list[Leg]]]] = field(default_factory=dict)


def prepare(reports: pd.DataFrame, places: pd.DataFrame) -> Prepared:
    """Make records of reports, as in ``geo.events.Reading``, and their places, as ``resolve_places`` gives them."""
    groups: dict[Key, Told] = {}
    named = zip(
        _own_keys(reports), reports["group"], reports["event"], _records(reports, places), strict=True
    )
    for own, group, event, report in named:
        told = groups.setdefault((group,) if group else own, {})
        told.setdefault((event,) if event else own, []).append(report)
    return Prepared(reports, groups)


def _own_keys(reports: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    """Name each row by its line; where two rows were run together on one line, the later ones by their number there, too."""
    numbers = reports.groupby(["file", "line"], sort=False).cumcount()
    for file, line, number in zip(reports["file"], reports["line"], numbers, strict=True):
        yield ("", file, f"{line}/{number}" if number else str(line))


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
    doubts = map(in_doubt, own["method"].tolist(), own["confidence"].tolist())
    rows = own.index.get_level_values("row").tolist()
    for row, doubt, lat, lon, title, code, precision, path in zip(rows, doubts, *columns, strict=True):
        text = texts[row] or title or hints[row]
        spot = (None, None) if np.isnan(lat) else (lat, lon)
        found[row] = PlaceValue(text, title, code, precision, spot[0], spot[1], path, doubt)
    return found
