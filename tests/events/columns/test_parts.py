from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import defused, read_events
from geo.events.columns.parts import each_text, gather


def gathered(columns: dict[str, str], **cells: list[str]) -> dict[str, list[str]]:
    rows = pd.DataFrame(cells, index=range(2, 2 + len(next(iter(cells.values())))), dtype="str")
    texts, _ = gather(rows, columns)
    assert all(text.index.equals(rows.index) for text in texts.values())
    return {column: text.tolist() for column, text in texts.items()}


def test_columns_are_stripped_freed_of_apostrophes_and_named_as_ours() -> None:
    assert gathered({"x": "place"}, x=[" A ", "'=1", "it's"], y=["", "", ""]) == {
        "place": ["A", "=1", "it's"]
    }


@given(st.text(st.sampled_from("=+-@' a"), max_size=5))
def test_what_export_defuses_is_restored(text: str) -> None:
    assert gathered({"x": "note"}, x=[defused(text.strip())]) == {"note": [text.strip()]}


@pytest.mark.parametrize(
    ("part", "cell", "lat", "lon"),
    [
        ("lat lon", "37.3, 42.9", "37.3", "42.9"),
        ("lon lat", "42.9, 37.3", "37.3", "42.9"),
        ("lat lon", "102.6, 17.9", "102.6", "17.9"),
        ("lat lon", "near the river", "near the river", ""),
        ("lat lon", "", "", ""),
    ],
)
def test_a_cell_of_both_coordinates_is_split(part: str, cell: str, lat: str, lon: str) -> None:
    assert gathered({"x": part}, x=[cell]) == {"lat": [lat], "lon": [lon]}
    assert gathered({"x": "to_lat to_lon"}, x=["1.5 2"]) == {"to_lat": ["1.5"], "to_lon": ["2"]}


@pytest.mark.parametrize(
    ("year", "month", "day", "text"),
    [
        ("2013", "5", "7", "2013-05-07"),
        ("2013", "05", "", "2013-05"),
        ("2013", "", "", "2013"),
        ("2013", "May", "27", "27 May 2013"),
        ("2013", "May", "", "May 2013"),
        ("", "May", "", "May"),
        ("", "", "", ""),
    ],
)
def test_year_month_and_day_become_one_text(year: str, month: str, day: str, text: str) -> None:
    columns = {"y": "date year", "m": "date month", "d": "date day"}
    assert gathered(columns, y=[year], m=[month], d=[day]) == {"date": [text]}


def test_the_headers_of_what_came_in_parts_are_kept() -> None:
    rows = pd.DataFrame({"y": ["2013"], "m": ["5"], "c": ["1, 2"]}, dtype="str")
    _, headers = gather(rows, {"y": "date year", "m": "date month", "c": "lat lon", "gone": "place"})
    assert headers == {"date": ("y", "m"), "lat": ("c",), "lon": ("c",)}


def test_every_distinct_text_is_read_once() -> None:
    read: list[str] = []

    def length(cell: str) -> int:
        read.append(cell)
        return len(cell)

    assert each_text(pd.Series(["a", "bb", "a"]), length) == [1, 2, 1]
    assert read == ["a", "bb"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Year,Date,Place\n2013,27 May,Vientiane\n2014,3 June 2012,Boten\n", ["2013-05-27", "2012-06-03"]),
        ("년도,날짜,장소\n2013년,5월 27일,비엔티안\n", ["2013-05-27"]),
        ("Year,Date,Place\n2013.0,27/05,Vientiane\n2013,,Boten\n", ["2013-05-27", "2013"]),
        ("년,월,일,장소\n2013년,5월,27일,비엔티안\n", ["2013-05-27"]),
        ("Year,Month,Day,Place\n2013.0,5.0,27.0,Vientiane\n", ["2013-05-27"]),
        ("Year,Date,Place\n2012,2013-05-27,Vientiane\n", ["2013-05-27"]),
    ],
)
def test_a_year_in_a_column_of_its_own_is_that_of_the_date(text: str, dates: list[str]) -> None:
    found = read_events(text.encode())
    assert found.reports["date"].tolist() == dates
    assert not {"bad-date"} & set(found.problems["code"])
