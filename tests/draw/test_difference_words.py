"""Differences as a table and as marks."""

from __future__ import annotations

from geo.draw import difference_marks, difference_table
from geo.view import Difference, Filter, find_differences, select
from tests.factories import case_of

BASE = {"group": "g", "event": "a", "kind": "arrest", "date": "2013-05-01", "place": "Alpha"}


def differences() -> tuple[Difference, ...]:
    case = case_of(
        [
            BASE | {"source": "s", "status": "claimed"},
            BASE | {"source": "t", "status": "denied", "date": ""},
            BASE | {"source": "t", "event": "b", "kind": "release"},
        ]
    )
    a, b = (select(case.routes(sources=(source,)), Filter()) for source in "st")
    return find_differences(a, b)


def test_the_table_says_what_each_side_has() -> None:
    table = difference_table(differences(), ("Source s", "Source t"))
    assert table.to_dict("records") == [
        {
            "Event": "Arrest in Alpha",
            "Difference": "other status, date",
            "Source s": "claimed · 1 May 2013",
            "Source t": "denied · undated",
        },
        {
            "Event": "Release in Alpha",
            "Difference": "only in the second",
            "Source s": "—",
            "Source t": "1 May 2013 · release · reported",
        },
    ]


def test_two_sides_of_one_name_are_two_columns() -> None:
    assert list(difference_table(differences(), ("x", "x")).columns[2:]) == ["x (A)", "x (B)"]


def test_marks_of_both_maps() -> None:
    found = differences()
    assert found[0].a is not None
    assert found[1].b is not None
    first, second = difference_marks(found)
    assert first == {found[0].a["id"]: "other status"}
    assert second == {found[0].a["id"]: "other status", found[1].b["id"]: "only here"}
