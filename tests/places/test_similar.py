from __future__ import annotations

import pytest

from geo.places.similar import SMALLEST, SMALLEST_IN_KOREAN, Sounds, sounds_of
from geo.places.sound import sound_key
from tests.places.conftest import town

KEYS = [(sound_key("Hoeryong"), 1), (sound_key("Hamhung"), 2), (sound_key("Luang Namtha"), 3), ("#KAPC", 4)]


@pytest.mark.parametrize(
    ("name", "numbers"), [("Hoeryoung", [1]), ("Луангнамта", [3]), ("Luangnamta", [3]), ("Vientiane", [])]
)
def test_the_likest_is_found_and_nothing_else(name: str, numbers: list[int]) -> None:
    assert list(Sounds(KEYS).like(name)) == numbers


@pytest.mark.parametrize("name", ["", "A", "Ho", "!!!", "a" * 10_000])
def test_a_name_too_short_or_too_long_is_like_nothing(name: str) -> None:
    assert list(Sounds(KEYS).like(name)) == []


def test_han_characters_must_sound_the_same() -> None:
    sounds = Sounds([(sound_key("Longjing"), 1)])
    assert list(sounds.like("龙井")) == [1]
    assert list(sounds.like("龙江")) == []


def test_only_the_countries_of_these_routes_are_heard() -> None:
    assert sounds_of(town("Houayxay", "LA"))
    assert sounds_of(town("Houayxay", "FR")) == frozenset()


def test_small_towns_of_large_countries_are_left_out_and_for_hangul_smaller_ones_are_kept() -> None:
    assert sounds_of(town("Dalmatovo", "RU", population=SMALLEST_IN_KOREAN["RU"] - 1)) == frozenset()
    between = sounds_of(town("Dalmatovo", "RU", population=SMALLEST["RU"] - 1))
    assert between
    assert all(key.startswith("#") for key in between)
    assert any(
        not key.startswith("#") for key in sounds_of(town("Dalmatovo", "RU", population=SMALLEST["RU"]))
    )


def test_the_word_for_the_kind_is_part_of_few_names() -> None:
    assert sound_key("Pakbeng") in sounds_of(town("Muang Pakbeng", "LA"))


def test_vietnamese_is_kept_by_its_sound_too() -> None:
    keys = sounds_of(town("Trà Lĩnh", "VN"))
    assert {sound_key("Tra Linh"), sound_key("Cha Lin")} <= keys
    assert sound_key("Cha Lin") not in sounds_of(town("Trà Lĩnh", "LA"))


def test_what_is_heard_by_the_rules_of_korean_comes_before_what_is_only_alike() -> None:
    sounds = Sounds([("#KAPACE", 4), (sound_key("Kabachi"), 5)])
    assert [list(way) for way in sounds.ways("가바치")] == [[4], [5]]
    assert list(sounds.like("가바치")) == [4]
