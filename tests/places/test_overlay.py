from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest

from geo.errors import GazetteerError
from geo.places import SqliteGazetteer, country_code, resolve_places
from geo.places.overlay import HEADER, read_overlay
from geo.places.place import Entry, contains, main_sides
from geo.places.source import read_geonames

ENTRIES = read_overlay()
MERGED = "GeoNames point, spellings added by us"
LINE = "Boten,LA,16,21.18,101.67,town,Ban Boten|보텐,somebody\n"


@pytest.fixture(scope="module")
def theirs() -> dict[tuple[str, str], list[Entry]]:
    """Give GeoNames' towns by country and admin-1, as it has them without our overlay."""
    towns: dict[tuple[str, str], list[Entry]] = {}
    wanted = {(entry.place.country, entry.place.admin1) for entry in ENTRIES}
    for entry in read_geonames():
        key = entry.place.country, entry.place.admin1
        if key in wanted:
            towns.setdefault(key, []).append(entry)
    return towns


def km_apart(one: Entry, other: Entry) -> float:
    north = (one.place.lat - other.place.lat) * 111
    east = (one.place.lon - other.place.lon) * 111 * math.cos(math.radians(one.place.lat))
    return math.hypot(north, east)


def test_every_name_of_every_row_resolves_to_its_place(gazetteer: SqliteGazetteer) -> None:
    rows = [(name, e.place.country, e.place.precision, e.place.path) for e in ENTRIES for name in e.names]
    mentions = pd.DataFrame(rows, columns=["name", "country", "precision", "path"])
    found = resolve_places(mentions, gazetteer=gazetteer)
    shared = mentions.duplicated(["name", "country", "precision"], keep=False)
    assert shared.mean() < 0.01
    assert list(found["path"][~shared]) == list(mentions["path"][~shared])
    assert set(found["method"]) <= {"overlay", "country"}


def test_paths_of_towns_are_unique() -> None:
    paths = [entry.place.path for entry in ENTRIES if entry.place.precision == "town"]
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.place.name)
def test_a_row_is_plausible(entry: Entry, theirs: dict[tuple[str, str], list[Entry]]) -> None:
    """Its admin-1 code is one that GeoNames uses for that country, and a town of that admin-1 is near."""
    assert country_code(entry.place.country) == entry.place.country
    nearest = min(km_apart(entry, other) for other in theirs[entry.place.country, entry.place.admin1])
    # A region's point is a town of it; only towns that GeoNames lacks, or has elsewhere, are away from
    # all: Pak Beng by 126 km, since it knows two places in all of Oudomxay.
    theirs_exactly = entry.place.source.startswith("GeoNames point of") or entry.place.source == MERGED
    assert nearest < (0.02 if theirs_exactly else 150)


def test_a_region_contains_the_towns_of_its_code() -> None:
    by_name = {entry.place.name: entry.place.path for entry in ENTRIES}
    assert contains(by_name["Luang Namtha"], by_name["Boten"])
    assert not contains(by_name["Yunnan"], by_name["Boten"])


def write(folder: Path, text: str) -> Path:
    path = folder / "overlay.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_is_read(tmp_path: Path) -> None:
    (entry,) = read_overlay(write(tmp_path, ",".join(HEADER) + "\n" + LINE))
    assert entry.names == ("Boten", "Ban Boten", "보텐")
    assert entry.place.path == "LA/16/overlay-boten"
    assert (entry.place.lat, entry.place.lon) == (21.18, 101.67)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (LINE.replace("21.18", "121.18"), "121.18 is not within ±90"),
        (LINE.replace("21.18", "north"), "north"),
        (LINE.replace("21.18", "nan"), "nan is not within"),
        (LINE.replace("town", "village"), "village"),
        (LINE.replace("16,", ",").replace("town", "region"), "region with an admin1"),
        (LINE.replace("somebody", ""), "source"),
        (LINE.replace("LA", "Laos"), "two-letter"),
        ("Boten,LA\n", "8 cells"),
        (LINE.replace("somebody", "some,body"), "8 cells"),
    ],
)
def test_a_bad_row_is_said_with_its_line(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(GazetteerError, match=f"line 3.*{said}"):
        read_overlay(write(tmp_path, ",".join(HEADER) + "\n" + LINE + line))


def test_another_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="header"):
        read_overlay(write(tmp_path, "name,lat,lon\n"))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="restore"):
        read_overlay(tmp_path / "overlay.csv")


def test_a_crossing_is_in_either_country_that_is_told_with_it(gazetteer: SqliteGazetteer) -> None:
    names = ["Panmunjom", "판문점", "友谊关", "Thai-Lao Friendship Bridge"]
    sides = [("KR", "KP"), ("KR", "KP"), ("VN", "CN"), ("LA", "TH")]
    asked = [(name, code) for name, both in zip(names, sides, strict=True) for code in ("", *both, "FR")]
    found = resolve_places(pd.DataFrame(asked, columns=["name", "country"]), gazetteer=gazetteer)
    expected = [code for both in sides for code in (both[0], *both, "")]
    assert found["country"].tolist() == expected
    assert not found["alternatives"][found["country"] != ""].map(len).any()
    assert found.groupby(found.index // 4)["lat"].nunique().tolist() == [1, 1, 1, 1]


def test_both_sides_of_a_crossing_are_read(tmp_path: Path) -> None:
    line = "Some Pass,VN|CN,20|16,21.97,106.71,town,某关,somebody\n"
    first, second = read_overlay(write(tmp_path, ",".join(HEADER) + "\n" + line))
    assert (first.place.country, first.place.admin1) == ("VN", "20")
    assert (second.place.country, second.place.admin1) == ("CN", "16")
    assert first.names == second.names == ("Some Pass", "某关")
    assert main_sides([second.place, first.place]) == (first.place,)
    assert main_sides([second.place]) == (second.place,)
