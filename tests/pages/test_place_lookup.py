from __future__ import annotations

from pathlib import Path

from geo.places.kept_places import MANY
from pages.parts.place_lookup import CASES
from tests.pages.apps import said
from tests.pages.place_apps import choose, click, opened, upload


def test_decisions_change_the_events_of_the_other_pages() -> None:
    app = opened()
    app.switch_page("explore.py").run()
    assert "Not on the map (3)" in said(app)
    app.switch_page("places.py").run()
    click(choose(app, "Kunming"), "unknown")
    app.switch_page("explore.py").run()
    assert "Events (5)" in said(app)
    assert "Not on the map (4)" in said(app)


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
