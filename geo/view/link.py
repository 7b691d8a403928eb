"""The state of the Explore page as a link: what a person asked, to and from the query of a URL."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from geo.view.filter import Filter, first_day, last_day


@dataclass(frozen=True)
class Asked:
    """Everything a person chose, but pan and zoom. All is text as typed, so that a bad date stays to be mended.

    ``case`` names files: a bundled case by its stem, an uploaded one by its hash. ``asof`` is blank for today.
    ``start`` and ``end`` are EDTF dates, blank for open. ``upto`` is the day up
    to which events are shown in playback, blank for all. ``event`` is the id of the chosen event. ``full`` is the map
    alone in the window. ``compare`` names what two maps side by side differ in, ``moment``, ``source`` or ``group``, and ``a``
    and ``b`` are the two; blank for one map.
    ``same`` are sets of sources that a person counts as one, each a JSON list of their names.
    """

    case: tuple[str, ...] = ()
    asof: str = ""
    start: str = ""
    end: str = ""
    certain: bool = False
    group: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    text: str = ""
    upto: str = ""
    event: str = ""
    full: bool = False
    compare: str = ""
    a: str = ""
    b: str = ""
    same: tuple[str, ...] = ()

    def cleared(self) -> Asked:
        """Give the same files, moment and corrections, with no filter and nothing chosen."""
        return Asked(case=self.case, asof=self.asof, full=self.full, same=self.same)

    @property
    def tells_names(self) -> bool:
        """Whether a link of it has texts of the files in it: groups, sources, or the words that are sought."""
        compared = self.compare in ("source", "group") and (self.a or self.b)
        return bool(self.group or self.source or self.text or self.same or compared)


_PARAMETER = {"start": "from", "end": "to", "text": "q"}
_MAX_VALUES, _MAX_CHARACTERS = 100, 500


def to_query(asked: Asked) -> dict[str, list[str]]:
    """Write what was asked as query parameters; what is as at first is left out."""
    first, query = Asked(), {}
    for field in fields(Asked):
        value = getattr(asked, field.name)
        if value != getattr(first, field.name):
            name = _PARAMETER.get(field.name, field.name)
            query[name] = list(value) if isinstance(value, tuple) else ["1" if value is True else value]
    return query


def from_query(query: Mapping[str, Sequence[str]]) -> Asked:
    """Read query parameters; what means nothing is ignored, and nothing in a link can raise."""
    first, read = Asked(), {}
    for field in fields(Asked):
        values = [value[:_MAX_CHARACTERS] for value in query.get(_PARAMETER.get(field.name, field.name), [])]
        if values:
            read[field.name] = _read(getattr(first, field.name), values)
    return replace(first, **read)


def _read(first: object, values: list[str]) -> Any:
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(values[:_MAX_VALUES]))
    return values[-1] == "1" if isinstance(first, bool) else values[-1]


def filter_of(asked: Asked) -> Filter:
    """Make the filter of what was asked. Raises ``ValueError`` with a sentence when a typed date is none."""
    return Filter(
        start=first_day(asked.start),
        end=last_day(asked.end),
        certain=asked.certain,
        groups=asked.group,
        kinds=asked.kind,
        statuses=asked.status,
        sources=asked.source,
        text=asked.text,
        until=last_day(asked.upto),
    )


def usable(asked: Asked) -> tuple[Asked, tuple[str, ...]]:
    """Leave out typed dates that are none, or that end before they begin; give also a sentence for each."""
    says, typed = [], [asked.start, asked.end, asked.upto]
    for at, text in enumerate(typed):
        try:
            first_day(text)
        except ValueError as error:
            says.append(str(error))
            typed[at] = ""
    asked = replace(asked, start=typed[0], end=typed[1], upto=typed[2])
    try:
        filter_of(asked)
    except ValueError as error:
        says.append(str(error))
        asked = replace(asked, start="", end="")
    return asked, tuple(says)


def same_text(names: Sequence[str]) -> str:
    """Write a set of sources that count as one, for ``Asked.same``."""
    return json.dumps(sorted(names), ensure_ascii=False)


def same_sources(asked: Asked) -> tuple[tuple[str, ...], ...]:
    """Read the sets of sources that count as one, in the order of ``Asked.same``; what is none is an empty set."""
    return tuple(_names(text) for text in asked.same)


def _names(text: str) -> tuple[str, ...]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    is_list = isinstance(found, list) and all(isinstance(name, str) for name in found)
    return tuple(found) if is_list else ()
