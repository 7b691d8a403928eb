"""The stops of a playback."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.view import ALL, Filter, event_days, select, step
from tests.factories import ROWS, case_of

STOPS = st.lists(st.text(max_size=3), min_size=1, max_size=6, unique=True)


def test_the_days_are_starts_or_ends_where_the_start_is_open() -> None:
    case = case_of(
        [
            {"group": "g", "date": "2013-05", "place": "Alpha"},
            {"group": "g", "date": "../2013-05-29", "place": "Alpha"},
            {"group": "g", "date": "2013-05-09~", "place": "Beta"},
            {"group": "h", "date": "2013-05-09", "place": "Beta"},
            {"group": "h", "place": "Beta"},
        ]
    )
    assert event_days(case.routes(), Filter()) == ["2013-05-01", "2013-05-09", "2013-05-29", ALL]
    assert event_days(case.routes(), Filter(groups=("h",))) == ["2013-05-09", ALL]
    assert event_days(case.routes(), Filter(groups=("h",), until=date(1999, 1, 1))) == ["2013-05-09", ALL]


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_each_stop_shows_more_and_the_last_shows_all(rows: list[dict[str, str]]) -> None:
    routes = case_of(rows).routes()
    seen: set[str] = set()
    stops = event_days(routes, Filter())
    for stop in stops:
        view = select(routes, Filter(until=date.fromisoformat(stop) if stop else None))
        now = set(view.events["id"])
        assert seen < now or (stop == ALL and seen <= now) or stop == stops[0]
        seen = now
    assert seen == set(routes.events["id"])


@given(STOPS, st.data())
def test_it_ends_at_both_ends_and_loops_when_asked(stops: list[str], data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(stops))
    assert step(stops, stops[-1], 1) == stops[-1]
    assert step(stops, stops[0], -1) == stops[0]
    assert step(stops, stops[-1], 1, loop=True) == stops[0]
    there = at
    for _ in stops:
        there = step(stops, there, 1, loop=True)
    assert there == at


def test_without_stops_there_is_nothing_to_step_through() -> None:
    with pytest.raises(ValueError, match="no stops"):
        step([], "", 1)
