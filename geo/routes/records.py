"""The plain records that routes are computed from: a place as one report has it, a report, an event, a leg."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from geo.events import Extent


@dataclass(frozen=True)
class PlaceValue:
    """A place as written, and what the look-up made of it.

    ``lat``, ``lon`` are degrees (WGS 84), None when it could not be found; ``path`` is its place in the hierarchy
    country/region/town, by which one contains another; ``doubt`` tells that the look-up is not sure of it.
    """

    text: str
    name: str
    country: str
    precision: str
    lat: float | None
    lon: float | None
    path: str
    doubt: bool = False

    @property
    def found(self) -> bool:
        """Whether it has coordinates."""
        return self.lat is not None

    @property
    def is_country(self) -> bool:
        """Whether nothing finer than the country is known."""
        return self.precision == "country"


@dataclass(frozen=True)
class When:
    """A date as written, with its extent."""

    text: str
    extent: Extent


@dataclass(frozen=True)
class Report:
    """One source's statement, with its row in the table of reports. None is what it does not say."""

    row: int
    stance: str
    source: str
    known_from: datetime | None
    told: dict[str, Any]
    """Field (``date``, ``place``, ``to_place``, ``people``, ``kind``, ``mode``) to value, None when not stated."""


@dataclass(frozen=True)
class Disagreement:
    """A field on which standing sources differ; ``how`` is ``precision`` (one contains the other) or ``conflict``."""

    field: str
    how: str
    values: tuple[str, ...]
    sources: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Event:
    """What the known reports of one event add up to as of a moment."""

    id: str
    group: str
    group_key: tuple[str, ...]
    name: str
    row: int
    status: str
    told: dict[str, Any]
    refined: dict[str, str]
    disagreements: tuple[Disagreement, ...]
    known: tuple[int, ...]
    standing: tuple[int, ...]
    line: str = "branch"
    stop: int | None = None
    shape: str = "none"
    voices: tuple[tuple[str, str], ...] = ()
    """Of each report that stands its stance and its source, which may be blank."""
    at: str = ""
    """Where a mark stands: ``place`` or ``to_place``; blank for a leg, and for what is not on the map."""

    @property
    def when(self) -> When | None:
        """Its date, None when undated."""
        value: When | None = self.told["date"]
        return value

    def place(self, role: str) -> PlaceValue | None:
        """Its ``place`` or ``to_place``, if that was found."""
        value: PlaceValue | None = self.told[role]
        return value if value is not None and value.found else None

    def drawn(self, shape: str, at: str = "") -> Event:
        """Give the same event, with how it is drawn."""
        return replace(self, shape=shape, at=at)


@dataclass(frozen=True)
class Leg:
    """A line between two places; ``after`` is the id of the event before it, for an inferred leg."""

    event: Event
    start: PlaceValue
    end: PlaceValue
    basis: str
    after: str = ""
    days: int | None = None
    km: float | None = None
    own: bool = field(default=True)
    """Whether it is its event's own movement, not the unseen way to where the event happened."""


FAR_PAST, FAR_FUTURE = date.min, date.max
