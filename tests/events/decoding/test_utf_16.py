from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_table
from geo.events.decoding.utf_8 import MARK
from geo.events.decoding.utf_16 import decode_in_step

LINES = [f"{at}\tHyesan\t혜산\tseen\n" for at in range(20)]
TEXT = "no\tplace\tname\tnote\n" + "".join(LINES)
ORDERS = ["utf-16", "utf-16-le", "utf-16-be"]


@given(st.text(max_size=60), st.sampled_from(ORDERS))
def test_whole_text_is_decoded_as_it_is(text: str, order: str) -> None:
    found = decode_in_step(text.encode(order, errors="replace"), order)
    plain = text.encode(order, errors="replace").decode(order)
    assert found == (plain if order == "utf-16" else plain.removeprefix("\ufeff"))


def test_characters_that_end_in_a_zero_byte_are_in_step() -> None:
    text = "no,note\n1,一一　一一　一一　一一　一一"
    assert decode_in_step(text.encode("utf-16"), "utf-16") == text


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("cut", "piece"), [(1, b""), (0, b"\xff"), (3, b"")])
def test_what_follows_a_lost_byte_or_one_too_many_is_in_step_again(
    order: str, cut: int, piece: bytes
) -> None:
    data = TEXT.encode(order)
    at = len(TEXT[: TEXT.index("7\tHyesan") + 4].encode(order))
    text = decode_in_step(data[:at] + piece + data[at + cut :], order)
    assert MARK in text
    lines = text.splitlines(keepends=True)
    assert lines[1:8] == LINES[:7]
    assert lines[9:] == LINES[8:]


def test_the_rows_after_a_lost_byte_are_read_and_its_line_is_named() -> None:
    data = TEXT.encode("utf-16")
    at = data.index("Hyesan\t혜산\tseen\n8".encode("utf-16-le")) + 5
    found = read_table(data[:at] + data[at + 1 :])
    assert found.rows["place"].tolist()[8:] == ["Hyesan"] * 12
    assert len(found.rows) == 20
    assert 9 in found.problems["line"].tolist()
