"""The evidence of an event, the two modes of dates and odd times of reports, through Streamlit's own test runner."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from geo.view import same_text
from pages.parts.cases import upload_id
from pages.parts.session import Session
from tests.factories import csv_of
from tests.pages.apps import opened, said

FLIGHT = "e0831ea5b7ea"  # flight-pyongyang: the id is made from group and event, and is part of every link


def html(app: AppTest) -> str:
    return "\n".join(str(one.proto.body) for one in app.get("html") if "transit-evidence" in one.proto.body)


def uploaded(*rows: dict[str, Any], **query: str) -> AppTest:
    """Open a file of these rows as if it had been uploaded."""
    data = csv_of(rows)
    case = upload_id(data)
    app = opened()
    app.session_state["transit session"] = Session(uploads={case: ("made.csv", data)}, met=True)
    app.query_params.clear()
    app.query_params.update({"case": case, **query})
    return app.run()


def events(app: AppTest) -> int:
    return sum(len(table.value) for table in app.dataframe if "On the map" in table.value.columns)


def problems(app: AppTest) -> str:
    return "\n".join(
        m for table in app.dataframe if "message" in table.value.columns for m in table.value["message"]
    )


def test_the_panel_says_who_says_so_and_who_changed_their_mind() -> None:
    app = opened(event=FLIGHT)
    assert not app.exception
    shown = html(app)
    assert "4 independent sources say so" in shown
    assert "South Korean foreign ministry official, who denied it before, now confirms it." in shown
    assert "1 independent source denies it" in html(opened(event=FLIGHT, asof="2013-05-29T12:00"))


def test_two_sources_can_be_counted_as_one_and_that_can_be_undone() -> None:
    app = opened(event=FLIGHT)
    app.multiselect(key="w_same").set_value(["Dong-A Ilbo", "Civic groups in Seoul"])
    app.button(key="w_same_add").click().run()
    assert "3 independent sources say so" in html(app)
    assert "counted as one by you" in html(app)
    assert app.query_params["same"] == same_text(["Dong-A Ilbo", "Civic groups in Seoul"])
    assert "Counted as one by you: Civic groups in Seoul + Dong-A Ilbo" in said(app)
    app.button(key="w_same_undo_0").click().run()
    assert "4 independent sources say so" in html(app)
    assert "same" not in app.query_params


def test_one_name_alone_is_no_correction_and_a_bad_one_in_a_link_means_nothing() -> None:
    app = opened(event=FLIGHT, same="no list")
    assert "4 independent sources say so" in html(app)
    app.multiselect(key="w_same").set_value(["Dong-A Ilbo"])
    app.button(key="w_same_add").click().run()
    assert not app.exception
    assert "4 independent sources say so" in html(app)


def test_a_link_carries_the_correction() -> None:
    app = opened(event=FLIGHT, same=same_text(["Dong-A Ilbo", "UN human rights office"]))
    assert "3 independent sources say so" in html(app)


def test_both_modes_have_their_counts_and_an_example_from_the_case() -> None:
    app = opened(**{"from": "2013-05"})
    # By hand: of twelve events one is of April; the custody "by 27 May" may have begun before May, and so may what has
    # two dates of which the earlier leads.
    radio = app.radio(key="w_certain")
    possible, certain = (int(option.split("(")[1].rstrip(")")) for option in radio.options)
    assert events(app) == possible
    assert "Here, “Laos, by 27 May 2013” is possibly in range, and not certainly." in said(app)
    radio.set_value(True).run()
    assert events(app) == certain < possible
    assert app.query_params["certain"] == "1"
    assert app.radio(key="w_certain").value is True


def test_counts_of_modes_follow_the_other_filters() -> None:
    app = opened(status="denied", **{"from": "2013-05"})
    assert app.radio(key="w_certain").options == ["Possibly in range (1)", "Certainly in range (1)"]


def test_an_undated_event_is_possible_in_every_range_and_said_to_be_left_out_of_certain() -> None:
    rows = [{"event": "a", "place": "Vientiane", "date": "2013-05-10"}, {"event": "b", "place": "Beijing"}]
    app = uploaded(*rows, **{"from": "2013-05"})
    assert events(app) == 2
    assert "1 event without a date: possible in every range, certain in none; listed too." in said(app)
    app.radio(key="w_certain").set_value(True).run()
    assert events(app) == 1
    assert "certain in none; left out now." in said(app)


TOLD = {"group": "g", "event": "e", "place": "Vientiane", "date": "2013-05-10", "source": "S"}


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"reported": "2013-05-01"}, "It counts from when it was said"),
        ({"date": "9999-12-31"}, "“9999-12-31” is still to come. The event is kept on that day"),
        ({"date": "9999"}, "“9999” is still to come. The event is kept on that day"),
        ({"date": "-1"}, "“-1” is not a date that can be read"),
        ({"date": "-0001-05-03"}, "is not a date that can be read"),
        ({"reported": "-1"}, "“-1” is not a date that can be read"),
    ],
)
def test_an_odd_time_is_said_on_the_page_and_its_event_is_listed(row: dict[str, str], sentence: str) -> None:
    app = uploaded({**TOLD, **row}, {**TOLD, "event": "f", "date": "2013-05-20"})
    assert not app.exception
    assert sentence in problems(app)
    assert events(app) == 2


@pytest.mark.parametrize(("day", "since"), [("9999-12-31", 1), ("0001-01-01", 2), ("9999-12-31T23:59", 1)])
def test_the_ends_of_the_calendar_can_be_told_filtered_and_asked_for(day: str, since: int) -> None:
    row = {**TOLD, "date": day[:10], "reported": day}
    asked = (({}, 2), ({"from": day[:10], "certain": "1"}, since), ({"to": "9999"}, 2))
    for query, left in asked:
        app = uploaded(row, {**TOLD, "event": "f"}, asof=day, **query)
        assert not app.exception
        assert "can't be used" not in said(app)
        assert "too far off for the slider" in said(app)
        assert events(app) == left


def test_a_report_to_come_is_not_known_today_and_that_is_said() -> None:
    app = uploaded({**TOLD, "reported": "9999-12-31"}, {**TOLD, "event": "f"})
    assert not app.exception
    assert events(app) == 1
    assert "it shows only as known on that day" in problems(app)


def test_two_stances_at_one_moment_are_said_and_the_later_row_stands() -> None:
    told = {**TOLD, "reported": "2013-05-29"}
    app = uploaded({**told, "status": "denied"}, {**told, "status": "confirmed"})
    assert "The later row stands" in problems(app)
    event = app.dataframe[0].value.index[0]
    app = uploaded({**told, "status": "denied"}, {**told, "status": "confirmed"}, event=str(event))
    assert "an earlier row of the same moment: denied" in html(app)
    assert "Does not stand: a later row of the same source has the same moment" in "\n".join(
        one.value for one in app.markdown
    )


def test_before_everything_map_list_and_panel_say_so() -> None:
    app = opened(asof="1900-01-01", event=FLIGHT)
    assert not app.exception
    assert "Nothing had been reported by then" in said(app)
    assert events(app) == 0
    assert html(app) == ""
    assert "Choose a place or a line on the map" in said(app)


def test_an_event_of_many_reports_shows_some_as_cards_and_all_the_others_in_a_table() -> None:
    rows = [{**TOLD, "source": f"S{n}"} for n in range(60)]
    event = str(uploaded(*rows).dataframe[0].value.index[0])
    app = uploaded(*rows, event=event)
    assert "36 more reports" in said(app)
    (more,) = (table.value for table in app.dataframe if "Stance" in table.value.columns)
    assert len(more) == 36
    assert "20 more sources are in the reports below." in html(app)
