from __future__ import annotations

import pytest

from geo.events.columns.typed import DATE_PRECISION
from geo.events.schema import COLUMN_OF
from geo.events.values.words import mark_beside, read_word


@pytest.mark.parametrize(
    ("name", "text", "word", "how"),
    [
        ("kind", "arrest", "arrest", ""), ("kind", "arrest.", "arrest", "word-alias"), ("kind", "arrest/arrested", "arrest", "word-alias"),
        ("kind", "(arrest)", "arrest", "word-alias"), ("kind", "border-crossing", "crossing", "word-alias"),
        ("mode", "bicycle", "road", "word-alias"), ("mode", "자전거", "road", "word-alias"), ("mode", "自行车", "road", "word-alias"),
        ("mode", "기차", "rail", "word-alias"), ("mode", "버스", "road", "word-alias"), ("mode", "도보로", "foot", "word-alias"),
        ("mode", "火车", "rail", "word-alias"), ("mode", "car, bus", "road", "word-alias"), ("mode", "car;", "road", "word-alias"),
        ("status", "confirmed, verified", "confirmed", "word-alias"), ("status", "Confirmed by MOFA", "confirmed", "word-alias"),
    ],
)  # fmt: skip
def test_a_word_is_read_however_it_is_written(name: str, text: str, word: str, how: str) -> None:
    assert read_word(text, COLUMN_OF[name]) == (word, how)


@pytest.mark.parametrize(
    ("name", "text", "word", "mark"),
    [
        ("kind", "arrest?", "arrest", "“?”"), ("kind", "Arrest (?)", "arrest", "“?”"), ("kind", "~체포", "arrest", "“~”"),
        ("mode", "train?", "rail", "“?”"), ("mode", "foot*", "foot", "“*”"), ("precision", "city？", "town", "“?”"),
    ],
)  # fmt: skip
def test_a_word_with_a_mark_is_in_doubt(name: str, text: str, word: str, mark: str) -> None:
    read, how = read_word(text, COLUMN_OF[name])
    assert read == word
    assert how.startswith("=")
    assert mark in how


def test_a_date_precision_with_a_mark_is_in_doubt() -> None:
    assert read_word("month?", DATE_PRECISION)[1].startswith("=")


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("kind", "!arrest", "not a word"), ("kind", "-arrest", "not a word"), ("kind", "no arrest", "not a word"),
        ("kind", "arest!", "not a word"), ("kind", "arrest, detention", "arrest and detention: two kinds in one cell; give each a row"),
        ("mode", "train, bus", "rail and road: two words in one cell; write one"), ("mode", "기차/버스", "write one"),
        ("mode", "bus then foot", "write one"), ("mode", "train, bus?", "not a word"), ("mode", "boat", "river or sea"),
        ("mode", "船", "river or sea"), ("mode", "배", "river or sea"), ("mode", "horse", "not a word"),
        ("status", "Confirmed?", "a mark beside it"), ("status", "confirmed/denied", "two stances in one cell"),
        ("status", "confirmed / unconfirmed", "two stances in one cell"), ("status", "comfirmed?", "not a word"),
        ("status", "comfirmed no", "not a word"), ("status", "Refused", "not a word"),
    ],
)  # fmt: skip
def test_what_is_no_single_word_is_refused(name: str, text: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"a word|in one cell|beside it|river or sea") as told:
        read_word(text, COLUMN_OF[name])
    assert why in str(told.value)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("arrest", ""), ("border-crossing (river)", ""), ("arrest?", "?"), ("-arrest", "-"), ("− arrest", "−"), ("ar\u0336rest", "\u0336"),
        ("체포！", "!"), ("ยืนยัน", ""), ("arrest\u200b", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_first_mark_that_may_change_a_word_is_found(text: str, mark: str) -> None:
    assert mark_beside(text) == mark
