from __future__ import annotations

from geo.draw.place_map import place_layers
from tests.factories import PLACES

ALPHA, BETA = PLACES["alpha"], PLACES["beta"]


def test_options_are_numbered_in_their_order_at_their_points() -> None:
    features = place_layers("Alpha", [ALPHA, BETA]).places["features"]
    told = [
        (one["properties"]["stops"], one["properties"]["name"], one["geometry"]["coordinates"])
        for one in features
    ]
    assert told == [("1", "Alpha", [120.0, 40.0]), ("2", "Beta", [110.0, 30.0])]


def test_the_likeliest_is_in_view_and_the_poles_are_not_left() -> None:
    assert place_layers("Alpha", [ALPHA, BETA]).bounds == ((38.0, 118.0), (42.0, 122.0))


def test_no_option_is_no_map_to_fit() -> None:
    made = place_layers("Nowhere", [])
    assert made.bounds is None
    assert made.places["features"] == []
