from __future__ import annotations

import pytest

from geo.events.cut_words import cut_by_words

TEXTS = [
    "Arrived on a commercial flight",
    "Left by the night train",
    "Crossed the river on foot",
    "Held by border guards",
    "Sent back on a flight",
    "Seen at the station",
    "Spoke to one guard",
    "Went on by train",
]
NAMES = [
    f"{first} {last}"
    for first in ("Ana", "Bo", "Cy", "Di", "Ed")
    for last in ("Ash", "Birch", "Cedar", "Fir")
]


@pytest.mark.parametrize("cut", ["Put on a fli", "Taken to the stat", "Let go by the bor"])
def test_a_last_word_that_only_begins_another_is_found(cut: str) -> None:
    assert [row for row, _, _ in cut_by_words([*TEXTS[:3], cut, *TEXTS[3:]])] == [3]


@pytest.mark.parametrize(
    "whole", ["Went with one guard", "Put on a flight", "Seen by a fisher", "Put on a fli."]
)
def test_a_whole_word_gives_no_doubt(whole: str) -> None:
    assert list(cut_by_words([*TEXTS, whole])) == []


def test_one_name_where_all_others_have_two_is_found() -> None:
    assert [row for row, _, _ in cut_by_words([*NAMES[:4], "Gus", *NAMES[4:]])] == [4]
    assert list(cut_by_words([*NAMES[:4], "Gus Ash Fir", *NAMES[4:]])) == []
    assert list(cut_by_words(["Gus", *NAMES[:8]])) == []
