from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.decoding.stray import are_stray

HEAD = b"id,name,people\n1,China Per,3\n2,"
TAIL = b",4\n3,Seoul,5\n"

TEXT = [
    "café",
    "José",
    "Perú",
    "Élan",
    "SÃO",
    "27°",
    "£5",
    "N°5",
    "“x”",
    "5 km²",
    "China–Laos",
    "it’s",
    "3½",
    "naïve",
]


@pytest.mark.parametrize("word", TEXT)
def test_letters_and_signs_where_they_are_written_are_text(word: str) -> None:
    found = read_table(HEAD + word.encode("cp1252") + TAIL)
    assert found.rows.iloc[1, 1] == word
    assert found.problems["code"].tolist() == ["encoding-choice"]


@pytest.mark.parametrize("word", ["28일", "3월", "제3", "서울", "김 Kim"])
def test_a_korean_word_in_a_plain_file_is_text(word: str) -> None:
    found = read_table(HEAD + word.encode("cp949") + TAIL)
    assert found.rows.iloc[1, 1] == word
    assert found.problems["code"].tolist() == ["encoding-choice"]


@pytest.mark.parametrize(
    "word",
    [
        b"Ch\xc3ina",
        b"Ch\xe9ina",
        b"Ch\xffina",
        b"Ch\x80ina",
        b"Chi\x81\xfena",
        b"Chi\xe2\x82na",
        b"\xff\xffChina",
    ],
)
def test_odd_bytes_that_make_no_word_are_damage(word: bytes) -> None:
    found = read_table(HEAD + word + b" Per" + TAIL)
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[3, "bad-bytes"]]
    if word[:2] == b"Ch":
        assert found.rows.iloc[1, 1] == "China Per"


def test_a_capital_stands_at_the_start_of_a_word_or_among_capitals() -> None:
    words = {b"\xc9tat": False, b"S\xc3O": False, b"\xc9WEST": False, b"\xc9West": True, b"Ch\xc9ina": True}
    assert {word: are_stray([word], b"") for word in words} == words
