from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_table
from geo.events.mojibake import IN_UTF_8, taken_back

WINDOWS = "".join(bytes([code]).decode("cp1252", errors="ignore") for code in range(0xA1, 0x100))


def misread(text: str) -> str:
    """Read UTF-8 as Windows-1252, as programs do: what that has no character for stays as it is."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


@given(st.text(st.sampled_from("abc ,.-ÄÖÜäöüßéèñçø€’“”–…혜산延吉Хасан"), max_size=30))
def test_what_was_misread_is_taken_back_and_can_be_seen_in_the_bytes(text: str) -> None:
    wrong = misread(text)
    assert taken_back(wrong) == text
    assert bool(IN_UTF_8.search(wrong.encode())) or text.isascii()


@given(st.text(st.sampled_from("abcdefgh" + WINDOWS[63:]), max_size=30))
def test_words_with_letters_of_windows_1252_stay(text: str) -> None:
    assert taken_back(text) == text


@pytest.mark.parametrize("text", ["São Tomé", "Å", "5 °C", "½ Â", "â la carte", "혜산시"])
def test_other_text_stays(text: str) -> None:
    assert taken_back(text) == text


def test_a_misread_cell_is_read_as_it_was_meant_and_named() -> None:
    rows = [f"{at},Görlitz,5\n" for at in range(9)]
    rows[4] = misread(rows[4])
    found = read_table(("id,place,people\n" + "".join(rows)).encode())
    assert set(found.rows["place"]) == {"Görlitz"}
    assert found.problems[["line", "column", "code"]].to_numpy().tolist() == [[6, "place", "doubtful-cell"]]
