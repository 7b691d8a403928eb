"""How far a long work is: told to a plain callable that is passed in, and that may end the work by raising ``Stopped``.

In: nothing. Out: nothing; what is told here is for people, and changes no result.
"""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Called with the step that is under way, in words, and the part of it that is done, 0 to 1. What it raises ends the work."""

READING, VALUES, PLACES, BUILDING, DRAWING = (
    "Reading",
    "Understanding values",
    "Looking up places",
    "Building routes",
    "Drawing",
)


def unheard(step: str, done: float) -> None:
    """Tell nobody."""


def now_and_then(number: int, of: int, steps: int = 100) -> bool:
    """Say whether the ``number``-th of so many things, counted from 0, is one of about ``steps`` that are told of."""
    return number % max(1, of // steps) == 0
