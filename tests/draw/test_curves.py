"""Lines where they are hardest: at the antimeridian, over one another, and of no length."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw import Layers, layers
from geo.draw.geometry import Position, bend, great_circle, short_way, split_antimeridian
from geo.view import Filter, select
from tests.factories import case_of

LON = st.integers(-180, 180).map(float)
POINT = st.tuples(LON, st.integers(-80, 80).map(float))


def drawn(*rows: dict[str, Any]) -> Layers:
    return layers(select(case_of(rows).routes(), Filter()))


def curves(found: Layers) -> list[list[list[float]]]:
    return [leg["geometry"]["coordinates"] for leg in found.legs["features"]]


@given(POINT, POINT)
def test_pieces_stay_in_range_and_hold_the_whole_way_and_no_more(start: Position, end: Position) -> None:
    target = short_way(start, end)
    pieces = split_antimeridian([start, target])
    assert all(-180 <= lon <= 180 for piece in pieces for lon, _ in piece)
    length = sum(abs(b[0] - a[0]) for piece in pieces for a, b in pairwise(piece))
    assert length == pytest.approx(abs(target[0] - start[0]), abs=1e-3)


@pytest.mark.parametrize("ends", [((180.0, 10.0), (170.0, 10.0)), ((-180.0, 10.0), (170.0, 10.0))])
def test_a_line_that_begins_on_the_antimeridian_is_one_piece(ends: tuple[Position, Position]) -> None:
    assert split_antimeridian([ends[0], short_way(*ends)]) == [[(180.0, 10.0), (170.0, 10.0)]]


@given(POINT, POINT)
def test_a_great_circle_begins_and_ends_where_it_should_in_steps_of_less_than_half_a_turn(
    start: Position, end: Position
) -> None:
    line = great_circle(start, end)
    assert line[0] == pytest.approx(start, abs=1e-3)
    assert line[-1][1] == pytest.approx(end[1], abs=1e-3)
    assert (line[-1][0] - end[0] + 180) % 360 == pytest.approx(180, abs=1e-3)


def test_each_repeat_of_a_pair_bows_further() -> None:
    heights = [bend((100, 0), (110, 0), repeat=repeat)[8][1] for repeat in range(3)]
    assert heights == sorted(heights)
    assert heights[0] > 0.5


def test_two_groups_on_one_way_are_two_lines() -> None:
    one, other = curves(
        drawn(*({"group": group, "date": "2013", "place": "Alpha", "to_place": "Beta"} for group in "gh"))
    )
    assert one != other


def test_a_mark_stands_at_the_end_of_the_line_that_leads_to_it_over_the_antimeridian() -> None:
    found = drawn(
        {"group": "g", "date": "2013-05-01", "place": "F", "lat": -18, "lon": 178, "to_place": "S", "to_lat": -13, "to_lon": -172},
        {"group": "g", "date": "2013-05-02", "place": "S", "lat": -13, "lon": -172},
    )  # fmt: skip
    (line,) = curves(found)
    places = [place["geometry"]["coordinates"] for place in found.places["features"]]
    assert line[0] in places
    assert line[-1] in places
