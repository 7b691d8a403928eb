"""Habits of the files of surveys, databases and portals: what their columns and cells mean, told on whole small files."""

from __future__ import annotations

import pytest

from geo.events import Reading, read_events


def read(text: str) -> Reading:
    return read_events(text.encode())


def codes(reading: Reading) -> set[str]:
    return set(reading.problems["code"])


@pytest.mark.parametrize(
    "judged",
    [
        "Rating|False|True",
        "Fact check|Debunked|ok",
        "Verdict of editors|hoax|true",
        "진위 판정|거짓|사실임",
        "Contradicted by|Government|",
    ],
)
def test_what_a_judge_says_is_none_is_taken_back(judged: str) -> None:
    header, no, yes = judged.split("|")
    reading = read(f"Date,Place,Source,{header}\n2013-05-01,Yanji,AP,{no}\n2013-05-02,Tumen,AP,{yes}\n")
    assert reading.reports["status"].tolist() == ["unknown", "reported"]
    assert "taken-back" in codes(reading)


@pytest.mark.parametrize("header", ["Identity verification", "Asylum assessment", "Visa verification"])
def test_what_is_judged_beside_the_report_takes_nothing_back(header: str) -> None:
    reading = read(f"Date,Place,Source,{header}\n2013-05-01,Yanji,AP,False\n2013-05-02,Tumen,AP,True\n")
    assert reading.reports["status"].tolist() == ["reported", "reported"]


@pytest.mark.parametrize(
    "header",
    [
        "데이터기준일자,발생년월일",
        "Date of reference,Date of movement",
        "Asked on day,Moved on day",
        "today,moved",
    ],
)
def test_of_several_days_the_earliest_are_those_of_the_events(header: str) -> None:
    reading = read(f"{header},Place\n2013-12-31,2013-05-01,Yanji\n2013-12-31,2013-05-03,Kunming\n")
    assert reading.reports["date"].tolist() == ["2013-05-01", "2013-05-03"]


def test_a_country_of_destination_of_the_whole_journey_is_no_leg_of_each_stop() -> None:
    head, stops = (
        "Case,Date,Location,Country,Country of destination",
        [("Yanji", "China"), ("Kunming", "China"), ("Boten", "Laos")],
    )
    rows = [
        f"A,2013-05-0{day},{place},{country},South Korea" for day, (place, country) in enumerate(stops, 1)
    ]
    reading = read("\n".join([head, *rows, ""]))
    assert set(reading.reports["to_country"]) == {""}
    assert "no-leg" in codes(reading)
    moves = read("\n".join([head.replace("Location", "From"), *rows, ""]))
    assert set(moves.reports["to_country"]) == {"South Korea"}


@pytest.mark.parametrize(
    ("cell", "date"),
    [("9 พ.ค. 56", "2013-05-09"), ("9 พ.ค. 2556", "2013-05-09"), ("2013-05-27 14:30:00+09", "2013-05-27T14:30+09:00"), ("2013-05-09 → 2013-05-10", "2013-05-09/2013-05-10")],
)  # fmt: skip
def test_dates_of_databases_and_of_thailand(cell: str, date: str) -> None:
    assert read(f"date,place\n{cell},Bangkok\n").reports["date"].tolist() == [date]


@pytest.mark.parametrize(
    "cell", ["SRID=4326;POINT(102.6 17.97)", "POINT Z (102.6 17.97 12.5)", "POINT (102.6 17.97)"]
)
def test_points_as_databases_of_maps_write_them(cell: str) -> None:
    reading = read(f"date,geom\n2013-05-01,{cell}\n2013-05-02,{cell}\n")
    assert reading.reports[["lat", "lon"]].to_numpy().tolist() == [[17.97, 102.6]] * 2


def test_numbers_of_rows_may_begin_with_nought() -> None:
    reading = read("number,date,place\n0,2013-05-01,Yanji\n1,2013-05-02,Tumen\n2,2013-05-03,Boten\n")
    assert reading.reports["people"].isna().all()


def test_whole_numbers_are_no_places_whatever_a_slip_of_their_header_is() -> None:
    reading = read("Date,Place,Arrivals\n2013-05-03,Boten,9\n2013-05-10,Boten,12\n")
    assert set(reading.reports["to_place"]) == {""}


def test_headers_with_the_path_of_a_form_are_known_by_their_last_part() -> None:
    reading = read("data/route/place,data/route/date,data/route/people\nYanji,2013-05-01,3\n")
    assert list(reading.columns.values()) == ["place", "date", "people"]


def test_two_words_for_one_thing_are_no_path() -> None:
    assert set(read("Land/Date,Sea/Date,place\ny,x,Boten\n").columns.values()) == {"place"}


def test_what_stands_behind_blank_lines_is_no_part_of_the_row_before_them() -> None:
    rows = '"Date","Place","Status"\n"2013-05-09","Hyesan","confirmed"\n"2013-05-11","Yanji","confirmed"\n"2013-05-27","Boten","claimed"\n'
    reading = read(f'{rows}\n\n"Routes report"\n"Copyright, inc."\n"Confidential"\n"Generated"\n')
    assert reading.reports["status"].tolist() == ["confirmed", "confirmed", "claimed"]


@pytest.mark.parametrize("header", ["Arrive", "Arrived", "도착"])
def test_a_yes_or_no_is_no_place(header: str) -> None:
    reading = read(f"Date,Place,{header}\n2013-05-03,Boten,yes\n2013-05-10,Mohan,no\n")
    assert set(reading.reports["to_place"]) == {""}
