from __future__ import annotations

from geo.events import combine, read_events
from tests.events.faults import only_problem


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


def test_files_of_one_kind_make_a_reading_of_that_kind() -> None:
    one, two = read_events(b"date,place\n2013,A\n"), read_events(b"date,place,to\n2013,A,B\n")
    assert combine({"one": one, "two": one}).kind == "events"
    assert combine({"one": one, "two": two}).kind == "reports"
