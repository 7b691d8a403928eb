from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.draw import timeline
from geo.draw.timeline import MOST_EVENTS
from tests.draw.views import many


def test_one_more_than_most_events_are_counted() -> None:
    assert timeline(many(["2013-05-01"] * MOST_EVENTS), {}).unit == "event"
    assert timeline(many(["2013-05-01"] * (MOST_EVENTS + 1)), {}).unit == "day"


@pytest.mark.parametrize(
    ("last", "unit"),
    [("2013-05-20", "day"), ("2013-12-31", "month"), ("2020-01-01", "month"), ("2026-01-01", "year")],
)
def test_the_span_chooses_what_events_are_counted_by(last: str, unit: str) -> None:
    found = timeline(many(["2013-05-01", last] * 251), {})
    assert found.unit == unit
    assert found.tables["counts"].groupby("a")["n"].sum().tolist() == [251, 251]


@settings(max_examples=8)
@given(
    st.lists(st.dates(date(1950, 1, 1), date(2026, 12, 31)), min_size=1, max_size=40),
    st.lists(st.sampled_from(["{}", "../{}", "{}/..", "{}~"]), min_size=1, max_size=4),
)
def test_counts_add_up_to_the_dated_events_and_stack_without_gaps(days: list[date], forms: list[str]) -> None:
    texts = [form.format(day) for day in days for form in forms]
    dates = (texts * (MOST_EVENTS // len(texts) + 1))[: MOST_EVENTS + 1] + [""] * 3
    found = timeline(many(dates), {})
    counts = found.tables["counts"]
    assert counts["n"].sum() == found.dated == MOST_EVENTS + 1
    assert len(found.undated) == 3
    assert (counts["hi"] - counts["lo"]).equals(counts["n"])
    for _, stack in counts.groupby("a"):
        assert stack["lo"].iloc[0] == 0
        assert stack["lo"].tolist()[1:] == stack["hi"].tolist()[:-1]
    assert (counts["a"] < counts["b"]).all()
    by_status = counts.groupby("s")["n"].sum().to_dict()
    view = many(dates)
    assert by_status == view.events.loc[view.events["date"] != "", "status"].value_counts().to_dict()
