from __future__ import annotations

import pytest

from tests.routes.makers import event, place_value, when


def test_a_place_without_coordinates_is_not_found() -> None:
    assert place_value("Ayville").found
    assert not place_value("Ayville", lat=None, lon=None).found
    assert place_value("Ayville", lat=0.0, lon=0.0).found


@pytest.mark.parametrize(("text", "country"), [("Laos", True), ("Eeshire", False), ("Ayville", False)])
def test_a_country_is_told_from_what_lies_in_it(text: str, *, country: bool) -> None:
    assert place_value(text).is_country is country


def test_an_event_gives_only_places_that_were_found() -> None:
    lost = place_value("Beeford", lat=None, lon=None)
    made = event("e", place=place_value("Ayville"), to_place=lost, date=when("2013-05"))
    assert made.place("place") == place_value("Ayville")
    assert made.place("to_place") is None
    assert made.when == when("2013-05")
    assert event("e").when is None


def test_drawing_an_event_changes_nothing_else() -> None:
    made = event("e", place=place_value("Ayville"))
    drawn = made.drawn("point", "place")
    assert (drawn.shape, drawn.at, made.shape) == ("point", "place", "none")
    assert drawn.drawn(made.shape, made.at) == made
