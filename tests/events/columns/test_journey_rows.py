from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import propose_columns, read_events, read_rows, read_table
from geo.routes import load_case
from tests.factories import FewPlaces

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


@pytest.mark.parametrize("joint", [" - ", " → ", " – ", " to ", " > ", "~", "->"])
def test_a_route_in_one_cell_is_taken_apart(joint: str) -> None:
    text = f"Name,Date,Route\nA,2013-05,{joint.join(['Hyesan', 'Kunming', 'Vientiane'])}\nB,2014,China{joint}Laos\n"
    assert told(text, "place", "to_place") == [
        ["Hyesan", "Kunming"],
        ["Kunming", "Vientiane"],
        ["China", "Laos"],
    ]


def test_a_name_of_a_person_is_no_name_of_a_journey() -> None:
    groups = {group for (group,) in told("Name,Place 1,Place 2,Place 3\nA Name,Hyesan,,Kunming\n", "group")}
    assert groups == {"Hyesan – Kunming, line 2"}


def test_coordinates_belong_to_the_ends_that_they_stand_for() -> None:
    text = "From,Lat,Lon,Via,To,Destination lat,Destination lon\nHyesan,41.4,128.2,Kunming,Vientiane,17.9,102.6\n"
    assert told(text, "place", "lat", "to_place", "to_lat") == [
        ["Hyesan", "41.4", "Kunming", "nan"],
        ["Kunming", "nan", "Vientiane", "17.9"],
    ]


def test_two_sources_on_one_journey_stay_two_sources_on_each_leg() -> None:
    text = "Group,Event,From,Waypoint,To,Source\nA,e,Hyesan,Kunming,Vientiane,AP\nA,e,Hyesan,Kunming,Vientiane,RFA\n"
    assert told(text, "event", "place", "source") == [
        ["e: Hyesan – Kunming", "Hyesan", "AP"],
        ["e: Kunming – Vientiane", "Kunming", "AP"],
        ["e: Hyesan – Kunming", "Hyesan", "RFA"],
        ["e: Kunming – Vientiane", "Kunming", "RFA"],
    ]


def test_a_row_without_places_is_set_aside_and_not_lost() -> None:
    found = read_events(b"Group,Place 1,Place 2,Place 3\nA,,,\nB,Hyesan,Kunming,\n")
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
    table = read_table(b"Date,From,Via,To\n2013-05-10,Hyesan,Kunming,Vientiane\n")
    columns = propose_columns(table).columns
    assert columns["Via"] == "further one"
    assert len(read_rows(table, columns=columns).reports) == 2
    none = {header: column for header, column in columns.items() if header != "Via"}
    (report,) = read_rows(table, columns=none).reports.itertuples()
    assert (report.place, report.to_place, report.other) == ("Hyesan", "Vientiane", (("Via", "Kunming"),))


def test_what_lies_between_may_be_said_by_a_person_under_any_name() -> None:
    table = read_table(b"Date,From,Halt,To\n2013-05-10,Hyesan,Kunming,Vientiane\n")
    columns = {"Date": "date", "From": "place", "Halt": "further one", "To": "to_place"}
    assert read_rows(table, columns=columns).reports["to_place"].tolist() == ["Kunming", "Vientiane"]


@pytest.mark.parametrize(
    "text",
    [
        "group,date,source,From,via,To\nA,2013,MOFA,Hyesan,Yonhap,Vientiane\n",
        "Date,From,Transit,To\n2013,Hyesan,yes,Vientiane\n",
        "Date,From,Transit,To\n2013,Hyesan,12 days,Vientiane\n",
        "date,Location 1,Location 2,country\n2013,Kunming,Yunnan,CN\n",
        "Group,Origin 1,Destination 1,Origin 2,Destination 2\nA,Hyesan,Kunming,Kunming,Boten\n",
        "Group,Place 1,Place 01,Place 2\nA,Hyesan,Musan,Boten\n",
    ],
)
def test_what_is_no_place_on_the_way_stays_in_the_details(text: str) -> None:
    found = read_events(text.encode())
    (report,) = found.reports.itertuples()
    told = {str(cell) for cell in report if isinstance(cell, str)} | {cell for _, cell in report.other}
    assert set(text.splitlines()[1].split(",")) <= told
    assert set(found.problems["code"]) & {"unused-column", "wide-row"}


