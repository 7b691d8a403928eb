from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from geo.errors import UnusableFile
from geo.events import NAMES, NOTES, DateRules, read_events, read_rows, read_table
from tests.events.faults import only_problem, only_report

EVENTS = Path(__file__).parents[2] / "data" / "events"


@pytest.mark.parametrize(("name", "count"), [("laos-nine-2013", 24), ("documented-cases", 17)])
def test_a_bundled_case_is_read_whole_and_without_problems(name: str, count: int) -> None:
    reading = read_events((EVENTS / f"{name}.csv").read_bytes())
    assert len(reading.reports) == count
    assert reading.problems.empty
    assert set(NAMES) <= set(reading.reports.columns)
    assert reading.reports["other"].tolist() == [()] * count


def test_blank_cells_have_the_meaning_that_the_design_gives_them() -> None:
    report = only_report(read_events(b"place,status,people,lat,lon,reported\nAyville,,,,,\n"))
    assert report["status"] == "reported"
    assert report["date"] == report["source"] == report["reported"] == ""
    blank = ("people", "lat", "lon", "start", "end", "wide_start", "wide_end", "known_from")
    assert report[list(blank)].isna().all()


def test_values_are_typed_and_dates_are_intervals() -> None:
    data = (
        b"date,lat,lon,people,reported\n2013-05-09~,17.5,-102,9,2013-05-29T19:12\n../2013-05-29,,,,2013-05\n"
    )
    first, second = (row for _, row in read_events(data).reports.iterrows())
    assert (first["lat"], first["lon"], first["people"]) == (17.5, -102.0, 9)
    assert first["start"] == first["end"] == pd.Timestamp("2013-05-09")
    assert (first["wide_start"], first["wide_end"]) == (
        pd.Timestamp("2013-05-08"),
        pd.Timestamp("2013-05-10"),
    )
    assert first["known_from"] == pd.Timestamp("2013-05-29T19:12")
    assert pd.isna(second["start"])
    assert second["end"] == pd.Timestamp("2013-05-29")
    assert second["known_from"] == pd.Timestamp("2013-05-31")


def test_columns_that_are_not_ours_are_kept() -> None:
    report = only_report(read_events(b"date,shoe size,hat\n2013,42,\n"))
    assert report["other"] == (("shoe size", "42"),)


def test_a_mapping_of_headers_overrides_the_aliases() -> None:
    reading = read_events(b"wann,when,wo\n2013,2014,Ayville\n", columns={"wann": "date", "wo": "place"})
    report = only_report(reading)
    assert (report["date"], report["place"]) == ("2013", "Ayville")
    assert report["other"] == (("when", "2014"),)
    assert reading.columns == {"wann": "date", "wo": "place"}


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"", "first line names the columns"),
        (b"date,place\n", "Add a line for each report"),
        (b"shoe size,hat\n42,top\n", "Name at least one column date or place or to_place"),
        (b"note,source\nx,y\n", "Name at least one column"),
    ],
)
def test_a_file_without_a_usable_row_or_column_says_what_to_do(data: bytes, remedy: str) -> None:
    with pytest.raises(UnusableFile, match=remedy):
        read_events(data)


def test_a_mapping_to_no_column_of_ours_names_those_there_are() -> None:
    with pytest.raises(UnusableFile, match=r"No such column: hat\. The columns are group, event, date"):
        read_events(b"date,x\n2013,y\n", columns={"date": "date", "x": "hat"})


def test_a_row_with_neither_a_date_nor_a_place_is_set_aside_and_listed() -> None:
    reading = read_events(b"date,place,note\n2013,Ayville,a\n,,lost\n,Beeford,b\n2014,,c\n")
    assert reading.reports["note"].tolist() == ["a", "b", "c"]
    assert reading.reports.index.tolist() == [0, 1, 2]
    problem = only_problem(reading)
    assert (problem["line"], problem["value"], problem["code"]) == (3, "lost", "no-date-no-place")
    assert "Give it one of the two" in str(problem["message"])


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("group,date,place", "g,2013,A", "reports"),
        ("group,date,place", ",2013,A", "events"),
        ("date,place", "2013,A", "events"),
        ("date,origin,destination", "2013,A,B", "legs"),
        ("출발지,도착지,날짜", "A,B,2013", "legs"),
        ("trip,stop,place", "g,1,A", "stops"),
        ("person id,seq,location", "g,1,A", "stops"),
    ],
)
def test_a_file_is_understood_as_what_it_is(header: str, row: str, kind: str) -> None:
    assert read_events(f"{header}\n{row}\n".encode()).kind == kind


def test_origin_and_destination_are_a_movement() -> None:
    report = only_report(read_events(b"date,origin,destination\n2013,Ayville,Beeford\n"))
    assert report[["place", "to_place", "group"]].tolist() == ["Ayville", "Beeford", ""]


