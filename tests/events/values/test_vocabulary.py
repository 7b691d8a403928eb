from __future__ import annotations

import pytest

from geo.events import KINDS, MODES, PRECISIONS, STATUSES
from geo.events.headers import fold_header
from geo.events.lexicon import vocabulary_for
from geo.events.schema import COLUMN_OF
from geo.events.values.vocabulary import WORDS, find_word, nearest_word


@pytest.mark.parametrize("name", sorted(WORDS))
def test_no_alias_means_two_words_of_a_column(name: str) -> None:
    means = {
        (fold_header(alias), word)
        for word, aliases in vocabulary_for(name).items()
        for alias in (word, *aliases)
    }
    assert len({alias for alias, _ in means}) == len(means)
    assert "" not in {alias for alias, _ in means}


@pytest.mark.parametrize(
    ("name", "words"), [("kind", KINDS), ("mode", MODES), ("status", STATUSES), ("precision", PRECISIONS)]
)
def test_every_word_is_known_and_every_alias_leads_to_one(name: str, words: tuple[str, ...]) -> None:
    assert set(WORDS[name].values()) == set(words)
    assert {find_word(word, name) for word in words} == set(words)


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("kind", "체포", "arrest"), ("kind", "북송", "repatriation"), ("kind", "추방", "deportation"), ("kind", "도착", "arrival"),
        ("kind", "逮捕", "arrest"), ("kind", "遣返", "repatriation"), ("kind", "Border crossing", "crossing"),
        ("status", "확인됨", "confirmed"), ("status", "否認", "denied"), ("mode", "on foot", "foot"), ("mode", "기차", "rail"),
        ("precision", "province", "region"), ("kind", "escape", None), ("mode", "boat", None), ("status", "probable", None),
    ],
)  # fmt: skip
def test_words_of_three_languages_are_known(name: str, text: str, word: str | None) -> None:
    assert find_word(text, name) == word


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("kind", "arest", "arrest"), ("kind", "deportaton", "deportation"), ("status", "confirmd", "confirmed"),
        ("status", "unconfirmed-", None), ("status", "inconfirmed", None), ("kind", "escape", None), ("status", "probable", None),
        ("kind", "arrive", "arrival"), ("mode", "raod", None), ("kind", "prelease", None), ("status", "x" * 10_000, None),
        ("status", "Refused", None), ("status", "confirmed no", None), ("status", "confirmed1", None), ("status", "defied", None),
        ("status", "officials", None), ("status", "reffuted", "denied"), ("kind", "border crosing", "crossing"),
    ],
)  # fmt: skip
def test_a_slip_is_mended_and_a_prefix_is_none(name: str, text: str, word: str | None) -> None:
    if find_word(text, name) is None:
        assert nearest_word(text, COLUMN_OF[name]) == word
    else:
        assert find_word(text, name) in {word, "claimed"}