def test_two_rows_of_a_group_are_not_mixed_up() -> None:
    rows = told("group,Place 1,Place 2,Place 3\nA,Hyesan,Yanji,\nA,Kunming,Boten,\n", "place")
    assert [place for (place,) in rows] == ["Hyesan", "Yanji", "Kunming", "Boten"]


def test_what_two_sources_tell_of_one_event_in_different_ways_stays_whole() -> None:
    text = (
        "group,event,date,source,status,Place 1,Place 2,Place 3\n"
        "A,E,2013-05-01,X,confirmed,Alpha,Beta,Delta\nA,E,2013-05-01,Y,denied,Alpha,,Delta\n"
    )
    events = load_case({"one": text.encode()}, gazetteer=FewPlaces()).routes().events
    assert events["status"].tolist() == ["contested"]


def test_what_is_of_one_place_is_given_to_none_of_several() -> None:
    text = "date,Place 1,Place 2,Place 3,lat,lon,country\n2013,Yanji,Boten,Hanoi,42.9,129.5,CN\n"
    found = read_events(text.encode()).reports
    assert found["lat"].isna().all()
    assert found["country"].tolist() == ["", "", ""]
    assert {("lat", "42.9"), ("country", "CN")} <= set(found["other"].iloc[0])


@pytest.mark.parametrize(
    "header",
    ["Date 1,Date 2,Note 3", "Date 1,Date 2,Status 2", "Date 1,Date 2,Name 2"],
)
def test_beside_what_has_numbers_of_another_kind_nothing_is_taken_apart(header: str) -> None:
    text = f"Place 1,Place 2,{header}\nHyesan,Boten,2013,2014,denied\n"
    found = read_events(text.encode()).reports
    assert found["place"].tolist() == ["Hyesan"]
    assert found["status"].tolist() == ["reported"]


def test_what_is_told_of_an_end_without_a_name_is_of_no_place_on_the_way() -> None:
    text = "From,Via,To,To lat,To lon\nHyesan,Kunming,,21.2,101.7\n"
    assert told(text, "place", "to_place", "to_lat") == [["Hyesan", "Kunming", "nan"]]


def test_cells_that_are_no_places_are_no_stops() -> None:
    assert told("Date,location_1,location_2,location_3\n2013,Yanji,2,high\n", "place") == [["Yanji"]]


def test_a_further_one_of_nothing_is_named() -> None:
    table = read_table(b"Date,Place,MOFA\n2013,Hyesan,denied\n")
    found = read_rows(table, columns={"Date": "date", "Place": "country", "MOFA": "further one"})
    (one,) = found.problems[found.problems["code"] == "wide-row"].itertuples()
    assert (one.line, one.value) == (1, "MOFA")
    assert found.reports["other"].tolist() == [(("MOFA", "denied"),)]


def test_a_text_that_is_no_date_is_in_no_name() -> None:
    text = "Place 1,Date 1,Place 2,Date 2\nHyesan,somebody by name,Boten,\n"
    assert {group for (group,) in told(text, "group")} == {"Hyesan – Boten, line 2"}


def test_a_group_that_says_nothing_is_none() -> None:
    text = "group,From,Waypoint,To\nN/A,Hyesan,Kunming,Boten\n"
    assert {group for (group,) in told(text, "group")} == {"Hyesan – Boten, line 2"}


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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Group,Place 1,Date 1,Status 1,Place 2,Date 2,Status 2\nA,Hyesan,2013,confirmed,Boten,2014,claimed\n",
         [["Hyesan", "2013", "confirmed"], ["Boten", "2014", "claimed"]]),
        ("Group,Date,Place 1,Date 1,Place 2,Date 2\nA,2015,Hyesan,2013,Boten,2014\n",
         [["Hyesan", "2013", "reported"], ["Boten", "2014", "reported"]]),
        ("Group,Place 1,Arrival 1,Place 2,Arrival 2\nA,Yanji,2013-04-20,Kunming,2013-05-01\n",
         [["Yanji", "2013-04-20", "reported"], ["Kunming", "2013-05-01", "reported"]]),
        ("case_id,place_1,date_1,place_2,date_2,status\n102,Musan,2013-05-01,-,-,confirmed\n", [["Musan", "2013-05-01", "confirmed"]]),
        ("Date,From,Via 1,Via 2,To\n2013,Hyesan,Shenyang,Kunming,Vientiane\n",
         [["Hyesan", "2013", "reported"], ["Shenyang", "2013", "reported"], ["Kunming", "2013", "reported"]]),
        ("Date,From,To,Transit 2,Transit 1\n2013,Hyesan,Vientiane,Kunming,Shenyang\n",
         [["Hyesan", "2013", "reported"], ["Shenyang", "2013", "reported"], ["Kunming", "2013", "reported"]]),
        ("Date,From,Via,To\n2013,Hyesan,Kunming; Boten,Vientiane\n2013,Hyesan,none,Tumen\n",
         [["Hyesan", "2013", "reported"], ["Kunming", "2013", "reported"], ["Boten", "2013", "reported"], ["Hyesan", "2013", "reported"]]),
    ],
)  # fmt: skip
def test_what_belongs_to_each_stop_is_its_own(text: str, rows: list[list[str]]) -> None:
    assert told(text, "place", "date", "status") == rows


