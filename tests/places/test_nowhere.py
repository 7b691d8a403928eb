from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.nowhere import says_unknown, why_nowhere


@given(st.text(max_size=40))
def test_any_text_is_a_name_or_there_is_a_reason(text: str) -> None:
    assert isinstance(why_nowhere(text), str)


@pytest.mark.parametrize(
    "name",
    ["37.34, 42.99", "42.97° N, 129.84° E", "MV Sewol", "unknown", "미상", "near the border", "x" * 201],
)
def test_what_names_no_place_says_why(name: str) -> None:
    assert why_nowhere(name)


@pytest.mark.parametrize(
    "name",
    ["Port Said", "Nana", "Mandalay", "Ms", "100 Mile House", "Unknown River", "Shelter Cove"],
)
def test_names_of_places_are_not_taken_for_such(name: str) -> None:
    assert why_nowhere(name) == ""


@pytest.mark.parametrize(
    "text", ["nan", "NaN", r"\N", "#REF!", "#이름?", "#NV", "#N/A", "Err:502", "#VALUE!"]
)
def test_what_programs_write_for_nothing_names_no_place(text: str) -> None:
    assert says_unknown(text)


def test_a_city_that_is_called_as_they_write_it_is_one() -> None:
    assert not says_unknown("Nan")
