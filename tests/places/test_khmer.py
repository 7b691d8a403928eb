from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.khmer import spoken_khmer
from geo.places.sound import sound_key


@pytest.mark.parametrize(
    ("khmer", "latin"),
    [
        ("ភ្នំពេញ", "phnumpenh"),
        ("កំពត", "kampot"),
        ("កំពង់ចាម", "kampongcham"),
        ("ប៉ៃលិន", "pailin"),
        ("ស្ទឹងត្រែង", "stuengtraeng"),
        ("ប៊ូសាន", "busan"),
        ("ប៉េកាំង", "pekang"),
        ("ពោធិ៍សាត់", "posat"),
        ("ស្រុកកំពត", "kampot"),
        ("វៀងចន្ទន៍", "viengchant"),
    ],
)
def test_khmer_is_written_as_it_is_heard(khmer: str, latin: str) -> None:
    assert spoken_khmer(khmer) == latin


@pytest.mark.parametrize(
    ("khmer", "latin"), [("តាកែវ", "Takaev"), ("បានលុង", "Ban Lung"), ("ព្រៃវែង", "Prey Veng")]
)
def test_the_sound_is_that_of_the_latin_name(khmer: str, latin: str) -> None:
    assert sound_key(khmer) == sound_key(latin)


@pytest.mark.parametrize("text", ["Hyesan", "연길", "延吉", "หนองคาย", ""])
def test_other_scripts_stay(text: str) -> None:
    assert spoken_khmer(text) == text


@given(st.text(st.characters(min_codepoint=0x1780, max_codepoint=0x17FF), max_size=30))
def test_no_text_raises_and_no_sign_is_left(text: str) -> None:
    assert not any("\u17b6" <= letter <= "\u17d3" for letter in spoken_khmer(text))
