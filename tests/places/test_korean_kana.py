from __future__ import annotations

import pytest

from geo.places.korean_kana import hangul_of_romaji
from tests.places.texts import ODD


@pytest.mark.parametrize(
    ("romaji", "hangul"),
    [
        *[
            ("Kyōto", "교토"),
            ("Sapporo", "삿포로"),
            ("Niigata", "니가타"),
            ("Tōkyō", "도쿄"),
            ("Ōtsu", "오쓰"),
        ],
        *[
            ("Nikkō", "닛코"),
            ("Gunma", "군마"),
            ("Beppu", "벳푸"),
            ("Kasukabe-shi", "가스카베"),
            ("Kitchō", "깃초"),
        ],
        *[("Chiba", "지바"), ("Matsue", "마쓰에"), ("Shimbashi", "신바시"), ("Issha", "잇샤")],
    ],
)
def test_romaji(romaji: str, hangul: str) -> None:
    assert hangul in hangul_of_romaji(romaji)


@pytest.mark.parametrize("name", ["Vladivostok", "Сидней", "札幌", "Kyoto 2", *ODD])
def test_what_is_no_romaji(name: str) -> None:
    if name.strip("a"):
        assert hangul_of_romaji(name) == frozenset()
