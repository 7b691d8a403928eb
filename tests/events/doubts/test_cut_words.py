from __future__ import annotations

import pytest

from geo.events.doubts.cut_words import cut_by_words

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


@pytest.mark.parametrize("cut", ["Put on a fli", "Taken to the stat", "Let go by the bor"])
def test_a_last_word_that_only_begins_another_is_found(cut: str) -> None:
    assert [row for row, _, _ in cut_by_words([*TEXTS[:3], cut, *TEXTS[3:]])] == [3]


@pytest.mark.parametrize(
    "whole", ["Went with one guard", "Put on a flight", "Seen by a fisher", "Put on a fli."]
)
def test_a_whole_word_gives_no_doubt(whole: str) -> None:
    assert list(cut_by_words([*TEXTS, whole])) == []


def test_a_word_with_a_particle_elsewhere_gives_no_doubt() -> None:
    notes = [
        "라오스에서 북경으로 이동",
        "최종 도착지는 라오스",
        "국경을 넘어 연길로",
        "서울로 이동",
        "라오스에서 체포",
        "북송 확인",
        "현지 경찰",
    ]
    assert list(cut_by_words(notes)) == []


def test_a_word_of_any_length_costs_no_more_than_its_letters() -> None:
    texts = [f"a {'b' * 200_000}{at}x" for at in range(8)]
    assert list(cut_by_words(texts)) == []


@pytest.mark.parametrize(
    ("column", "cut"),
    [
        (["fear work", "religion", "work religion", "fear"] * 6, "religio"),
        (["Vientiane", "Yanji", "Vientiane", "Luang Namtha"] * 6, "Vientian"),
        (["두만강", "압록강", "두만강", "혜산"] * 6, "두만"),
    ],
)
def test_of_a_few_words_any_beginning_is_found(column: list[str], cut: str) -> None:
    assert [row for row, *_ in cut_by_words([*column[:9], cut, *column[9:]])] == [9]
    assert [*cut_by_words(column)] == []
