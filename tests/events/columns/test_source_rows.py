from __future__ import annotations

import pytest

from geo.events import read_events
from geo.routes import load_case
from tests.factories import FewPlaces

NUMBERED = "Group,Date,Place,Source 1,Status 1,Source 2,Status 2\nA,2013,Alpha,AP,reported,RFA,denied\nB,2014,Beta,AP,confirmed,,\n"
NAMED = "Date,Place,Yonhap,MOFA,AP\n2013-05-27,Alpha,confirmed,denied,reported\n2013-05-28,Kunming,,denied,\n"


SAID = {"Date": "date", "Place": "place", "Yonhap": "status", "MOFA": "further one", "AP": "further one"}
"""The names of columns are sources: a person has to say so."""


def told(text: str, *columns: str, said: dict[str, str] | None = None) -> list[list[str]]:
    reports = read_events(text.encode(), columns=said).reports
    return [list(map(str, row)) for row in reports[list(columns)].itertuples(index=False)]


def test_numbered_sources_make_a_report_each() -> None:
    assert told(NUMBERED, "line", "group", "source", "status") == [
        ["2", "A", "AP", "reported"],
        ["2", "A", "RFA", "denied"],
        ["3", "B", "AP", "confirmed"],
    ]


def test_a_column_of_stances_for_each_source_makes_a_report_each() -> None:
    assert told(NAMED, "line", "source", "status", said=SAID) == [
        ["2", "Yonhap", "confirmed"],
        ["2", "MOFA", "denied"],
        ["2", "AP", "reported"],
        ["3", "MOFA", "denied"],
    ]


def test_what_several_sources_say_of_one_row_is_one_event_in_dispute() -> None:
    events = load_case({"one": NUMBERED.encode()}, gazetteer=FewPlaces()).routes().events
    assert events["status"].tolist() == ["contested", "confirmed"]


@pytest.mark.parametrize(
    "header", ["Yonhap,MOFA,AP", "Arrested,Repatriated,Released", "1st status,2nd status,3rd status"]
)
def test_columns_of_stances_are_of_no_source_until_a_person_says_so(header: str) -> None:
    text = NAMED.replace("Yonhap,MOFA,AP", header)
    found = read_events(text.encode())
    assert set(found.reports["status"]) <= {"reported", "unknown"}
    assert set(found.reports["source"]) == {""}
    (wide,) = found.problems[found.problems["code"] == "wide-row"].itertuples()
    assert header.split(",", maxsplit=1)[0] in wide.message


def test_rows_on_the_same_line_of_two_files_are_two_events() -> None:
    files = {name: NUMBERED.replace("2013", day).encode() for name, day in (("one", "2011"), ("two", "2012"))}
    assert len(load_case(files, gazetteer=FewPlaces()).routes().events) == 4


def test_it_is_said_and_asked_to_be_checked() -> None:
    problems = read_events(NAMED.encode(), columns=SAID).problems
    (found,) = problems[problems["code"] == "row-per-source"].itertuples()
    assert (found.line, found.column, found.value) == (1, "status", "Yonhap")
    assert "“Yonhap”, “MOFA”, “AP”" in found.message
    assert "4 from 2 rows" in found.message
    assert not {"wide-row", "unused-column"} & set(problems["code"])


def test_what_is_told_once_holds_for_each() -> None:
    text = "Date,Place,Note,Source 1,Source 2\n2013,Hyesan,seen,AP,RFA\n"
    assert told(text, "source", "note", "place") == [["AP", "seen", "Hyesan"], ["RFA", "seen", "Hyesan"]]


def test_an_address_without_a_source_is_no_source() -> None:
    text = "date,place,Source 1,Source 2,Status,URL 1,URL 2,URL 3\n2013,A,X,,confirmed,http://a/1,http://a/2,http://a/3\n"
    found = read_events(text.encode()).reports
    assert found[["source", "status", "url"]].to_numpy().tolist() == [["X", "confirmed", "http://a/1"]]
    assert {("URL 2", "http://a/2"), ("URL 3", "http://a/3")} <= set(found["other"].iloc[0])


