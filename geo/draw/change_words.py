"""What changed between two moments, in sentences for people and in marks of a word or two for the map and the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo.draw.style import NEWS_LEGEND
from geo.draw.words import date_words
from geo.routes import Change, Routes, Turn, rows_of

_SAID = {"confirmed": "confirmed", "reported": "reported", "claimed": "claimed", "denied": "denied",
         "unknown": "left open"}  # fmt: skip
_NOUNS = {"transit": "journey", "other": "event", "": "event"}
FIELD_NAMES = {
    "status": "status",
    "date": "date",
    "place": "place",
    "to_place": "destination",
    "people": "number of people",
}


@dataclass(frozen=True)
class News:
    """What is marked on the map and in the list, event id to a word or two, and what is said of it in sentences; ``legend`` explains the marks."""

    marks: Mapping[str, str] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    legend: str = NEWS_LEGEND


NO_NEWS = News()


def news_of(changes: Sequence[Change], routes: Routes) -> News:
    """Put changes into marks and sentences; ``routes`` are those after the changes."""
    return News(change_marks(changes), tuple(change_sentences(changes, routes)))


def change_marks(changes: Iterable[Change]) -> dict[str, str]:
    """Mark changed events with a word or two: event id to mark; what was only told again has none."""
    marks = {"new": "new", "withdrawn": "withdrawn", "fields": "changed"}
    return {
        change.event: marks.get(change.what) or f"now {change.after}"
        for change in changes
        if change.what != "told"
    }


def change_sentences(changes: Iterable[Change], routes: Routes) -> list[str]:
    """Say each change in a sentence or two; ``routes`` are those after the changes.

    ``"The repatriation by air from Beijing to Pyongyang: confirmed by the ministry, which had denied it. It was contested
    and is now confirmed."``
    """
    rows = {row["id"]: row for row in rows_of(routes.events)}
    return [_sentence(change, rows[change.event]) for change in changes]


def _sentence(change: Change, event: Mapping[Any, Any]) -> str:
    phrase = event_phrase(event)
    told = "; ".join(_turn(turn) for turn in change.turns)
    return " ".join(part for part in (f"{phrase[0].upper()}{phrase[1:]}: {told}.", _outcome(change)) if part)


def _turn(turn: Turn) -> str:
    # In the passive, since a source may be one or many.
    source = turn.source or "an unnamed source"
    if turn.before == turn.stance:
        return f"{_SAID[turn.stance]} again by {source}"
    had = f", which had {_SAID[turn.before]} it" if turn.before else ""
    return f"{_SAID[turn.stance]} by {source}{had}"


def _outcome(change: Change) -> str:
    if change.what == "new":
        return f"New: {change.after}."
    status = f"It was {change.before} and is now {change.after}." if change.before != change.after else ""
    fields = "; ".join(
        f"{FIELD_NAMES[name]} {_value(name, was)} → {_value(name, now)}" for name, was, now in change.fields
    )
    return " ".join(part for part in (status, f"Changed: {fields}." if fields else "") if part)


def _value(name: str, text: str) -> str:
    return date_words(text) if name == "date" else text or "not said"


def event_phrase(event: Mapping[Any, Any]) -> str:
    """Name an event in a sentence: ``the deportation by air from Vientiane to Kunming``."""
    kind, mode = event["kind"], event["mode"]
    noun = "flight" if (kind, mode) == ("transit", "air") else _NOUNS.get(kind, kind)
    way = (
        "" if noun == "flight" or mode in ("", "unknown") else f" by {mode}" if mode != "foot" else " on foot"
    )
    return f"the {noun}{way}{_where(event)}"


def _where(event: Mapping[Any, Any]) -> str:
    if not event["to_place"]:
        return f" in {event['place']}" if event["place"] else ""
    return f" from {event['place']} to {event['to_place']}" if event["place"] else f" to {event['to_place']}"
