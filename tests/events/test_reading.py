from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.events import (
    CODES,
    NAMES,
    NOTES,
    DateRules,
    Reading,
    combine,
    read_events,
    read_rows,
    read_table,
    restored,
)
from tests.factories import csv_of

EVENTS = Path(__file__).parents[2] / "data" / "events"


def only_problem(reading: Reading) -> dict[str, object]:
    assert len(reading.problems) == 1
    return {str(name): value for name, value in reading.problems.to_dict("records")[0].items()}


def only_report(reading: Reading) -> pd.Series:
    assert len(reading.reports) == 1
    return reading.reports.iloc[0]


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


@pytest.mark.parametrize(
    ("column", "value", "code", "remedy"),
    [
        ("date", "27 May", "bad-date", "write a day"),
        ("reported", "last week", "bad-moment", "write a day"),
        ("people", "many", "bad-count", "write digits"),
        ("kind", "escape", "bad-vocabulary", "use one of departure"),
        ("mode", "horse", "bad-vocabulary", "use one of foot"),
        ("precision", "street", "bad-vocabulary", "use one of town"),
        ("reliability", "Z", "bad-code", "use A to F"),
        ("sensitivity", "9", "bad-code", "use 1 to 4"),
        ("release_after", "never", "bad-date", "write a day"),
    ],
)
def test_a_bad_cell_is_blanked_and_listed_with_a_remedy_and_its_row_stays(
    column: str, value: str, code: str, remedy: str
) -> None:
    reading = read_events(csv_of([{"place": "Ayville", column: value}]))
    report, problem = only_report(reading), only_problem(reading)
    assert report["place"] == "Ayville"
    assert pd.isna(report[column]) or report[column] == ""
    assert (problem["line"], problem["column"], problem["value"], problem["code"]) == (2, column, value, code)
    assert f"Line 2, column {column}: “{value}”" in str(problem["message"])
    assert remedy in str(problem["message"])


def test_an_unknown_word_for_a_stance_becomes_unknown_and_never_reported() -> None:
    reading = read_events(b"date,status\n2013,probable\n")
    assert only_report(reading)["status"] == "unknown"
    problem = only_problem(reading)
    assert (problem["line"], problem["column"], problem["value"]) == (2, "status", "probable")
    assert "use one of confirmed, reported" in str(problem["message"])


def test_a_latitude_of_106_is_a_problem_and_leaves_no_coordinates() -> None:
    reading = read_events(b"date,lat,lon\n2013,106,17.9\n")
    assert only_report(reading)[["lat", "lon"]].isna().all()
    listed = reading.problems[["line", "column", "value", "code"]].to_numpy().tolist()
    assert [2, "lat", "106", "bad-coordinate"] in listed
    assert [2, "lon", "17.9", "bad-coordinate"] in listed
    assert "perhaps the two are swapped" in reading.problems["message"].iloc[0]


@pytest.mark.parametrize("pair", [("lat", "lon"), ("to_lat", "to_lon")])
def test_a_coordinate_without_its_partner_is_a_problem(pair: tuple[str, str]) -> None:
    reading = read_events(csv_of([{"date": "2013", pair[0]: "17.5", pair[1]: ""}]))
    assert only_report(reading)[list(pair)].isna().all()
    problem = only_problem(reading)
    assert (problem["line"], problem["column"], problem["value"]) == (2, pair[0], "17.5")
    assert "give both, or neither" in str(problem["message"])


def test_a_row_with_neither_a_date_nor_a_place_is_set_aside_and_listed() -> None:
    reading = read_events(b"date,place,note\n2013,Ayville,a\n,,lost\n,Beeford,b\n2014,,c\n")
    assert reading.reports["note"].tolist() == ["a", "b", "c"]
    assert reading.reports.index.tolist() == [0, 1, 2]
    problem = only_problem(reading)
    assert (problem["line"], problem["value"], problem["code"]) == (3, "lost", "no-date-no-place")
    assert "Give it one of the two" in str(problem["message"])


def test_a_row_whose_only_date_is_none_is_set_aside_and_both_faults_are_listed() -> None:
    reading = read_events(b"date,note\n2013,a\nsoon,b\n")
    assert reading.reports["note"].tolist() == ["a"]
    assert sorted(reading.problems["code"]) == ["bad-date", "no-date-no-place"]


def test_every_cell_that_holds_the_same_fault_is_listed_on_its_own_line() -> None:
    reading = read_events(b"place,date\nA,soon\nB,2013\nC,soon\n")
    assert reading.problems["line"].tolist() == [2, 4]


def test_a_long_bad_cell_is_shortened_in_the_message_only() -> None:
    problem = only_problem(read_events(csv_of([{"place": "A", "date": "x" * 1000}])))
    assert problem["value"] == "x" * 1000
    assert len(str(problem["message"])) < 600


def test_files_with_a_group_of_the_same_name_are_joined_and_that_is_listed() -> None:
    one = read_events(b"date,group\n2013,ours\n2013,alone\n", file="one")
    two = read_events(b"date,group\n2014,other\n2014,ours\n2015,ours\n", file="two")
    joined = combine({"one": one, "two": two})
    assert joined.reports["group"].tolist() == ["ours", "alone", "other", "ours", "ours"]
    assert joined.reports["file"].tolist() == ["one"] * 2 + ["two"] * 3
    assert joined.reports.index.tolist() == [0, 1, 2, 3, 4]
    problem = only_problem(joined)
    assert (problem["line"], problem["column"], problem["value"]) == (3, "group", "ours")
    assert (problem["code"], problem["file"]) == ("shared-group", "two")
    assert "Line 3, column group: “ours” is also a group of one" in str(problem["message"])
    assert "rename the group" in str(problem["message"])


