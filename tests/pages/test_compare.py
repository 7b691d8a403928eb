from __future__ import annotations

from tests.pages.apps import opened, said


def test_two_moments_are_compared_in_a_table() -> None:
    app = opened(compare="moment", a="2013-05-29T00:00", b="2013-05-29T19:12")
    assert "Differences (3)" in said(app)
    table = next(one.value for one in app.dataframe if "Difference" in one.value.columns)
    assert list(table["Difference"]) == ["other status", "other status", "only in the second"]


def test_the_choice_of_sides_is_in_the_link() -> None:
    app = opened()
    app.segmented_control(key="w_compare").set_value("group").run()
    assert app.query_params["compare"] == "group"
    assert app.query_params["a"] == "Nine from Laos, 2013"
    assert app.query_params["b"] == "South Korean couple, 2013"


def test_a_comparison_that_makes_no_sense_shows_one_map() -> None:
    app = opened(compare="weather", a="rain", b="snow")
    assert not app.exception
    assert "compare" not in app.query_params
    assert "Events (12)" in said(app)


def test_a_side_that_there_is_not_gives_way_to_one_that_there_is() -> None:
    app = opened(compare="group", a="Nobody", b="South Korean couple, 2013")
    assert app.selectbox(key="w_side_a").value == "Nine from Laos, 2013"
    assert app.selectbox(key="w_side_b").value == "South Korean couple, 2013"


def test_the_same_on_both_sides_differs_in_nothing() -> None:
    app = opened(compare="moment", a="2013-05-30", b="2013-05-30")
    assert "Differences (0)" in said(app)
    assert "Both show the same events" in said(app)
