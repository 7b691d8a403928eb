from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.forms import bare, looser, without_kind
from geo.places.nowhere import why_nowhere
from geo.places.sound import skeleton, sound_key


@pytest.mark.parametrize(
    ("name", "form"),
    [("Hyesan City", "hyesan"), ("옌지시", "옌지"), ("延吉市", "延吉"), ("Luang Nam Tha", "luangnamtha"), ("near Hyesan", "hyesan"),
     ("จังหวัดเชียงราย", "เชียงราย"), ("Jilin Province", "jilin"), ("清津港", "清津"), ("나진항", "나진")],
)  # fmt: skip
def test_a_name_without_its_word_for_the_kind(name: str, form: str) -> None:
    assert form in looser(name)


@pytest.mark.parametrize(
    ("name", "bare"),
    [("อำเภอปัว", "ปัว"), ("ウドムサイ県", "ウドムサイ"), ("ສ", "ສ"), ("ເມືອງງອຍ", "ງອຍ"), ("ស្រុកសួង", "សួង"), ("Hyesan City", "Hyesan City")],
)  # fmt: skip
def test_only_words_written_together_are_taken_off(name: str, bare: str) -> None:
    assert without_kind(name) == bare


@given(st.text(max_size=40))
def test_any_text_has_forms_a_key_and_a_reason_without_an_exception(text: str) -> None:
    assert text not in looser(text)
    assert sound_key(text) == "" or sound_key(text).isalpha()
    assert not set(skeleton(sound_key(text))) & set("aeiouh")
    assert isinstance(why_nowhere(text), str)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Linjiang", "Линьцзян"),
        ("Ch'ŏngjin", "Chongjin"),
        ("Luang Prabang", "ルアンプラバン"),
        ("Hoeryong", "Hoeryŏng"),
    ],
)
def test_what_sounds_alike_has_one_key(one: str, other: str) -> None:
    assert skeleton(sound_key(one)) == skeleton(sound_key(other)) != ""


def test_what_sounds_otherwise_has_another() -> None:
    assert sound_key("Kunming") != sound_key("Vientiane")


@pytest.mark.parametrize(
    "name",
    ["37.34, 42.99", "42.97° N, 129.84° E", "MV Sewol", "unknown", "미상", "near the border", "x" * 201],
)
def test_what_names_no_place_says_why(name: str) -> None:
    assert why_nowhere(name)


@pytest.mark.parametrize(
    "name",
    ["Port Said", "Nana", "Mandalay", "Ms", "100 Mile House", "Unknown River", "Shelter Cove"],
)
def test_names_of_places_are_not_taken_for_such(name: str) -> None:
    assert why_nowhere(name) == ""


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Сайншанд сум", "саиншанд"),
        ("Дорноговь аймгийн", "дорноговь"),
        ("Приморский край", "приморскии"),
        ("посёлок Хасан", "хасан"),
        ("Hyesan City", "hyesan"),
        ("옌지시", "옌지시"),
        ("Сум", "Сум"),
    ],
)
def test_words_for_the_kind_of_place_are_known_as_names_are_folded(name: str, short: str) -> None:
    assert bare(name) == short
