from __future__ import annotations

from datetime import date

import pandas as pd

from geo.routes import Case, load_case
from tests.factories import FewPlaces


def load(**files: str) -> Case:
    return load_case({name: text.encode() for name, text in files.items()}, gazetteer=FewPlaces())


def test_groups_of_two_files_are_joined_into_one_route_and_that_is_listed() -> None:
    case = load(
        one="group,date,place\nours,2013-05-01,Alpha\n", two="date,place,group\n2013-05-02,Beta,ours\n"
    )
    legs = case.routes().legs
    assert legs[["from", "to", "basis"]].to_numpy().tolist() == [["Alpha", "Beta", "inferred"]]
    listed = case.problems.to_dict("records")
    assert [(one["file"], one["line"], one["column"], one["value"]) for one in listed] == [
        ("two", 2, "group", "ours")
    ]
    assert "rename the group in one file" in listed[0]["message"]


def test_an_event_that_two_files_tell_is_one_event() -> None:
    text = "group,event,date,place,source\nours,x,2013,Alpha,"
    routes = load(one=text + "S\n", two=text + "T\n").routes()
    assert len(routes.events) == 1
    assert len(routes.reports) == 2


def test_a_file_that_cannot_be_used_is_named_and_the_others_are_read() -> None:
    case = load(bad="", good="date,place\n2013,Alpha\n")
    assert list(case.unusable) == ["bad"]
    assert "Choose a CSV" in case.unusable["bad"]
    assert case.reports["file"].tolist() == ["good"]


def test_no_file_at_all_is_a_case_of_nothing() -> None:
    for case in (load(), load(bad="")):
        assert case.reports.empty
        assert case.problems.empty
        assert case.moments == []
        assert case.days is None
        assert case.routes().events.empty


def test_a_place_that_nobody_knows_is_a_problem_and_its_event_stays() -> None:
    case = load(one="date,place,country\n2013,Alpha,\n2013,Qqxyzzy,CN\n")
    (problem,) = case.problems.to_dict("records")
    assert (problem["line"], problem["column"], problem["value"]) == (3, "place", "Qqxyzzy")
    assert "Line 3, column place" in problem["message"]
    assert "check the spelling or the country, or give coordinates" in problem["message"]
    assert case.routes().events["shape"].tolist() == ["mark", "none"]


def test_the_days_of_a_case_are_the_first_and_last_of_any_event() -> None:
    case = load(one="date,place\n../2013-05-29,Alpha\n2013-04,Beta\n2013-06-02/..,Beta\n,Alpha\n")
    assert case.days == (pd.Timestamp("2013-04-01"), pd.Timestamp("2013-06-02"))
    assert case.days_within(date(2013, 5, 1), date(9999, 12, 31)) == (
        pd.Timestamp("2013-05-29"),
        pd.Timestamp("2013-06-02"),
    )
    assert case.days_within(date(2014, 1, 1), date(2014, 1, 1)) is None


def test_two_rows_that_were_run_together_on_one_line_are_two_events() -> None:
    rows = [f"2013-05-{day:02},Alpha,{day}" for day in range(1, 10)]
    joined = "\n".join([*rows[:4], rows[4] + rows[5], *rows[6:]])
    case = load(one=f"date,place,people\n{joined}\n")
    assert len(case.reports) == 9
    assert len(case.routes().events) == 9
