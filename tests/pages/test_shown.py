"""What a filter shows: drawn once while one steps to and fro, with the chosen event named in the map's frame."""

from __future__ import annotations

import json
from concurrent.futures import wait
from typing import Any

import pytest

from geo.draw import Layers
from geo.routes import Case
from geo.view import Filter
from pages.parts import ahead
from pages.parts import shown as module
from pages.parts.cases import known_of
from pages.parts.shown import Shown, shown_of

ALL = Filter()


def shown(case: Case, key: str, as_of: str, wanted: Filter = ALL) -> Shown:
    return shown_of(key, as_of, wanted, known_of(key, case, as_of, None))


def test_stepping_back_over_many_stops_draws_nothing_again(
    laos: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait(ahead._last)  # what a page of another test has begun is no drawing of this one
    drawn: list[object] = []
    whole = module.layers

    def watched(*what: Any, **how: Any) -> Layers:
        drawn.append(what)
        return whole(*what, **how)

    monkeypatch.setattr(module, "layers", watched)
    stops = [f"2013-06-{day:02}" for day in range(1, 31)]
    for stop in (*stops, *reversed(stops)):
        assert shown(laos, "to and fro", stop).layers
    assert len(drawn) == len(stops)


def payload(made: Shown, event: str) -> Any:
    return json.loads(made.payload(event=event, empty="", fit="", more="All of it"))


def test_the_chosen_event_is_named_in_the_frame_unless_a_filter_hides_it(laos: Case) -> None:
    made = shown(laos, "a card", "")
    event = made.view.events.iloc[0]
    chosen = payload(made, event["id"])
    assert (chosen["selected"], chosen["card"]["more"]) == (event["id"], "All of it")
    assert event["place"] in chosen["card"]["lines"][0]
    for other in (
        payload(made, ""),
        payload(shown(laos, "a card", "", Filter(text="no such word")), event["id"]),
    ):
        assert other["card"] == {"lines": [], "more": ""}
