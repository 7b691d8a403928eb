from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import defused, restored
from geo.events.columns.typed import DATE_PRECISION
from geo.events.schema import COLUMN_OF, COLUMNS, Column
from geo.events.values.cells import CODE_OF_SHAPE, read_values, says_nothing


def column(name: str) -> Column:
    return COLUMN_OF.get(name, DATE_PRECISION)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("place", "Ayville", "Ayville"),
        ("status", "Confirmed", "confirmed"),
        ("kind", "ARREST", "arrest"),
        ("reliability", "b", "B"),
        ("credibility", "6", "6"),
        ("sensitivity", "1", "1"),
        ("people", "0", 0),
        ("people", "221", 221),
        ("lat", "-90", -90.0),
        ("lat", "17.9667", 17.9667),
        ("lon", "180", 180.0),
        ("to_lon", "-179.5", -179.5),
        ("date precision", "Month", "month"),
    ],
)
def test_a_cell_that_keeps_its_columns_rule_is_read_and_nothing_is_said(
    name: str, text: str, value: object
) -> None:
    read = read_values([text], column(name))
    assert read.values == {text: value}
    assert (read.faults, read.doubts, read.notes, read.changed) == ({}, {}, (), frozenset())


@pytest.mark.parametrize(
    ("name", "text", "value", "code"),
    [
        ("people", "1,234", 1234, "number-form"),
        ("people", "아홉 명", 9, "number-form"),
        ("lat", "17°30′N", 17.5, "number-form"),
        ("to_lon", "102,5", 102.5, "number-form"),
        ("kind", "체포", "arrest", "word-alias"),
        ("kind", "북송", "repatriation", "word-alias"),
        ("kind", "遣返", "repatriation", "word-alias"),
        ("status", "확인됨", "confirmed", "word-alias"),
        ("status", "unconfirmed", "claimed", "word-alias"),
        ("mode", "train", "rail", "word-alias"),
        ("people", "4M 5F", 9, "number-form"),
        ("people", "9 (3 children)", 9, "number-form"),
        ("reliability", "B2", "B", "word-alias"),
        ("reliability", "b-2", "B", "word-alias"),
        ("credibility", "B2", "2", "word-alias"),
    ],
)
def test_a_cell_in_other_words_is_read_and_that_is_stated_once(
    name: str, text: str, value: object, code: str
) -> None:
    read = read_values([text], column(name))
    assert read.values == {text: value}
    assert [(note.code, note.cells) for note in read.notes] == [(code, (text,))]
    assert read.changed == {text}
    assert not read.doubts


@pytest.mark.parametrize(
    ("name", "text", "word"), [("kind", "arest", "arrest"), ("status", "comfirmed", "confirmed")]
)
def test_a_slip_of_spelling_is_taken_for_the_nearest_word_and_is_in_doubt(
    name: str, text: str, word: str
) -> None:
    read = read_values([text], column(name))
    assert read.values == {text: word}
    code, says = read.doubts[text]
    assert code == "word-guess"
    assert f"taken for {word}" in says
    assert text in read.changed


def test_both_codes_of_the_admiralty_in_one_cell_are_told_with_the_one_that_was_taken() -> None:
    (note,) = read_values(["A", "B2", "C3"], column("reliability")).notes
    assert "“B2” as B; “C3” as C" in note.says
    assert "the digit into credibility" in note.says


@pytest.mark.parametrize(("text", "value"), [("9?", 9), ("999", 999)])
def test_a_number_of_people_in_doubt_is_read_and_named(text: str, value: int) -> None:
    read = read_values([text], column("people"))
    assert read.values == {text: value}
    assert read.doubts[text][0] == "bad-count"
    assert read.changed == {text}


@pytest.mark.parametrize(
    ("name", "text", "allowed"),
    [
        ("status", "Confirmed?", "confirmed, reported, claimed, denied, unknown"),
        ("status", "contested", "confirmed, reported, claimed, denied, unknown"),
        ("mode", "horse", "foot, road, rail, river, sea, air, unknown"),
        ("precision", "street", "town, region, country"),
        ("reliability", "G", "A to F"),
        ("reliability", "B7", "A to F"),
        ("reliability", "2B", "A to F"),
        ("sensitivity", "B2", "1 to 4"),
        ("credibility", "0", "1 to 6"),
        ("sensitivity", "5", "1 to 4"),
        ("people", "many", "digits"),
        ("people", "-1", "0 to"),
        ("people", "9.5", "whole number"),
        ("people", "about 20", "write 20"),
        ("people", "99999999999999999999", "0 to"),
        ("lat", "106", "between −90 and 90"),
        ("lat", "north", "number of degrees"),
        ("lon", "180.01", "between −180 and 180"),
        ("lon", "inf", "between"),
        ("lat", "102°E", "swapped"),
    ],
)
def test_a_cell_that_breaks_it_is_refused_with_what_is_allowed(name: str, text: str, allowed: str) -> None:
    read = read_values([text], column(name))
    assert not read.values
    assert re.search(re.escape(allowed), read.faults[text])


def test_the_codes_of_a_format_are_read_and_others_are_refused() -> None:
    codes = {"1": "town", "2": "region"}
    read = read_values(["1", "2", "9"], column("precision"), codes)
    assert read.values == {"1": "town", "2": "region"}
    assert set(read.faults) == {"9"}
    assert read_values(["9"], column("kind"), {"1": "arrest", "*": "other"}).values == {"9": "other"}
    assert set(read_values(["1?", "~1"], column("precision"), codes).faults) == {"1?", "~1"}


@pytest.mark.parametrize(
    ("name", "text", "nothing"),
    [
        ("people", "NA", True),
        ("date", "unknown", True),
        ("lat", "-", True),
        ("kind", "n/a", True),
        ("status", "unknown", False),
        ("mode", "미상", False),
        ("country", "NA", False),
        ("to_country", "na", False),
        ("country", "N/A", True),
        ("country", "Unknown", True),
        ("group", "NA", True),
        ("group", "Na", False),
        ("group", "N/A", True),
        ("event", "-", True),
        ("source", "#REF!", True),
        ("source", "미상", True),
        ("source", "anonymous", False),
        ("source", "Unknown man", False),
        ("via", "none", True),
        ("place", "unknown", False),
        ("place", "N/A", False),
        ("note", "-", False),
        ("url", "N/A", False),
        ("date", "n.d.", True),
        ("people", "none given", True),
        ("status", "not reported", True),
        ("people", "0", False),
    ],
)
def test_marks_for_nothing_are_blank_where_no_word_or_text_is_meant(
    name: str, text: str, *, nothing: bool
) -> None:
    assert says_nothing(text, column(name)) is nothing


def test_every_shape_that_can_fail_has_a_code() -> None:
    assert {column.shape for column in COLUMNS} - {"text"} == set(CODE_OF_SHAPE)


@given(st.text(st.sampled_from("=+-@'") | st.characters(), max_size=8))
def test_what_is_defused_is_restored(text: str) -> None:
    assert restored(defused(text)) == text
