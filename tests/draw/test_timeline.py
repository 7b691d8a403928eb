from __future__ import annotations

from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.draw import days_between, moving_tables, span_of, stop_codes, timeline, undated_words, within
from geo.draw.timeline import DAY
from geo.routes import Case
from geo.view import Filter, select
from tests.draw.views import many, view_of
from tests.factories import ROWS, case_of


def ms(text: str) -> float:
    return pd.Timestamp(text).timestamp() * 1000


def bar_of(written: str) -> dict[Any, Any]:
    found = timeline(view_of({"group": "g", "event": "e", "date": written, "place": "Alpha"}), {})
    row: dict[Any, Any] = found.tables["events"].iloc[0].to_dict()
    return row


@pytest.mark.parametrize(
    ("written", "left", "sure", "right"),
    [
        ("2013-05-27", "2013-05-27", ("2013-05-27", "2013-05-28"), "2013-05-28"),
        ("2013-05", "2013-05-01", ("2013-05-01", "2013-06-01"), "2013-06-01"),
        ("2013-05-09~", "2013-05-08", ("2013-05-09", "2013-05-10"), "2013-05-11"),
        ("../2013-05-29", "2013-04-30", None, "2013-05-30"),
        ("2013-06-01/..", "2013-06-01", None, "2013-07-01"),
        ("9999-12-31", "9999-12-31", ("9999-12-31", None), None),
    ],
)
def test_a_bar_is_as_wide_as_what_is_known(
    written: str, left: str, sure: tuple[str, str | None] | None, right: str | None
) -> None:
    bar = bar_of(written)
    assert bar["a"] == ms(left)
    assert bar["b"] == (ms(right) if right else ms(left) + DAY)
    if sure is None:
        assert np.isnan(bar["sa"])
        assert np.isnan(bar["sb"])
    else:
        assert bar["sa"] == ms(sure[0])
        assert bar["sb"] == (ms(sure[1]) if sure[1] else ms(sure[0]) + DAY)


@pytest.mark.parametrize(
    ("written", "nearest"), [("../2013-05-29", "2013-05-30"), ("2013-06-01/..", "2013-06-01")]
)
def test_an_open_end_fades_away_from_what_is_known(written: str, nearest: str) -> None:
    row = {"group": "g", "event": "e", "date": written, "place": "Alpha"}
    fades = timeline(view_of(row), {}).tables["fades"]
    middle = (fades["a"] + fades["b"]) / 2
    far = (middle - ms(nearest)).abs()
    assert fades["o"].iloc[far.argsort()].is_monotonic_decreasing
    assert fades["o"].between(0, 0.8).all()


@settings(max_examples=40)
@given(ROWS)
def test_every_dated_event_is_one_row_and_every_undated_one_is_named(rows: list[dict[str, str]]) -> None:
    view = view_of(*rows)
    found = timeline(view, stop_codes(view.events))
    dated = view.events.loc[view.events["date"] != "", "id"].tolist()
    events = found.tables["events"]
    assert events["id"].tolist() == dated
    assert events["r"].tolist() == list(range(len(dated)))
    assert found.dated + len(found.undated) == view.counts["events"]


@settings(max_examples=40)
@given(ROWS)
def test_a_bar_spans_all_that_its_date_says_without_gaps(rows: list[dict[str, str]]) -> None:
    view = view_of(*rows)
    found = timeline(view, {})
    by_id = view.events.set_index("id")
    for event in found.tables["events"].to_dict("records"):
        told = by_id.loc[event["id"]]
        for name in ("start", "end", "wide_start", "wide_end"):
            if not pd.isna(told[name]):
                assert event["a"] <= told[name].timestamp() * 1000 < event["b"]
        fades = found.tables["fades"].query("r == @event['r']")
        sure = 0 if np.isnan(event["sa"]) else event["sb"] - event["sa"]
        assert (fades["b"] - fades["a"]).sum() + sure == pytest.approx(event["b"] - event["a"])


@settings(max_examples=40)
@given(ROWS)
def test_every_dated_report_of_a_dated_event_is_one_mark_in_its_row(rows: list[dict[str, str]]) -> None:
    view = view_of(*rows)
    found = timeline(view, {})
    row_of = dict(zip(found.tables["events"]["id"], found.tables["events"]["r"], strict=True))
    told = found.tables["told"]
    kept = view.reports[view.reports["known_from"].notna() & view.reports["event_id"].isin(list(row_of))]
    assert told["r"].tolist() == [row_of[event] for event in kept["event_id"]]
    assert told["h"].tolist() == kept["stands"].tolist()
    assert not told.duplicated(["r", "t", "k"]).any()
    assert found.always_known == view.reports["known_from"].isna().sum()


@pytest.mark.parametrize(("as_of", "day"), [(None, DAY), ("2013-05-20T06:00", DAY / 4), ("2013-05-21", DAY)])
def test_reports_of_a_day_share_it_as_far_as_it_is_known(as_of: str | None, day: float) -> None:
    row = {"group": "g", "event": "e", "date": "2013-05-01"}
    said = [{**row, "source": name, "reported": "2013-05-20"} for name in "abc"]
    timed = {**row, "source": "d", "reported": "2013-05-20T05:00"}
    view = select(case_of([*said, timed]).routes(as_of), Filter())
    told = timeline(view, {}).tables["told"]
    assert told["k"].tolist() == [0, 1, 2, 0]
    assert told["w"].tolist() == pytest.approx([day / 3, day / 3, day / 3, 0], abs=60_000)


