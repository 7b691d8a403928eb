from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.view import Bounds, Filter, View, select
from tests.factories import case_of

# A pair of noughts stands for a place that is not known.
POINT = st.tuples(st.integers(-80, 80), st.integers(-180, 180)).filter(any)


def view_of(points: list[tuple[int, int]]) -> View:
    return select(case_of([{"place": "x", "lat": lat, "lon": lon} for lat, lon in points]).routes(), Filter())


def bounds(*points: tuple[int, int]) -> Bounds | None:
    return view_of(list(points)).bounds


def test_bounds_are_south_west_and_north_east() -> None:
    assert bounds((10, 100), (20, 90), (15, 95)) == ((10, 90), (20, 100))


def test_one_place_is_its_own_bounds_and_nothing_has_none() -> None:
    assert bounds((10, 100)) == ((10, 100), (10, 100))
    assert select(case_of([{"date": "2013"}]).routes(), Filter()).bounds is None


def test_over_the_antimeridian_east_lies_beyond_180() -> None:
    assert bounds((-17, -178), (-18, 178)) == ((-18, 178), (-17, 182))


@settings(max_examples=20)
@given(st.lists(POINT, min_size=1, max_size=5))
def test_bounds_hold_every_place_and_are_no_wider_than_the_plain_ones(points: list[tuple[int, int]]) -> None:
    found = view_of(points).bounds
    assert found is not None
    (south, west), (north, east) = found
    assert (south, north) == (min(lat for lat, _ in points), max(lat for lat, _ in points))
    assert all((lon - west) % 360 <= east - west for _, lon in points)
    plain = [lon for _, lon in points]
    assert east - west <= max(plain) - min(plain)
