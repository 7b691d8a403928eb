from __future__ import annotations

from pathlib import Path

import pytest
from geopy.distance import geodesic

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


CAPITALS = """
CN/08 45.75 126.63;CN/10 38.04 114.51;CN/05 43.88 125.32;CN/19 41.80 123.43;CN/29 25.04 102.71;CN/16 22.82 108.32
CN/15 36.06 103.83;CN/12 30.58 114.29;CN/01 31.86 117.28;CN/04 32.06 118.78;CN/26 34.26 108.94;CN/25 36.67 117.00
KP/17 41.80 129.78;KP/13 41.40 128.18;KP/01 40.97 126.59;TH/03 19.91 99.83;DE/08 49.99 8.27
FR/28 49.18 -0.36;FR/27 47.32 5.04;US/TX 30.27 -97.74;RU/59 43.12 131.89;PL/72 51.11 17.03
"""
"""First-level regions and their capitals, degrees WGS 84, from general atlases, rounded."""


@pytest.mark.parametrize("capital", [one for one in CAPITALS.replace("\n", ";").split(";") if one])
def test_a_region_lies_about_its_capital_whatever_code_a_town_far_off_bears(capital: str) -> None:
    path, lat, lon = capital.split()
    region = next(one.place for one in read_regions() if one.place.path == path)
    assert geodesic((region.lat, region.lon), (float(lat), float(lon))).km < 450


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("DE/08", {"Rheinland-Pfalz", "Rhineland-Palatinate"}),
        ("FR/28", {"Normandie", "Normandy"}),
        ("IT/16", {"Tuscany", "Toscana"}),
        ("CN/13", {"Xinjiang"}),
    ],
)
def test_a_region_has_its_english_name_and_its_own(path: str, names: set[str]) -> None:
    region = next(one for one in read_regions() if one.place.path == path)
    assert names <= set(region.names)
