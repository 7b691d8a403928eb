from __future__ import annotations

import pytest

from geo.events import read_events
from geo.events.columns.date_parts import settle_dates


def settled(text: str) -> tuple[list[str], dict[str, str]]:
    """The dates that are read, and what the headers are taken for."""
    found = read_events(text.encode())
    return found.reports["date"].tolist(), dict(found.columns)


def test_start_and_end_may_each_come_in_three_columns() -> None:
    text = (
        "Country,Start Year,Start Month,Start Day,End Year,End Month,End Day,Entry Date\n"
        "Laos,2013,5,27,2013,5,28,2019-01-01\nChina,2013,5,,2013,6,,2019-01-01\nLaos,2013,,,,,,2019-01-01\n"
    )
    dates, columns = settled(text)
    assert dates == ["2013-05-27/2013-05-28", "2013-05/2013-06", "2013"]
    assert columns["Start Year"] == "start year"
    assert "Entry Date" not in columns


def test_a_whole_date_is_preferred_to_its_parts() -> None:
    dates, columns = settled("Place,Date,Start Year,Start Month\nBoten,2013-05-27,2012,1\n")
    assert dates == ["2013-05-27"]
    assert columns == {"Place": "place", "Date": "date"}
    dates, _ = settled("Place,Start date,End date,Start Year\nBoten,2013-05-27,2013-05-28,2012\n")
    assert dates == ["2013-05-27/2013-05-28"]


def test_what_stands_beside_no_year_is_no_part_of_a_date() -> None:
    _, columns = settled("Place,Start month,Start day,Year\nBoten,5,27,2013\n")
    assert columns == {"Place": "place", "Year": "date year"}


def test_a_part_that_a_person_chose_and_that_nothing_is_made_of_stays_in_the_details() -> None:
    found = read_events(b"Place,M\nBoten,May\n", columns={"Place": "place", "M": "date month"})
    assert found.reports["date"].tolist() == [""]
    assert found.reports["other"].tolist() == [(("M", "May"),)]


@pytest.mark.parametrize(
    ("have", "changed", "gone"),
    [
        ({"date", "date end"}, {"D": "date start"}, {"date year", "start year", "end year"}),
        ({"date", "date start", "date end"}, {}, {"date start", "date end"}),
        ({"date year", "date month"}, {}, {"start year"}),
        ({"date month", "date day"}, {}, {"date month", "date day"}),
        ({"start year", "end month"}, {}, {"end month", "date year"}),
    ],
)
def test_which_parts_count(have: set[str], changed: dict[str, str], gone: set[str]) -> None:
    header_of = {column: "D" if column == "date" else column for column in have}
    instead, dropped = settle_dates(header_of, {"D": ("2013-05-27",)})
    assert instead == changed
    assert gone <= dropped
    assert not dropped & (have - gone - {"date start", "date end"})
