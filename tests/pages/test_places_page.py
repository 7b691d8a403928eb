"""Deciding about names through Streamlit's own test runner; the map and its clicks are tested in a browser."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.places import Decision, KeptDecisions, at_point, ensure_index, read_decisions, write_decisions
from geo.places.index import CACHE_VARIABLE
from geo.places.kept_places import MANY
from geo.sealed import DATA_VARIABLE
from pages.parts.place_lookup import CASES
from tests.places.misbehaving import BOTEN, Misbehaving, busy, misbehaving, places

FRAME = Path(__file__).parents[2] / "pages" / "frame.py"
FILE = b"""group,date,place,country
,2013-05-01,Springfield,
,2013-05-02,Ban Nowhereville,
,2013-05-03,Kunming,CN
,2013-05-04,Ban Nowhereville,
,2013-05-05,Elsewhereville,LA
"""
OTHER = b"date,place\n2013-05-01,Springfield\n2013-05-02,Beijing\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    return tmp_path


def opened(*files: bytes) -> AppTest:
    """Open the Places page with files of one's own, in a new tab."""
    app = AppTest.from_file(FRAME, default_timeout=120).run()
    return upload(app, *(files or (FILE,))).switch_page("places.py").run()


def upload(app: AppTest, *files: bytes) -> AppTest:
    app.file_uploader(key="w_upload").set_value([(f"{ident(one)}.csv", one, "text/csv") for one in files])
    return app.run()


def ident(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:6]


def listed(app: AppTest) -> dict[str, str]:
    """Each name of the list with what it was found by, in the order of the list."""
    table = app.dataframe[0].value
    return dict(zip(table["name"], table["method"], strict=True))


def choose(app: AppTest, name: str) -> AppTest:
    row = app.dataframe[0].value["name"].tolist().index(name)
    app.session_state["w_names"] = {"selection": {"rows": [row], "columns": [], "cells": []}}
    return app.run()


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=f"w_place_{key}").click()
    return app.run()


def said(app: AppTest) -> str:
    parts = (app.text, app.info, app.warning, app.error, app.caption, app.subheader, app.header)
    return "\n".join(element.value for part in parts for element in part)


def changes(app: AppTest) -> dict[str, str]:
    table = app.dataframe[1].value
    return dict(zip(table["name"], table["decided"], strict=True))


def test_names_that_need_a_look_come_first_and_none_is_missing() -> None:
    app = opened()
    assert list(listed(app)) == ["Ban Nowhereville", "Elsewhereville", "Springfield", "Kunming"]
    assert "4 names, 5 mentions: 2 without a place, 1 doubtful, 0 for review" in said(app)
    assert "Nothing is decided yet" in said(app)


def test_accepting_makes_it_certain() -> None:
    app = choose(opened(), "Springfield")
    found = app.dataframe[0].value.set_index("name").loc["Springfield"]
    click(app, "accept")
    sure = app.dataframe[0].value.set_index("name").loc["Springfield"]
    assert (sure["method"], sure["confidence"], sure["look"]) == ("chosen", 1.0, "")
    assert (sure["lat"], sure["lon"], sure["path"]) == (found["lat"], found["lon"], found["path"])
    assert changes(app)["Springfield"].startswith("Springfield (")
    assert "0 doubtful" in said(app)


def test_another_place_of_the_name_can_be_chosen() -> None:
    app = choose(opened(), "Springfield")
    other = app.selectbox(key="w_place_other Springfield ")
    words = other.options[3]
    other.set_value(3).run()
    click(app, "choose")
    row = app.dataframe[0].value.set_index("name").loc["Springfield"]
    assert f"{row['lat']:.2f}, {row['lon']:.2f})" in words
    assert row["method"] == "chosen"


