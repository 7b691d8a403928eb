"""Spellings and itineraries of these routes, against coordinates that are not GeoNames' (the column ``source`` says whose).

The spellings are no unseen ones: those that were missed at first are in our overlay now.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from geo.places import SqliteGazetteer, resolve_places
from geo.places.choice import Option
from geo.places.context import distances
from geo.places.place import Place

HERE = Path(__file__).parent
SPELLINGS = pd.read_csv(HERE / "spellings.csv", keep_default_na=False)
ITINERARIES = pd.read_csv(HERE / "itineraries.csv", keep_default_na=False)


def km_off(truth: pd.DataFrame, found: pd.DataFrame) -> list[float]:
    pairs = zip(truth["lat"], truth["lon"], found["lat"], found["lon"], strict=True)
    return [
        float(distances([at(lat, lon)], [at(to_lat, to_lon)])[0, 0]) if to_lat == to_lat else float("inf")  # noqa: PLR0124
        for lat, lon, to_lat, to_lon in pairs
    ]


def at(lat: float, lon: float) -> Option:
    return Option(Place("", "", "", lat, lon, "town", 0, "", ""), 0.0)


def stops() -> list[tuple[str, float, float]]:
    return list(zip(ITINERARIES["name"], ITINERARIES["lat"], ITINERARIES["lon"], strict=True))


def is_borne_elsewhere(gazetteer: SqliteGazetteer, name: str, lat: float, lon: float) -> bool:
    others = [place for place in gazetteer.candidates(name) if place.population > 500]
    return any(distances([at(lat, lon)], [at(place.lat, place.lon)])[0, 0] > 50 for place in others)


def test_the_sets_are_large_enough() -> None:
    assert len(SPELLINGS) >= 150
    assert SPELLINGS["place"].nunique() >= 60
    assert ITINERARIES["route"].nunique() >= 30
    assert not SPELLINGS["source"].str.contains("GeoNames").any()


def test_98_of_100_spellings_are_within_25_km(gazetteer: SqliteGazetteer) -> None:
    found = resolve_places(SPELLINGS[["spelling"]].rename(columns={"spelling": "name"}), gazetteer=gazetteer)
    off = pd.Series(km_off(SPELLINGS, found), index=SPELLINGS["spelling"])
    assert (off <= 25).mean() >= 0.98, off[off > 25]


def test_the_right_country_spoils_no_spelling(gazetteer: SqliteGazetteer) -> None:
    mentions = SPELLINGS[["spelling", "country"]].rename(columns={"spelling": "name"})
    bare = km_off(SPELLINGS, resolve_places(mentions[["name"]], gazetteer=gazetteer))
    hinted = km_off(SPELLINGS, resolve_places(mentions, gazetteer=gazetteer))
    worse = [
        name for name, one, other in zip(mentions["name"], bare, hinted, strict=True) if one <= 25 < other
    ]
    assert worse == []


@pytest.mark.parametrize("ordered", [True, False])
def test_stops_of_routes_as_told_are_where_they_were(gazetteer: SqliteGazetteer, *, ordered: bool) -> None:
    mentions = ITINERARIES[["route", "order", "name"]].rename(columns={"route": "group"})
    found = resolve_places(mentions if ordered else mentions.drop(columns="order"), gazetteer=gazetteer)
    off = pd.Series(km_off(ITINERARIES, found), index=ITINERARIES["name"])
    assert (off <= 25).mean() >= 0.98, off[off > 25]
    borne_elsewhere = pd.Series([is_borne_elsewhere(gazetteer, *row) for row in stops()]).to_numpy()
    assert borne_elsewhere.sum() >= 5
    assert (off[borne_elsewhere] <= 25).all(), off[borne_elsewhere]
