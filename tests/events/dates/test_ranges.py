"""Intervals of which one end leaves out what the other says."""

from __future__ import annotations

import pytest

from geo.events.dates.forms import DateRules
from geo.events.dates.order import read_dates

RULES = DateRules()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("27/28 May 2013|27 or 28 May 2013|27 and 28 May 2013|27th/28th May 2013|27 & 28 May 2013|May 27/28, 2013|"
         "May 27 or 28 2013|27./28. Mai 2013"), "2013-05-27/2013-05-28"),
        ("27.-29. Mai 2013|27-29 May 2013|27–29 May 2013|27.-29.05.2013|27-29/5/2013|5/27-29/2013", "2013-05-27/2013-05-29"),
        ("1/2 May 2013", "2013-05-01/2013-05-02"),
        (("2013-05-27/28|2013.5.27~28|2013. 5. 27. ~ 28.|2013/5/27 - 28|2013년 5월 27~28일|2013년 5월 27-28일|2013年5月27-28日|"
         "13년 5월 27~28일"), "2013-05-27/2013-05-28"),
        ("2013/5/27-29|2013.5.27~5.29|2013/5/27-5/29|2013-05-27/05-29|2013.5.27-2013.5.29|27/5/2013-29/5/2013",
         "2013-05-27/2013-05-29"),
        ("27/5-3/6/2013|27.5.-3.6.2013|2013.5.27~6.3|2013-05-27/06-03", "2013-05-27/2013-06-03"),
        (("2013년 5~6월|2013년 5월~6월|2013年5-6月|2013年5月~6月|2013.5~6|May-June 2013|May/June 2013|May or June 2013|"
         "May and June, 2013"), "2013-05/2013-06"),
        ("Dec 2012-Jan 2013|Dec. 2012/Jan. 2013", "2012-12/2013-01"),
        ("20130527~28|20130527 – 28|2013-05-27 or 28|night of 27-28 May 2013", "2013-05-27/2013-05-28"),
        ("2013.5~6월", "2013-05/2013-06"),
        ("20130527~0601", "2013-05-27/2013-06-01"),
        ("mid/late 2013", "2013-05~/2013-12~"),
    ],
)  # fmt: skip
def test_what_an_end_leaves_out_is_taken_from_the_other(texts: str, expected: str) -> None:
    for text in texts.split("|"):
        assert read_dates([text], RULES).understood.values == {text: expected}, text


@pytest.mark.parametrize(
    "text",
    [
        "5-6", "10-15", "10-15 people", "5/6 people in 2013", "02-3453-1234", "010-1234-5678", "1234-5678", "2012-13-45",
        "28/27 May 2013", "27 May or June 2013", "2013/5-6", "2013-05/06", "2013/5/27/29", "2013-05-27-29", "3 and 4 2013",
        "room 5/6 2013", "Kim-Lee 2013", "31/32 May 2013", "27/5-29/2013", "12/20-3/1/2014", "2013.5.27~32", "192.168-10.1",
        "20130527-28", "20130527-1430", "20130527~26", "20130527~1401",
    ],
)  # fmt: skip
def test_what_is_no_interval_of_dates_is_not_made_one(text: str) -> None:
    assert text in read_dates([text], RULES).understood.faults


def test_an_interval_whose_order_is_open_is_in_doubt() -> None:
    read = read_dates(["5/6-7/8/2013"], RULES).understood
    assert read.values == {"5/6-7/8/2013": "2013-06-05/2013-08-07"}
    assert [note.code for note in read.notes] == ["date-order-doubt"]


def test_an_interval_of_days_tells_the_order_of_its_column() -> None:
    assert read_dates(["5/27-29/2013", "5/6/2013"], RULES).understood.values["5/6/2013"] == "2013-05-06"
    assert read_dates(["27-29/5/2013", "5/6/2013"], RULES).understood.values["5/6/2013"] == "2013-06-05"
