"""Dates, moments and events in words, the same on the map, in the list and in files."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import datetime
from typing import Any

import pandas as pd

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
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
    people: str = "" if pd.isna(event["people"]) else f"{event['people']} people"
    detail = " · ".join(part for part in (date_words(event["date"]), what, people) if part)
    lines = [place_words(event), detail, event["status"]]
    return [*lines, DOUBT_WORDS] if event["place_doubt"] or event["to_doubt"] else lines
