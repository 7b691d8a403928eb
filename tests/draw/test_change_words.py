"""Changes in sentences and marks."""

from __future__ import annotations

from typing import Any

import pytest

from geo.draw import change_marks, event_phrase, news_of
from geo.routes import Change, Turn, find_changes
from tests.factories import case_of

FLIGHT = {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha", "to_place": "Beta", "kind": "repatriation",
          "mode": "air", "source": "the ministry"}  # fmt: skip


def told(*rows: dict[str, str]) -> tuple[str, ...]:
    case = case_of([FLIGHT | row for row in rows])
    after = case.routes("2013-05-20")
    return news_of(find_changes(case.routes("2013-05-10"), after), after).sentences


def test_a_source_that_changed_its_mind() -> None:
    (sentence,) = told(
        {"status": "denied", "reported": "2013-05-10"}, {"status": "confirmed", "reported": "2013-05-20"}
    )
    assert sentence == (
        "The repatriation by air from Alpha to Beta: confirmed by the ministry, which had denied it. It was denied and is "
        "now confirmed."
    )


def test_several_sources_of_a_new_event_stand_in_order_of_time() -> None:
    (sentence,) = told(
        {"status": "unknown", "reported": "2013-05-20", "source": ""},
        {"status": "claimed", "reported": "2013-05-11"},
    )
    assert sentence == (
        "The repatriation by air from Alpha to Beta: claimed by the ministry; left open by an unnamed source. New: claimed."
    )


def test_another_date_is_said_in_words() -> None:
    (sentence,) = told(
        {"status": "claimed", "reported": "2013-05-10", "date": "2013-05-09~"},
        {"status": "confirmed", "reported": "2013-05-20", "date": "2013-04", "source": "t"},
    )
    assert sentence.endswith("Changed: date about 9 May 2013 → April 2013.")


@pytest.mark.parametrize(
    ("event", "phrase"),
    [
        ({"kind": "transit", "mode": "air"}, "the flight from Alpha to Beta"),
        ({"kind": "transit", "mode": "unknown"}, "the journey from Alpha to Beta"),
        ({"kind": "crossing", "mode": "foot", "place": ""}, "the crossing on foot to Beta"),
        ({"kind": "arrest", "mode": "", "to_place": ""}, "the arrest in Alpha"),
        ({"kind": "", "mode": "", "place": "", "to_place": ""}, "the event"),
    ],
)
def test_events_have_a_name_in_a_sentence(event: dict[str, Any], phrase: str) -> None:
    assert event_phrase({"place": "Alpha", "to_place": "Beta"} | event) == phrase


def test_marks_are_a_word_or_two_and_a_repetition_has_none() -> None:
    turn = (Turn("s", "confirmed", ""),)
    changes = [
        Change("a", "new", "", "claimed", (), turn),
        Change("b", "status", "contested", "confirmed", (), turn),
        Change("c", "withdrawn", "reported", "denied", (), turn),
        Change("d", "fields", "reported", "reported", (("place", "x", "y"),), turn),
        Change("e", "told", "reported", "reported", (), turn),
    ]
    assert change_marks(changes) == {"a": "new", "b": "now confirmed", "c": "withdrawn", "d": "changed"}
