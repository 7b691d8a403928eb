from __future__ import annotations

from geo.events import marks_of, read_events
from pages.parts.cases import upload_id
from pages.parts.data_faults import by_kind
from tests.pages.apps import said
from tests.pages.data_apps import DAMAGED, listed, now_of, with_files


def test_what_is_right_as_it_is_leaves_the_open_faults_and_comes_back() -> None:
    app = with_files(mine=DAMAGED)
    now = now_of(app)
    (bad,) = (one for one in marks_of(listed(app)[0]) if one[3] == "bad-count")
    now.read_as(now.readings.with_right(upload_id(DAMAGED), [bad]))
    app.run()
    faults, right, _ = listed(app)
    assert faults["code"].tolist() == ["bad-date", "date-order-doubt"]
    assert right["code"].tolist() == ["bad-count"]
    assert (faults["right"].tolist(), right["right"].tolist()) == ([False, False], [True])
    assert "2 faults in 2 lines, 1 more looked at and right, 1 statement" in said(app)
    assert "Faults (2)" in said(app)
    app.switch_page("explore.py").run()
    labels = [one.label for one in app.run().expander]
    assert (
        "2 problems in the files (1 more looked at and right, see Data); nothing was dropped silently"
        in labels
    )
    app.switch_page("data.py").run()
    app.button(key="w_data_undo").click().run()
    assert "Faults (3)" in said(app)


def test_all_of_a_kind_are_right_and_all_are_brought_back() -> None:
    app = with_files(mine=DAMAGED)
    app.selectbox(key="w_data_kind").set_value("bad-date").run()
    app.button(key="w_data_all_right").click().run()
    assert listed(app)[0]["code"].tolist() == ["bad-count", "date-order-doubt"]
    assert listed(app)[1]["code"].tolist() == ["bad-date"]
    app.button(key="w_data_all_back").click().run()
    assert "Faults (3)" in said(app)
    assert len(now_of(app).readings_before) == 2


def test_with_nothing_open_the_rest_is_still_told() -> None:
    app = with_files(mine=DAMAGED)
    now = now_of(app)
    now.read_as(now.readings.with_right(upload_id(DAMAGED), marks_of(listed(app)[0])))
    app.run()
    assert "None is open." in said(app)
    assert len(listed(app)[0]) == 3
    assert not app.exception


def test_kinds_are_counted_the_commonest_first() -> None:
    problems = read_events(
        b"date,place,people\n2020,Yanji,many\n2020-99,Tumen,2\n2020-98,Hunchun,3\n"
    ).problems
    counted = by_kind(problems)
    assert counted["kind"].tolist() == ["bad-date", "bad-count"]
    assert counted["count"].tolist() == [2, 1]
    assert counted["first line"].tolist() == [3, 2]
