"""What Explore says of the problems of the files: none, all, or those that are still open."""

from __future__ import annotations

from geo.events import marks_of
from pages.parts.cases import upload_id
from tests.pages.apps import said
from tests.pages.data_apps import DAMAGED, listed, now_of, with_files

WHOLE = b"group,date,place,source\nA,2013-05-27,Vientiane,AP\nA,2013-05-28,Beijing,AP\n"


def problems_of(data: bytes) -> list[str]:
    app = with_files(mine=data)
    app.switch_page("explore.py").run()
    return [one.label for one in app.expander if "problem" in one.label]


def test_a_file_without_a_problem_has_nothing_said_of_it() -> None:
    assert problems_of(WHOLE) == []


def test_open_problems_are_counted_without_statements() -> None:
    assert problems_of(DAMAGED) == ["3 problems in the files; nothing was dropped silently"]
    assert problems_of(DAMAGED.replace(b"many", b"2").replace(b"03/04/2020", b"2020-04-03")) == [
        "1 problem in the files; nothing was dropped silently"
    ]


def test_once_all_are_found_right_nothing_is_left_to_say() -> None:
    app = with_files(mine=DAMAGED)
    now = now_of(app)
    now.read_as(now.readings.with_right(upload_id(DAMAGED), marks_of(listed(app)[0])))
    app.switch_page("explore.py").run()
    assert not app.exception
    assert not [one for one in app.expander if "problem" in one.label]
    assert "can't be used" not in said(app)
