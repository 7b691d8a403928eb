"""What a click on a map chooses; the maps themselves are tested in a browser."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st

from pages.parts import mapview
from pages.parts.session import Session


def clicked(monkeypatch: pytest.MonkeyPatch, now: Session, events: list[Any], clicks: int | None) -> str:
    """The event that is chosen once the map says how often it was clicked, and on what."""
    answer = {"last_object_clicked_count": clicks, "last_active_drawing": {"properties": {"events": events}}}
    monkeypatch.setattr(st, "session_state", {"a map": answer})
    monkeypatch.setattr(mapview, "session", lambda: now)
    mapview._clicked("a map")
    return now.asked.event


def test_clicking_a_place_again_goes_through_its_events(monkeypatch: pytest.MonkeyPatch) -> None:
    now = Session()
    assert [clicked(monkeypatch, now, ["e", "f"], number) for number in (1, 2, 3)] == ["e", "f", "e"]
    assert clicked(monkeypatch, now, ["g", "h"], 4) == "g"


def test_what_was_answered_already_is_no_click(monkeypatch: pytest.MonkeyPatch) -> None:
    now = Session()
    clicked(monkeypatch, now, ["e"], 1)
    now.ask(event="other")
    assert clicked(monkeypatch, now, ["e"], 1) == "other"
    assert clicked(monkeypatch, now, ["e"], None) == "other"


def test_a_click_on_what_is_no_event_chooses_none(monkeypatch: pytest.MonkeyPatch) -> None:
    now = Session()
    assert clicked(monkeypatch, now, [], 1) == ""
    assert clicked(monkeypatch, now, [7, None], 2) == ""
