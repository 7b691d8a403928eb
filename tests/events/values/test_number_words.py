from __future__ import annotations

import pytest

from geo.events.values.number_words import number_in_words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zero", 0), ("ninety-nine", 99), ("hundred", 100), ("열하나", 11), ("스물두", 22), ("아흔아홉", 99), ("이십", 20), ("삼백이십일", 321), ("천", 1000),
        ("一百零三", 103), ("三百二十", 320), ("两百", 200), ("两", 2), ("两千", 2000), ("3천", 3000), ("5百", 500),
        ("", None), ("일", None), ("스무두", None), ("一二", None), ("三千五", None), ("ninety-ten", None), ("x", None),
    ],
)  # fmt: skip
def test_whole_numbers_in_words_are_read(text: str, number: int | None) -> None:
    assert number_in_words(text) == number
