from __future__ import annotations

from dataclasses import replace

from geo.places.choice import weigh
from geo.places.place import Place, listed_path, town_path


def place(name: str, country: str, people: int, method: str = "generated") -> Place:
    found = Place(name, country, "1", 40, 120, "town", people, f"{country}/1/{name}", "test")
    return replace(found, method=method)  # type: ignore[arg-type]


def test_a_korean_town_goes_before_a_larger_chinese_one_that_is_only_read_so() -> None:
    here, there = place("Yeongdeok", "KR", 30_000), place("Ningde", "CN", 429_000)
    assert weigh("영덕", [here, there])[0].place == here


def test_the_sound_of_a_chinese_name_is_no_reading_of_its_characters() -> None:
    (by_sound,) = weigh("닝더", [place("Ningde", "CN", 429_000)])
    (read,) = weigh("영덕", [place("Ningde", "CN", 429_000)])
    assert by_sound.weight > read.weight
    assert weigh("닝더시", [place("Ningde", "CN", 429_000)])[0].weight == by_sound.weight


def test_of_places_that_sound_like_a_name_the_one_called_so_goes_first() -> None:
    called, other = place("Pailin", "KH", 20_000, "similar"), place("Baiyin", "CN", 200_000, "similar")
    assert weigh("ไพลิน", [other, called])[0].place == called


def test_a_listed_town_goes_first_by_the_sound_of_its_name_and_not_by_a_reading() -> None:
    larger = place("Fengcheng", "CN", 1_400_000)
    listed = replace(place("Fengcheng", "CN", 180_000), path=listed_path("CN", "19", "fengcheng"))
    assert weigh("펑청", [larger, listed])[0].place == listed
    assert weigh("풍성", [larger, listed])[0].place == larger


def test_a_capital_s_odd_spelling_does_not_hide_the_place_that_is_listed_by_it() -> None:
    """Wang-ch'ing is a county town of these routes, and an old spelling of Seoul."""
    listed, capital = place("Wangqing", "CN", 0, "overlay"), place("Seoul", "KR", 10_000_000, "gazetteer")
    capitals = frozenset({("KR", "Seoul")})
    assert weigh("Wang-ch'ing", [capital, listed], capitals=capitals)[0].place == listed
    assert (
        weigh("Seoul", [capital, replace(capital, name="Seoul Village", path="US/1/2")], capitals=capitals)[
            0
        ].place
        == capital
    )


def test_a_county_of_unknown_size_is_larger_than_a_village_and_smaller_than_a_city() -> None:
    county = replace(place("Dongping", "CN", 0, "gazetteer"), path=town_path("CN", "25", "district-370923"))
    village, city = (
        replace(place("Dongping", "CN", people, "gazetteer"), path=f"CN/30/{people}")
        for people in (9_000, 90_000)
    )
    assert weigh("东平", [village, county])[0].place == county
    assert weigh("东平", [city, county])[0].place == city