def test_an_end_may_be_known_by_its_country_only() -> None:
    text = "Date,From,From country,Via,To,To country\n2013,Hyesan,North Korea,Kunming,,South Korea\n"
    assert told(text, "place", "country", "to_place", "to_country") == [
        ["Hyesan", "North Korea", "Kunming", ""],
        ["Kunming", "", "", "South Korea"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Group,Event,Source,Status,From,Waypoint,To\nA,e1,AP,confirmed,Hyesan,Kunming,Boten\nA,e1,MOFA,denied,Hyesan,,Boten\n",
        "Date,Journey,Country\n2013-05-29,J-A,Laos\n2013-05-30,J-A,Thailand\n",
        "Date,Path,Country\n2013-05-27,docs/scan-a.pdf,Laos\n2013-05-27,docs/scan-b.pdf,Laos\n",
        "Group,Location1,Location2,Location3\nA,North Korea,Ryanggang,Hyesan\nB,China,Yunnan,Kunming\n",
        "Date,Place 1,Place 2,Place 3,Destination\n2013,Hyesan,Yanji,Kunming,Seoul\n2014,Hyesan,Yanji,Kunming,Seoul\n",
    ],
)
def test_what_can_be_read_in_two_ways_is_not_taken_apart(text: str) -> None:
    assert told(text, "line") == [["2"], ["3"]][: len(text.splitlines()) - 1]


def test_a_mark_for_the_route_above_is_a_journey_of_its_own() -> None:
    text = "Date,Name,Route\n2013,A,Hyesan – Kunming – Boten\n2014,B,〃\n2015,C,〃\n"
    groups = [group for (group,) in told(text, "group")]
    assert len(set(groups)) == 3
    assert len(groups) == 6


def test_a_row_with_one_place_has_it_wherever_it_stands() -> None:
    text = "Date,From,Via,To\n2013,Hyesan,Kunming,Boten\n2014,,Yanji,\n2015,,,Musan\n"
    assert told(text, "place", "to_place")[2:] == [["Yanji", ""], ["", "Musan"]]


@pytest.mark.parametrize("word", ["direct", "Non-stop", "직행", "直达"])
def test_a_way_without_a_stop_is_one_leg_and_what_the_cell_says_is_kept(word: str) -> None:
    reports = read_events(f"From,Via,To\nHyesan,{word},Vientiane\nMusan,Kunming,Boten\n".encode()).reports
    legs = reports[["place", "to_place"]].to_numpy().tolist()
    assert legs == [["Hyesan", "Vientiane"], ["Musan", "Kunming"], ["Kunming", "Boten"]]
    assert reports["other"].tolist() == [(("Via", word),), (), ()]


def test_numbered_stops_between_two_ends_are_on_the_way_also_beside_a_source() -> None:
    text = "Date,Origin,Stop 1,Stop 2,Destination,Source,Status\n2013,Hyesan,Yanji,Kunming,Vientiane,AP,confirmed\n"
    assert told(text, "place", "to_place", "source") == [
        ["Hyesan", "Yanji", "AP"],
        ["Yanji", "Kunming", "AP"],
        ["Kunming", "Vientiane", "AP"],
    ]


@pytest.mark.parametrize("header", ["Von,Über,Nach", "从,经由,到"])
def test_ends_in_other_languages(header: str) -> None:
    assert told(f"Date,{header}\n2013,Hyesan,Kunming,Boten\n", "place", "to_place") == [
        ["Hyesan", "Kunming"],
        ["Kunming", "Boten"],
    ]
