from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_table
from geo.events.decoding.utf_8 import MARK, decode_mending

TEXT = "id,place\n1,두만강\n2,延吉市\n3,Зарубино\n4,ວຽງຈັນ\n"


@pytest.mark.parametrize("odd", [b"\xff", b"\xc3", b"\xfe"])
def test_a_byte_too_many_inside_a_character_is_taken_out_and_named(odd: bytes) -> None:
    data = TEXT.encode()
    at = TEXT.encode().index("만".encode())
    for inside in (at + 1, at + 2):
        found = read_table(data[:inside] + odd + data[inside:])
        assert found.rows.iloc[0, 1] == "두만강"
        assert found.problems[["line", "code"]].to_numpy().tolist() == [[2, "bad-bytes"]]
        assert "두만강" in found.problems["value"].iloc[0]


def test_a_spoilt_byte_between_or_in_place_of_others_stays_a_mark() -> None:
    data = "두만강".encode()
    assert decode_mending(data[:3] + b"\xff" + data[3:]) == (f"두{MARK}만강", [])
    text, offsets = decode_mending(data[:4] + b"\xff" + data[5:])
    assert offsets == []
    assert text.startswith("두")
    assert text.endswith("강")
    assert MARK in text


@given(st.text(max_size=20), st.data())
def test_any_one_byte_more_is_taken_out_or_marked(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    at = data.draw(st.integers(0, len(raw)))
    found, offsets = decode_mending(raw[:at] + b"\xff" + raw[at:])
    assert found == text or MARK in found
    assert len(offsets) + (MARK in found) == 1 or MARK in text
    assert found.replace(MARK, "") == text.replace(MARK, "") or MARK in text


def test_text_that_is_whole_is_decoded_as_it_is() -> None:
    assert decode_mending(TEXT.encode()) == (TEXT, [])