def test_blank_groups_of_two_files_are_not_one_group() -> None:
    one = read_events(b"date,group\n2013,\n", file="one")
    assert combine({"one": one, "two": one}).problems.empty


def test_problems_of_several_files_say_which() -> None:
    bad = read_events(b"place,date\nA,soon\n")
    joined = combine({"one": bad, "two": bad})
    assert set(joined.reports["file"]) == {"one", "two"}
    files = [read_events(b"place,date\nA,soon\n", file=name) for name in ("one", "two")]
    problems = combine(dict(zip(("one", "two"), files, strict=True))).problems
    assert problems["file"].tolist() == ["one", "two"]


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


def test_a_cell_that_could_not_be_read_stays_in_the_details() -> None:
    assert only_report(read_events(b"place,date,people\nA,soon,many\n"))["other"] == (
        ("date", "soon"),
        ("people", "many"),
    )


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


def test_files_of_one_kind_make_a_reading_of_that_kind() -> None:
    one, two = read_events(b"date,place\n2013,A\n"), read_events(b"date,place,to\n2013,A,B\n")
    assert combine({"one": one, "two": one}).kind == "events"
    assert combine({"one": one, "two": two}).kind == "reports"


_CELLS = st.sampled_from(
    (
        "",
        "2013-05",
        "soon",
        "106",
        "17.5",
        "-200",
        "many",
        "9",
        "confirmed",
        "probably",
        "A",
        "Ayville",
        "nan",
        '"',
        "é",
    )
)


@settings(max_examples=25)
@example(
    [[*[""] * 7, "2013-05"], ["soon"] * 8, [*[""] * 7, "106"]]
)  # a row of words is no header where the first line is one
@given(st.lists(st.lists(_CELLS, min_size=1, max_size=8), min_size=1, max_size=8))
def test_a_row_is_a_report_or_is_listed_and_every_problem_is_whole(rows: list[list[str]]) -> None:
    header = "date,place,people,status,lat,lon,reliability"
    data = "\n".join([header, *(",".join(row) for row in rows if '"' not in "".join(row))]).encode()
    try:
        reading = read_events(data)
    except UnusableFile:
        assert not any("".join(row) for row in rows if '"' not in "".join(row))
        return
    aside = reading.problems[reading.problems["code"] == "no-date-no-place"]["line"].tolist()
    lines = [
        number
        for number, row in enumerate((row for row in rows if '"' not in "".join(row)), start=2)
        if "".join(row)
    ]
    # A short line and the full one after it can be one line that was broken in two; that is said.
    joined = reading.problems[reading.problems["code"] == "broken-line"]["line"].tolist()
    found = sorted([*reading.reports["line"].tolist(), *aside])
    assert [line for line in lines if line not in {after + 1 for after in joined} - set(found)] == found
    for problem in reading.problems.to_dict("records"):
        assert problem["code"] in CODES
        assert problem["line"] in [1, *lines]  # the header's line, where it and the rows differ
        assert problem["value"]
        # A remedy is an order: what to write, use, check, give or do with the row.
        assert re.search(r"\b(write|use|check|Check|give|swapped|Give|Save|Rename)\b", problem["message"])


@settings(max_examples=25)
@given(st.binary(max_size=120).map(lambda tail: b"date,place\n" + tail) | st.binary(max_size=200))
def test_no_bytes_raise_anything_but_unusable_file(data: bytes) -> None:
    try:
        reading = read_events(data)
    except UnusableFile as error:
        assert len(str(error)) > 20  # noqa: PT017  that nothing else is raised is what is tested
    else:
        assert len(reading.reports) + len(reading.problems) > 0


_ANY = st.sampled_from(
    ("", "NA", "2013", "27/05/2013", "5/6/2013", "May 2013", "2013-05-27 - 2013-05-01", "41421", "1,234", "about 20", "nine", "37,3",
     "37.3, 42.9", "102.6, 17.9", "17°58′N", "106", "체포", "arest", "확인됨", "Laos", "'=1", "week")
)  # fmt: skip
_HEADERS = (
    "date",
    "start date",
    "place",
    "people",
    "status",
    "유형",
    "coordinates",
    "lat",
    "lon",
    "Statuss",
    "hat",
    "trip",
    "stop",
)


@settings(max_examples=60)
@given(st.data())
def test_every_cell_is_in_its_column_as_it_was_written_or_in_the_details(data: st.DataObject) -> None:
    headers = data.draw(st.lists(st.sampled_from(_HEADERS), min_size=1, max_size=6, unique=True))
    rows = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(headers, _ANY)), min_size=1, max_size=6))
    try:
        reading = read_events(csv_of(rows))
    except UnusableFile:
        return
    moved = {"lat", "lon"} if "swapped-coordinates" in set(reading.problems["code"]) else set()
    table = read_table(csv_of(rows)).rows
    for report in reading.reports.to_dict("records"):
        kept = dict(report["other"])
        for header, cell in table.loc[report["line"]].items():
            column = reading.columns.get(str(header), "")
            if cell and header not in kept and column in NAMES and column not in moved:
                value = report[column]
                assert str(value) == restored(cell) or float(value) == float(cell)
            elif cell and header not in kept:
                assert column in {"date start", "lat lon"} | moved
