from __future__ import annotations

import pytest

from geo.events import Match, Proposal, propose_columns, read_events, read_rows, read_table


def proposal_of(text: str) -> Proposal:
    return propose_columns(read_table(text.encode()))


def test_each_header_says_what_it_is_taken_for_how_and_shows_three_samples() -> None:
    proposal = proposal_of(
        'date,Where,Statuss,Koord,hat\n2013,A,denied,"1.5, 2",\n2014,B,denied,"3.5, 4",x\n2015,C,,,\n2016,D,,,\n'
    )
    assert dict(proposal.matches) == {
        "date": Match("date", "name", ("2013", "2014", "2015")),
        "Where": Match("place", "alias", ("A", "B", "C")),
        "Statuss": Match("status", "spelling", ("denied",)),
        "Koord": Match("lat lon", "content", ("1.5, 2", "3.5, 4")),
        "hat": Match("", "", ("x",)),
    }
    assert proposal.columns == {"date": "date", "Where": "place", "Statuss": "status", "Koord": "lat lon"}
    assert proposal.format == ""


def test_a_published_format_says_so() -> None:
    proposal = proposal_of("event_id_cnty,event_date,location\nA1,2013-05-27,X\n")
    assert proposal.format == "ACLED"
    assert {match.how for match in proposal.matches.values()} == {"format"}


@pytest.mark.parametrize(
    ("header", "cells", "columns"),
    [
        ("date,start date,end date", "2013,2013,2014", {"date": "date"}),
        ("date,end date", "2013,2014", {"date": "date start", "end date": "date end"}),
        ("start date,end date,year", "2013,2014,2013", {"start date": "date start", "end date": "date end"}),
        ("year,month,day", "2013,5,27", {"year": "date year", "month": "date month", "day": "date day"}),
        ("day,place", "2013-05-27,X", {"day": "date", "place": "place"}),
        ("month,place", "5,X", {"place": "place"}),
        ("lat,lon,coordinates", '1,2,"1, 2"', {"lat": "lat", "lon": "lon"}),
        ("lat,coordinates", '1,"1, 2"', {"coordinates": "lat lon"}),
        ("group,stop,place", "g,1,X", {"group": "group", "stop": "stop", "place": "place"}),
        ("group,step,place", "g,1,X", {"group": "group", "step": "stop", "place": "place"}),
        ("group,step,place", "g,entry,X", {"group": "group", "step": "event", "place": "place"}),
        ("stop,place", "1,X", {"place": "place"}),
        ("group,order,place", "g,first,X", {"group": "group", "place": "place"}),
        ("place,event type", "X,Battles", {"place": "place"}),
        ("place,type", "X,arrest", {"place": "place", "type": "kind"}),
        ("group,stop,departure date,arrival date", "g,1,2013,2013",
         {"group": "group", "stop": "stop", "departure date": "date end", "arrival date": "date start"}),
        ("departure date,arrival date", "2013,2013", {"departure date": "date start", "arrival date": "date end"}),
        ("from,to,city", "2013-05-10,2013-05-27,X", {"from": "date start", "to": "date end", "city": "place"}),
        ("from,to", "Yanji,Beijing", {"from": "place", "to": "to_place"}),
        ("number,place", "1,X\n2,X\n3,X", {"place": "place"}),
        ("number,place", "1,X\n2,X\n9,X", {"number": "people", "place": "place"}),
        ("country,place", "X,Y", {"country": "country", "place": "place"}),
        ("contry,place", "Ohio,Y", {"place": "place"}),
    ],
)  # fmt: skip
def test_parts_are_taken_where_the_whole_is_not_there(
    header: str, cells: str, columns: dict[str, str]
) -> None:
    assert proposal_of(f"{header}\n{cells}\n").columns == columns


def test_a_changed_proposal_is_followed() -> None:
    table = read_table(b"date,first,second\n2013,Ayville,Beeford\n")
    proposal = propose_columns(table)
    reading = read_rows(table, columns=proposal.columns | {"second": "place"})
    assert reading.reports["place"].tolist() == ["Beeford"]
    assert reading.reports["other"].tolist() == [(("first", "Ayville"),)]


