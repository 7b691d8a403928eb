from __future__ import annotations

import pytest

from geo.events import read_events
from geo.routes import load_case
from tests.factories import FewPlaces

NUMBERED = "Group,Date,Place,Source 1,Status 1,Source 2,Status 2\nA,2013,Alpha,AP,reported,RFA,denied\nB,2014,Beta,AP,confirmed,,\n"
NAMED = "Date,Place,Yonhap,MOFA,AP\n2013-05-27,Alpha,confirmed,denied,reported\n2013-05-28,Kunming,,denied,\n"


def told(text: str, *columns: str) -> list[list[str]]:
    reports = read_events(text.encode()).reports
    return [list(map(str, row)) for row in reports[list(columns)].itertuples(index=False)]


def test_numbered_sources_make_a_report_each() -> None:
    assert told(NUMBERED, "line", "group", "source", "status") == [
        ["2", "A", "AP", "reported"],
        ["2", "A", "RFA", "denied"],
        ["3", "B", "AP", "confirmed"],
    ]


def test_a_column_of_stances_for_each_source_makes_a_report_each() -> None:
    assert told(NAMED, "line", "source", "status") == [
        ["2", "Yonhap", "confirmed"],
        ["2", "MOFA", "denied"],
        ["2", "AP", "reported"],
        ["3", "MOFA", "denied"],
    ]


@pytest.mark.parametrize("text", [NUMBERED, NAMED])
def test_what_several_sources_say_of_one_row_is_one_event_in_dispute(text: str) -> None:
    events = load_case({"one": text.encode()}, gazetteer=FewPlaces()).routes().events
    assert events["status"].tolist()[0] == "contested"
    assert len(events) == 2


def test_rows_on_the_same_line_of_two_files_are_two_events() -> None:
    files = {
        name: NAMED.replace("2013-05-27", day).encode()
        for name, day in (("one", "2013-05-27"), ("two", "2014-06-01"))
    }
    assert len(load_case(files, gazetteer=FewPlaces()).routes().events) == 4


def test_it_is_said_and_asked_to_be_checked() -> None:
    problems = read_events(NAMED.encode()).problems
    (found,) = problems[problems["code"] == "row-per-source"].itertuples()
    assert (found.line, found.column, found.value) == (1, "status", "Yonhap")
    assert "“Yonhap”, “MOFA”, “AP”" in found.message
    assert "4 from 2 rows" in found.message
    assert not {"wide-row", "unused-column"} & set(problems["code"])


def test_what_is_told_once_holds_for_each() -> None:
    text = "Date,Place,Note,Source 1,Note 1,Source 2,Note 2\n2013,Hyesan,seen,AP,a,RFA,b\n"
    assert told(text, "source", "note", "place") == [["AP", "seen", "Hyesan"], ["RFA", "seen", "Hyesan"]]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Place,Source,Status,MOFA\n2013,Hyesan,AP,confirmed,denied\n",
        "Date,Place,Status,MOFA\n2013,Hyesan,confirmed,denied\n",
        "Date,Place,Yonhap,Remark\n2013,Hyesan,confirmed,seen\n",
        "Date,Place,Source 1\n2013,Hyesan,AP\n",
    ],
)
def test_what_is_of_one_source_keeps_its_rows(text: str) -> None:
    assert told(text, "line") == [["2"]]
