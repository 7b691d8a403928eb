from __future__ import annotations

import csv

import pytest

from geo.places.areas import AREAS_FILE, area_named
from geo.places.countries import country_named
from geo.places.names import normalise


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Mekong River", "~mekong"),
        ("두만강", "~tumen-river"),
        ("黄海", "~yellow-sea"),
        ("EU", "~european-union"),
        ("장강", ""),
    ],
)
def test_areas_are_known_by_their_names(name: str, path: str) -> None:
    found = area_named(name)
    assert (found.path if found else "") == path


def test_an_area_is_no_better_known_than_a_country_and_lies_in_none() -> None:
    found = area_named("Southeast Asia")
    assert found is not None
    assert (found.precision, found.country, found.admin1) == ("country", "", "")


def test_no_name_is_two_areas_or_a_country() -> None:
    with AREAS_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [
        normalise(name)
        for row in rows
        for name in (row["name"], *filter(None, row["alternatives"].split("|")))
    ]
    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert {name for name in names if country_named(name)} == {
        "antarctica",
        "南极洲",
    }  # which has a code, and no people
    assert all(abs(float(row["lat"])) <= 90 and abs(float(row["lon"])) <= 180 for row in rows)
