from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from geo.places.online import AnswerCache, GeopyOnline, OnlineSettings
from tests.places.misbehaving import BOTEN, Misbehaving

START = datetime(2026, 1, 1, tzinfo=UTC)


class Clock:
    """A clock that only goes on while someone sleeps."""

    def __init__(self) -> None:
        self.now = START
        self.slept: list[float] = []
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self.now += timedelta(seconds=seconds)


def online(server: Misbehaving, folder: Path, clock: Clock, **settings: Any) -> GeopyOnline:
    chosen = OnlineSettings(url=server.url, **settings)
    return GeopyOnline(chosen, cache=AnswerCache(folder), clock=clock, sleep=clock.sleep)


def record(**changes: Any) -> dict[str, Any]:
    return {**BOTEN, **changes}
