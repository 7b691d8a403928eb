from __future__ import annotations

from itertools import pairwise

import pytest

from geo.events import Reading, read_events

TOWNS = ["Hyesan", "Musan", "Yanji", "Kunming", "Boten"]


def table(header: str, days: list[str], towns: int) -> Reading:
    rows = [f"Tigers,{day},{town}\n" for day in days for town in TOWNS[:towns]]
    return read_events((f"{header},Date,Place\n" + "".join(rows)).encode())


def named(found: Reading) -> list[list[object]]:
    rows: list[list[object]] = (
        found.problems.loc[found.problems["code"] == "group-apart", ["line", "column", "value"]]
        .to_numpy()
        .tolist()
    )
    return rows


@pytest.mark.parametrize("header", ["group name", "Party", "Name of group"])
def test_who_is_in_many_places_at_once_is_no_group_under_a_name_that_others_have(header: str) -> None:
    days = [f"2013-05-{day:02}" for day in range(1, 5)]
    assert set(table(header, days, 4).reports["group"]) == {"Tigers"}  # a diary of a flight may be so
    found = table(header, [*days, "28 May 2013"], 4)
    assert found.columns == {"Date": "date", "Place": "place"}
    assert set(found.reports["group"]) == {""}
    assert found.reports["other"].iloc[0] == ((header, "Tigers"),)
    assert "unused-column" in found.problems["code"].tolist()
    assert named(found) == []


@pytest.mark.parametrize("header", ["group", "case id", "일행"])
def test_under_a_name_of_ours_it_is_named(header: str) -> None:
    found = table(header, ["2013-05-01", "2013-05-27", "28 May 2013"], 4)
    assert set(found.reports["group"]) == {"Tigers"}
    assert named(found) == [[2, "group", "Tigers"]]
    (message,) = found.problems.loc[found.problems["code"] == "group-apart", "message"]
    assert "“Tigers” is in 4 places on 2013-05-01, and in 4 or more on 2 more days" in message
    assert "choose none" in message


@pytest.mark.parametrize(
    ("days", "towns"),
    [(["2013-05-27"], 5), (["2013-05-27", "2013-05-28"], 3), (["2013", "2014"], 5), (["May 2013", "2013-06"], 5), (["", ""], 5)],
)  # fmt: skip
@pytest.mark.parametrize("header", ["group", "group name"])
def test_what_may_be_a_journey_is_a_group(header: str, days: list[str], towns: int) -> None:
    found = table(header, days, towns)
    assert set(found.reports["group"]) == {"Tigers"}
    assert named(found) == []


def test_movements_and_numbered_stops_tell_how_one_place_came_after_another() -> None:
    days = ["2013-05-27", "2013-05-28"]
    legs = "".join(f"A,{day},{a},{b}\n" for day in days for a, b in pairwise(TOWNS))
    assert named(read_events(f"group,date,place,to_place\n{legs}".encode())) == []
    stops = "".join(f"A,{day},{town},{n}\n" for day in days for n, town in enumerate(TOWNS))
    assert named(read_events(f"group,date,place,stop\n{stops}".encode())) == []


@pytest.mark.parametrize("cells", [["Southeast Asia", "Mongolia"], ["arrest", "asylum"], ["China", "NGO"], ["out", "back"], ["F", "M"], ["Northern", "by land"]])  # fmt: skip
@pytest.mark.parametrize("header", ["Route", "Case", "Person", "Party"])
def test_what_many_have_in_common_is_no_group(header: str, cells: list[str]) -> None:
    rows = [f"{cell},2013-05-{at + 1:02},{TOWNS[at]}\n" for at, cell in enumerate(cells * 2)]
    found = read_events((f"{header},Date,Place\n" + "".join(rows)).encode())
    assert found.columns == {"Date": "date", "Place": "place"}
    (problem,) = found.problems[found.problems["code"] == "no-group"].itertuples()
    assert problem.value == header
    assert "choose group for it" in problem.message


@pytest.mark.parametrize(("header", "people"), [("Trip", "Defector"), ("Route", "Name"), ("Case", "이름"), ("Journey", "Full name")])  # fmt: skip
def test_the_first_trips_of_two_people_are_no_group(header: str, people: str) -> None:
    rows = f"{people},{header},Date,Place\nKim,1,2011-05-27,Hyesan\nKim,1,2011-06-27,Yanji\nLee,1,2012-05-27,Musan\n"
    assert set(read_events(rows.encode()).reports["group"]) == {""}
    alone = rows.replace("Lee,1", "Lee,2")
    assert read_events(alone.encode()).reports["group"].tolist() == ["1", "1", "2"]


def test_people_with_numbers_of_their_own_are_the_groups() -> None:
    rows = b"Route,Traveller,Date,Place\nN1,T1,2013-05-01,Yanji\nN1,T2,2014-05-01,Erenhot\n"
    assert read_events(rows).reports["group"].tolist() == ["T1", "T2"]


def test_a_group_of_several_people_is_one() -> None:
    rows = b"Group,Name,Date,Place\nA,Kim,2013-05-01,Yanji\nA,Lee,2013-05-01,Yanji\n"
    assert read_events(rows).reports["group"].tolist() == ["A", "A"]


@pytest.mark.parametrize(("header", "people"), [("Trip", "Defector"), ("Case", "Name"), ("조", "이름")])
def test_people_who_go_under_one_name_are_one_group(header: str, people: str) -> None:
    name = "1조" if header == "조" else "Laos Nine"
    rows = f"{people},{header},Date,Place\nKim,{name},2011-05-27,Hyesan\nLee,{name},2011-06-27,Yanji\n"
    assert set(read_events(rows.encode()).reports["group"]) == {name}


def test_what_is_no_group_lies_in_no_country_of_that_name() -> None:
    found = read_events(b"Case,Date,Place\nLaos,2013-05-01,Hyesan\nMongolia,2013-05-10,Kunming\n")
    assert found.columns == {"Date": "date", "Place": "place"}
