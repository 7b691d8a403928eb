from __future__ import annotations

from tests.pages.apps import opened, said


def test_a_link_to_a_file_that_is_not_here_asks_for_it() -> None:
    app = opened(case="file-0123456789ab")
    assert "was made with files that are not here" in said(app)
    assert "file-0123456789ab" in said(app)


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
