"""The curves: the short way round, there apart from back, and cut where a file needs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw.geometry import bend, great_circle, short_way, split_antimeridian

POINTS = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


@given(POINTS, POINTS)
def test_every_line_goes_the_short_way(start: tuple[float, float], end: tuple[float, float]) -> None:
    assert abs(short_way(start, end)[0] - start[0]) <= 180 + 1e-9
    line = bend(start, end)
    assert line[0] == pytest.approx(start, abs=1e-3)
    assert line[-1] == pytest.approx(short_way(start, end), abs=1e-3)


def test_from_170_east_to_170_west_is_20_degrees() -> None:
    for line in (bend((170, 10), (-170, 10)), great_circle((170, 10), (-170, 10))):
        assert min(x for x, _ in line) >= 169.9
        assert max(x for x, _ in line) <= 190.1


def test_there_and_back_are_two_lines() -> None:
    there, back = bend((100, 20), (110, 20)), bend((110, 20), (100, 20))
    assert there[8][1] > 20.5
    assert back[8][1] < 19.5


def test_great_circle_on_the_equator_stays_on_it_and_in_the_north_bows_north() -> None:
    assert all(abs(lat) < 1e-6 for _, lat in great_circle((0, 0), (90, 0)))
    # Halfway between two points of 45 degrees, 90 degrees of longitude apart: atan(sqrt 2) = 54.7356 degrees.
    assert great_circle((0, 45), (90, 45), points=3)[1] == pytest.approx((45, 54.7356), abs=1e-3)


def test_a_second_flight_on_one_way_is_a_line_of_its_own_near_the_first() -> None:
    first, again = (great_circle((0, 0), (90, 0), repeat=repeat, points=5) for repeat in (0, 1))
    assert (again[0], again[-1]) == (first[0], first[-1])
    # Three hundredths of 90 degrees, halfway.
    assert again[2] == pytest.approx((45, 2.7), abs=1e-3)


def test_split_leaves_no_step_over_the_antimeridian() -> None:
    pieces = split_antimeridian([(170.0, 0.0), (190.0, 10.0)])
    assert pieces == [[(170.0, 0.0), (180.0, 5.0)], [(-180.0, 5.0), (-170.0, 10.0)]]
    assert split_antimeridian([(10.0, 0.0), (20.0, 1.0)]) == [[(10.0, 0.0), (20.0, 1.0)]]
