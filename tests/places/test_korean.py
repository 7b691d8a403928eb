from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.korean import (
    bare,
    generated_names,
    latin_forms,
    lookup_keys,
    margin,
    place_keys,
    plain_forms,
    standing,
)
from geo.places.korean_hanja import hangul_of_mandarin, sino_korean
from geo.places.korean_jamo import HANGUL
from geo.places.korean_kana import hangul_of_romaji
from geo.places.korean_pinyin import hangul_of_pinyin
from geo.places.korean_sound import sound_key
from geo.places.names import normalise
from tests.places.texts import ANY_TEXT, HANGUL_TEXT, ODD, PINYIN_TEXT


@pytest.mark.parametrize("written", ["Ch'ŏngjin", "Chongjin", "Cheongjin"])
def test_spellings_of_a_korean_name_are_among_the_latin_forms(written: str) -> None:
    assert normalise(written) in latin_forms("청진시")


def test_a_kind_of_place_may_stand_apart_in_latin() -> None:
    assert {"sinwon", "sinwonup", "sinwon up"} <= latin_forms("신원읍")
    assert {"ganghwa", "ganghwa gun"} <= latin_forms("강화")


def test_every_name_of_a_chinese_place_is_spelled() -> None:
    spelled = generated_names(["Yanji", "Yanji Shi", "YNJ", "延吉", "Яньцзи"], "CN")
    assert spelled == {"연길": "sino-korean", "옌지": "pinyin"}


def test_names_of_a_japanese_place_are_spelled_by_their_sound() -> None:
    assert generated_names(["Sapporo", "札幌"], "JP") == {"삿포로": "kana"}


@pytest.mark.parametrize("country", ["RU", "KP", "", "xx"])
def test_nothing_is_generated_elsewhere(country: str) -> None:
    assert generated_names(["Yanji", "延吉"], country) == {}


def test_names_of_one_syllable_are_not_generated() -> None:
    assert generated_names(["Bin"], "CN") == {}


@pytest.mark.parametrize(
    ("query", "forms"),
    [
        ("창더 시", ("창더시", "창더")),
        ("용정", ("용정", "뇽정", "룡정")),
        ("라진", ("라진", "나진")),
        ("청진시", ("청진시", "청진")),
        ("린쟝", ("린쟝", "인쟝", "린장")),
        ("Yanji", ()),
        ("", ()),
    ],
)
def test_plain_forms(query: str, forms: tuple[str, ...]) -> None:
    assert plain_forms(query) == forms


def test_a_short_name_keeps_its_last_syllable() -> None:
    assert bare("제주") == "제주"
    assert bare("제주도") == "제주"


def test_keys_of_a_place_and_of_a_query_meet() -> None:
    stored = place_keys(["Vientiane", "VTE", "ວຽງຈັນ", "Viangchan"])
    assert stored & set(lookup_keys("비앙찬"))
    assert stored & set(lookup_keys("비앙찬 시"))
    assert lookup_keys("") == ()


@given(text=st.one_of(ANY_TEXT, HANGUL_TEXT, PINYIN_TEXT, st.sampled_from(ODD)))
def test_no_text_raises(text: str) -> None:
    for made in (sino_korean, hangul_of_mandarin, hangul_of_pinyin, hangul_of_romaji):
        assert all(HANGUL.fullmatch(form) for form in made(text))
    assert all(form == normalise(form) for form in latin_forms(text))
    assert all(key == sound_key(key) or key for key in (*lookup_keys(text), *place_keys([text])))
    for country in ("CN", "JP", "KR"):
        assert all(len(name) > 1 for name in generated_names([text, text], country))
    assert len(plain_forms(text)) <= 10


def test_more_people_stand_higher_and_a_main_name_before_another() -> None:
    assert standing(500_000, "pinyin", main=False) > standing(40_000, "pinyin", main=False)
    assert standing(0, "key", main=True) > standing(0, "key", main=False)
    assert standing(9_000, "roman", main=True) > standing(90_000, "sino-korean", main=True)
    assert margin("KP") > margin("CN")
