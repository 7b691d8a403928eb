"""Stepping and comparing through Streamlit's own test runner: links, buttons, and links that make no sense."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.playback import NO_MOMENTS, ONE_DAY
from tests.pages.apps import opened, said
from tests.pages.test_evidence import uploaded


def value(app: AppTest, key: str) -> object:
    return app.select_slider(key=key).value


def test_buttons_step_through_what_was_known_and_end_at_both_ends() -> None:
    app = opened(asof="2013-05-28")
    app.button(key="w_back").click().run()
    assert value(app, "w_asof") == "2013-05-28"
    app.button(key="w_on").click().run()
    assert value(app, "w_asof") == "2013-05-29T00:00"
    assert app.query_params["asof"] == "2013-05-29T00:00"


def test_loop_goes_on_from_the_last_stop_to_the_first() -> None:
    app = opened()
    app.toggle(key="w_loop").set_value(True).run()
    app.button(key="w_on").click().run()
    assert value(app, "w_asof") == "2013-05-28"


def test_what_happened_is_stepped_through_by_days() -> None:
    app = opened(group="South Korean couple, 2013")
    # By hand from the file: held by 27 May, released on the 27th, arrived on the 29th.
    assert app.select_slider(key="w_upto").options == ["27 May 2013", "29 May 2013", "All"]
    app.segmented_control(key="w_what").set_value("upto").run()
    app.button(key="w_back").click().run()
    assert value(app, "w_upto") == "2013-05-29"
    app.button(key="w_back").click().run()
    assert "Events (2)" in said(app)


def test_playing_begins_at_the_first_stop_and_can_be_paused() -> None:
    app = opened()
    app.button(key="w_play").click().run()
    assert value(app, "w_asof") == "2013-05-28"
    assert app.button(key="w_play").label == "Pause"
    app.button(key="w_play").click().run()
    assert app.button(key="w_play").label == "Play"
    assert value(app, "w_asof") == "2013-05-28"


def test_what_changed_is_said() -> None:
    app = opened(asof="2013-05-29T19:12")
    assert "What changed since the stop before (3)" in [one.label for one in app.expander]
    assert "confirmed by South Korean foreign ministry official, which had denied it" in said(app)


def test_nothing_changed_since_the_last_report_until_today() -> None:
    assert not [one.label for one in opened().expander if one.label.startswith("What changed")]


def test_before_everything_nothing_is_known_and_the_page_says_so() -> None:
    app = opened(asof="1900-01-01")
    assert not app.exception
    assert "Nothing had been reported by then" in said(app)


@pytest.mark.parametrize(
    "query",
    [
        {"upto": "no day"},
        {"upto": "9999-12-31"},
        {"upto": "0001-01-01"},
        {"compare": "nonsense"},
        {"compare": "moment", "a": "nonsense", "b": "{{ 7*191 }}"},
        {"compare": "source", "a": "nobody"},
        {"compare": "group", "b": "no group"},
    ],
)
def test_a_link_that_makes_no_sense_still_opens_the_page(query: dict[str, str]) -> None:
    app = opened(**query)
    assert not app.exception
    assert app.multiselect(key="w_case").value == ["laos-nine-2013"]


def test_where_there_is_nothing_to_step_through_the_page_says_why() -> None:
    row = {"group": "g", "event": "e", "date": "2013-05-27", "place": "Vientiane"}
    words = said(uploaded(row))
    assert NO_MOMENTS in words
    assert ONE_DAY in words
    more = said(uploaded({**row, "reported": "2013-05-28"}, {**row, "event": "f", "date": "2013-05-29"}))
    assert NO_MOMENTS not in more
    assert ONE_DAY not in more
