from __future__ import annotations

from tests.pages.apps import said
from tests.pages.place_apps import changes, choose, click, listed, opened


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
