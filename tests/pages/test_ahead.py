"""The stop that comes next is worked out before it is asked for, and a step finds it there."""

from __future__ import annotations

from concurrent.futures import Future, wait
from dataclasses import replace
from typing import Any

import pytest

from geo.routes import Case
from geo.view import Asked, Filter
from pages.parts import ahead, cases
from pages.parts.ahead import look_ahead
from pages.parts.session import Playback, Session
from pages.parts.shown import shown_of

STOPS = {"asof": ["2013-05-28", "2013-05-29T12:00", "2013-05-30", ""], "upto": ["2013-05-27", ""]}


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Future[None]]:
    found: list[Future[None]] = []
    monkeypatch.setattr(ahead, "_last", found)
    return found


def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the moments of which routes are built from now on."""
    moments: list[str] = []
    whole = Case.routes

    def watched(case: Case, as_of: str | None = None, *more: Any, **named: Any) -> object:
        moments.append(as_of or "")
        return whole(case, as_of, *more, **named)

    monkeypatch.setattr(Case, "routes", watched)
    return moments


def stepped(now: Session, laos: Case, key: str, begun: list[Future[None]]) -> None:
    look_ahead(now, key, laos, STOPS)
    wait(begun)
    assert [one.exception() for one in begun if not one.cancelled()] == [None]


@pytest.mark.parametrize(
    "one_step",
    [
        ("2013-05-28", 1, "2013-05-29T12:00", "2013-05-28"),
        ("2013-05-30", -1, "2013-05-29T12:00", "2013-05-28"),
        ("", 1, "2013-05-30", "2013-05-29T12:00"),
    ],
)
def test_the_step_itself_builds_nothing(
    laos: Case,
    begun: list[Future[None]],
    monkeypatch: pytest.MonkeyPatch,
    one_step: tuple[str, int, str, str],
) -> None:
    at, way, there, before = one_step
    key = f"a case of this test {at} {way}"
    moments = built(monkeypatch)
    stepped(Session(asked=Asked(asof=at), playback=Playback(way=way)), laos, key, begun)
    assert set(moments) == {there, before}
    moments.clear()
    known = cases.known_of(key, laos, there, before)
    shown = shown_of(key, there, Filter(), known)
    assert moments == []
    assert {"view", "listed", "timeline"} <= set(vars(shown))


def test_where_there_is_no_other_stop_nothing_is_begun(laos: Case, begun: list[Future[None]]) -> None:
    look_ahead(Session(), "a case of one stop", laos, {"asof": [""], "upto": [""]})
    assert begun == []


def test_dates_that_are_none_end_in_nothing(laos: Case, begun: list[Future[None]]) -> None:
    now = Session(asked=replace(Asked(asof="2013-05-28"), start="no date"))
    look_ahead(now, "a case with a wrong date", laos, STOPS)
    wait(begun)
    assert isinstance(begun[0].exception(), ValueError)


def test_beside_another_map_nothing_is_worked_out_ahead(laos: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []
    monkeypatch.setattr("pages.parts.ahead._begin", begun.append)
    now, stops = Session(), {"asof": ["2013-05-28", ""], "upto": [""]}
    look_ahead(now, "one map", laos, stops)
    assert len(begun) == 1
    now.ask(compare="moment")
    look_ahead(now, "two maps", laos, stops)
    assert len(begun) == 1
