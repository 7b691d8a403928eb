from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.forms import bare, looser, without_kind


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
def test_no_text_is_a_looser_form_of_itself(text: str) -> None:
    assert text not in looser(text)


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
