from __future__ import annotations

from pathlib import Path

import pytest

from geo.places import Decision, KeptDecisions
from geo.sealed import DATA_VARIABLE
from tests.pages.apps import said
from tests.pages.place_apps import FILE, OTHER, changes, choose, click, listed, opened, upload


def test_decisions_come_back_for_the_same_file_in_a_new_tab_whatever_it_is_called() -> None:
    click(choose(opened(), "Springfield"), "accept")
    again = opened()
    assert listed(again)["Springfield"] == "chosen"
    assert "kept on this machine when these files were last open, are in force: 1" in said(again)
    assert "1 of 1 are kept on this machine" in said(again)
    assert listed(opened(OTHER))["Springfield"] == "gazetteer"


def test_what_is_kept_for_a_file_is_about_names_of_that_file_only(folder: Path) -> None:
    app = opened(FILE, OTHER)
    click(choose(app, "Kunming"), "unknown")
    click(choose(app, "Springfield"), "unknown")
    store = KeptDecisions(folder)
    assert set(store.read(FILE)) == {("Kunming", "CN"), ("Springfield", "")}
    assert set(store.read(OTHER)) == {("Springfield", "")}


def test_a_decision_about_one_file_does_not_move_a_name_of_another() -> None:
    app = click(choose(opened(), "Springfield"), "unknown")
    upload(app, OTHER)
    assert listed(app) == {"Springfield": "gazetteer", "Beijing": "overlay"}


def test_taking_back_and_undoing_reach_what_is_kept(folder: Path) -> None:
    store = KeptDecisions(folder)
    app = click(choose(opened(), "Springfield"), "accept")
    click(app, "undo")
    assert store.read(FILE) == {}
    click(choose(app, "Kunming"), "unknown")
    again = opened()
    click(choose(again, "Kunming"), "back")
    assert store.read(FILE) == {}
    click(again, "undo")
    assert set(store.read(FILE)) == {("Kunming", "CN")}


def test_undoing_leaves_in_force_what_was_kept_before(folder: Path) -> None:
    KeptDecisions(folder).write(OTHER, [Decision("Beijing")])
    app = click(choose(opened(), "Kunming"), "unknown")
    upload(app, FILE, OTHER)
    click(app, "undo")
    assert listed(app)["Beijing"] == "none"
    assert set(KeptDecisions(folder).read(OTHER)) == {("Beijing", "")}


def test_two_tabs_keep_both_their_decisions(folder: Path) -> None:
    one, two = opened(), opened()
    click(choose(one, "Springfield"), "accept")
    click(choose(two, "Kunming"), "unknown")
    assert set(KeptDecisions(folder).read(FILE)) == {("Springfield", ""), ("Kunming", "CN")}


def test_switched_off_nothing_is_kept_and_what_was_is_deleted(folder: Path) -> None:
    app = click(choose(opened(), "Springfield"), "accept")
    app.toggle(key="w_place_keep").set_value(False).run()
    assert KeptDecisions(folder).read(FILE) == {}
    click(choose(app, "Kunming"), "unknown")
    assert KeptDecisions(folder).read(FILE) == {}
    assert "Kept while this tab is open only" in said(app)
    assert set(changes(app)) == {"Springfield", "Kunming"}
    app.toggle(key="w_place_keep").set_value(True).run()
    assert set(KeptDecisions(folder).read(FILE)) == {("Springfield", ""), ("Kunming", "CN")}


def test_a_server_for_others_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    KeptDecisions(folder).write(FILE, [Decision("Kunming", "CN")])
    monkeypatch.setattr("pages.parts.place_keep._HERE", frozenset({"another name"}))
    app = click(choose(opened(), "Springfield"), "accept")
    assert listed(app)["Kunming"] != "none"
    assert "This server may serve others too" in said(app)
    assert set(KeptDecisions(folder).read(FILE)) == {("Kunming", "CN")}


def test_a_store_that_can_not_be_used_is_said_and_deciding_goes_on(folder: Path) -> None:
    (folder / "kept").touch()
    app = click(choose(opened(), "Springfield"), "accept")
    assert listed(app)["Springfield"] == "chosen"
    assert "Decisions can't be kept on this machine" in said(app)
    assert DATA_VARIABLE in said(app)
