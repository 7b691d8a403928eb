from __future__ import annotations

import pandas as pd
import pytest

from geo.events import Reading, read_events
from tests.factories import csv_of


def dates(**cells: str) -> Reading:
    return read_events(
        csv_of([{"place": "A", **{name.replace("_", " "): cell for name, cell in cells.items()}}])
    )


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("2013-05-10", "2013-05-27", "2013-05-10/2013-05-27"),
        ("2013-05-10", "2013-05-10", "2013-05-10"),
        ("2013-05-10", "", "2013-05-10"),
        ("", "2013-05-27", "../2013-05-27"),
        ("", "", ""),
        ("2013-05-10 08:00", "2013-05-10 19:00", "2013-05-10"),
        ("10/05/2013", "27/05/2013", "2013-05-10/2013-05-27"),
        ("2013-05~", "2013-06", "2013-05~/2013-06"),
    ],
)
def test_a_start_and_an_end_make_an_interval(start: str, end: str, date: str) -> None:
    assert dates(start_date=start, end_date=end).reports["date"].str.partition("T")[0].tolist() == [date]


def test_an_end_before_its_start_is_listed_and_both_stay_in_the_details() -> None:
    reading = dates(start_date="2013-05-27", end_date="2013-05-10")
    assert reading.reports["date"].tolist() == [""]
    problem = reading.problems.to_dict("records")[0]
    assert (problem["line"], problem["column"], problem["value"], problem["code"]) == (
        2, "date", "2013-05-27/2013-05-10", "bad-date",
    )  # fmt: skip
    assert "ends before it begins" in problem["message"]
    assert reading.reports["other"].tolist() == [(("start date", "2013-05-27"), ("end date", "2013-05-10"))]


@pytest.mark.parametrize(
    ("precision", "date"),
    [
        ("day", "2013-05-27"), ("week", "2013-05-24/2013-05-30"), ("month", "2013-05"), ("year", "2013"), ("월", "2013-05"),
        ("", "2013-05-27"),
    ],
)  # fmt: skip
def test_a_date_is_made_as_wide_as_it_is_known(precision: str, date: str) -> None:
    assert dates(date="2013-05-27", date_precision=precision).reports["date"].tolist() == [date]


def coordinates(*pairs: tuple[str, str]) -> Reading:
    return read_events(csv_of([{"date": "2013", "lat": lat, "lon": lon} for lat, lon in pairs]))


def test_columns_of_coordinates_in_each_others_place_are_exchanged_and_that_is_said() -> None:
    reading = coordinates(("102.6", "17.9"), ("104.1", "18"), ("85", "27"))
    assert reading.reports[["lat", "lon"]].to_numpy().tolist() == [[17.9, 102.6], [18.0, 104.1], [27.0, 85.0]]
    problem = reading.problems.to_dict("records")
    assert [(p["line"], p["column"], p["value"], p["code"]) for p in problem] == [
        (2, "lat", "102.6", "swapped-coordinates")
    ]


def test_so_are_pairs_in_one_column() -> None:
    reading = read_events(
        csv_of([{"date": "2013", "coordinates": cell} for cell in ("102.6, 17.9", "104.1, 18")])
    )
    assert reading.reports[["lat", "lon"]].to_numpy().tolist() == [[17.9, 102.6], [18.0, 104.1]]
    assert reading.problems["code"].tolist() == ["swapped-coordinates"]


@pytest.mark.parametrize(
    "pairs",
    [
        [("102.6", "17.9"), ("17.9", "102.6")],
        [("102.6", "17.9"), ("104", "18"), ("17.9", "102.6")],
        [("102.6", "17.9")],
        [("102.6", "17.9"), ("104", "18"), *[("1", "2")] * 40],
    ],
)
def test_single_rows_in_each_others_place_are_listed_and_not_exchanged(pairs: list[tuple[str, str]]) -> None:
    reading = coordinates(*pairs)
    wrong = [line for line, (lat, _) in enumerate(pairs, start=2) if float(lat) > 90]
    assert reading.problems["line"].tolist() == [line for line in wrong for _ in range(2)]
    assert set(reading.problems["code"]) == {"bad-coordinate"}
    assert reading.reports["lat"].isna().sum() == len(wrong)
    assert reading.reports["other"].iloc[wrong[0] - 2] == (("lat", "102.6"), ("lon", "17.9"))


def test_an_index_that_does_not_begin_at_two_names_the_right_line() -> None:
    reading = read_events(b"\n\ndate,lat,lon\n\n2013,1,2\n2013,102,17\n2013,103,17\n")
    assert reading.problems[["line", "code"]].to_numpy().tolist() == [[6, "swapped-coordinates"]]
    assert isinstance(reading.reports, pd.DataFrame)


def test_a_time_of_day_that_an_interval_leaves_out_stays_in_the_details() -> None:
    reading = dates(start_date="2013-05-10T08:00", end_date="2013-05-27")
    assert reading.reports["date"].tolist() == ["2013-05-10/2013-05-27"]
    assert reading.reports["other"].tolist() == [
        (("start date", "2013-05-10T08:00"), ("end date", "2013-05-27"))
    ]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_week_at_the_end_of_the_calendar_stays_inside_it(day: str) -> None:
    found = read_events(f"date,date precision,place\n{day},week,Yanji\n".encode())
    assert day in found.reports["date"].item()


def test_a_pair_of_noughts_stands_for_not_known() -> None:
    found = read_events(b"date,place,lat,lon\n2013-05-27,Vientiane,0,0\n2013-05-28,Accra,0,9.5\n")
    assert found.reports["lat"].isna().tolist() == [True, False]
    assert found.problems[["line", "column", "code"]].to_numpy().tolist() == [[2, "lat", "bad-coordinate"]]


def turned(*rows: tuple[str, str]) -> Reading:
    return read_events(csv_of([{"place": "A", "date start": start, "date end": end} for start, end in rows]))


def test_starts_and_ends_in_each_other_s_place_are_exchanged_and_that_is_said() -> None:
    found = turned(("2013-05-02", "2013-05-01"), ("2013-06-03", "2013-06-03"), ("2013-07-09", "2013-07-08"))
    assert found.reports["date"].tolist() == ["2013-05-01/2013-05-02", "2013-06-03", "2013-07-08/2013-07-09"]
    listed = found.problems[["line", "column", "value", "code"]].to_numpy().tolist()
    assert listed == [[2, "date", "2013-05-02/2013-05-01", "date-in-doubt"]]


@pytest.mark.parametrize("other", [("2013-06-03", "2013-06-05"), ("2013-06", "")])
def test_one_row_alone_exchanges_nothing(other: tuple[str, str]) -> None:
    found = turned(("2013-05-02", "2013-05-01"), other)
    assert found.reports["date"].tolist()[0] == ""
    assert found.problems["code"].tolist() == ["bad-date"]


def test_an_end_that_lasts_still_is_open() -> None:
    found = turned(("2013-05-02", "present"), ("", "ongoing"), ("2013-07-08", "2013-07-09"))
    assert found.reports["date"].tolist() == ["2013-05-02/..", "", "2013-07-08/2013-07-09"]
    assert found.reports["other"].tolist()[1] == (("date end", "ongoing"),)


def test_a_wrong_year_at_new_year_exchanges_nothing() -> None:
    found = turned(("2013-12-20", "2013-01-05"), ("2013-12-25", "2013-01-10"))
    assert found.reports["date"].tolist() == ["", ""]
    assert found.problems["code"].tolist() == ["bad-date", "bad-date"]
