"""Where two views differ."""

from __future__ import annotations

from hypothesis import given, settings

from geo.view import Filter, find_differences, select
from tests.factories import ROWS, case_of

BASE = {"group": "g", "date": "2013-05-01", "place": "Alpha", "source": "s", "reported": "2013-05-10"}


def test_what_only_one_has_and_what_both_have_otherwise() -> None:
    case = case_of(
        [
            BASE | {"event": "same"},
            BASE | {"event": "a", "status": "claimed"},
            BASE | {"event": "a", "status": "denied", "source": "t", "date": "2013-05-02"},
            BASE | {"event": "s"},
            BASE | {"event": "t", "source": "t"},
            BASE | {"event": "same", "source": "t"},
        ]
    )
    views = [select(case.routes(sources=(source,)), Filter()) for source in ("s", "t")]
    found = find_differences(*views)
    assert [(one.a and one.a["event"], one.b and one.b["event"], one.fields) for one in found] == [
        ("a", "a", ("status", "date")),
        (None, "t", ()),
        ("s", None, ()),
    ]


def test_groups_are_matched_by_name_then_by_kind_each_once() -> None:
    case = case_of(
        [
            BASE | {"event": "flight", "kind": "transit"},
            BASE | {"event": "x", "kind": "arrest"},
            BASE | {"group": "h", "event": "Flight ", "kind": "transit", "place": "Beta"},
            BASE | {"group": "h", "event": "y", "kind": "arrest"},
            BASE | {"group": "h", "event": "z", "kind": "arrest"},
        ]
    )
    a, b = (select(case.routes(), Filter(groups=(group,))) for group in "gh")
    found = find_differences(a, b, by_name=True)
    assert [(one.a and one.a["event"], one.b and one.b["event"], one.fields) for one in found] == [
        ("flight", "Flight", ("place",)),
        (None, "z", ()),
    ]


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_a_view_does_not_differ_from_itself_and_every_event_of_two_is_accounted_for(
    rows: list[dict[str, str]],
) -> None:
    case = case_of(rows)
    a, b = (select(case.routes(moment), Filter()) for moment in ("2013-05-15", None))
    assert find_differences(a, a) == ()
    found = find_differences(a, b)
    only_b = {one.b["id"] for one in found if one.a is None and one.b is not None}
    assert only_b == set(b.events["id"]) - set(a.events["id"])