def test_the_laos_case_is_labelled_and_marks_what_no_longer_stands(laos: Case) -> None:
    view = select(laos.routes(), Filter())
    found = timeline(view, stop_codes(view.events))
    labels = found.tables["events"]["l"].tolist()
    assert labels[2] == "A3 arrest · Oudomxay"
    assert labels[7] == "sighting · Beijing"
    told = found.tables["told"]
    superseded = told.loc[~told["h"], ["r", "t", "s"]].to_numpy().tolist()
    assert superseded == [
        [6, ms("2013-05-29"), "denied"], [6, ms("2013-05-29T19:12"), "confirmed"], [7, ms("2013-05-29"), "reported"],
    ]  # fmt: skip


@settings(max_examples=30)
@given(ROWS)
def test_the_axis_of_a_case_holds_every_bar_and_report_of_any_view_of_it(rows: list[dict[str, str]]) -> None:
    case = case_of(rows)
    span = span_of(case.reports)
    for as_of in (None, "2013-05-15", "2013-05-20"):
        tables = timeline(select(case.routes(as_of), Filter()), {}).tables
        for moment in (*tables["events"]["a"], *tables["events"]["b"], *tables["told"]["t"]):
            assert span is not None
            assert span[0] < moment < span[1]


def test_a_case_without_a_date_has_no_axis() -> None:
    assert span_of(case_of([{"place": "Alpha"}]).reports) is None


def moving(**given_: Any) -> dict[str, pd.DataFrame]:
    base: dict[str, Any] = {
        "span": (ms("2013-01-01"), ms("2014-01-01")), "as_of": None, "wanted": Filter(), "chosen": None,
    }  # fmt: skip
    return moving_tables(**(base | given_))


def test_what_stands_over_the_bars() -> None:
    nothing = moving()
    assert {name: len(table) for name, table in nothing.items()} == {"span": 2, "now": 0, "out": 0, "pick": 0}
    shown = moving(as_of=datetime(2013, 5, 29, 19, 12, 59), chosen=4)
    assert shown["now"]["l"].tolist() == ["as known on 29 May 2013, 19:12"]
    assert shown["pick"]["r"].tolist() == [4]
    assert moving(as_of=datetime(2020, 1, 1))["now"].empty


def test_the_dates_that_are_shut_out_are_within_the_axis() -> None:
    wanted = Filter(start=date(2013, 5, 1), end=date(2013, 5, 31))
    assert moving(wanted=wanted)["out"].to_numpy().tolist() == [
        [ms("2013-01-01"), ms("2013-05-01")],
        [ms("2013-06-01"), ms("2014-01-01")],
    ]
    assert moving(wanted=Filter(start=date(2012, 1, 1), end=date(2015, 1, 1)))["out"].empty
    assert moving(wanted=Filter(start=date(2020, 1, 1)))["out"].to_numpy().tolist() == [
        [ms("2013-01-01"), ms("2014-01-01")]
    ]
    assert moving(span=None, wanted=wanted)["out"].empty


@given(st.dates(), st.dates())
def test_a_stretch_over_whole_days_is_those_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    low, high = ((day - date(1970, 1, 1)).days * DAY for day in (first, last))
    assert days_between(low, high + DAY) == (first, last)
    assert days_between(high + DAY, low) == (first, last)


def test_a_stretch_of_hours_is_its_day_and_the_calendar_has_ends() -> None:
    assert days_between(ms("2013-05-29T10:00"), ms("2013-05-29T12:00")) == (
        date(2013, 5, 29),
        date(2013, 5, 29),
    )
    assert days_between(-1e18, 1e18) == (date.min, date.max)


def test_undated_events_are_named_as_far_as_there_is_room() -> None:
    words = undated_words(tuple(f"event {number}" for number in range(20)))
    assert words.startswith("Without a date (20): event 0; event 1;")
    assert words.endswith("event 11; and 8 more, in the list")


def test_long_texts_are_cut() -> None:
    row = {
        "group": "g",
        "event": "z" * 500,
        "date": "2013",
        "place": "x" * 500,
        "source": "y" * 500,
        "reported": "2014",
    }
    found = timeline(view_of(row), {})
    assert found.tables["events"]["l"].tolist() == [f"{'z' * 19}… · {'x' * 59}…"]
    assert found.tables["told"]["who"].str.len().max() == 60


def test_rows_too_thin_for_a_label_have_none() -> None:
    assert timeline(many(["2013"] * 31), {}).tables["events"]["l"].eq("").all()
    assert timeline(many(["2013"] * 30), {}).tables["events"]["l"].ne("").all()


def test_one_year_far_off_does_not_make_a_line_of_all_others() -> None:
    near = view_of({"date": "2013-05-01"}, {"date": "2013-06-01"})
    far = view_of({"date": "2013-05-01"}, {"date": "2013-06-01"}, {"date": "9999-12-31"})
    assert span_of(far.reports) == span_of(near.reports)
    alone = span_of(view_of({"date": "9999-12-31"}).reports)
    assert alone is not None
    assert alone[1] - alone[0] < 400 * 86_400_000


def test_what_lies_beyond_the_axis_has_no_place_on_it_and_what_reaches_beyond_is_cut() -> None:
    case = view_of({"date": "2013-05-01"}, {"date": "2013-06-01/9998"}, {"date": "9999-12-31"})
    span = span_of(case.reports)
    assert span is not None
    events = within(timeline(case, {}).tables, span)["events"].set_index("when")
    placed = events[["a", "b"]].dropna()
    assert len(placed) == 2
    assert placed.to_numpy().min() >= span[0]
    assert placed["b"].max() == span[1]
    assert within(timeline(case, {}).tables, (-1e15, 1e15))["events"].equals(
        timeline(case, {}).tables["events"]
    )
