"""What a feature says of its events beyond their status: that they changed, or are the front of a playback."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from geo.view import View, order_days


@dataclass(frozen=True)
class Flags:
    """``marks`` of changed events, id to a word or two; ``front`` are the ids of those that began last."""

    marks: Mapping[str, str]
    front: frozenset[str] = frozenset()

    def of(self, events: Iterable[str]) -> dict[str, object]:
        """Give the properties of a feature with these events: ``flag``, a word or two, and ``front``."""
        ids = list(events)
        words = [self.marks[one] for one in ids if one in self.marks]
        return {"flag": _together(words), "front": any(one in self.front for one in ids)}


def _together(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{len(words)} {words[0] if len(set(words)) == 1 else 'changed'}"


def flags_of(view: View, marks: Mapping[str, str]) -> Flags:
    """Find the front of a view that is shown up to a day, and join it with the marks of what changed."""
    if view.filter.until is None or view.events.empty:
        return Flags(marks)
    days = order_days(view.events)
    dated = ~np.isnat(days)
    front = view.events["id"][days == days[dated].max()] if dated.any() else ()
    return Flags(marks, frozenset(front))
