from __future__ import annotations

from typing import Any

import pytest

from geo.routes.fields import find_disagreements, merge_fields, relation
from geo.routes.records import Disagreement, PlaceValue
from geo.routes.status import by_lead
from tests.routes.makers import place_value, report, when

LAOS = place_value("Laos")


def merged(*told: Any) -> tuple[dict[str, Any], dict[str, str]]:
    return merge_fields(by_lead(told))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2013-05-27", "2013-05-27", "same"),
        ("2013-05", "2013-05-27", "wider"),
        ("2013-05-27", "2013-05", "narrower"),
        ("../2013-05-29", "2013-05-28", "wider"),
        ("2013-05-28", "../2013-05-29", "narrower"),
        ("2013-05-27/..", "2013-05-28/2013-05-29", "wider"),
        ("2013-05-09~", "2013-05-09", "wider"),
        ("2013-05-09~", "2013-05-10", "wider"),
        ("2013-05-09~", "2013-05-11", "apart"),
        ("2013-04", "2013-05-09~", "apart"),
        ("2013-04", "2013-05", "apart"),
        ("../2013-05-29", "2013-05-28/..", "apart"),
    ],
)
def test_dates_contain_one_another_or_lie_apart(one: str, other: str, expected: str) -> None:
    assert relation("date", when(one), when(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (place_value("Ayville"), place_value("Ayville"), "same"),
        (LAOS, place_value("Ayville"), "wider"),
        (place_value("Eeshire"), place_value("Ayville"), "wider"),
        (place_value("Ayville"), LAOS, "narrower"),
        (place_value("Ayville"), place_value("Beeford"), "apart"),
        (LAOS, place_value("Ceeton"), "apart"),
        # One town by its name and by coordinates 2 km away, then 111 km away.
        (place_value("Ayville"), place_value("Ayville", lat=18.02, path="LA/-/given"), "same"),
        (place_value("Ayville"), place_value("Ayville", lat=19.0, path="LA/-/given"), "apart"),
    ],
)
def test_places_contain_one_another_or_lie_apart(one: PlaceValue, other: PlaceValue, expected: str) -> None:
    assert relation("place", one, other) == expected


def test_the_leading_report_gives_the_fields() -> None:
    values, refined = merged(
        report(0, "claimed", "S", kind="arrest", people=5),
        report(1, "confirmed", "T", kind="transit", people=9),
    )
    assert (values["kind"], values["people"]) == ("transit", 9)
    assert refined == {}


def test_a_field_is_refined_by_a_more_precise_value_and_said_to_be_that_sources() -> None:
    values, refined = merged(
        report(0, "confirmed", "S", place=LAOS, date=when("../2013-05-29")),
        report(1, "reported", "T", place=place_value("Eeshire"), date=when("2013-05-28")),
    )
    assert values["place"].text == "Eeshire"
    assert values["date"].text == "2013-05-28"
    assert refined == {"place": "T", "date": "T"}


def test_a_field_is_not_refined_by_a_value_that_is_not_compatible() -> None:
    values, refined = merged(
        report(0, "confirmed", "S", place=LAOS), report(1, "reported", "T", place=place_value("Ceeton"))
    )
    assert values["place"] == LAOS
    assert refined == {}


@pytest.mark.parametrize(
    ("leading", "other", "fills"),
    [
        ("confirmed", "reported", True),
        ("reported", "reported", True),
        ("claimed", "claimed", True),
        ("confirmed", "claimed", False),
        ("reported", "claimed", False),
        ("confirmed", "denied", False),
        ("claimed", "denied", False),
        ("claimed", "unknown", False),
        ("denied", "denied", True),
    ],
)
def test_only_a_confirmed_or_reported_source_or_one_of_the_leading_stance_fills_a_blank(
    leading: str,
    other: str,
    fills: bool,
) -> None:
    values, refined = merged(report(0, leading, "S", "2013-05-09"), report(1, other, "T", people=9))
    assert values["people"] == (9 if fills else None)
    assert refined == ({"people": "T"} if fills else {})


def test_sources_that_differ_by_precision_are_listed_with_their_values() -> None:
    told = [report(0, source="S", place=LAOS), report(1, source="T", place=place_value("Ayville"))]
    assert find_disagreements(told) == (
        Disagreement("place", "precision", ("Laos", "Ayville"), (("S",), ("T",))),
    )


def test_sources_that_contradict_each_other_are_a_conflict_even_beside_a_wider_value() -> None:
    told = [
        report(0, source="S", people=9, date=when("2013")),
        report(1, source="T", people=5, date=when("2013-04")),
        report(2, source="U", people=9, date=when("2013-05")),
    ]
    assert find_disagreements(told) == (
        Disagreement("date", "conflict", ("2013", "2013-04", "2013-05"), (("S",), ("T",), ("U",))),
        Disagreement("people", "conflict", ("9", "5"), (("S", "U"), ("T",))),
    )


def test_sources_that_agree_or_say_nothing_do_not_disagree() -> None:
    told = [report(0, people=9, mode="air"), report(1, people=9), report(2)]
    assert find_disagreements(told) == ()


def test_a_report_with_the_stance_unknown_disagrees_with_nobody() -> None:
    assert find_disagreements([report(0, people=9), report(1, "unknown", people=5)]) == ()
