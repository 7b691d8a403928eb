from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.places.regions import bare, read_regions

HEADER = "country,admin1,level,name,lat,lon,population,alternatives\n"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jilin Sheng", "Jilin"),
        ("Hwanghae-do", "Hwanghae"),
        ("Province of Pangasinan", "Pangasinan"),
        ("Provincia di Roma", "Roma"),
        ("Departement de l'Ain", "Ain"),
        ("Huyen Dien Bien", "Dien Bien"),
        ("Walker County", "Walker County"),
        ("Province", "Province"),
    ],
)
def test_words_for_the_kind_go_but_for_counties(name: str, short: str) -> None:
    assert bare(name) == short


def test_both_levels_have_paths_inside_their_country(tmp_path: Path) -> None:
    file = tmp_path / "regions.csv"
    file.write_text(
        f"{HEADER}US,TX,1,Texas,31.0,-99.0,100,Tex.\nUS,TX,2,Walker County,30.7,-95.6,50,\n", encoding="utf-8"
    )
    first, second = read_regions(file)
    assert (first.place.path, second.place.path) == ("US/TX", "US/TX/area-walker-county")
    assert (first.place.lat, first.place.lon, first.place.population) == (31.0, -99.0, 100)
    assert first.names == ("Texas", "Tex.")
    assert {first.place.precision, second.place.precision} == {"region"}


@pytest.mark.parametrize("row", ["US,TX,1,Texas,north,-99,1,", "US,TX,1,Texas,31,-99,many,"])
def test_a_row_that_cannot_be_used_is_said(tmp_path: Path, row: str) -> None:
    file = tmp_path / "regions.csv"
    file.write_text(f"{HEADER}{row}\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="restore it"):
        list(read_regions(file))


def test_the_real_regions_are_on_the_globe_and_each_once() -> None:
    entries = list(read_regions())
    assert len(entries) > 8_000
    assert all(abs(one.place.lat) <= 90 and abs(one.place.lon) <= 180 for one in entries)
    assert len({(one.place.path, one.place.name) for one in entries}) == len(entries)
