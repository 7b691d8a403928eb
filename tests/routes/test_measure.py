from __future__ import annotations

import pytest

from geo.routes.measure import days_between, kilometres, leg_kilometres
from tests.routes.makers import place_value, when


def test_lengths_are_geodesics_on_the_wgs_84_ellipsoid_not_on_a_sphere() -> None:
    # One degree on the equator is a / 180 * pi with a = 6378.137 km; near the pole one of latitude is longer.
    equator = kilometres(place_value("Ayville", lat=0.0, lon=0.0), place_value("Ayville", lat=0.0, lon=1.0))
    pole = kilometres(place_value("Ayville", lat=89.0, lon=0.0), place_value("Ayville", lat=90.0, lon=0.0))
    assert equator == pytest.approx(111.3195, abs=1e-3)
    assert pole == pytest.approx(111.694, abs=1e-2)


def test_a_length_over_the_antimeridian_is_the_short_one() -> None:
    east, west = place_value("Ayville", lat=0.0, lon=179.5), place_value("Ayville", lat=0.0, lon=-179.5)
    assert kilometres(east, west) == pytest.approx(111.3195, abs=1e-3)


def test_a_leg_with_an_end_known_only_to_the_country_has_no_length() -> None:
    town, country = place_value("Ayville"), place_value("China")
    assert leg_kilometres(town, country) is None
    assert leg_kilometres(country, town) is None
    assert leg_kilometres(town, place_value("Eeshire")) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("2013-05-27", "2013-05-28", 1),
        ("2013-05-27", "2013-05-27", 0),
        ("2012-02-28", "2012-03-01", 2),
        ("2013-05-27~", "2013-05-28", None),
        ("2013-05", "2013-05-28", None),
        ("2013-05-27", "../2013-05-28", None),
    ],
)
def test_days_are_counted_between_days_only(earlier: str, later: str, days: int | None) -> None:
    assert days_between(when(earlier), when(later)) == days


def test_nothing_is_counted_from_or_to_an_undated_stop() -> None:
    assert days_between(None, when("2013-05-28")) is None
    assert days_between(when("2013-05-28"), None) is None
