"""Dates, moments and events in words, the same on the map, in the list and in files."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

import pandas as pd

from geo.events import STATUSES

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
FIELD_NAMES = MappingProxyType(
    {
        "date": "Date",
        "place": "Place",
        "to_place": "Destination",
        "people": "People",
        "kind": "Kind",
        "mode": "Means",
    }
)
"""The fields of an event that sources may differ on, and what they are called."""
_BY = {
    "confirmed": "confirmed by",
    "reported": "reported by",
    "claimed": "claimed by",
    "denied": "denied by",
    "unknown": "left open by",
}
_NAMED = 3
DOUBT_WORDS = "(?) place not sure: see Places"
_MARKS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}

Row = Mapping[Hashable, Any]


def date_words(text: str) -> str:
    """Say an EDTF date.

    >>> date_words("2013-05-09~"), date_words("../2013-05-29"), date_words("2013-04")
    ('about 9 May 2013', 'by 29 May 2013', 'April 2013')
    """
    if not text:
        return "undated"
    first, slash, last = (part.strip() for part in text.partition("/"))
    if not slash:
        return _single(first)
    if first in ("", ".."):
        return f"by {_single(last)}"
    return f"from {_single(first)}" if last in ("", "..") else f"{_single(first)} to {_single(last)}"


def _single(text: str) -> str:
    bare = text.rstrip("~?%")
    prefix = _MARKS.get(text[len(bare) :], "")
    day, _, clock = bare.partition("T")
    parts = day.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return prefix + bare
    words = (
        [str(int(part)) for part in parts[2:]] + [_MONTHS[int(part) - 1] for part in parts[1:2]] + [parts[0]]
    )
    return prefix + " ".join(words) + (f", {clock}" if clock else "")


def moment_words(moment: datetime | None) -> str:
    """Say a moment of knowledge; the end of a day is that day.

    >>> moment_words(datetime(2013, 5, 29, 19, 12, 59)), moment_words(None)
    ('29 May 2013, 19:12', 'today')
    """
    if moment is None:
        return "today"
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return day if (moment.hour, moment.minute) == (23, 59) else f"{day}, {moment:%H:%M}"


def doubted(name: str, *, doubt: bool) -> str:
    """Mark the name of a place that the look-up is not sure of.

    >>> doubted("Mohan", doubt=True), doubted("Mohan", doubt=False)
    ('Mohan (?)', 'Mohan')
    """
    return f"{name} (?)" if doubt and name else name


def place_words(event: Row) -> str:
    """Say where an event was: one place, or from where to where, each marked when the look-up is not sure of it."""
    place = doubted(event["place"], doubt=event["place_doubt"])
    if event["to_place"]:
        return f"{place or 'origin not said'} → {doubted(event['to_place'], doubt=event['to_doubt'])}"
    return place or "place not said"


def event_words(event: Row) -> list[str]:
    """Say an event in the lines of a tooltip: where, then when, what and how many, then how sure."""
    what = " ".join(word for word in (event["kind"], f"by {event['mode']}" if event["mode"] else "") if word)
    detail = " · ".join(
        part for part in (date_words(event["date"]), what, people_words(event["people"])) if part
    )
    doubt = DOUBT_WORDS if event["place_doubt"] or event["to_doubt"] else ""
    return [
        place_words(event),
        detail,
        event["status"],
        *(line for line in (refined_words(event["refined"]), doubt) if line),
    ]


def what_words(event: Row) -> str:
    """Say what happened: the kind, or else the event's name, unless that is a number.

    >>> what_words({"kind": "", "event": "flight"}), what_words({"kind": "", "event": "12"})
    ('flight', '')
    """
    name = str(event["event"])
    return str(event["kind"]) or (name if any(map(str.isalpha, name)) else "")


def people_words(people: Any) -> str:
    """Say how many they were; blank where nobody tells.

    >>> people_words(1), people_words(9), people_words(pd.NA)
    ('1 person', '9 people', '')
    """
    return "" if pd.isna(people) else f"{people:,} {'person' if people == 1 else 'people'}"


def refined_words(refined: Sequence[tuple[str, str]]) -> str:
    """Say which fields are not the leading source's, and whose they are: what is confirmed may be less than what is shown.

    >>> refined_words([("date", "AP"), ("place", "AP"), ("people", "")])
    'Date, Place: as AP gives it; People: as an unnamed source gives it'
    """
    by_source: dict[str, list[str]] = {}
    for field, source in refined:
        by_source.setdefault(source or "an unnamed source", []).append(FIELD_NAMES[field])
    return "; ".join(f"{', '.join(fields)}: as {source} gives it" for source, fields in by_source.items())


def voices_words(voices: Sequence[tuple[str, str]]) -> list[str]:
    """Say who says so, a text a stance, the strongest first; at most three sources of each are named.

    >>> voices_words([("reported", "AP"), ("confirmed", "Ministry"), ("reported", "")])
    ['confirmed by Ministry', 'reported by AP; unnamed source']
    """
    said = []
    for stance in STATUSES:
        names = list(dict.fromkeys(source or "unnamed source" for told, source in voices if told == stance))
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        said += [f"{_BY[stance]} {'; '.join(names[:_NAMED])}{more}"] if names else []
    return said