def test_a_column_of_a_codebook_s_numbers_is_not_the_country_where_another_has_names() -> None:
    found = proposal_of("date,place,country,country_txt\n2013,Vientiane,110,Laos\n2014,Kunming,44,China\n")
    assert found.columns == {"date": "date", "place": "place", "country_txt": "country"}


@pytest.mark.parametrize("first", [True, False])
def test_a_file_with_a_place_a_from_and_a_to_uses_all_three(first: bool) -> None:
    rows = [("Bangkok", "Incheon", "Incheon"), ("", "Bangkok", ""), ("Hoeryong", "river bank", "Yanji")]
    order = ("From", "Location", "To") if first else ("Location", "From", "To")
    at = {"From": 0, "Location": 1, "To": 2}
    lines = [",".join(row[at[name]] for name in order) for row in rows]
    table = read_table("\n".join([",".join(order), *lines, ""]).encode())
    columns = propose_columns(table).columns
    assert columns == {"Location": "place", "From": "place from", "To": "to_place"}
    reports = read_rows(table, columns=columns).reports
    assert reports["place"].tolist() == ["Bangkok", "Bangkok", "Hoeryong"]
    assert reports["to_place"].tolist() == ["Incheon", "", "Yanji"]
    assert reports["other"].tolist()[2] == (("Location", "river bank"),)


def test_two_columns_of_places_without_a_to_are_left_as_they_are() -> None:
    table = read_table(b"Location,From\nYanji,Seoul\nDandong,Busan\n")
    assert propose_columns(table).columns == {"Location": "place"}


def test_two_columns_of_pairs_of_coordinates_are_no_contradiction() -> None:
    found = read_events(b'coordinates,lng lat,date\n"42.9, 129.5","129.5, 42.9",2013\n')
    assert found.reports[["lat", "lon"]].to_numpy().tolist() == [[42.9, 129.5]]


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ("2013-05-27,2013-05-28", {"출발": "date start", "도착": "date end"}),
        ("연길,북경", {"출발": "place", "도착": "to_place"}),
    ],
)
def test_departure_and_arrival_are_days_or_places_as_their_cells_say(
    cells: str, columns: dict[str, str]
) -> None:
    assert proposal_of(f"출발,도착,말\n{cells},x\n{cells},y\n").columns == columns


def test_families_of_one_to_four_are_people_and_numbers_of_rows_are_none() -> None:
    families = "".join(f"2013-05-{day + 1:02},{1 + day % 4},Boten\n" for day in range(12))
    rows = "".join(f"2013-05-{day + 1:02},{1 + day},Boten\n" for day in range(12))
    assert (
        propose_columns(read_table(f"날짜,인원(계),장소\n{families}".encode())).columns["인원(계)"]
        == "people"
    )
    assert "인원" not in propose_columns(read_table(f"날짜,인원,장소\n{rows}".encode())).columns


def test_a_period_is_a_date_where_it_holds_dates_and_nothing_else_does() -> None:
    def told(text: str) -> dict[str, str]:
        return propose_columns(read_table(text.encode())).columns

    assert told("Group,Period,Place\nA,2013-05-01/2013-05-03,Hyesan\n")["Period"] == "date"
    assert told("Group,Period,When,Place\nA,3 days,2013-05-01,Hyesan\n") == {
        "Group": "group",
        "When": "date",
        "Place": "place",
    }
    assert told("그룹,기간,일자,장소\n1조,3일,2013-05-01,혜산\n")["일자"] == "date"
    assert "Period" not in told("Group,Period,Year,Place\nA,Kim Jong-un,2013,Hyesan\n")


def test_who_checked_it_is_no_stance() -> None:
    names = "날짜,장소,확인\n2013-05-01,혜산,김철수\n2013-05-03,쿤밍,이영희\n"
    assert "확인" not in propose_columns(read_table(names.encode())).columns
    for cells in ("확인 부인", "O X"):
        one, two = cells.split()
        text = f"날짜,장소,확인\n2013-05-01,혜산,{one}\n2013-05-03,쿤밍,{two}\n"
        assert propose_columns(read_table(text.encode())).columns["확인"] == "status"
