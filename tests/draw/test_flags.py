"""What features say of changes, and of the front of a playback."""

from __future__ import annotations

from datetime import date

from geo.draw import News, layers
from geo.draw.flags import Flags, flags_of
from geo.view import Filter, View, select
from tests.factories import case_of

ROWS = [
    {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha"},
    {"group": "g", "event": "b", "date": "2013-05-03", "place": "Alpha", "to_place": "Beta"},
    {"group": "g", "event": "c", "date": "2013-05-05", "place": "Beta", "to_place": "Delta"},
    {"group": "g", "event": "d", "place": "Delta"},
]


def view_until(day: int | None) -> View:
    return select(case_of(ROWS).routes(), Filter(until=date(2013, 5, day) if day else None))


def ids(view: View, *names: str) -> set[str]:
    return set(view.events.loc[view.events["event"].isin(names), "id"])


def test_one_mark_is_said_and_several_are_counted() -> None:
    flags = Flags({"a": "new", "b": "new", "c": "changed"})
    assert flags.of(["x"])["flag"] == ""
    assert flags.of(["x", "a"])["flag"] == "new"
    assert flags.of(["a", "b"])["flag"] == "2 new"
    assert flags.of(["a", "b", "c"])["flag"] == "3 changed"


def test_the_front_is_what_began_last_and_never_what_has_no_date() -> None:
    view = view_until(4)
    assert flags_of(view, {}).front == ids(view, "b")
    assert flags_of(view_until(None), {}).front == frozenset()


def test_features_carry_flag_and_front() -> None:
    view = view_until(4)
    (event,) = ids(view, "b")
    drawn = layers(view, news=News({event: "now confirmed"}, ("It is so.",)))
    (leg,) = [one["properties"] for one in drawn.legs["features"] if event in one["properties"]["events"]]
    assert (leg["flag"], leg["front"]) == ("now confirmed", True)
    others = [
        one["properties"]
        for one in drawn.places["features"]
        if event not in one["properties"].get("events", [])
    ]
    assert others
    assert not any("flag" in one or "front" in one for one in others)
    assert drawn.frame.news == ("It is so.",)
    assert "news" in drawn.frame.looks


def test_the_frame_counts_the_news_that_it_has_no_room_for() -> None:
    frame = layers(view_until(None), news=News({}, ("a", "b", "c", "d"))).frame
    assert (frame.news, frame.news_left_out) == (("a", "b"), 2)
