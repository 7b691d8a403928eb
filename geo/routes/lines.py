"""Events of one group → the main line, its branches, and the legs of both.

The main line runs through confirmed and reported events. All others draw what they say themselves and join nothing:
no claim ever moves the line.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from geo.events import is_of_a_day
from geo.places import contains
from geo.routes.measure import days_between, leg_kilometres
from geo.routes.records import FAR_FUTURE, FAR_PAST, Event, Leg, PlaceValue

_ON_MAIN_LINE = ("confirmed", "reported")


def in_order(events: Sequence[Event]) -> list[Event]:
    """Order by date: the start, or the end where the start is open; then the end; then the row; undated last.

    A month or a year has no first day that anyone meant: such an event stands beside the day that it stands beside in the file, unless that
    is surely earlier or later.
    """
    ordered = sorted(events, key=_when)
    days = [event for event in ordered if event.when is not None and not _is_vague(event)]
    slots = {event.row: float(slot) for slot, event in enumerate(days)}
    beside = _Beside(slots, sorted(slots), [_when(event)[1] for event in days])
    slots |= {event.row: beside.slot(event) for event in ordered if event.row not in slots}
    return sorted(ordered, key=lambda event: slots[event.row])


@dataclass(frozen=True)
class _Beside:
    """The days of a group: row to the number of the day in their order, the rows as they stand in the file, and the days."""

    slots: Mapping[int, float]
    rows: list[int]
    starts: list[date]

    def slot(self, event: Event) -> float:
        """Say between which days a vague event stands, half a number below the later one; behind all for one without a date."""
        undated, begins, ends, row = _when(event)
        if undated:
            return math.inf
        surely = bisect_left(self.starts, begins)
        return max(surely, min(bisect_right(self.starts, ends), self._by_row(row))) - 0.5

    def _by_row(self, row: int) -> float:
        """Say how many days are before a row, by the two rows beside it; at an end of the file, by which way the rows go there."""
        at = bisect_left(self.rows, row)
        above, below = self.rows[max(0, at - 2) : at], self.rows[at : at + 2]
        if above and below:
            return min(self.slots[above[-1]], self.slots[below[0]]) + 1
        if not above and not below:
            return 0
        near, *further = [self.slots[each] for each in (above[::-1] or below)]
        later = not further or (near > further[0] if above else near < further[0])
        return near + (later if above else not later)


def _is_vague(event: Event) -> bool:
    """Whether a date has no first day: 2014-03, 2014~, 2014-03/2014-04; one whose start is open goes by its end."""
    first = event.when.text.split("/", maxsplit=1)[0] if event.when else ".."
    return first not in ("", "..") and not is_of_a_day(first.rstrip("~?%"))


def _when(event: Event) -> tuple[bool, date, date, int]:
    if event.when is None:
        return True, FAR_FUTURE, FAR_FUTURE, event.row
    extent = event.when.extent
    return False, extent.start or extent.end or FAR_PAST, extent.end or FAR_FUTURE, event.row


def trace(events: Sequence[Event]) -> tuple[list[Event], list[Leg]]:
    """Draw one group: give its events in order, with line, stop number and shape, and its legs.

    An undated event among dated ones is a branch, since its place in the order is not known; where no event has a
    date, the order of rows is the order of the route.
    """
    ordered = in_order(events)
    dated = any(event.when for event in ordered)
    drawn: list[Event] = []
    legs: list[Leg] = []
    line = _Line()
    for event in ordered:
        on_line = event.status in _ON_MAIN_LINE and (event.when is not None or not dated)
        event, own = line.advance(event) if on_line else _branch(event)  # noqa: PLW2901
        drawn.append(event)
        legs.extend(own)
    return drawn, legs


def _branch(event: Event) -> tuple[Event, list[Leg]]:
    shaped = _shape(replace(event, line="branch"))
    return shaped, [_leg(shaped, "reported")] if shaped.shape == "leg" else []


def _shape(event: Event) -> Event:
    """Tell how an event is drawn from its own words alone."""
    origin, destination = event.place("place"), event.place("to_place")
    if origin and destination and origin.path != destination.path:
        return event.drawn("leg")
    if destination:
        return event.drawn("mark", "to_place")
    return event.drawn("mark", "place") if origin else event


def _leg(event: Event, basis: str, start: PlaceValue | None = None) -> Leg:
    origin, destination = start or event.place("place"), event.place("to_place")
    if origin is None or destination is None:
        raise ValueError("a leg has two ends that were found")
    return Leg(event, origin, destination, basis, km=leg_kilometres(origin, destination))


class _Line:
    """The pen that draws a main line: where it is, and from which event."""

    def __init__(self) -> None:
        self.position: PlaceValue | None = None
        self.at: Event | None = None
        self.before: Event | None = None
        self.stops = 0

    def advance(self, event: Event) -> tuple[Event, list[Leg]]:
        self.stops += 1
        event = _shape(replace(event, line="main", stop=self.stops))
        legs = self._legs(event)
        if legs and legs[-1].own and event.shape == "mark":
            event = event.drawn("leg")
            legs[-1] = replace(legs[-1], event=event)
        self._move(event)
        return event, legs

    def _legs(self, event: Event) -> list[Leg]:
        days = days_between(self.before.when, event.when) if self.before else None
        if event.shape == "leg":
            own = replace(_leg(event, "reported"), days=days)
            return [*self._way_to(event, event.place("place"), own=False), own]
        if event.at == "to_place":
            # A movement whose origin is not said starts from the last position; one whose origin is said, but could
            # not be found, does not.
            if event.told["place"] is None:
                return self._way_to(event, event.place("to_place"), own=True)
            return self._way_to(event, event.place("place"), own=False)
        return self._way_to(event, event.place("place"), own=False)

    def _way_to(self, event: Event, place: PlaceValue | None, *, own: bool) -> list[Leg]:
        """Give the inferred leg from the last position, between towns and regions that are not one in the other."""
        start = self.position
        if place is None or start is None or self.at is None or place.is_country:
            return []
        if contains(start.path, place.path) or contains(place.path, start.path):
            return []
        days = days_between(self.at.when, event.when)
        return [Leg(event, start, place, "inferred", self.at.id, days, leg_kilometres(start, place), own=own)]

    def _move(self, event: Event) -> None:
        self.before = event
        for role in ("place", "to_place"):
            place = event.place(role)
            if place is not None and not place.is_country:
                self.position, self.at = place, event