def test_coordinates_can_be_typed_and_bad_ones_are_named() -> None:
    app = choose(opened(), "Elsewhereville")
    app.text_input(key="w_place_point Elsewhereville LA").set_value("north").run()
    assert "Write latitude and longitude in degrees" in said(app)
    app.text_input(key="w_place_point Elsewhereville LA").set_value("20.5, 102.25").run()
    click(app, "typed")
    row = app.dataframe[0].value.set_index("name").loc["Elsewhereville"]
    assert (row["lat"], row["lon"], row["country"], row["method"]) == (20.5, 102.25, "LA", "chosen")
    assert "1 without a place" in said(app)


def test_a_name_without_a_place_can_not_be_accepted_only_marked_and_stays() -> None:
    app = choose(opened(), "Ban Nowhereville")
    assert app.button(key="w_place_accept").disabled
    click(app, "unknown")
    assert "4 names, 5 mentions: 2 without a place (1 marked as unknown)" in said(app)
    assert changes(app) == {"Ban Nowhereville": "no place"}
    row = app.dataframe[0].value.set_index("name").loc["Ban Nowhereville"]
    assert (row["look"], row["mentions"]) == ("", 2)
    assert row["reason"] == "Marked as unknown by a person."


def test_steps_are_undone_one_by_one() -> None:
    app = click(choose(opened(), "Springfield"), "accept")
    app = click(choose(app, "Kunming"), "unknown")
    assert listed(app)["Kunming"] == "none"
    click(app, "undo")
    assert (listed(app)["Kunming"], listed(app)["Springfield"]) == ("overlay", "chosen")
    click(app, "undo")
    assert listed(app)["Springfield"] == "gazetteer"
    assert app.button(key="w_place_undo").disabled


def test_after_a_step_no_row_is_chosen_since_it_may_be_another_name() -> None:
    app = click(choose(opened(), "Springfield"), "accept")
    assert "Choose a row" in said(app)
    choose(app, "Kunming")
    click(app, "undo")
    assert "Choose a row" in said(app)


def test_one_decision_can_be_taken_back_and_all_of_them() -> None:
    app = click(choose(opened(), "Springfield"), "accept")
    click(choose(app, "Kunming"), "unknown")
    click(choose(app, "Springfield"), "back")
    assert changes(app) == {"Kunming": "no place"}
    click(app, "none")
    assert "Decisions (0)" in said(app)
    click(app, "undo")
    assert changes(app) == {"Kunming": "no place"}


def test_decisions_are_loaded_from_a_csv_in_one_step() -> None:
    app = opened()
    there = at_point("Ban Nowhereville", "", "", (1.5, 2.5))
    data = write_decisions([there, Decision("Kunming", "CN"), Decision("Not in the file")])
    app.file_uploader(key="w_places_csv").set_value(("places.csv", data, "text/csv")).run()
    assert "3 decisions were loaded" in said(app)
    assert "2 of 3 are about names in the open files" in said(app)
    assert changes(app) == {"Ban Nowhereville": "Ban Nowhereville (1.5000, 2.5000)", "Kunming": "no place"}
    click(app, "undo")
    assert "Decisions (0)" in said(app)


def test_a_bad_csv_is_named_with_its_line_and_changes_nothing() -> None:
    app = click(choose(opened(), "Kunming"), "unknown")
    data = b"name,decision,lat,lon\nSpringfield,place,91,0\n"
    app.file_uploader(key="w_places_csv").set_value(("places.csv", data, "text/csv")).run()
    assert "nothing was changed" in said(app)
    assert "Line 2, columns lat and lon: 91, 0 is not on the globe" in said(app)
    assert changes(app) == {"Kunming": "no place"}


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


def test_decisions_change_the_events_of_the_other_pages() -> None:
    app = opened()
    app.switch_page("explore.py").run()
    assert "Not on the map (3)" in said(app)
    app.switch_page("places.py").run()
    click(choose(app, "Kunming"), "unknown")
    app.switch_page("explore.py").run()
    assert "Events (5)" in said(app)
    assert "Not on the map (4)" in said(app)


def test_what_is_downloaded_can_be_loaded(folder: Path) -> None:
    app = click(choose(opened(), "Springfield"), "accept")
    kept = KeptDecisions(folder).read(FILE)
    assert read_decisions(write_decisions(kept.values())) == tuple(kept.values())
    assert len(kept) == 1
    assert not app.exception


