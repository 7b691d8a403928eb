"""A measured figure, and many of them as one Markdown table."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One row of the table.

    ``aim`` is in words; ``met`` says whether ``ours`` keeps it, None where there is no aim. ``peer`` is what people do
    today, measured in the same run.
    """

    name: str
    aim: str
    ours: str
    met: bool | None = None
    peer: str = ""
    ratio: str = ""


def table(figures: Iterable[Figure]) -> str:
    """Write figures as a Markdown table."""
    lines = ["| figure | aim | ours | peer | ratio |", "|---|---|---|---|---|"]
    for one in figures:
        ours = f"**{one.ours}** (missed)" if one.met is False else one.ours
        lines.append(f"| {one.name} | {one.aim} | {ours} | {one.peer} | {one.ratio} |")
    return "\n".join(lines)


def quantile(values: Sequence[float], share: float) -> float:
    """Give the smallest value that at least this share of all do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def median(values: Sequence[float]) -> float:
    """Give the middle value, the lower one of two."""
    return quantile(values, 0.5)
