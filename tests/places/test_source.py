from __future__ import annotations

import pytest

from geo.places.korean_jamo import HANGUL
from geo.places.place import Entry
from geo.places.source import _entry, _written_together, default_source


def record(name: str, country: str, population: int, *others: str) -> Entry:
    return _entry(
        {
            "name": name,
            "countrycode": country,
            "admin1code": "08",
            "latitude": 45.0,
            "longitude": 130.0,
            "population": population,
            "geonameid": 1,
            "alternatenames": list(others),
        }
    )


@pytest.mark.parametrize("seat", ["Gaizhou Shi", "Kai-hsien", "盖州市"])
def test_a_seat_is_spelled_in_korean_though_nobody_says_how_many_live_there(seat: str) -> None:
    assert "가이저우" in record("Gaizhou", "CN", 0, seat).generated


def test_a_village_and_a_town_of_another_country_are_not() -> None:
    assert record("Gaizhou", "CN", 999, "盖州").generated == ()
    assert record("Gaizhou", "VN", 10_000_000, "Gaizhou Shi").generated == ()


def test_large_towns_of_japan_are_spelled_by_their_kana() -> None:
    assert "아오모리" in record("Aomori", "JP", 280_000).generated
    assert record("Aomori", "JP", 99_999).generated == ()


def test_what_our_overlay_lists_in_china_is_spelled_too() -> None:
    ours = {entry.place.name: entry for entry in default_source().entries() if entry.preferred}
    assert {"신빈", "신빈시"} & {*ours["Xinbin"].generated}
    assert not any(map(HANGUL.search, ours["Vientiane"].generated))


def test_names_of_several_words_are_written_together_on_the_routes_of_the_south() -> None:
    entry = _written_together(record("Dan Sai", "TH", 900, "Amphoe Dan Sai", "ด่านซ้าย", "Ban Na"))
    assert entry.generated == ("amphoedansai", "dansai")
    assert _written_together(record("Dan Sai", "FR", 900)).generated == ()
