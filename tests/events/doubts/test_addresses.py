"""Addresses that were cut off, by how all others of their column end."""

from __future__ import annotations

import pytest

from geo.events.doubts.addresses import cut_addresses

NUMBERED = [f"https://news.example/2013/0{at % 9 + 1}/border-{40_000 + 317 * at}" for at in range(12)]
FILES = [f"https://news.example/story{at}/nine.html" for at in range(12)]
FOLDERS = [f"https://news.example/story-{'abc' * at}x/" for at in range(1, 12)]


def rows(column: list[str]) -> set[int]:
    return {row for row, *_ in cut_addresses(column)}


@pytest.mark.parametrize(
    ("column", "cut"),
    [
        (NUMBERED, "https://news.example/2013/05/bord"),
        (NUMBERED, "https://news.example/2013/05/border-408"),
        (NUMBERED, "https://news.example/2013/0"),
        (NUMBERED, "https://news.exa"),
        (FILES, "https://news.example/story5/nine.h"),
        (FILES, "https://news.example/story5/ni"),
        (FOLDERS, "https://news.example/story-abcabcx"),
    ],
)
def test_the_one_address_without_the_end_of_all_others_is_found(column: list[str], cut: str) -> None:
    assert rows([*column[:5], cut, *column[5:]]) == {5}


@pytest.mark.parametrize(
    "column",
    [
        NUMBERED,
        FILES,
        [*FILES, "https://news.example/"],
        [*NUMBERED[:6], *FILES[:6]],
        [*NUMBERED, "https://news.example/a", "https://news.example/b"],
        [f"https://news.example/{at}" for at in range(95, 105)],
        NUMBERED[:3],
        [],
    ],
)
def test_addresses_that_end_as_they_like_are_no_doubt(column: list[str]) -> None:
    assert rows(column) == set()
