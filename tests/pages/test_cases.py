"""What is computed from a case once: kept while one steps to and fro, and made anew for another day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from geo.draw import Layers
from geo.routes import Case
from geo.view import Filter
from pages.parts import cases
from pages.parts.ahead import look_ahead
from pages.parts.cases import Shown
from pages.parts.session import Session


def shown(case: Case, key: str, as_of: str) -> Shown:
    return cases.shown_of(key, as_of, Filter(), cases.known_of(key, case, as_of, None))


def test_stepping_back_over_many_stops_draws_nothing_again(
    laos: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    whole = cases.layers

    def watched(*what: Any, **how: Any) -> Layers:
        drawn.append(what)
        return whole(*what, **how)

    monkeypatch.setattr(cases, "layers", watched)
    stops = [f"2013-06-{day:02}" for day in range(1, 31)]
    for stop in (*stops, *reversed(stops)):
        assert shown(laos, "to and fro", stop).layers
    assert len(drawn) == len(stops)


def test_today_is_another_view_tomorrow(laos: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    class Tomorrow(dt.date):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return dt.date(2999, 1, 1)

    today = shown(laos, "over midnight", "")
    assert shown(laos, "over midnight", "") is today
    monkeypatch.setattr(cases, "date", Tomorrow)
    assert shown(laos, "over midnight", "") is not today


def test_beside_another_map_nothing_is_worked_out_ahead(laos: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []
    monkeypatch.setattr("pages.parts.ahead._begin", begun.append)
    now, stops = Session(), {"asof": ["2013-05-28", ""], "upto": [""]}
    look_ahead(now, "one map", laos, stops)
    assert len(begun) == 1
    now.ask(compare="moment")
    look_ahead(now, "two maps", laos, stops)
    assert len(begun) == 1
