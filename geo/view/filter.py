"""What a person asked to see: a frozen value, with nothing in it that the data could change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geo.events import parse_extent


@dataclass(frozen=True)
class Filter:
    """Which events to leave.

    An empty tuple leaves all. ``start`` and ``end`` are days, both in the range, None for open. ``certain`` asks for
    events that lie in the range for certain (contained), else those that may (overlap). ``groups`` may hold "" for
    events of no group. ``sources`` leaves events of which one of them made a known report. ``text`` is looked for in
    every text of an event and of its reports, without regard to case. ``until`` leaves what had begun by that day, for
    playback by date; an undated event is always left.
    """

    start: date | None = None
    end: date | None = None
    certain: bool = False
    groups: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    text: str = ""
    until: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(
                f"the range ends ({self.end}) before it begins ({self.start}); swap the two days"
            )


def first_day(text: str) -> date | None:
    """Read the first day of a typed date such as ``2013-05``; None for blank. Raises ``ValueError`` when it is none."""
    return parse_extent(text.strip()).start if text.strip() else None


def last_day(text: str) -> date | None:
    """Read the last day of a typed date such as ``2013-05``; None for blank. Raises ``ValueError`` when it is none."""
    return parse_extent(text.strip()).end if text.strip() else None