def test_no_file_says_what_to_do() -> None:
    app = opened()
    app.multiselect(key="w_case").set_value([]).run()
    assert "No file is open" in said(app)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Misbehaving]:
    """A server for names, and a cache folder without answers, where the index is the one that is there."""
    index = ensure_index()
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / index.name).symlink_to(index)
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))
    with misbehaving() as running:
        yield running


def ask(app: AppTest, url: str) -> AppTest:
    """Switch the online look-up on, and choose a server of one's own."""
    app.toggle(key="w_online").set_value(True).run()
    app.text_input(key="w_online_url").set_value(url).run()
    return app


def agree(app: AppTest) -> AppTest:
    (yes,) = [box for box in app.checkbox if str(box.key).startswith("w_online_yes")]
    yes.check()
    app.run()
    app.button(key="w_online_go").click()
    return app.run()


def test_nothing_is_sent_before_a_yes_to_this_very_question(server: Misbehaving) -> None:
    app = ask(opened(), server.url)
    assert f"2 names would be sent to the Nominatim server 127.0.0.1:{server.server_port}" in said(app)
    assert "“Ban Nowhereville”, “Elsewhereville” (Laos)" in said(app)
    assert app.button(key="w_online_go").disabled
    (yes,) = [box for box in app.checkbox if str(box.key).startswith("w_online_yes")]
    yes.check()
    app.run()
    assert not app.button(key="w_online_go").disabled
    app.text_input(key="w_online_url").set_value(f"{server.url}/other").run()
    assert not app.button(key="w_online_go").disabled  # the same host, the same names
    app.text_input(key="w_online_url").set_value("https://elsewhere.example").run()
    assert app.button(key="w_online_go").disabled
    assert server.asked == []


def test_answers_are_places_for_review_and_not_asked_for_again(server: Misbehaving) -> None:
    server.replies = [places({**BOTEN, "name": "Ban Nowhereville"}), places()]
    app = agree(ask(opened(), server.url))
    row = app.dataframe[0].value.set_index("name").loc["Ban Nowhereville"]
    assert (row["method"], row["look"], row["lat"]) == ("online", "for review", 21.1856)
    assert "2 names were asked for: 1 found, 1 not known there either" in said(app)
    assert "No name is left that could be asked for" in said(app)
    assert [query["q"] for query in server.queries] == [["Ban Nowhereville"], ["Elsewhereville"]]
    agree(ask(opened(), server.url))
    assert len(server.asked) == 2  # kept on disk, "not found" as well


@pytest.mark.parametrize("status", [500, 404])
def test_an_outage_is_told_as_one_and_can_be_asked_again(server: Misbehaving, status: int) -> None:
    server.replies = [busy(status)]
    app = agree(ask(opened(), server.url))
    assert "The server could not be asked; the names are as unknown as before" in said(app)
    assert f"refused the request (HTTP {status})" in said(app)
    assert "not known there" not in said(app)
    assert len(server.asked) == 1
    assert "2 names would be sent" in said(app)
    assert not app.button(key="w_online_go").disabled


def large(note: str) -> bytes:
    """A file of so many mentions that what is found for them is kept."""
    return b"date,place,note\n" + f"2013-05-01,Kunming,{note}\n".encode() * MANY


def sealed(folder: Path) -> list[Path]:
    return list((folder / "kept").glob("places-*"))


def test_places_of_many_names_are_kept_until_that_is_switched_off(folder: Path) -> None:
    app = opened(large("kept"))
    assert "1 names, 5,000 mentions" in said(app)
    assert len(sealed(folder)) == 1
    CASES.clear()  # as after a restart
    assert "1 names, 5,000 mentions" in said(opened(large("kept")))
    app.toggle(key="w_place_keep").set_value(False).run()
    assert sealed(folder) == []
    upload(app, large("not kept"))
    assert "1 names, 5,000 mentions" in said(app)
    assert sealed(folder) == []
