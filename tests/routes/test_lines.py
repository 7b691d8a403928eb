from __future__ import annotations

import pytest

from geo.routes.lines import in_order, trace
from geo.routes.records import Leg
from tests.routes.makers import event, place_value, when

LAOS, CHINA = place_value("Laos"), place_value("China")
A, B, C, D = (place_value(name) for name in ("Ayville", "Beeford", "Ceeton", "Deeburg"))
SHIRE = place_value("Eeshire")
LOST = place_value("Ayville", text="Nowhere", lat=None, lon=None, path="")


def short(legs: list[Leg]) -> list[tuple[str, str, str]]:
    return [(leg.start.text, leg.end.text, leg.basis) for leg in legs]


def test_events_are_ordered_by_start_then_end_then_row_and_the_undated_come_last() -> None:
    # The month stands between “late” and “open start” in the file.
    events = [
        event("undated", row=0),
        event("late", row=1, date=when("2013-05-28")),
        event("month", row=2, date=when("2013-05")),
        event("open start", row=3, date=when("../2013-05-02")),
        event("day", row=5, date=when("2013-05-01")),
        event("same day", row=4, date=when("2013-05-01")),
        event("open end", row=6, date=when("2013-05-01/..")),
    ]
    order = ["same day", "day", "open end", "open start", "month", "late", "undated"]
    assert [one.name for one in in_order(events)] == order


@pytest.mark.parametrize("vague", ["2014-03", "2014", "2014-03~", "2014-02/2014-03"])
def test_a_month_or_a_year_stands_as_its_row_does_among_the_days_of_its_time(vague: str) -> None:
    days = ["2014-03-02", "2014-03-10", vague, "2014-04-01"]
    events = [event(str(row), row=row, date=when(day)) for row, day in enumerate(days)]
    expected = ["0", "1", "2", "3"]
    assert [one.name for one in in_order(events)] == expected
    assert [one.name for one in in_order(events[::-1])] == expected


def test_a_month_never_passes_a_day_that_is_surely_before_or_after_it() -> None:
    days = ["2014-05", "2014-03-02", "2014-04-10", "2014-06-01", "2014-02"]
    events = [event(str(row), row=row, date=when(day)) for row, day in enumerate(days)]
    assert [one.name for one in in_order(events)] == ["4", "1", "2", "0", "3"]


def test_where_rows_go_back_in_time_a_month_goes_with_them() -> None:
    days = ["2014-03-10", "2014-03-02", "2014-03"]
    events = [event(str(row), row=row, date=when(day)) for row, day in enumerate(days)]
    assert [one.name for one in in_order(events)] == ["2", "1", "0"]


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["2014-03-20", "2014-03", "2014-03-05", "2014-02-01"], ["3", "2", "1", "0"]),  # newest first
        (["2014-03", "2014-03-20", "2014-03-05"], ["2", "1", "0"]),  # newest first, the month at the top
        (["2014-03", "2014-03-05", "2014-03-20"], ["0", "1", "2"]),
        (["2014-03-05", "2014-03"], ["0", "1"]),
        (["2014-03", "2014-03-05"], ["0", "1"]),
        (["2014-03", "2014-02"], ["1", "0"]),
        (
            ["2014-01-05", "2014-03-20", "2014-03", "2014-04-01", "2014-01-01"],
            ["4", "0", "1", "2", "3"],
        ),  # a late row of long ago
    ],
)
def test_a_month_stands_beside_the_day_that_it_stands_beside_in_the_file(
    days: list[str], order: list[str]
) -> None:
    events = [event(str(row), row=row, date=when(day)) for row, day in enumerate(days)]
    assert [one.name for one in in_order(events)] == order


def test_a_stay_of_several_days_begins_on_its_first_one() -> None:
    days = ["2014-03-12", "2014-03-10/2014-03-27"]
    events = [event(str(row), row=row, date=when(day)) for row, day in enumerate(days)]
    assert [one.name for one in in_order(events)] == ["1", "0"]


def test_a_month_sends_nobody_back_on_the_line() -> None:
    told = [("2014-03-02", A, B), ("2014-03-10", B, C), ("2014-03", C, D)]
    _, legs = trace(
        [
            event(str(row), row=row, date=when(day), place=start, to_place=end)
            for row, (day, start, end) in enumerate(told)
        ]
    )
    assert [(start, end, basis) for start, end, basis in short(legs)] == [
        ("Ayville", "Beeford", "reported"),
        ("Beeford", "Ceeton", "reported"),
        ("Ceeton", "Deeburg", "reported"),
    ]


def test_a_movement_is_a_reported_leg_with_its_length() -> None:
    (drawn,), (leg,) = trace([event("a", date=when("2013"), place=A, to_place=C)])
    assert (drawn.line, drawn.stop, drawn.shape, drawn.at) == ("main", 1, "leg", "")
    assert (leg.basis, leg.own, leg.after) == ("reported", True, "")
    # 7 degrees of a meridian, 110.6 to 110.8 km each there, and 0.7 degrees of a parallel, 104 km each.
    assert leg.km == pytest.approx(778, abs=5)


def test_two_stops_in_different_places_are_joined_by_an_inferred_leg_of_the_later() -> None:
    drawn, (leg,) = trace(
        [event("a", date=when("2013-05-01"), place=A), event("b", date=when("2013-05-04"), place=C)]
    )
    assert [(one.shape, one.at, one.stop) for one in drawn] == [("mark", "place", 1), ("mark", "place", 2)]
    assert (leg.start, leg.end, leg.basis, leg.own) == (A, C, "inferred", False)
    assert (leg.event.name, leg.after, leg.days) == ("b", "a", 3)


