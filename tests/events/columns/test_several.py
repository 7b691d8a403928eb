from __future__ import annotations

import pytest

from geo.events.columns.several import Several, all_of, by_number

HEADERS = ["Place 1", "Date 1", "Place 2", "Date 2", "Place 3"]
FIRST = {
    "Place 1": "place",
    "Date 1": "date",
    **dict.fromkeys(["Place 2", "Date 2", "Place 3"], "further one"),
}


def test_headers_are_told_apart_by_their_number() -> None:
    found = by_number(HEADERS, FIRST, "place", ("date",))
    assert found == {
        1: {"place": "Place 1", "date": "Date 1"},
        2: {"place": "Place 2", "date": "Date 2"},
        3: {"place": "Place 3"},
    }
    assert set(all_of(found)) == set(HEADERS)


@pytest.mark.parametrize(
    "columns",
    [
        {"Date 1": "date", "Date 2": "further one"},
        {"Place 1": "place", "Date 1": "date", "Date 2": "further one"},
    ],
)
def test_none_counts_unless_the_leading_ones_do(columns: dict[str, str]) -> None:
    assert by_number(HEADERS, columns, "place", ("date",)) == {}


def test_of_one_alone_there_are_not_several() -> None:
    assert by_number(["Place 1", "Date 1", "Date 2"], FIRST, "place", ("date",)) == {}


def test_two_of_the_same_number_are_none_of_several() -> None:
    columns = {"Place 1": "place", "Place 01": "further one", "Place 2": "further one"}
    assert by_number(list(columns), columns, "place", ()) == {}


def test_a_name_that_the_file_has_is_not_taken_for_a_new_column() -> None:
    rows = Several({"group": "group"}, ["group", "(event)"])
    assert rows.header("group") == "group"
    assert rows.header("event") == "(event)*"


def test_a_row_of_another_file_is_not_mixed_up_with_one_of_this() -> None:
    rows = Several({"D": "date"})
    assert rows.called({"D": " 2013-05 "}, "A – B", 3) == "A – B, 2013-05, line 3"
    assert rows.called({"D": ""}, "", 3) == "line 3"
    assert rows.called({"D": "somebody by name, 2013"}, "A", 3) == "A, line 3"
    assert len(rows.called({"D": ""}, "A" * 5_000, 3)) < 200
