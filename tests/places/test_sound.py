from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.sound import skeleton, sound_key


@given(st.text(max_size=40))
def test_the_key_of_any_text_is_letters_and_its_skeleton_has_no_vowel(text: str) -> None:
    assert sound_key(text) == "" or sound_key(text).isalpha()
    assert not set(skeleton(sound_key(text))) & set("aeiouh")


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
