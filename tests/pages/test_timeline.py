"""What stands below the timeline in words."""

from __future__ import annotations

from tests.pages.apps import said
from tests.pages.data_apps import with_files

FAR = "Some events lie in years too far off for this axis"


def test_events_that_the_axis_does_not_reach_are_said_to_be_there() -> None:
    near = "date,place\n2013-05-27,Boten\n2013-06-27,Kunming\n"
    for text, told in (
        (near, False),
        (f"{near}9999-12-31,Yanji\n", True),
        ("date,place\n9999-12-31,Yanji\n", False),
    ):
        app = with_files(mine=text.encode())
        app.switch_page("explore.py").run()
        assert (FAR in said(app)) is told
