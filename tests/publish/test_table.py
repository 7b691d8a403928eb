from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from geo.events import NAMES, read_events
from geo.events.decoding.mojibake import taken_back
from geo.events.values.nothing import is_no_name
from geo.publish import to_csv
from geo.routes import Case, load_case
from geo.view import Filter, View, select
from tests.factories import ROWS, FewPlaces, case_of

# What a cell may hold and keep: no space at its ends, which reading strips, no byte that is no text, no mark that begins
# files, no text that was misread once, and no word: a total or a mark for the cell above is read as that. Formulas, and texts that look like
# one led by an apostrophe, come back as they were.
WORD = re.compile("[A-Za-z]{4}|[가-힣一-龥]{2}")
TEXT = (
    st.text(
        st.sampled_from("=+-@'") | st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff"),
        max_size=12,
    )
    .map(str.strip)
    .filter(lambda text: taken_back(text) == text and not WORD.search(text))
)

NAMED = TEXT.filter(lambda text: not is_no_name(text))
"""No mark for nothing, which is no name when it is read."""


def view_of(*rows: dict[str, Any]) -> View:
    return select(case_of(rows).routes(), Filter())


def cells(view: View) -> list[dict[str, str]]:
    text = to_csv(view).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@settings(max_examples=30)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "place": st.sampled_from(("Alpha", "Beta")),
                "date": st.sampled_from(("2013-05~", "")),
                "people": st.integers(0, 99),
            }
            | dict.fromkeys(("note", "url", "to_place"), TEXT)
            | dict.fromkeys(("group", "event", "source", "via"), NAMED)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_what_is_written_reads_again_as_the_same_reports(rows: list[dict[str, Any]]) -> None:
    view = view_of(*rows)
    again = read_events(to_csv(view))
    # A line end where nobody begins a line is doubted, as is a row without a group below one with: both stay.
    assert set(again.problems["code"]) <= {"doubtful-cell", "group-blank"}
    assert again.reports[list(NAMES)].astype("str").to_dict("records") == view.reports[list(NAMES)].astype(
        "str"
    ).to_dict("records")


@settings(max_examples=15)
@given(ROWS)
def test_what_is_written_makes_the_same_events_and_legs_again(rows: list[dict[str, str]]) -> None:
    view = view_of(*rows)
    case = load_case({"made.csv": to_csv(view)}, gazetteer=FewPlaces())
    again = select(case.routes(), Filter())
    own = ("event", "status", "date", "place", "to_place", "shape", "line")
    assert again.counts == view.counts
    assert again.events[list(own)].to_numpy().tolist() == view.events[list(own)].to_numpy().tolist()


@pytest.mark.parametrize("name", ["laos", "documented"])
def test_a_real_case_comes_back_whole(name: str, request: pytest.FixtureRequest) -> None:
    case: Case = request.getfixturevalue(name)
    view = select(case.routes(), Filter())
    again = read_events(to_csv(view))
    assert again.problems.empty
    assert (
        again.reports[list(NAMES)]
        .astype("str")
        .equals(view.reports[list(NAMES)].astype("str").reset_index(drop=True))
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-5", "@SUM(1)", "=cmd|x"])
def test_a_text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(text: str) -> None:
    row = cells(view_of({"place": "Alpha", "note": text, "group": text, "source": text}))[0]
    assert (row["note"], row["group"], row["source"]) == (f"'{text}", f"'{text}", f"'{text}")


def test_numbers_are_not() -> None:
    row = cells(view_of({"place": "x", "lat": "-17.5", "lon": "-102.25", "people": "0"}))[0]
    assert (row["lat"], row["lon"], row["people"]) == ("-17.5", "-102.25", "0")


@settings(max_examples=50)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_coordinates_come_back_to_the_last_digit(lat: float, lon: float) -> None:
    assume(lat or lon)  # a pair of noughts stands for a place that is not known
    row = cells(view_of({"place": "x", "lat": repr(lat), "lon": repr(lon)}))[0]
    assert (float(row["lat"]), float(row["lon"])) == (lat, lon)


def test_columns_that_are_not_ours_and_blank_ones_stay_out() -> None:
    (row,) = cells(view_of({"place": "Alpha", "note": "", "shoe size": "42"}))
    assert set(row) == {"place", "status"}


def test_only_what_the_filter_leaves_is_written() -> None:
    routes = case_of([{"place": "Alpha", "kind": "arrest"}, {"place": "Beta", "kind": "crossing"}]).routes()
    assert [row["place"] for row in cells(select(routes, Filter(kinds=("arrest",))))] == ["Alpha"]
