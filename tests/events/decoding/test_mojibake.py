from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_table
from geo.events.decoding.mojibake import IN_UTF_8, taken_back

LETTERS = "".join(chr(code) for code in range(0xC0, 0x100) if chr(code).isalpha() and chr(code) not in "ÂÃ")


def misread(text: str) -> str:
    """Read UTF-8 as Windows-1252, as programs do: what that has no character for stays as it is."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
        for byte in text.encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Görlitz",
        "Société Générale",
        "Łódź – Kraków",
        "the group’s “guide”",
        "혜산시, 량강도",
        "延吉市",
        "Хасан",
        "แม่สาย",
        "5 €",
        "20 °C",
    ],
)
def test_what_was_misread_is_taken_back_and_can_be_seen_in_the_bytes(text: str) -> None:
    wrong = misread(text)
    assert taken_back(wrong) == text
    assert IN_UTF_8.search(wrong.encode())


@pytest.mark.parametrize(
    "text",
    [
        "São Tomé", "Å", "5 °C", "½ Â", "â la carte", "혜산시", "SÃO", "MAÇÃ", "“MAÇÔ", "Señor", "naïve", "ÐÑ",
        "« Je suis resté\u00a0là\u00a0»", "« c’est déjà réglé\u00a0»", "“CAFÉ”", "„Spaß“", "„Fluß“.", "à\u00a0»", "Œuvre – là…",
    ],
)  # fmt: skip
def test_good_text_stays_even_where_its_bytes_would_be_utf_8(text: str) -> None:
    assert taken_back(text) == text


@given(st.text(st.sampled_from("abcdefgh .,«»“”„–…\u00a0" + LETTERS), max_size=40))
def test_words_with_letters_of_windows_1252_and_their_quotes_stay(text: str) -> None:
    assert taken_back(text) == text


def test_misread_lines_are_read_as_they_were_meant_header_and_all_and_named() -> None:
    rows = [f"{at},Görlitz,5\n" for at in range(9)]
    rows[4] = misread(rows[4])
    found = read_table((misread("id,Stätte,people\n") + "".join(rows)).encode())
    assert found.rows["Stätte"].tolist() == ["Görlitz"] * 9
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "misread-text"], [6, "misread-text"]]


def test_of_very_many_lines_the_last_problem_says_how_many_more_there_are() -> None:
    found = read_table(("id,place\n" + misread("".join(f"{at},Görlitz\n" for at in range(1_500)))).encode())
    assert set(found.rows["place"]) == {"Görlitz"}
    assert len(found.problems) == 1_000
    assert "500 more lines" in found.problems["message"].iloc[-1]


def test_lines_are_counted_as_everywhere_else() -> None:
    rows = ["1,a\u2028b", "2,c\x0bd\x85", misread("3,Görlitz")]
    found = read_table(("id,place\n" + "\n".join(rows) + "\n").encode())
    assert found.rows["place"].tolist()[2] == "Görlitz"
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[4, "misread-text"]]
