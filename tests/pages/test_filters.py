from __future__ import annotations

from tests.pages.apps import opened, said


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
    assert "What is typed as dates can't be used" in said(app)
    assert "write a day, month or year" in said(app)
    assert "Events (12)" in said(app)


def test_a_range_that_ends_before_it_begins_is_named() -> None:
    app = opened(**{"from": "2013-06-01", "to": "2013-05-01"})
    assert "swap the two days" in said(app)
