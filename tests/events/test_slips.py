from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.slips import may_slip, slips

WORDS = st.text("abcdefghij", min_size=5, max_size=20)


@given(WORDS, st.data())
def test_one_letter_too_many_too_few_or_another_is_one_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    for slipped in (word[:at] + "x" + word[at:], word[:at] + "x" + word[at + 1 :]):
        assert slips(slipped, word) == 1
    if at + 1 < len(word) and word[at] != word[at + 1]:
        assert slips(word[:at] + word[at + 1] + word[at] + word[at + 2 :], word) == 1
    assert slips(word, word) == 0


@pytest.mark.parametrize(
    ("word", "known", "away"), [("plaaces", "place", None), ("longitdue2", "longitude", 2)]
)
def test_two_are_taken_in_long_words_only(word: str, known: str, away: int | None) -> None:
    assert slips(word, known) == away


@pytest.mark.parametrize(
    ("word", "may"),
    [("date", False), ("place", True), ("장소이름", False), ("a" * 40, True), ("a" * 41, False)],
)
def test_short_words_and_those_of_east_asia_have_none(word: str, *, may: bool) -> None:
    assert may_slip(word) is may
