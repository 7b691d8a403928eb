from __future__ import annotations

import pytest

from geo.events.structure.shapes import digit_shape, kind, run_shape


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        ("2013-05-27", "date"),
        ("2013-05-27T19:12", "date"),
        ("27.5.2013", "date"),
        ("05/27/13", "date"),
        (" 12 ", "number"),
        ("-1.63", "number"),
        ("1,250", "number"),
        ("https://www.un.org/a?b=1", "url"),
        ("https://un.org and more", ""),
        ("9 people", ""),
        ("A019", ""),
        # It takes minutes where two parts of a pattern may share the blanks.
        ("1" + " " * 100_000 + "x", ""),
        ("1" + " " * 100_000, "number"),
        ("", ""),
    ],
)
def test_dates_numbers_and_addresses_are_told_from_words(cell: str, what: str) -> None:
    assert kind(cell) == what


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2013-05-09", "9-9-9"),
        ("9.20%", "9.9%"),
        ("Solis (New Earth)", "a (a a)"),
        ("회령시 3", "a 9"),
        ("N 37.3", "a 9.9"),
        ("", ""),
    ],
)
def test_a_run_of_digits_and_letters(cell: str, expected: str) -> None:
    assert run_shape(cell) == expected


def test_the_shape_of_digits_keeps_their_number() -> None:
    assert digit_shape("TH-42, 2013") == "TH-99, 9999"
