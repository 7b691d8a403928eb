from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from geo.view import Filter, first_day, last_day, select
from tests.factories import case_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-05", date(2013, 5, 1), date(2013, 5, 31)),
        ("2013-05-27", date(2013, 5, 27), date(2013, 5, 27)),
        (" 2013 ", date(2013, 1, 1), date(2013, 12, 31)),
        ("../2013-05-29", None, date(2013, 5, 29)),
        ("  ", None, None),
    ],
)
def test_a_typed_date_has_a_first_and_a_last_day(text: str, first: date | None, last: date | None) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


def test_a_range_that_ends_before_it_begins_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="swap the two days"):
        Filter(date(2013, 5, 2), date(2013, 5, 1))


def test_a_filter_does_not_change() -> None:
    wanted = Filter()
    with pytest.raises(FrozenInstanceError):
        wanted.text = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("written", "possible", "certain"),
    [
        ("2013-05-10", True, True),
        ("2013-05-20", True, True),
        ("2013-05-09", False, False),
        ("2013-05-21", False, False),
        ("2013-05-09~", True, False),
        ("2013-05-10~", True, True),
        ("2013-05", True, False),
        ("2013-04", False, False),
        ("2013-04~", True, False),
        ("../2013-05-10", True, False),
        ("../2013-05-09", False, False),
        ("2013-05-20/..", True, False),
        ("2013-05-12/2013-05-14", True, True),
        ("2013-05-01/2013-06-01", True, False),
        ("", True, False),
    ],
)
def test_a_range_of_both_its_days_leaves_what_may_lie_in_it_or_what_does_for_certain(
    written: str, possible: bool, certain: bool
) -> None:
    routes = case_of([{"date": written, "place": "Alpha"}]).routes()
    ends = date(2013, 5, 10), date(2013, 5, 20)
    assert len(select(routes, Filter(*ends)).events) == possible
    assert len(select(routes, Filter(*ends, certain=True)).events) == certain


def test_each_part_of_a_filter_leaves_what_it_says_and_all_together() -> None:
    rows = [
        {
            "group": "g",
            "event": "a",
            "place": "Alpha",
            "kind": "arrest",
            "source": "S",
            "note": "By the RIVER",
        },
        {"group": "", "event": "b", "place": "Beta", "kind": "crossing", "source": "T", "status": "claimed"},
        {"group": "h", "event": "c", "place": "Delta", "kind": "arrest", "source": "T"},
        {"group": "h", "event": "c", "place": "Delta", "kind": "arrest", "source": "S", "status": "unknown"},
    ]
    routes = case_of(rows).routes()

    def left(wanted: Filter) -> list[str]:
        return select(routes, wanted).events["event"].tolist()

    assert left(Filter()) == ["a", "b", "c"]
    assert left(Filter(groups=("g", ""))) == ["a", "b"]
    assert left(Filter(kinds=("arrest",))) == ["a", "c"]
    assert left(Filter(statuses=("claimed",))) == ["b"]
    assert left(Filter(sources=("S",))) == ["a", "c"]
    assert left(Filter(text="river by")) == ["a"]
    assert left(Filter(text="del")) == ["c"]
    assert left(Filter(groups=("h",), kinds=("arrest",), sources=("T",))) == ["c"]
    assert left(Filter(kinds=("crossing",), sources=("S",))) == []