def test_stops_are_put_in_the_order_of_their_numbers_within_each_journey() -> None:
    data = b"trip,stop,place\nA,10,third\nB,1,one\nA,1,first\nA,2,second\n,7,alone\nB,2,two\nA,,last\n"
    reading = read_events(data)
    assert reading.reports["place"].tolist() == ["first", "second", "third", "last", "one", "two", "alone"]
    assert reading.reports["line"].tolist() == [4, 5, 2, 8, 3, 7, 6]
    assert reading.reports["other"].tolist()[:2] == [(("stop", "1"),), (("stop", "2"),)]
    assert reading.reports.index.tolist() == list(range(7))
    assert reading.problems[["column", "code"]].to_numpy().tolist() == [["stop", "row-per-stop"]]


def test_a_guessed_column_is_said_on_the_line_of_the_header() -> None:
    reading = read_events(b"\nwann,Plase,hat\n27/05/2013,Ayville,x\n")
    assert reading.columns == {"wann": "date", "Plase": "place"}
    found = reading.problems[reading.problems["code"] == "header-guess"]
    assert found[["line", "column", "value"]].to_numpy().tolist() == [
        [2, "date", "wann"],
        [2, "place", "Plase"],
    ]
    assert "by its content, e.g. “27/05/2013”" in found["message"].tolist()[0]
    assert "by its spelling, e.g. “Ayville”" in found["message"].tolist()[1]
    assert all("give it another column" in message for message in found["message"])


def test_a_mapping_that_a_person_confirmed_is_no_guess() -> None:
    reading = read_events(b"wann\n2013\n", columns={"wann": "date"})
    assert reading.problems.empty


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"a": "date", "b": "date"}, "Two headers stand for date"),
        ({"a": "date", "b": "date start"}, "date and date start say the same"),
        ({"a": "lat", "b": "lat lon"}, "lat and lat lon say the same"),
    ],
)
def test_a_mapping_that_says_two_things_is_refused(columns: dict[str, str], why: str) -> None:
    with pytest.raises(UnusableFile, match=why):
        read_events(b"a,b\n2013,2014\n", columns=columns)


def test_a_cell_whose_value_is_not_what_was_written_stays_in_the_details() -> None:
    data = "날짜,장소,인원,상태,좌표,비고\n2013년 5월 27일,A,아홉 명,확인됨,17°30′N 102°30′E,x\n2013-05-27,B,9,denied,,\n".encode()
    first, second = (row for _, row in read_events(data).reports.iterrows())
    assert first[["date", "people", "status", "lat", "lon"]].tolist() == [
        "2013-05-27",
        9,
        "confirmed",
        17.5,
        102.5,
    ]
    assert first["other"] == (
        ("날짜", "2013년 5월 27일"), ("인원", "아홉 명"), ("상태", "확인됨"), ("좌표", "17°30′N 102°30′E"),
    )  # fmt: skip
    assert second["other"] == ()


def test_a_table_can_be_mended_and_read_again_without_its_bytes() -> None:
    table = read_table(b"date,place\nsoon,Ayville\n2014,Beeford\n")
    assert read_rows(table).problems["code"].tolist() == ["bad-date"]
    table.rows.loc[2, "date"] = "2013"
    assert read_rows(table, file="x").problems.empty
    assert read_rows(table, file="x").reports["file"].tolist() == ["x", "x"]


def test_a_person_can_say_the_order_of_day_and_month() -> None:
    data = b"date,place\n5/6/2013,A\n"
    assert read_events(data).problems["code"].tolist() == ["date-order-doubt"]
    told = read_events(data, dates=DateRules(order="mdy"))
    assert (told.reports["date"].tolist(), told.problems["code"].tolist()) == (["2013-05-06"], ["date-order"])


def test_well_formed_files_have_nothing_to_say() -> None:
    data = b"date,place,lat,lon,people,status,kind,reported\n2013-05-27,A,1.5,2,9,denied,arrest,2013-05-29T19:12\n2013,B,,,,,,\n"
    assert read_events(data).problems.empty


def test_statements_can_be_told_from_faults() -> None:
    codes = read_events(b"date,place,people\nMay 27 2013,A,about 9\n").problems["code"]
    assert sorted(codes) == ["bad-count", "date-form"]
    assert [code for code in codes if code not in NOTES] == ["bad-count"]


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("date,place,to_place\n2013,Yanji,\n2014,Kunming,\n", "events"),
        ("date,place,to_place\n2013,Yanji,Kunming\n2014,Kunming,\n", "legs"),
        ("group,stop,place,to_place\ng,1,Yanji,\ng,2,Kunming,\n", "stops"),
        ("group,date,place\n,2013,Yanji\n", "events"),
    ],
)
def test_rows_are_what_their_cells_make_them_and_not_what_their_headers_promise(file: str, kind: str) -> None:
    assert read_events(file.encode()).kind == kind
