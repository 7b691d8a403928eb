from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from geo.places.choice import Option, calibrated, choose, weigh
from geo.places.context import LARGEST_GROUP, _best_gains, distances, odds_in_group
from geo.places.place import Place


def town(name: str, lat: float, lon: float, country: str = "AA", people: int = 10_000) -> Place:
    return Place(name, country, "1", lat, lon, "town", people, f"{country}/1/{name}{lat}", "test")


def options(*places: Place) -> tuple[Option, ...]:
    return weigh(places[0].name, places)


NEAR, FAR = town("Twin", 10, 20), town("Twin", 50, -100, "BB", 40_000)
HOME = town("Home", 10.5, 20.5)


def best(names: dict[str, tuple[Option, ...]], name: str, sequence: tuple[str, ...] = ()) -> Place:
    return choose(names[name], odds_in_group(names, sequence)[name]).place


def test_a_name_beside_a_near_one_is_the_near_place_and_alone_the_larger() -> None:
    assert choose(options(NEAR, FAR), [one.weight for one in options(NEAR, FAR)]).place == FAR
    assert best({"Twin": options(NEAR, FAR), "Home": options(HOME)}, "Twin") == NEAR


def test_the_order_of_the_names_changes_nothing() -> None:
    names = {"Twin": options(NEAR, FAR), "Home": options(HOME), "Other": options(town("Other", 12, 22))}
    there, back = odds_in_group(names), odds_in_group(dict(reversed(names.items())))
    for name in names:
        assert there[name] == pytest.approx(back[name])


def test_a_single_name_keeps_its_weights() -> None:
    own = options(NEAR, FAR)
    assert odds_in_group({"Twin": own})["Twin"] == [one.weight for one in own]


def test_a_way_through_the_stops_prefers_the_near_one() -> None:
    along = {f"s{n}": options(town(f"s{n}", 10, 20 + 10 * n, f"C{n}")) for n in range(4)}
    twins = {"Twin": options(town("Twin", 10, 60, "XX"), town("Twin", -60, -60, "YY", 12_000))}
    assert best({**along, **twins}, "Twin").lat == -60
    assert best({**along, **twins}, "Twin", ("s0", "s1", "s2", "s3", "Twin")).lat == 10


def test_more_names_than_fit_together_all_have_odds() -> None:
    names = {str(n): options(town(str(n), n % 80, n)) for n in range(LARGEST_GROUP + 7)}
    assert set(odds_in_group(names)) == set(names)


@given(
    st.lists(st.lists(st.floats(-9, 9), min_size=2, max_size=2), min_size=2, max_size=5), st.integers(0, 99)
)
def test_the_best_way_is_that_of_trying_them_all(odds: list[list[float]], seed: int) -> None:
    made = np.random.default_rng(seed)
    legs = [made.uniform(0, 5, (2, 2)) for _ in odds[1:]]
    gains = _best_gains([np.array(one) for one in odds], legs)
    for stop, option in product(range(len(odds)), range(2)):
        ways = (way for way in product(range(2), repeat=len(odds)) if way[stop] == option)
        tried = max(
            sum(one[n] for one, n in zip(odds, way, strict=True))
            - sum(leg[a, b] for leg, a, b in zip(legs, way, way[1:], strict=False))
            for way in ways
        )
        assert odds[stop][option] + gains[stop][option] == pytest.approx(tried)


@given(
    st.tuples(st.floats(-89, 89), st.floats(-180, 180)), st.tuples(st.floats(-89, 89), st.floats(-180, 180))
)
def test_kilometres_are_those_of_a_great_circle(one: tuple[float, float], other: tuple[float, float]) -> None:
    ours = distances([Option(town("a", *one), 0)], [Option(town("b", *other), 0)])[0, 0]
    assert ours == pytest.approx(great_circle(one, other).km, rel=0.005, abs=0.01)


def test_a_town_goes_before_the_region_of_its_name_unless_that_is_asked_for() -> None:
    region = Place("Twin", "AA", "1", 11, 21, "region", 30_000, "AA/1", "test")
    assert weigh("Twin", (region, NEAR))[0].place == NEAR
    assert weigh("Twin", (region, NEAR), precision="region")[0].place == region


METHODS = st.sampled_from(["gazetteer", "overlay", "generated", "similar", "country"])


@given(st.floats(0, 50), st.floats(0, 50), METHODS, st.booleans())
def test_confidence_falls_with_what_competes_and_stays_within_bounds(
    one: float, other: float, method: str, latin: bool
) -> None:
    fewer, more = (calibrated(rest, method, latin=latin) for rest in sorted((one, other)))
    assert 0 <= more <= fewer < 1


def test_a_name_that_is_only_like_another_is_surer_in_a_script_of_its_own() -> None:
    assert calibrated(0, "similar", latin=True) < calibrated(0, "similar") < 0.5 < calibrated(0, "gazetteer")


def test_the_town_that_a_region_is_named_after_goes_first_and_a_village_of_its_name_does_not() -> None:
    region = Place("Vologda", "AA", "1", 15, 21, "region", 900_000, "AA/1", "test")
    seat, village = town("Vologda", 10, 20, people=300_000), town("Vologda", 10, 20, people=700)
    assert weigh("Vologda", (region, seat))[0].place == seat
    assert weigh("Vologda", (region, village))[0].place == region


def test_a_region_with_the_name_of_the_capital_is_not_the_capital() -> None:
    region = Place("Twin", "AA", "2", 11, 21, "region", 30_000, "AA/2", "test")
    plain, capital = (
        weigh("Twin", (region,), capitals=named)[0].weight
        for named in (frozenset(), frozenset({("AA", "Twin")}))
    )
    assert plain == capital
    assert (
        weigh("Twin", (NEAR,), capitals=frozenset({("AA", "Twin")}))[0].weight
        > weigh("Twin", (NEAR,))[0].weight
    )


def test_towns_speak_for_their_country_as_for_each_other() -> None:
    country = Place("Lebanon", "LB", "", 34, 36, "country", 2_000, "LB", "test", "country")
    there = town("Lebanon", 36, -86, "US", 1_000_000)
    inside = options(town("Beirut", 33.9, 35.5, "LB"))
    names = {"Lebanon": weigh("Lebanon", (country, there)), "Beirut": inside}
    by_path = dict(
        zip([option.place.path for option in names["Lebanon"]], odds_in_group(names)["Lebanon"], strict=True)
    )
    before = {option.place.path: option.weight for option in names["Lebanon"]}
    assert by_path["LB"] - before["LB"] == pytest.approx(
        7.5
    )  # in strength: 3 × (1 for the country + 1.5 for lying in it)
    assert by_path[there.path] == pytest.approx(before[there.path])
