"""How files are read, in a link: it comes back as it was, no cell is in it, and nonsense means nothing."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.events import (
    AS_FOUND,
    QUOTINGS,
    TARGETS,
    TOO_LONG,
    Readings,
    ReadOptions,
    headers_key,
    readings_of,
    readings_text,
)
from geo.events.dates.forms import ORDERS
from geo.events.decoding.detection import ENCODINGS
from geo.events.link import _FIELDS, LONGEST
from geo.events.options import SAID
from geo.events.schema import FURTHER

FILE, OTHER = "file-0123456789ab", "file-ba9876543210"
SHEETS = st.text(st.characters(exclude_categories=("Cs",)), max_size=31)
OPTIONS = st.builds(
    ReadOptions, encoding=st.sampled_from(("", *ENCODINGS)), delimiter=st.sampled_from(("", *",;\t|")), quoting=st.sampled_from(("", *QUOTINGS)), sheet=SHEETS,
    header=st.none() | st.integers(0, 1_000), order=st.sampled_from(("", *ORDERS)),
)  # fmt: skip
MAPPINGS = st.dictionaries(st.text(max_size=9), st.sampled_from(TARGETS), max_size=6).filter(
    lambda known: len(named := [column for column in known.values() if column != FURTHER]) == len(set(named))
)
DATA = b"Name,When,Where\nA,2020-01-02,Yanji\n"


def packed(said: object) -> str:
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(said).encode())).rstrip(b"=").decode()


@given(OPTIONS, OPTIONS, MAPPINGS)
def test_what_was_said_comes_back_from_its_link(
    one: ReadOptions, two: ReadOptions, mapping: dict[str, str]
) -> None:
    said = Readings({name: how for name, how in ((FILE, one), (OTHER, two)) if how != AS_FOUND})
    said = said.with_columns({"x", *mapping}, mapping) if mapping else said
    text = readings_text(said, [FILE, OTHER])
    assert readings_of(text) == said
    assert re.fullmatch(r"[\w-]*", text, flags=re.ASCII)
    assert len(text) <= LONGEST


def test_each_option_has_a_letter_of_its_own() -> None:
    assert sorted(_FIELDS.values()) == sorted(SAID)
    assert len(_FIELDS) == len(SAID) == 6


@pytest.mark.parametrize("many", [1_000, 2_500, 40_000])
def test_what_could_not_be_read_back_is_not_written(many: int) -> None:
    said = Readings().with_columns([f"h{at}" for at in range(many)], {"h1": "place"})
    text = readings_text(said, [FILE])
    assert text == TOO_LONG or readings_of(text) == said
    assert (text == TOO_LONG) == (many > 10_000)


def test_nothing_said_is_nothing_in_the_link() -> None:
    assert readings_text(Readings(), [FILE]) == ""
    assert readings_text(Readings().with_options(FILE, order=""), [FILE]) == ""
    assert readings_text(Readings().with_options(FILE, order="mdy"), [OTHER]) == ""
    assert readings_of("") == Readings()


def test_no_header_and_no_cell_of_a_file_is_in_the_link() -> None:
    said = Readings().with_columns(["Secret name", "When"], {"Secret name": "group"})
    plain = readings_text(said, [FILE])
    more = said.with_cells(FILE, [(0, "When", "Secret place")]).with_right(
        FILE, [(2, "When", "Secret", "bad-date")]
    )
    assert readings_text(more, [FILE]) == plain
    assert b"ecret" not in zlib.decompress(base64.urlsafe_b64decode(plain + "=="))


def test_a_mapping_from_a_link_serves_the_file_with_those_headers_only() -> None:
    headers = ["Name", "When", "Where"]
    mapping = {"Name": "place", "When": "date"}
    opened = readings_of(readings_text(Readings().with_columns(headers, mapping), [FILE]))
    assert opened.columns_of(headers) == mapping
    assert opened.columns_of(["Name", "When"]) is None
    assert opened.read(DATA, FILE, "f").reports["place"].tolist() == ["A"]


def test_what_is_too_long_says_so_and_means_nothing() -> None:
    idents = [f"file-{number * 7919:012x}" for number in range(99)]
    said = Readings()
    for ident in idents:
        said = said.with_options(ident, sheet=hashlib.sha256(ident.encode()).hexdigest()[:31])
    assert readings_text(said, idents) == TOO_LONG
    assert len(readings_text(said, idents[:20])) > len(TOO_LONG)
    assert readings_of(TOO_LONG) == Readings()


NONSENSE = [
    [{FILE: {"e": "rot13", "d": "x", "s": 7, "h": -1, "o": "dym"}}, {}],
    [{FILE: {"e": ["utf-8"], "d": "", "s": "x" * 101, "h": True, "o": None}}, {}],
    [{FILE: {"s": "\ud800", "h": 1.5, "cells": [[0, "a", "b"]]}}, {}],
    [{"../etc": {"o": "mdy"}, FILE: ["mdy"]}, {"k": ["date"]}],
    [{}, {"0" * 16: ["date", "date"]}],
    [{}, {"0" * 16: ["nothing"]}],
    [{}, {"0" * 16: "date"}],
    [{}, {"0" * 16: [1]}],
    [[], []],
    [{}],
    {"a": 1},
    7,
]


@pytest.mark.parametrize("said", NONSENSE)
def test_nonsense_means_nothing(said: object) -> None:
    assert readings_of(packed(said)) == Readings()


def test_what_makes_sense_is_taken_from_beside_nonsense() -> None:
    said = [{FILE: {"o": "mdy", "e": "rot13"}, OTHER: 7}, {"0" * 16: ["date", ""], "1" * 16: [7]}]
    assert readings_of(packed(said)) == Readings({FILE: ReadOptions(order="mdy")}, {"0" * 16: ("date", "")})


def test_what_unpacks_to_more_than_there_is_room_for_means_nothing() -> None:
    bomb = packed([{FILE: {"o": "mdy"}, "x": "x" * 600_000}, {}])
    assert len(bomb) <= LONGEST
    assert readings_of(bomb) == Readings()
    assert readings_of(packed([{FILE: {"o": "mdy"}}, {}]) + "A" * LONGEST) == Readings()


def test_what_is_nested_deeper_than_can_be_read_means_nothing() -> None:
    deep = base64.urlsafe_b64encode(zlib.compress(b"[" * 40_000)).rstrip(b"=").decode()
    assert len(deep) <= LONGEST
    assert readings_of(deep) == Readings()


def test_a_mapping_of_another_number_of_headers_serves_nothing() -> None:
    headers = ["Name", "When"]
    said = readings_of(packed([{}, {headers_key(headers): ["date"]}]))
    assert said.columns
    assert said.columns_of(headers) is None


def test_only_so_many_files_are_taken() -> None:
    many = {f"file-{number:012x}": {"o": "mdy"} for number in range(150)}
    assert len(readings_of(packed([many, {}])).options) == 100


WORDS = st.sampled_from(("e", "d", "s", "h", "o", FILE, "0" * 16, "date", "place", "utf-16", ";", "ymd"))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


@given(
    st.text()
    | ANYTHING.map(packed)
    | st.tuples(ANYTHING, ANYTHING).map(packed)
    | st.binary().map(lambda raw: raw.hex())
)
def test_no_text_raises_and_what_it_gives_can_be_read_with_and_written_again(text: str) -> None:
    said = readings_of(text)
    assert readings_of(readings_text(said, said.options)) == said
    with suppress(UnusableFile):
        said.read(DATA, FILE, "f")
