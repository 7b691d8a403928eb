from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.draw import date_words, event_words, moment_words, place_words
from geo.draw.words import DOUBT_WORDS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "undated"),
        ("2013-05-27", "27 May 2013"),
        ("2013-05-09~", "about 9 May 2013"),
        ("2013-05?", "perhaps May 2013"),
        ("2013%", "perhaps about 2013"),
        ("../2013-05-29", "by 29 May 2013"),
        ("/2013-05-29", "by 29 May 2013"),
        ("2013-05-29/..", "from 29 May 2013"),
        ("2013-05-10/2013-05-27", "10 May 2013 to 27 May 2013"),
        ("2013-05-29T19:12", "29 May 2013, 19:12"),
        ("201X", "201X"),
    ],
)
def test_a_date_is_said_in_words(text: str, words: str) -> None:
    assert date_words(text) == words


@given(st.dates(date(1700, 1, 1), date(2200, 1, 1)))
def test_every_day_is_said_by_its_own_month(day: date) -> None:
    assert pd.Timestamp(date_words(day.isoformat())).date() == day


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (None, "today"),
        ("2013-05-29T23:59:59", "29 May 2013"),
        ("2013-05-29T19:12:59", "29 May 2013, 19:12"),
        ("2013-05-29T00:00", "29 May 2013, 00:00"),
    ],
)
def test_a_moment_that_is_the_end_of_a_day_is_said_as_that_day(moment: str | None, words: str) -> None:
    assert moment_words(datetime.fromisoformat(moment) if moment else None) == words


@pytest.mark.parametrize(
    ("place", "to_place", "words"),
    [
        ("Alpha", "", "Alpha"),
        ("Alpha", "Beta", "Alpha → Beta"),
        ("", "Beta", "origin not said → Beta"),
        ("", "", "place not said"),
    ],
)
def test_where_an_event_was_is_said_even_when_it_is_not_told(place: str, to_place: str, words: str) -> None:
    assert (
        place_words({"place": place, "to_place": to_place, "place_doubt": False, "to_doubt": False}) == words
    )


def test_a_place_that_the_look_up_is_not_sure_of_is_marked_wherever_it_is_said() -> None:
    row = {"place": "Alpha", "to_place": "Beta", "place_doubt": False, "to_doubt": True}
    assert place_words(row) == "Alpha → Beta (?)"
    assert place_words(row | {"to_place": "", "place_doubt": True}) == "Alpha (?)"
    assert place_words(row | {"place": "", "place_doubt": True}) == "origin not said → Beta (?)"


def test_an_event_is_said_as_where_then_when_what_and_how_many_then_how_sure() -> None:
    row = {"place": "Alpha", "to_place": "", "date": "2013-05-27", "kind": "transit", "mode": "air", "people": 9,
           "status": "claimed", "place_doubt": False, "to_doubt": False, "refined": ()}  # fmt: skip
    assert event_words(row) == ["Alpha", "27 May 2013 · transit by air · 9 people", "claimed"]
    bare = row | {"kind": "", "mode": "", "people": pd.NA, "date": ""}
    assert event_words(bare) == ["Alpha", "undated", "claimed"]
    assert event_words(bare | {"place_doubt": True}) == ["Alpha (?)", "undated", "claimed", DOUBT_WORDS]
