"""Columns that only look like those of surveys, portals and judges: what they hold stays out of the reports."""

from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def read(text: str) -> Reading:
    return read_events(text.encode())


@pytest.mark.parametrize(
    "header", ["Photo evidence", "Coordinates verified", "Exact location certain", "위치확인", "写真", "Manufacturer", "Risk assessment complete"]
)  # fmt: skip
def test_a_box_that_nobody_ticked_takes_nothing_back(header: str) -> None:
    rows = "2013-05-01,Yanji,AP,confirmed,FALSE\n2013-05-02,Tumen,AP,confirmed,TRUE\n"
    assert read(f"Date,Place,Source,Status,{header}\n{rows}").reports["status"].tolist() == ["confirmed"] * 2


def test_two_blocks_of_one_form_are_not_told_apart_by_their_last_words() -> None:
    reading = read(
        "id,interview.place,interview.date,arrest.place,arrest.date\n1,Seoul,2014-01-01,Yanji,2013-05-01\n"
    )
    assert reading.reports["date"].tolist() == ["2013-05-01"]
    assert set(reading.reports["place"]) <= {"", "Yanji"}


@pytest.mark.parametrize(
    "header", ["birth.place,birth.date", "file.status,file.owner", "team.number,team.name"]
)
def test_the_path_of_something_else_leads_to_no_column(header: str) -> None:
    reading = read(f"{header},place,date\nx,y,Yanji,2013-05-01\n")
    assert list(reading.columns.values()) == ["place", "date"]


def test_rows_that_are_no_journey_keep_their_country_of_destination() -> None:
    rows = "2013-05-01,Musan,China\n2013-05-04,Hyesan,China\n2013-05-09,Namyang,China\n"
    assert set(read(f"Date,City,Country of destination\n{rows}").reports["to_country"]) == {"China"}


@pytest.mark.parametrize(("cell", "date"), [("12 มี.ค. 13", "2013-03-12"), ("12 มี.ค. 56", "2013-03-12")])
def test_two_digits_of_a_thai_date_are_never_of_long_ago(cell: str, date: str) -> None:
    assert read(f"date,place\n{cell},Bangkok\n").reports["date"].tolist() == [date]


@pytest.mark.parametrize(
    ("left", "arrived"), [("10:30", "14:20"), ("KE881", "KE 902"), ("9:05 am", "11:00 pm")]
)
def test_times_and_flights_are_no_places(left: str, arrived: str) -> None:
    reading = read(f"Date,Depart,Arrive,From city,To city\n2013-05-01,{left},{arrived},Yanji,Tumen\n")
    assert reading.reports[["place", "to_place"]].to_numpy().tolist() == [["Yanji", "Tumen"]]


def test_a_day_of_a_life_before_is_no_day_of_the_event() -> None:
    reading = read("id,Caught,Place,Enlisted\n1,2013-05-01,Yanji,2001-03-04\n2,2013-05-02,Tumen,2002-03-04\n")
    assert reading.reports["date"].tolist() == ["2013-05-01", "2013-05-02"]


@pytest.mark.parametrize(("cells", "status"), [(("本部", "支部"), "reported"), (("済", "済"), "confirmed")])
def test_who_has_checked_is_no_stance(cells: tuple[str, str], status: str) -> None:
    reading = read(f"日付,場所,確認\n2013-05-01,延吉,{cells[0]}\n2013-05-02,図們,{cells[1]}\n")
    assert set(reading.reports["status"]) == {status}
