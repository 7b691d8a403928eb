"""Coordinates that only the named place shows to be exchanged."""

from __future__ import annotations

import pytest

from geo.places import Gazetteer
from geo.routes import load_case

HEAD = "date,place,country,lat,lon,to_place,to_lat,to_lon\n"


def swapped(row: str, gazetteer: Gazetteer) -> list[list[object]]:
    case = load_case({"a.csv": f"{HEAD}{row}\n".encode()}, gazetteer=gazetteer)
    found = case.problems[case.problems["code"] == "likely-swapped"]
    listed: list[list[object]] = found[["line", "column", "value"]].to_numpy().tolist()
    return listed


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("2013,Ankara,Turkey,32.85,39.93,,,", [[2, "lat", "32.85, 39.93"]]),
        ("2013,Ankara,Turkey,39.93,32.85,,,", []),
        ("2013,Ankara,Greece,32.85,39.93,,,", []),  # no Ankara there
        ("2013,no such place,Turkey,32.85,39.93,,,", []),
        ("2013,Yanji,China,42.9,129.5,,,", []),
        ("2013,Athens,Greece,37.98,23.73,Ankara,32.85,39.93", [[2, "to_lat", "32.85, 39.93"]]),
    ],
)
def test_what_fits_the_named_place_only_when_exchanged_is_named(
    row: str, named: list[list[object]], gazetteer: Gazetteer
) -> None:
    assert swapped(row, gazetteer) == named
