from __future__ import annotations

import pytest

from pages.parts.events_list import date_width, table_height


@pytest.mark.parametrize(
    ("dates", "least", "most"),
    [
        (["2013"], 135, 135),
        ([], 135, 135),
        (["12 September 2013"], 17 * 7, 140),
        (["2013", "20 April 2013 – 10 May 2013"], 27 * 7, 220),
        (["x" * 500], 250, 250),
    ],
)
def test_a_column_of_dates_is_as_wide_as_its_longest(dates: list[str], least: int, most: int) -> None:
    assert least <= date_width(dates) <= most


def test_a_long_list_leaves_room_for_the_page() -> None:
    assert table_height(1) < table_height(5) < table_height(100) == table_height(10_000)
