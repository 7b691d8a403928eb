"""Legs and stops, and what stands between where a journey begins and ends."""

from __future__ import annotations

import pytest

from geo.events import Reading, propose_columns, read_events, read_table

LEGS = "A,2,Kunming,Vientiane,2013-05-01\nA,1,Hyesan,Kunming,2013-04-20\n"


def read(text: str) -> Reading:
    return read_events(text.encode())


def columns(text: str) -> dict[str, str]:
    return propose_columns(read_table(text.encode())).columns


@pytest.mark.parametrize(
    "header",
    ["Group,Order,From,To,Date", "Trip ID,Step,Origin,Destination,Date", "일행,순번,출발지,도착지,날짜"],
)
def test_legs_with_a_number_are_legs_in_its_order_and_no_stops(header: str) -> None:
    found = read(f"{header}\n{LEGS}")
    assert found.kind == "reports"
    assert found.reports[["place", "to_place"]].to_numpy().tolist() == [
        ["Hyesan", "Kunming"],
        ["Kunming", "Vientiane"],
    ]


def test_days_of_departure_and_arrival_of_a_leg_are_its_interval() -> None:
    found = read(
        "Group,Order,Origin,Destination,Departure date,Arrival date\nA,1,Hyesan,Kunming,2013-04-20,2013-05-01\n"
    )
    assert found.reports["date"].tolist() == ["2013-04-20/2013-05-01"]
    assert "bad-date" not in set(found.problems["code"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date,From,Via,To\n2013-05-10,Hyesan,Kunming,Vientiane\n", {"Date": "date", "From": "place", "Via": "further one", "To": "to_place"}),
        ("출발지,경유지,도착지\n혜산,쿤밍,방콕\n회령,선양,서울\n", {"출발지": "place from", "경유지": "further one", "도착지": "to_place"}),
        ("Date,Origin,Location,Destination\n2013-05-10,Hyesan,Oudomxay,Seoul\n", {"Date": "date", "Location": "place"}),
        ("Date,Place,Via\n2013-05-10,Seoul,Yonhap\n", {"Date": "date", "Place": "place", "Via": "via"}),
        ("Date,Place,Origin country\n2013-05-27,Bangkok,North Korea\n", {"Date": "date", "Place": "place"}),
        ("Date,Origin,Origin country,To\n2013-05-27,Musan,KP,Yanji\n", {"Date": "date", "Origin": "place", "Origin country": "country", "To": "to_place"}),
        ("Date,Place,Arrival date\n2013-05-27,Kunming,2013-09-20\n", {"Date": "date", "Place": "place"}),
        ("start,end,place\n2013-05-01,2013-05-03,Kunming\n", {"start": "date start", "end": "date end", "place": "place"}),
        ("시작,종료,장소\n2013-05-01,현재,Kunming\n2013-05-01,2013-06-01,Kunming\n", {"시작": "date start", "종료": "date end", "장소": "place"}),
        ("start,end,date,place\n2013-05-01T10:11,2013-05-01T10:19,2013-04-01,Kunming\n", {"date": "date", "place": "place"}),
        ("start,end,place\nHyesan,Boten,Kunming\n", {"place": "place"}),
        ("Group,Stop,Place\nA,1.0,Hyesan\nA,2.0,Kunming\n", {"Group": "group", "Stop": "stop", "Place": "place"}),
        ("Date,Place,End date\n2013-05-27,Kunming,2013-05-28\n", {"Date": "date start", "Place": "place", "End date": "date end"}),
        ("Date,City,Final destination\n2013-05-27,Vientiane,South Korea\n", {"Date": "date", "City": "place"}),
        ("Date,Route,People\n2013-05-10,Kunming - Boten,9\n", {"Date": "date", "Route": "whole route", "People": "people"}),
        ("Date,Route,People\n2013-05-10,Alpha,9\n", {"Date": "date", "Route": "group", "People": "people"}),
        ("날짜,장소,단체\n2013-05-27,비엔티안,갈렙선교회\n", {"날짜": "date", "장소": "place"}),
    ],
)  # fmt: skip
def test_a_column_is_what_it_is_beside_the_others(text: str, expected: dict[str, str]) -> None:
    assert columns(text) == expected


def test_arrived_and_left_are_the_days_of_a_stay_and_of_a_leg() -> None:
    stay = read(
        "Group,Place,Arrived on,Left on\nA,Changbai,2013-05-01,2013-05-03\nA,Yanji,2013-05-04,2013-05-09\n"
    )
    assert stay.reports["date"].tolist() == ["2013-05-01/2013-05-03", "2013-05-04/2013-05-09"]
    stay = read(
        "Group,Place,Departure date,Arrival date\nA,Changbai,2013-05-03,2013-05-01\nA,Yanji,2013-05-09,2013-05-04\n"
    )
    assert stay.reports["date"].tolist() == ["2013-05-01/2013-05-03", "2013-05-04/2013-05-09"]
    leg = read("Group,From,To,Departure date,Arrival date\nA,Hyesan,Yanji,2013-05-01,2013-05-03\n")
    assert leg.reports["date"].tolist() == ["2013-05-01/2013-05-03"]


@pytest.mark.parametrize(
    "header", ["Arrival date", "Date of arrival", "Arrived at", "도착일", "到达日期", "Arrival"]
)
def test_a_day_of_arrival_alone_is_that_day(header: str) -> None:
    found = read(f"Group,Place,{header}\nA,Changbai,2013-05-01\nA,Yanji,2013-05-04\n")
    assert found.reports["date"].tolist() == ["2013-05-01", "2013-05-04"]
    assert found.reports["to_place"].eq("").all()


@pytest.mark.parametrize(
    "header", ["First seen,Last seen", "Event start date,Event end date", "Date (earliest),Date (latest)"]
)
def test_first_and_last_days_come_together(header: str) -> None:
    found = read(f"Group,Place,{header}\nA,Changbai,2013-05-01,2013-05-03\n")
    assert found.reports["date"].tolist() == ["2013-05-01/2013-05-03"]


@pytest.mark.parametrize("header", ["Place of origin", "출발지", "Departure city"])
def test_an_origin_with_both_days_and_no_destination_keeps_their_order(header: str) -> None:
    found = read(
        f"Name,{header},Departure date,Arrival date\nP1,Hyesan,2013-05-02,2013-09-01\nP2,Musan,2013-05-09,2013-12-03\n"
    )
    assert found.reports["date"].tolist() == ["2013-05-02/2013-09-01", "2013-05-09/2013-12-03"]
    alone = read(f"Name,{header},Arrival date\nP1,Hyesan,2013-09-01\n")
    assert alone.reports["date"].tolist() == ["../2013-09-01"]


def test_days_of_the_place_come_before_those_of_an_arrival() -> None:
    found = read(
        "Name,Place of arrest,Date of arrest,Arrived\nP1,Tumen,2013-05-03,2013-06-01\nP2,Yanji,2013-05-09,2013-06-04\n"
    )
    assert found.reports["date"].tolist() == ["2013-05-03", "2013-05-09"]
