"""What stands in the map's frame, so that a picture of the map alone can be understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from geo.draw.change_words import NO_NEWS, News
from geo.draw.words import date_words, moment_words
from geo.view import Filter, View

_SOURCES_SHOWN, _NEWS_SHOWN = 8, 2


@dataclass(frozen=True)
class Frame:
    """Title, moment, what is filtered, counts and sources, in words; ``looks`` are the legend's entries, ``news`` what changed."""

    title: str
    as_of: str
    filtered: str
    counts: str
    sources: tuple[str, ...]
    sources_left_out: int
    looks: tuple[str, ...]
    news: tuple[str, ...] = ()
    news_left_out: int = 0
    news_legend: str = ""

    def values(self) -> dict[str, Any]:
        """Give it as plain values for a script."""
        return asdict(self)


def frame_of(view: View, *, title: str, looks: Mapping[str, bool], news: News = NO_NEWS) -> Frame:
    """Write the frame of a view; of the sentences on what changed the first stand in it."""
    sources = _sources(view.reports)
    return Frame(
        title=title or _title(view),
        as_of=_moment_words(view),
        filtered=filter_words(view.filter),
        counts=count_words(view.counts),
        sources=tuple(sources[:_SOURCES_SHOWN]),
        sources_left_out=max(0, len(sources) - _SOURCES_SHOWN),
        looks=tuple(name for name, used in looks.items() if used),
        news=news.sentences[:_NEWS_SHOWN],
        news_left_out=max(0, len(news.sentences) - _NEWS_SHOWN),
        news_legend=news.legend,
    )


def _moment_words(view: View) -> str:
    """Say of when the picture is: it outlives the day on which it was made, and is told apart from later ones."""
    if view.as_of:
        return f"As known on {moment_words(view.as_of)}"
    return f"As known today, {date_words(view.moment.date().isoformat())}"


def _title(view: View) -> str:
    groups = [group for group in view.events["group"].unique() if group]
    if not groups:
        return "Transit events"
    return " and ".join(groups) if len(groups) < 3 else f"{groups[0]} and {len(groups) - 1} other groups"


def _sources(reports: pd.DataFrame) -> list[str]:
    """Name the sources, each with the outlets that carried it, in the order of their first report."""
    outlets: dict[str, list[str]] = {}
    for source, via in zip(reports["source"].tolist(), reports["via"].tolist(), strict=True):
        carried = outlets.setdefault(source or "unnamed source", [])
        if via and via not in carried:
            carried.append(via)
    return [f"{source} ({', '.join(via)})" if via else source for source, via in outlets.items()]


def count_words(counts: Mapping[str, int]) -> str:
    """Say the counts, so that they add up in front of the reader."""
    events, legs, marks, off = (counts[name] for name in ("events", "legs", "marks", "not_on_map"))
    return f"{_many(events, 'event')}: {_many(legs, 'leg')}, {_many(marks, 'mark')}, {off} not on the map"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def filter_words(wanted: Filter) -> str:
    """Say what a filter leaves; blank when it leaves all."""
    parts = []
    if wanted.start or wanted.end:
        start = date_words(wanted.start.isoformat()) if wanted.start else "the beginning"
        end = date_words(wanted.end.isoformat()) if wanted.end else "the end"
        parts.append(f"{'certainly' if wanted.certain else 'possibly'} from {start} to {end}")
    if wanted.until:
        parts.append(f"up to {date_words(wanted.until.isoformat())}")
    for name, chosen in (("group", wanted.groups), ("kind", wanted.kinds), ("status", wanted.statuses),
                         ("source", wanted.sources)):  # fmt: skip
        if chosen:
            parts.append(f"{name} {' or '.join(value or 'none' for value in chosen)}")
    if wanted.text:
        parts.append(f"with “{wanted.text}”")
    return f"Shown: {'; '.join(parts)}" if parts else ""