def test_a_group_that_says_nothing_is_none_and_the_reports_are_one_event() -> None:
    text = "group,date,place,Source 1,Status 1,Source 2,Status 2\nN/A,2013-05-01,Alpha,X,confirmed,Y,denied\n"
    events = load_case({"one": text.encode()}, gazetteer=FewPlaces()).routes().events
    assert events["status"].tolist() == ["contested"]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Place,Source,Status,MOFA\n2013,Hyesan,AP,confirmed,denied\n",
        "Date,Place,Status,MOFA\n2013,Hyesan,confirmed,denied\n",
        "Source 1,Place 1,Date 1,Source 2,Place 2,Date 2\nMOFA,Yanji,2013-05-01,NIS,Tumen,2013-05-02\n",
        "Date,Place,Source 1,Status 1,Source 2,Status 2\n2013-05-29,Hyesan,AP,claimed,none,\n",
        "Date,Place,Source 1,Status 1,Note 1,Source 2,Status 2,Note 2\n2013-05-29,Hyesan,AP,claimed,x,,,see above\n",
        "Date,Place,Yonhap,Remark\n2013,Hyesan,confirmed,seen\n",
        "Date,Place,Source 1\n2013,Hyesan,AP\n",
    ],
)
def test_what_is_of_one_source_keeps_its_rows(text: str) -> None:
    assert told(text, "line") == [["2"]]


@pytest.mark.parametrize(
    "header",
    ["source1,source1_status,source2,source2_status", "Source 1,Source 1 status,Source 2,Source 2 status",
     "1st source,1st status,2nd source,2nd status", 'Source 1,"Status 1 (1=confirmed, 2=denied)",Source 2,"Status 2 (1=confirmed, 2=denied)"',
     "Source,Status,Source 2,Status 2"],
)  # fmt: skip
def test_a_number_is_found_wherever_it_stands(header: str) -> None:
    found = read_events(f"date,place,{header}\n2013-05-27,Vientiane,Yonhap,confirmed,MOFA,denied\n".encode())
    assert found.reports[["source", "status"]].to_numpy().tolist() == [
        ["Yonhap", "confirmed"],
        ["MOFA", "denied"],
    ]


def test_a_stance_that_is_numbered_otherwise_is_given_to_no_source() -> None:
    found = read_events(b"date,place,Source 1,Says 1,Source 2,Says 2\n2013,Hyesan,AP,confirmed,MOFA,denied\n")
    assert "confirmed" not in set(found.reports["status"])


def test_people_of_one_source_are_not_those_of_another() -> None:
    found = read_events(
        b"Date,Place,Source 1,People 1,Source 2,People 2\n2013,Hyesan,MOFA,9,NIS,12\n"
    ).reports
    assert found[["source", "people"]].to_numpy().tolist() == [["MOFA", 9]]


def test_what_stands_by_a_first_source_without_a_number_is_its_own() -> None:
    text = "Date,Place,Source,URL,Status,Source 2\n2013,Hyesan,AP,http://ap/1,confirmed,MOFA\n"
    assert told(text, "source", "url", "status") == [
        ["AP", "http://ap/1", "confirmed"],
        ["MOFA", "", "unknown"],
    ]


def test_one_odd_word_hides_no_column_of_stances() -> None:
    text = "Date,Place,Yonhap,MOFA\n2013,Hyesan,confirmed,denied\n2014,Musan,claimed,will not comment\n"
    found = read_events(text.encode())
    assert set(found.reports["status"]) == {"reported"}
    assert "wide-row" in set(found.problems["code"])


def test_sources_of_a_movement_are_no_places_on_its_way() -> None:
    text = "Date,From,To,Source 1,Status 1,Source 2,Status 2\n2013,Hyesan,Boten,AP,confirmed,MOFA,denied\n"
    assert told(text, "place", "to_place", "source", "status") == [
        ["Hyesan", "Boten", "AP", "confirmed"],
        ["Hyesan", "Boten", "MOFA", "denied"],
    ]


def test_the_stance_of_the_second_source_is_not_that_of_the_first() -> None:
    text = "Date,Place,Source 1,Source 2,Status 2\n2013,Hyesan,AP,MOFA,denied\n"
    assert ["AP", "denied"] not in told(text, "source", "status")


def test_people_with_numbers_are_no_group() -> None:
    text = "Defector 1,Defector 2,Date,Place\nA,B,2013,Hyesan\nA,C,2014,Musan\n"
    assert {group for (group,) in told(text, "group")} == {""}
