from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw.grid import FeatureCount
from geo.draw.spots import gather
from geo.view import Filter, View, select
from tests.factories import ROWS, case_of


def drawn(view: View, cell: float) -> int:
    """Count the places that are drawn: a mark for each status of a spot, or its bare end."""
    spots = gather(view.event_rows, view.leg_rows, {}, cell).by_key.values()
    return sum(max(1, len(spot.marks)) for spot in spots)


@given(ROWS, st.sampled_from([0, 0.5, 5, 40, 1000]))
def test_places_are_counted_as_they_are_drawn(rows: list[dict[str, Any]], cell: float) -> None:
    view = select(case_of(rows).routes(), Filter())
    places, legs = FeatureCount(view.events, view.legs).at(cell)
    assert places >= drawn(view, cell)
    assert legs <= len(view.legs)


def test_a_coarser_grid_has_fewer_places_and_countries_stay() -> None:
    rows = [{"date": "2013", "place": name} for name in ("Gamma", "Delta", "Laos", "China")]
    view = select(case_of(rows).routes(), Filter())
    count = FeatureCount(view.events, view.legs)
    assert [count.at(cell)[0] for cell in (0, 1000)] == [4, 3]


@pytest.mark.parametrize("cell", [0, 5])
def test_nothing_is_nothing(cell: float) -> None:
    view = select(case_of([{"date": "2013", "place": "Nowhere"}]).routes(), Filter())
    assert FeatureCount(view.events, view.legs).at(cell) == (0, 0)
