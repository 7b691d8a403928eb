from __future__ import annotations

from hypothesis import given, settings

from geo.draw import LIST_COLUMNS, event_list, stop_codes
from geo.routes import Case
from geo.view import Filter, View, select
from tests.factories import ROWS, case_of


def view_of(*rows: dict[str, str]) -> View:
    return select(case_of(rows).routes(), Filter())


def test_the_laos_case_is_listed_in_words(laos: Case) -> None:
    view = select(laos.routes(), Filter())
    listed = event_list(view, stop_codes(view.events))
    assert tuple(listed.columns) == LIST_COLUMNS
    arrest = listed.iloc[2].to_dict()
    assert arrest == {
        "Stop": "A3", "Date": "10 May 2013", "What": "arrest", "Where": "Oudomxay", "People": 9, "Status": "confirmed",
        "Sources": 2, "Group": "Nine from Laos, 2013", "On the map": "mark",
    }  # fmt: skip
    # Of seven reports of the flight to Pyongyang, three are the ministry's.
    assert listed.iloc[6]["Where"] == "Beijing → Pyongyang"
    assert listed.iloc[6]["Sources"] == 5


@settings(max_examples=10)
@given(ROWS)
def test_the_list_has_every_event_and_says_how_it_is_on_the_map(rows: list[dict[str, str]]) -> None:
    view = view_of(*rows)
    shapes = event_list(view, {})["On the map"].value_counts()
    assert shapes.sum() == view.counts["events"]
    assert shapes.get("leg", 0) == view.counts["legs"]
    assert shapes.get("mark", 0) == view.counts["marks"]
    assert shapes.get("not on the map", 0) == view.counts["not_on_map"]


def test_an_empty_view_is_an_empty_list_of_the_same_columns() -> None:
    view = select(case_of([{"date": "2013"}]).routes(), Filter(text="nothing has this"))
    listed = event_list(view, {})
    assert tuple(listed.columns) == LIST_COLUMNS
    assert listed.empty


def test_rows_without_a_source_count_as_a_source_each() -> None:
    row = {"group": "g", "event": "e", "date": "2013", "place": "Alpha"}
    assert event_list(view_of(row, row, {**row, "source": "S"}), {})["Sources"].tolist() == [3]
