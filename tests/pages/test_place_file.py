from __future__ import annotations

from pathlib import Path

from geo.places import Decision, KeptDecisions, at_point, read_decisions, write_decisions
from tests.pages.apps import said
from tests.pages.place_apps import FILE, changes, choose, click, opened


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


def test_what_is_downloaded_can_be_loaded(folder: Path) -> None:
    app = click(choose(opened(), "Springfield"), "accept")
    kept = KeptDecisions(folder).read(FILE)
    assert read_decisions(write_decisions(kept.values())) == tuple(kept.values())
    assert len(kept) == 1
    assert not app.exception
