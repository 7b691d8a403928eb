from __future__ import annotations

from tests.pages.apps import said
from tests.pages.place_apps import listed, opened


def test_names_that_need_a_look_come_first_and_none_is_missing() -> None:
    app = opened()
    assert list(listed(app)) == ["Ban Nowhereville", "Elsewhereville", "Springfield", "Kunming"]
    assert "4 names, 5 mentions: 2 without a place, 1 doubtful, 0 for review" in said(app)
    assert "Nothing is decided yet" in said(app)


def test_no_file_says_what_to_do() -> None:
    app = opened()
    app.multiselect(key="w_case").set_value([]).run()
    assert "No file is open" in said(app)
