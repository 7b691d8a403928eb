from __future__ import annotations

import pytest

from geo.places.countries import country_code, country_named
from geo.places.demonyms import DEMONYMS


@pytest.mark.parametrize(
    ("word", "code"), [("Russian", "RU"), ("Laotian", "LA"), ("North Korean", "KP"), ("Dutch", "NL")]
)
def test_words_for_people_name_their_country(word: str, code: str) -> None:
    assert DEMONYMS[word] == code
    assert country_named(word) == code
    assert country_code(word) is None  # in the column country they are no name


def test_words_that_may_mean_two_countries_are_left_out() -> None:
    assert not {"Korean", "Koreans", "Congolese", "Guinean"} & set(DEMONYMS)
    assert country_named("Korean") is None


def test_every_word_names_a_country_that_there_is() -> None:
    assert [code for code in DEMONYMS.values() if country_code(code) != code] == []
