from __future__ import annotations

from geo.draw.spots import Spots, gather
from geo.routes import Routes, rows_of
from tests.factories import case_of


def routes_of(*rows: dict[str, object]) -> Routes:
    return case_of(
        [{"group": "g", "date": f"2013-05-0{n}", **row} for n, row in enumerate(rows, start=1)]
    ).routes()


def spots_of(routes: Routes, cell: float = 0) -> Spots:
    return gather(rows_of(routes.events), rows_of(routes.legs), {}, cell)


def test_marks_of_one_place_stand_together_by_status() -> None:
    spots = spots_of(
        routes_of({"place": "Alpha"}, {"place": "Alpha"}, {"place": "Alpha", "status": "claimed"})
    )
    (spot,) = spots.by_key.values()
    assert {status: len(mark.events) for status, mark in spot.marks.items()} == {"reported": 2, "claimed": 1}
    assert spot.name == "Alpha"


def test_places_in_one_cell_merge_and_the_name_says_how_many_more() -> None:
    rows: list[dict[str, object]] = [
        {"place": "here", "lat": 10.1, "lon": 20.1}, {"place": "there", "lat": 10.9, "lon": 20.9},
        {"place": "far", "lat": 11.1, "lon": 20.1},
    ]  # fmt: skip
    spots = spots_of(routes_of(*rows), cell=1)
    assert sorted(
        sum(len(mark.events) for mark in spot.marks.values()) for spot in spots.by_key.values()
    ) == [1, 2]
    assert any(spot.name.endswith("+1") for spot in spots.by_key.values())


def test_a_country_never_merges_with_a_town() -> None:
    spots = spots_of(routes_of({"place": "Laos"}, {"place": "Delta"}, {"place": "China"}), cell=1000)
    assert sorted((spot.precision, spot.name) for spot in spots.by_key.values()) == [
        ("country", "China"), ("country", "Laos"), ("town", "Delta"),
    ]  # fmt: skip


def test_both_ends_of_a_leg_are_spots_without_marks() -> None:
    spots = spots_of(routes_of({"place": "Alpha", "to_place": "Beta"}))
    assert {spot.name: len(spot.marks) for spot in spots.by_key.values()} == {"Alpha": 0, "Beta": 0}
