"""What lies in an area that a name is told with: by path, else near it, else about it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.places.place import Place, Precision, contains
from geo.places.within import inside, near


def place(path: str, lat: float = 0.0, lon: float = 0.0, precision: Precision = "town") -> Place:
    return Place(path, path[:2], "", lat, lon, precision, 0, path, "a test")


STATE, COUNTY, TOWN = (
    place("US/OH", precision="region"),
    place("US/OH/clark", precision="region"),
    place("US/OH/dayton"),
)
IN_STATE, NEARBY, FAR, ABROAD = (
    place("US/OH/1"),
    place("US/OH/2", lat=1.3),
    place("US/OH/3", lat=1.4),
    place("CA/08/4"),
)
"""A degree of latitude is about 110.6 km at the equator: 1.3 are 144 km, 1.4 are 155 km."""


def test_a_path_that_holds_a_place_decides() -> None:
    assert inside([ABROAD, FAR, IN_STATE], [STATE], loose=True) == (FAR, IN_STATE)


def test_only_paths_count_unless_more_is_allowed() -> None:
    assert inside([NEARBY], [COUNTY, TOWN], loose=False) == ()
    assert inside([NEARBY], [STATE], loose=False) == (NEARBY,)


def test_of_a_county_or_a_larger_town_those_near_it_are_meant() -> None:
    assert inside([FAR, NEARBY, ABROAD], [COUNTY], loose=True) == (NEARBY,)
    assert inside([FAR, NEARBY, ABROAD], [TOWN], loose=True) == (NEARBY,)


def test_what_is_not_near_lies_at_least_in_the_same_first_level_region() -> None:
    assert inside([FAR, ABROAD], [COUNTY], loose=True) == (FAR,)
    assert inside([FAR, ABROAD], [TOWN], loose=True) == (FAR,)
    assert inside([ABROAD], [COUNTY, TOWN], loose=True) == ()


def test_a_place_lies_in_itself_when_nothing_else_does() -> None:
    assert inside([COUNTY, NEARBY], [COUNTY], loose=True) == (NEARBY,)
    assert inside([COUNTY], [COUNTY], loose=True) == (COUNTY,)


def test_a_region_does_not_lie_in_its_town() -> None:
    assert inside([STATE], [TOWN], loose=True) == ()


def test_near_is_within_150_km_of_the_point() -> None:
    assert near([NEARBY, FAR, ABROAD], STATE) == (NEARBY, ABROAD)


PATHS = st.sampled_from(["US", "US/OH", "US/OH/1", "US/OH/2", "US/TX", "US/TX/3", "LA/07/4"])
PLACES = st.builds(
    place,
    PATHS,
    st.floats(-3, 3),
    st.floats(-3, 3),
    st.sampled_from(["town", "region"]),
)


@given(st.lists(PLACES), st.lists(PLACES))
def test_what_is_inside_is_some_of_the_places_in_their_order(places: list[Place], areas: list[Place]) -> None:
    found = inside(places, areas, loose=True)
    assert list(found) == [one for one in places if one in found]
    strictly = inside(places, areas, loose=False)
    assert found == strictly or not strictly
    assert all(
        any(contains(area.path, one.path) and area.path != one.path for area in areas) for one in strictly
    )
