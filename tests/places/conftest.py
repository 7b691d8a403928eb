from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from geo.places import SqliteGazetteer, open_gazetteer
from geo.places.online import GeopyOnline
from geo.places.place import Entry, Place
from geo.places.source import Source
from tests.places.asking import Clock, online
from tests.places.misbehaving import Misbehaving, misbehaving


@pytest.fixture(scope="session")
def gazetteer() -> SqliteGazetteer:
    """Give the real index, in the user's real cache folder, so that only the first run builds it."""
    return open_gazetteer()


def town(name: str, country: str = "LA", *others: str, population: int = 0) -> Entry:
    ident = str(sum(map(ord, name)))
    place = Place(name, country, "01", 18.0, 102.0, "town", population, f"{country}/01/{ident}", "test")
    return Entry(place, (name, *others))


SMALL = (town("Vientiane", "LA", "비엔티안", population=800_000), town("Boten"), town("Boten", "RO"))


@pytest.fixture
def small() -> Callable[..., Source]:
    """Give sources of a few towns, for builds that take no time."""

    def source(entries: Iterable[Entry] = SMALL, key: str = "small") -> Source:
        return Source(key, len(SMALL), lambda: entries)

    return source


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    with misbehaving() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def asker(server: Misbehaving, tmp_path: Path, clock: Clock) -> GeopyOnline:
    return online(server, tmp_path, clock, timeout=5.0)
