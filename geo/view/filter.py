"""What a person asked to see: a frozen value, with nothing in it that the data could change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geo.events import DateRules, parse_extent
from geo.events.dates.order import read_dates


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
    """Read the first day of a typed date such as ``2013-05`` or ``27.05.2013``; None for blank.

    Raises ``ValueError`` when it is none, or when nothing tells its day from its month.
    """
    return parse_extent(_edtf(text.strip())).start if text.strip() else None


def last_day(text: str) -> date | None:
    """Read the last day of a typed date such as ``2013-05``; None for blank. Raises as ``first_day``."""
    return parse_extent(_edtf(text.strip())).end if text.strip() else None


def _edtf(text: str) -> str:
    """Give a date in another form than EDTF as EDTF, when it can be read in one way only; any other text stays."""
    found = read_dates([text], DateRules()).understood
    certain = not found.doubts and not any(note.code == "date-order-doubt" for note in found.notes)
    return str(found.values[text]) if text in found.values and certain else text
