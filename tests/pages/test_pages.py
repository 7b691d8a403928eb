"""The pages through Streamlit's own test runner: cold links, widgets, empty states and uploads."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

FRAME = Path(__file__).parents[2] / "pages" / "frame.py"


def opened(page: str = "", **query: str | list[str]) -> AppTest:
    """Open a page cold with a query."""
    app = AppTest.from_file(FRAME, default_timeout=120)
    app.query_params.update(query)
    if page:
        app.run()
        app.switch_page(page)
    return app.run()


def test_the_map_has_the_browser_to_itself_once(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("pages.parts.explore.time", SimpleNamespace(sleep=waits.append))
    app = opened()
    assert app.dataframe
    assert len(waits) == 1
    app.run()
    assert len(waits) == 1


def said(app: AppTest) -> str:
    """Everything that the page says in its own words."""
    parts = (app.text, app.info, app.warning, app.error, app.caption, app.subheader, app.header)
    return "\n".join(element.value for part in parts for element in part)


def test_opens_on_the_laos_case() -> None:
    app = opened()
    assert not app.exception
    assert app.multiselect(key="w_case").value == ["laos-nine-2013"]
    assert "Events (12)" in said(app)


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


@pytest.mark.parametrize(("page", "heading"), [("places.py", "Places"), ("data.py", "Data")])
def test_other_pages_open_with_the_same_files(page: str, heading: str) -> None:
    app = opened(page, case="documented-cases")
    assert not app.exception
    assert app.header[0].value == heading
    assert app.multiselect(key="w_case").value == ["documented-cases"]


def test_a_link_sets_every_control() -> None:
    app = opened(
        asof="2013-05-30", certain="1", kind=["deportation", "transit"], status="confirmed", q="kunming",
        group="Nine from Laos, 2013", source="South Korean foreign ministry official", **{"from": "2013-05", "to": "2013-06"},
    )  # fmt: skip
    assert not app.exception
    assert app.select_slider(key="w_asof").value == "2013-05-30"
    assert app.radio(key="w_certain").value is True
    assert app.multiselect(key="w_kind").value == ["deportation", "transit"]
    assert app.multiselect(key="w_status").value == ["confirmed"]
    assert app.text_input(key="w_text").value == "kunming"
    assert app.text_input(key="w_from").value == "2013-05"
    assert "Events (2)" in said(app)


def test_a_filter_goes_into_the_link_and_clearing_takes_it_out() -> None:
    app = opened()
    app.multiselect(key="w_status").set_value(["denied"]).run()
    assert app.query_params["status"] == "denied"
    assert "Events (1)" in said(app)
    app.button(key="w_clear").click().run()
    assert "status" not in app.query_params
    assert "Events (12)" in said(app)


def test_the_slider_of_dates_writes_the_typed_dates() -> None:
    app = opened()
    low, high = app.slider(key="w_days").value
    assert (low.isoformat(), high.isoformat()) == ("2013-04-01", "2013-06-20")
    app.slider(key="w_days").set_value((low.replace(month=5, day=28), high)).run()
    assert app.text_input(key="w_from").value == "2013-05-28"
    assert app.text_input(key="w_to").value == ""
    # By hand: the flight on the 28th, Beijing on the 29th, the couple's arrival, and 20 June.
    assert "Events (4)" in said(app)


def test_possible_is_wider_than_certain() -> None:
    app = opened(**{"from": "2013-04-10", "to": "2013-04-20"})
    # Two events of "April", and a custody "by 27 May", may lie in these days; none lies there for certain.
    assert "Events (3)" in said(app)
    app.radio(key="w_certain").set_value(True).run()
    assert "No event is left by the filters" in said(app)


def test_a_bad_date_is_named_and_all_dates_are_shown() -> None:
    app = opened(**{"from": "2013-13"})
    assert "A typed date can't be used" in said(app)
    assert "write a day, month or year" in said(app)
    assert "Events (12)" in said(app)


def test_a_range_that_ends_before_it_begins_is_named() -> None:
    app = opened(**{"from": "2013-06-01", "to": "2013-05-01"})
    assert "swap the two days" in said(app)


def test_before_everything_nothing_was_known() -> None:
    app = opened(asof="2013-05-27")
    assert "Nothing had been reported by then" in said(app)


def test_no_file_says_what_to_do() -> None:
    app = opened()
    app.multiselect(key="w_case").set_value([]).run()
    assert "No file is open" in said(app)
    assert not app.exception


def test_a_link_to_a_file_that_is_not_here_asks_for_it() -> None:
    app = opened(case="file-0123456789ab")
    assert "This link was made with files that are not here" in said(app)
    assert "file-0123456789ab" in said(app)


def test_the_evidence_names_what_stands_and_what_does_not() -> None:
    app = opened(q="pyongyang", status="confirmed")
    event = opened_event(app)
    shown = said(opened(event=event))
    assert "South Korean foreign ministry official" in shown
    assert "No longer stands" in "\n".join(element.value for element in opened(event=event).markdown)


def opened_event(app: AppTest) -> str:
    """The id of the first event that is listed."""
    return str(app.dataframe[0].value.index[0])


def test_an_unknown_event_in_a_link_shows_no_evidence() -> None:
    app = opened(event="ffffffffffff")
    assert not app.exception
    assert "Choose a place or a line on the map" in said(app)


def test_what_the_browser_had_not_heard_of_is_set_again() -> None:
    """A click in the middle of a run that set a widget brings what it was before."""
    app = opened()
    now = app.session_state["transit session"]
    now.ask(case=("documented-cases",))
    now.unsettled = True
    app.multiselect(key="w_case").set_value(["laos-nine-2013"])
    app.run()
    assert app.multiselect(key="w_case").value == ["documented-cases"]
    assert not now.unsettled
    app.multiselect(key="w_case").set_value(["laos-nine-2013"]).run()
    assert app.multiselect(key="w_case").value == ["laos-nine-2013"]
