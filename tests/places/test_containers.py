"""Ways to part a name from what it is told to lie in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.containers import goes_from_large_to_small, splits


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("함경북도 온성군", ("함경북도", "온성군")),
        ("吉林省延吉市", ("吉林省", "延吉市")),
        ("China's Yanji", ("China", "Yanji")),
        ("중국의 선양", ("중국", "선양")),
        ("Hyesan North Korea", ("North Korea", "Hyesan")),
        ("Китай, Шэньян", ("Китай", "Шэньян")),
    ],
)
def test_the_way_that_is_meant_is_among_them(name: str, parted: tuple[str, str]) -> None:
    assert parted in list(splits(name))


@pytest.mark.parametrize("name", ["", "Hyesan", "延吉", "혜산시", ",", "a b c d e f g h i", "延" * 40])
def test_a_name_of_one_part_or_of_far_too_many_is_left_whole(name: str) -> None:
    assert list(splits(name)) == []


@given(st.text(max_size=40))
def test_any_text_is_parted_into_texts_of_its_own(name: str) -> None:
    for area, rest in splits(name):
        assert area
        assert rest
        assert set(area + rest) <= set(name) | {" "}


def test_only_some_scripts_go_from_the_large_to_the_small() -> None:
    assert [goes_from_large_to_small(name) for name in ("평양시", "延吉", "ラオス", "Yanji", "Яньцзи")] == [
        True, True, True, False, False,
    ]  # fmt: skip
