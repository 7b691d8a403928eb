from __future__ import annotations

import pytest

from geo.places.korean_jamo import (
    FINALS,
    INITIALS,
    VOWELS,
    initial_sound,
    parts,
    syllable,
    uttered_from,
    without_glides,
)


def test_syllables_are_taken_apart_and_put_together() -> None:
    every = [syllable(first, middle, last) for first in INITIALS for middle in VOWELS for last in FINALS]
    assert every == [chr(code) for code in range(0xAC00, 0xD7A4)]
    assert all(syllable(*parts(each)) == each for each in every)


@pytest.mark.parametrize(
    ("northern", "southern"),
    [
        ("룡정", "용정"),
        ("라진", "나진"),
        ("녕안", "영안"),
        ("량강", "양강"),
        ("한국", "한국"),
        ("", ""),
        ("a", "a"),
    ],
)
def test_initial_sounds(northern: str, southern: str) -> None:
    assert initial_sound(northern) == southern
    assert not northern or northern in uttered_from(southern)


@pytest.mark.parametrize(
    ("written", "heard"),
    [("린쟝", "린장"), ("챠챤", "차찬"), ("옌지", "옌지"), ("쥬쥬시", "주주시"), ("Linjiang", "Linjiang")],
)
def test_after_some_consonants_no_glide_is_heard(written: str, heard: str) -> None:
    assert without_glides(written) == heard