@pytest.mark.parametrize(("first", "second"), [(A, A), (SHIRE, A), (A, SHIRE)])
def test_places_of_which_one_contains_the_other_are_not_joined(first: object, second: object) -> None:
    _, legs = trace(
        [event("a", date=when("2013-05-01"), place=first), event("b", date=when("2013-05-02"), place=second)]
    )
    assert legs == []


def test_a_movement_that_begins_elsewhere_is_reached_by_an_inferred_leg() -> None:
    _, legs = trace(
        [
            event("a", date=when("2013-05-01"), place=A),
            event("b", date=when("2013-05-02"), place=B, to_place=C),
        ]
    )
    assert short(legs) == [("Ayville", "Beeford", "inferred"), ("Beeford", "Ceeton", "reported")]


def test_a_movement_within_one_town_is_reached_by_an_inferred_leg_like_any_other_stop() -> None:
    _, legs = trace(
        [
            event("a", date=when("2013-05-01"), place=A),
            event("b", date=when("2013-05-02"), place=C, to_place=C),
        ]
    )
    assert short(legs) == [("Ayville", "Ceeton", "inferred")]


def test_a_movement_whose_origin_is_not_said_starts_from_the_last_position_as_inferred() -> None:
    drawn, (leg,) = trace(
        [event("a", date=when("2013-05-01"), place=A), event("b", date=when("2013-05-02"), to_place=C)]
    )
    assert (leg.start, leg.end, leg.basis, leg.own, leg.after) == (A, C, "inferred", True, "a")
    assert [one.shape for one in drawn] == ["mark", "leg"]
    assert leg.event == drawn[1]


def test_on_a_branch_a_movement_whose_origin_is_not_said_is_a_mark_at_its_destination() -> None:
    drawn, legs = trace(
        [
            event("a", date=when("2013-05-01"), place=A),
            event("b", "claimed", date=when("2013-05-02"), to_place=C),
        ]
    )
    assert [(one.line, one.shape, one.at) for one in drawn] == [
        ("main", "mark", "place"),
        ("branch", "mark", "to_place"),
    ]
    assert legs == []


@pytest.mark.parametrize("status", ["claimed", "contested", "denied", "unknown"])
def test_a_branch_draws_its_own_leg_and_never_moves_the_main_line(status: str) -> None:
    drawn, legs = trace(
        [
            event("a", date=when("2013-05-01"), place=A),
            event("x", status, date=when("2013-05-02"), place=C, to_place=D),
            event("b", date=when("2013-05-03"), place=B),
        ]
    )
    assert short(legs) == [("Ceeton", "Deeburg", "reported"), ("Ayville", "Beeford", "inferred")]
    assert [(one.line, one.stop) for one in drawn] == [("main", 1), ("branch", None), ("main", 2)]


@pytest.mark.parametrize("status", ["confirmed", "reported"])
def test_the_main_line_runs_through_confirmed_and_reported_events(status: str) -> None:
    drawn, _ = trace([event("a", status, date=when("2013"), place=A)])
    assert drawn[0].line == "main"


def test_no_inferred_leg_touches_a_place_known_only_to_the_country_but_joins_towns_over_it() -> None:
    drawn, legs = trace(
        [
            event("a", date=when("2013-05-01"), place=A),
            event("b", date=when("2013-05-02"), place=LAOS, to_place=CHINA),
            event("c", date=when("2013-05-03"), place=CHINA),
            event("d", date=when("2013-05-04"), place=C),
        ]
    )
    assert short(legs) == [("Laos", "China", "reported"), ("Ayville", "Ceeton", "inferred")]
    assert legs[0].km is None
    assert legs[1].after == "a"
    assert [one.shape for one in drawn] == ["mark", "leg", "mark", "mark"]


def test_a_movement_of_unsaid_origin_to_a_country_is_a_mark() -> None:
    drawn, legs = trace(
        [event("a", date=when("2013-05-01"), place=A), event("b", date=when("2013-05-02"), to_place=LAOS)]
    )
    assert legs == []
    assert (drawn[1].shape, drawn[1].at) == ("mark", "to_place")


def test_a_movement_whose_origin_could_not_be_found_is_a_mark_and_no_leg_is_made_up_for_it() -> None:
    drawn, legs = trace(
        [
            event("a", date=when("2013-05-01"), place=A),
            event("b", date=when("2013-05-02"), place=LOST, to_place=C),
        ]
    )
    assert legs == []
    assert (drawn[1].shape, drawn[1].at) == ("mark", "to_place")


def test_an_event_without_a_place_that_is_found_is_not_on_the_map() -> None:
    drawn, legs = trace([event("a", date=when("2013"), place=LOST), event("b", date=when("2013"))])
    assert [(one.shape, one.at) for one in drawn] == [("none", ""), ("none", "")]
    assert legs == []


def test_an_undated_event_among_dated_ones_joins_nothing() -> None:
    drawn, legs = trace([event("a", date=when("2013"), place=A), event("b", row=1, place=C)])
    assert [(one.name, one.line) for one in drawn] == [("a", "main"), ("b", "branch")]
    assert legs == []


def test_days_are_counted_only_between_stops_known_to_the_day() -> None:
    _, (leg,) = trace(
        [event("a", date=when("2013-05~"), place=A), event("b", date=when("2013-06-04"), place=C)]
    )
    assert leg.days is None
