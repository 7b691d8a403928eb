from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.pages.apps import opened, said


def test_the_map_has_the_browser_to_itself_once(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("pages.parts.explore.time", SimpleNamespace(sleep=waits.append))
    app = opened()
    assert app.dataframe
    assert len(waits) == 1
    app.run()
    assert len(waits) == 1


def test_moments_of_reporting_are_the_stops_and_today_is_the_last() -> None:
    app = opened()
    # The stops of the file, by hand: its distinct dates of report, the 29th also with a time.
    assert app.select_slider(key="w_asof").options == [
        "28 May 2013",
        "29 May 2013, 00:00",
        "29 May 2013, 19:12",
        "30 May 2013",
        "2 June 2013",
        "21 June 2013",
        "Today",
    ]


def test_before_everything_nothing_was_known() -> None:
    app = opened(asof="2013-05-27")
    assert "Nothing had been reported by then" in said(app)


def test_an_unknown_event_in_a_link_shows_no_evidence() -> None:
    app = opened(event="ffffffffffff")
    assert not app.exception
    assert "Choose a place or a line on the map" in said(app)
