from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_events
from geo.events.columns.journey_rows import journeys_of
from geo.events.table import read_table

STOPS = (
    "Group,Place 1,Date 1,Place 2,Date 2,Place 3,Date 3,Source\n"
    "Nine,Hyesan,2013-04-20,Kunming,2013-05-01,,,Yonhap\n"
    "Two,Musan,2013-04-22,,,Vientiane,2013-05-09,AP\n"
)


def told(text: str, *columns: str) -> list[list[str]]:
    reports = read_events(text.encode()).reports
    return [list(map(str, row)) for row in reports[list(columns)].itertuples(index=False)]


def test_numbered_places_are_stops_each_with_its_own_date() -> None:
    assert told(STOPS, "line", "group", "date", "place", "source") == [
        ["2", "Nine", "2013-04-20", "Hyesan", "Yonhap"],
        ["2", "Nine", "2013-05-01", "Kunming", "Yonhap"],
        ["3", "Two", "2013-04-22", "Musan", "AP"],
        ["3", "Two", "2013-05-09", "Vientiane", "AP"],
    ]
    assert read_events(STOPS.encode()).kind == "stops"


def test_it_is_said_and_asked_to_be_checked() -> None:
    problems = read_events(STOPS.encode()).problems
    (found,) = problems[problems["code"] == "row-per-journey"].itertuples()
    assert (found.line, found.column, found.value) == (1, "place", "Place 1")
    assert "“Place 1”, “Date 1”, “Place 2”, “Date 2”, “Place 3”, “Date 3”" in found.message
    assert "as its stops, 4 from 2 rows" in found.message
    assert not {"Place 2", "Date 3"} & set(problems.loc[problems["code"] == "unused-column", "value"])
    assert "wide-row" not in set(problems["code"])


@pytest.mark.parametrize(
    "header",
    ["From,Via,To", "출발지,경유지,도착지", "Origin,Transit,Destination", "出发地,途经,目的地"],
)
def test_what_lies_between_from_and_to_makes_two_legs(header: str) -> None:
    text = f"Date,{header}\n2013-05-10,Hyesan,Kunming,Vientiane\n2013-06-10,Musan,,Vientiane\n"
    assert told(text, "line", "group", "date", "place", "to_place") == [
        ["2", "Hyesan – Vientiane, 2013-05-10, line 2", "2013-05-10", "Hyesan", "Kunming"],
        ["2", "Hyesan – Vientiane, 2013-05-10, line 2", "2013-05-10", "Kunming", "Vientiane"],
        ["3", "", "2013-06-10", "Musan", "Vientiane"],
    ]


@pytest.mark.parametrize("joint", [" - ", " → ", "-", " – ", " to ", " > ", "~", "->"])
def test_a_route_in_one_cell_is_taken_apart(joint: str) -> None:
    text = f"Name,Date,Route\nA,2013-05,{joint.join(['Hyesan', 'Kunming', 'Vientiane'])}\nB,2014,China{joint}Laos\n"
    assert told(text, "place", "to_place") == [
        ["Hyesan", "Kunming"],
        ["Kunming", "Vientiane"],
        ["China", "Laos"],
    ]


def test_a_name_of_a_person_is_no_name_of_a_journey() -> None:
    groups = {group for (group,) in told("Name,Place 1,Place 2\nA Name,Hyesan,Kunming\n", "group")}
    assert groups == {"Hyesan – Kunming, line 2"}


def test_coordinates_belong_to_the_ends_that_they_stand_for() -> None:
    text = "From,Lat,Lon,Via,To,Destination lat,Destination lon\nHyesan,41.4,128.2,Kunming,Vientiane,17.9,102.6\n"
    assert told(text, "place", "lat", "to_place", "to_lat") == [
        ["Hyesan", "41.4", "Kunming", "nan"],
        ["Kunming", "nan", "Vientiane", "17.9"],
    ]


def test_two_sources_on_one_journey_stay_two_sources_on_each_leg() -> None:
    text = (
        "Group,Event,From,Via,To,Source\nA,e,Hyesan,Kunming,Vientiane,AP\nA,e,Hyesan,Kunming,Vientiane,RFA\n"
    )
    assert told(text, "event", "place", "source") == [
        ["e 1", "Hyesan", "AP"],
        ["e 2", "Kunming", "AP"],
        ["e 1", "Hyesan", "RFA"],
        ["e 2", "Kunming", "RFA"],
    ]


def test_a_row_without_places_is_set_aside_and_not_lost() -> None:
    found = read_events(b"Group,Place 1,Place 2\nA,,\nB,Hyesan,Kunming\n")
    assert found.reports["group"].tolist() == ["B", "B"]
    assert found.problems.loc[found.problems["code"] == "no-date-no-place", "line"].tolist() == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Group,Stop,Place 1,Place 2\nA,1,Hyesan,Kunming\n",
        "Date,Place,Route\n2013,Hyesan,China-Laos\n",
        "Date,From,To\n2013,Hyesan,Kunming\n",
        "Date,Place,Via\n2013,Hyesan,Yonhap\n",
        f"Date,Route\n2013,{'-'.join('abcdefg' * 20)}\n",
    ],
)
def test_what_is_no_journey_keeps_its_rows(text: str) -> None:
    assert told(text, "line") == [["2"]]


def test_a_person_may_say_that_it_is_none() -> None:
    table = read_table(b"Date,From,Via,To\n2013-05-10,Hyesan,Yonhap,Vientiane\n")
    columns = {"Date": "date", "From": "place", "To": "to_place"}
    assert journeys_of(table.rows, columns)
    assert not journeys_of(table.rows, {**columns, "Via": "via"})


@given(
    st.lists(
        st.lists(st.sampled_from(["", "Hyesan", "Kunming", "Vientiane"]), min_size=3, max_size=3),
        min_size=1,
        max_size=8,
    )
)
def test_each_place_is_one_stop_in_the_order_of_the_file(rows: list[list[str]]) -> None:
    text = "Group,Place 1,Place 2,Place 3,Date\n" + "".join(
        f"g{number},{','.join(row)},2013\n" for number, row in enumerate(rows)
    )
    expected = [
        [f"g{number}", place] for number, row in enumerate(rows) for place in ([p for p in row if p] or [""])
    ]
    assert told(text, "group", "place") == expected
