from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.places import SqliteGazetteer, contains, ensure_index
from geo.places.source import Source

Small = Callable[..., Source]


def test_a_place_carries_what_geonames_says(gazetteer: SqliteGazetteer) -> None:
    (place,) = gazetteer.candidates("Pueai Noi")
    assert (place.name, place.country, place.admin1, place.precision) == ("Pueai Noi", "TH", "22", "town")
    assert (place.lat, place.lon) == (15.86978, 102.90767)
    assert (place.path, place.source, place.method) == ("TH/22/1607161", "GeoNames", "gazetteer")
    assert place.population == 4_468


@pytest.mark.parametrize("name", ["비엔티안", "万象", "VIENTIANE", " vientiane "])
def test_other_spellings_find_the_same_place(gazetteer: SqliteGazetteer, name: str) -> None:
    assert "LA/24/overlay-vientiane" in [place.path for place in gazetteer.candidates(name)]


def test_an_unknown_region_is_a_dash(gazetteer: SqliteGazetteer) -> None:
    assert [place.path for place in gazetteer.candidates("Singapore") if place.country == "SG"] == [
        "SG/-/1880252"
    ]


def test_the_overlay_comes_first_then_the_most_populous(gazetteer: SqliteGazetteer) -> None:
    places = gazetteer.candidates("Pingxiang")
    assert [place.method for place in places][:2] == ["overlay", "gazetteer"]
    populations = [place.population for place in places[1:]]
    assert populations == sorted(populations, reverse=True)


@pytest.mark.parametrize(
    "name", ["", " ", "'", "\ud800", "\x00", "a" * 10_000, "'; DROP TABLE name; --", "%", "*"]
)
def test_odd_names_find_nothing(gazetteer: SqliteGazetteer, name: str) -> None:
    assert gazetteer.candidates(name) == ()


def test_it_serves_many_threads(gazetteer: SqliteGazetteer) -> None:
    names = ["Vientiane", "Kunming", "Boten", "Seoul", "nowhere at all"] * 200
    alone = [gazetteer.candidates(name) for name in names]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(gazetteer.candidates, names)) == alone


def test_a_missing_index_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="delete that file"):
        SqliteGazetteer(tmp_path / "none.sqlite")


def test_a_file_that_is_no_index_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_bytes(b"no database " * 1000)
    with pytest.raises(GazetteerError, match="delete that file"):
        SqliteGazetteer(tmp_path / "x.sqlite")


def test_a_closed_one_says_so(tmp_path: Path, small: Small) -> None:
    closed = SqliteGazetteer(ensure_index(tmp_path, source=small()))
    closed.close()
    with pytest.raises(GazetteerError, match="can't be read"):
        closed.candidates("Boten")


def test_a_folder_with_odd_characters_will_do(tmp_path: Path, small: Small) -> None:
    path = ensure_index(tmp_path / "100% #1?mode=rw 길", source=small())
    assert len(SqliteGazetteer(path).candidates("Boten")) == 2


@pytest.mark.parametrize(
    ("outer", "inner", "within"),
    [
        ("LA", "LA/07/1655078", True),
        ("LA", "LA", True),
        ("LA/07", "LA/07/1655078", True),
        ("LA/07/1655078", "LA", False),
        ("LA/0", "LA/07", False),
        ("LA", "LAX/07", False),
        ("", "LA", False),
        ("", "", False),
        ("LA", "", False),
    ],
)
def test_containment(outer: str, inner: str, *, within: bool) -> None:
    assert contains(outer, inner) is within


def test_in_a_country_the_next_way_to_hear_a_name_counts(gazetteer: SqliteGazetteer) -> None:
    assert {place.country for place in gazetteer.similar("꽝응아이")} == {"TH"}
    assert [place.name for place in gazetteer.similar("꽝응아이", "VN")] == ["Quang Ngai"]
    assert gazetteer.similar("꽝응아이", "KR") == ()
