from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.names import normalise

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=[]), max_size=40)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Vientiane", "vientiane"),
        ("  Luang   Namtha ", "luang namtha"),
        ("Xi'an", "xian"),
        ("Xi’an", "xian"),
        ("Namp’o", "nampo"),
        ("Zamyn-Üüd", "zamyn uud"),
        ("Hoeryŏng", "hoeryong"),
        ("Đồng Đăng", "dong dang"),
        ("St. Petersburg", "st petersburg"),
        ("D.P.R.K.", "dprk"),
        ("İstanbul", "istanbul"),
        ("ＢＯＴＥＮ", "boten"),
        ("Straße", "strasse"),
        ("Boten\u200b", "boten"),
        ("Bo\tten\x00", "bo ten"),
        ("", ""),
        ("'-. ", ""),
    ],
)
def test_spellings_fold(written: str, folded: str) -> None:
    assert normalise(written) == folded


@pytest.mark.parametrize("name", ["เชียงราย", "ວຽງຈັນ", "ကျိုင်းတုံ", "회령", "会宁"])
def test_vowels_that_are_marks_stay(name: str) -> None:
    assert normalise(name) == unicodedata.normalize("NFC", unicodedata.normalize("NFKD", name))
    assert len(normalise(name)) >= len(name)


def test_hangul_is_recomposed() -> None:
    assert normalise(unicodedata.normalize("NFD", "회령")) == "회령"


def test_every_code_point_folds_to_what_can_be_encoded_and_folded_again() -> None:
    for code in range(sys.maxunicode + 1):
        folded = normalise(f"a{chr(code)}b")
        folded.encode()
        assert normalise(folded) == folded, hex(code)


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_the_fast_path_for_ascii_agrees_with_the_other(text: str) -> None:
    assert normalise(text) == normalise(f"{text}\u200b")


@given(ANY_TEXT)
def test_any_text_can_be_encoded_and_holds_no_nul(text: str) -> None:
    normalise(text).encode()
    assert "\0" not in normalise(text)


@pytest.mark.parametrize("unit", ["a", "é", "회", "\x00", "\ud800", "\u0301", " '", "ﷺ"])
def test_long_text_is_taken(unit: str) -> None:
    assert normalise(unit * 10_000) == normalise(normalise(unit * 10_000))


def test_a_broken_character_is_not_taken_for_nothing() -> None:
    assert normalise("Seo\ud800ul") not in {normalise("Seoul"), ""}
