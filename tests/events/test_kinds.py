from __future__ import annotations

import pytest

from geo.events.kinds import kind


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
        ("", ""),
    ],
)
def test_dates_numbers_and_addresses_are_told_from_words(cell: str, what: str) -> None:
    assert kind(cell) == what
