"""The one session object: what a link sets, and steps that are undone."""

from __future__ import annotations

from geo.events import Readings
from geo.places import Decision
from geo.view import Asked
from pages.parts.session import Session
from tests.pages.apps import opened, said


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


def test_steps_of_reading_are_undone_one_by_one_and_the_same_again_is_none() -> None:
    now = Session()
    first = now.readings.with_options("file", order="dmy")
    now.read_as(first)
    now.read_as(first)
    now.read_as(first.with_options("file", order="mdy"))
    assert (len(now.readings_before), now.readings_step) == (2, 2)
    now.undo_reading()
    assert now.readings == first
    now.undo_reading()
    now.undo_reading()
    assert (now.readings, now.readings_step) == (Readings(), 4)


def test_the_file_that_was_changed_last_is_told() -> None:
    now = Session()
    assert now.last_changed == ""
    now.read_as(now.readings.with_options("one", order="dmy"))
    now.read_as(now.readings.with_right("other", [("", 2, "date", "bad-date", "x")]))
    assert now.last_changed == "other"
    now.undo_reading()
    assert now.last_changed == "one"
    now.read_as(now.readings.with_columns(["a"], {"a": "date"}))
    assert now.last_changed == ""


def test_decisions_are_about_the_open_files_and_are_undone() -> None:
    now = Session(asked=Asked(case=("a", "b")))
    one, two = Decision("Kunming", "CN"), Decision("Boten")
    now.decide(one)
    now.decide(two)
    now.ask(case=("b",))
    now.take_back(two.key)
    assert now.decided == {one.key: one}
    now.ask(case=("a",))
    assert now.decided == {one.key: one, two.key: two}
    now.undo()
    now.undo()
    assert now.decided == {one.key: one}


def test_what_is_kept_stays_in_force_below_every_step() -> None:
    now = Session(asked=Asked(case=("a",)))
    mine, kept = Decision("Kunming", "CN"), Decision("Boten")
    now.decide(mine)
    now.adopt("a", {kept.key: kept})
    assert now.decided == {mine.key: mine, kept.key: kept}
    now.undo()
    assert now.decided == {kept.key: kept}
    assert now.recalled == {"a": 1}
