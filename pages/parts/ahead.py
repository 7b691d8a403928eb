"""Looking one stop ahead: what a step would show is worked out while the page stands still, so that the step is quick.

One thread for all sessions, and one piece of work at a time; a step that comes before it is done waits for it as for its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from geo.routes import Case
from geo.view import Asked, filter_of
from pages.parts import cases
from pages.parts.playback import KNOWN, next_of, stop_before
from pages.parts.session import Session
from pages.parts.shown import shown_of

_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ahead")
_last: list[Future[None]] = []
_PAUSE = 0.2
"""Seconds that the page has to send what it shows, before the next stop asks for the processor."""


def look_ahead(now: Session, key: str, case: Case, stops: dict[str, list[str]]) -> None:
    """Begin to work out the stop that comes next the way one is going, at the end the one before it.

    What was begun for an earlier stop is dropped. Beside another map a step shows something else, and nothing is begun.
    """
    if now.asked.compare:
        return
    there = next_of(now, stops, now.playback.way)
    if there == now.asked:
        there = next_of(now, stops, -now.playback.way)
    if there != now.asked:
        _begin(lambda: _work_out(there, key, case, stops))


def _begin(work: Callable[[], None]) -> None:
    for earlier in _last:
        earlier.cancel()
    _last[:] = [_worker.submit(work)]


def _work_out(asked: Asked, key: str, case: Case, stops: dict[str, list[str]]) -> None:
    time.sleep(_PAUSE)
    known = cases.known_of(key, case, asked.asof, stop_before(stops[KNOWN], asked.asof))
    shown = shown_of(key, asked.asof, filter_of(asked), known)
    shown.meet()
