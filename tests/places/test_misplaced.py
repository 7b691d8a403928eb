"""Coordinates that the named place shows to be exchanged, or of another place."""

from __future__ import annotations

import pytest

from geo.places import Gazetteer
from geo.routes import load_case

HEAD = "date,place,country,lat,lon,to_place,to_lat,to_lon\n"


def named_as(code: str, row: str, gazetteer: Gazetteer) -> list[list[object]]:
    case = load_case({"a.csv": f"{HEAD}{row}\n".encode()}, gazetteer=gazetteer)
    found = case.problems[case.problems["code"] == code]
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
    assert named_as("likely-swapped", row, gazetteer) == named


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (
            "2013,Hyesan,,17.9757,102.6331,,,",
            [[2, "lat", "17.9757, 102.633"]],
        ),  # where people were asked: Vientiane
        ("2013,Hyesan,,41.4,128.2,,,", []),
        ("2013,Hyesan,,41.4,125.2,,,", []),  # a district away
        ("2013,no such place,,17.9757,102.6331,,,", []),
        ("2013,Springfield,,17.9757,102.6331,,,", []),  # a name that is none of our list
        ("2013,China,,17.9757,102.6331,,,", []),
        ("2013,Yanji,,42.9,129.5,Vientiane,42.9,129.5", [[2, "to_lat", "42.9, 129.5"]]),
    ],
)
def test_what_is_far_from_every_place_of_its_name_is_named(
    row: str, named: list[list[object]], gazetteer: Gazetteer
) -> None:
    assert named_as("far-from-name", row, gazetteer) == named
