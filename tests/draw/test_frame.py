from __future__ import annotations

from datetime import date, datetime

from geo.draw import count_words, filter_words, frame_of
from geo.routes import Case, build_routes
from geo.view import Filter, select
from tests.factories import case_of


def test_the_frame_says_title_moment_counts_and_sources_with_their_outlets(laos: Case) -> None:
    view = select(laos.routes("2013-05-29T12:00"), Filter(groups=("Nine from Laos, 2013",)))
    frame = frame_of(view, title="", looks={"confirmed": True, "denied": False})
    assert frame.title == "Nine from Laos, 2013"
    assert frame.as_of == "As known on 29 May 2013, 12:00"
    assert frame.filtered == "Shown: group Nine from Laos, 2013"
    # Legs: two crossings, the flights to Kunming and Pyongyang; marks: arrest, Vientiane, Beijing.
    # The way from Kunming to Beijing is no event: nobody had told of it yet.
    assert frame.counts == "7 events: 4 legs, 3 marks, 0 not on the map"
    assert frame.sources[0] == "Yonhap"
    assert "South Korean helper of the group (The Korea Herald)" in frame.sources
    assert frame.looks == ("confirmed",)


def test_sources_beyond_eight_are_counted() -> None:
    rows = [{"date": "2013", "place": "Alpha", "source": f"S{number}"} for number in range(11)]
    frame = frame_of(select(case_of(rows).routes(), Filter()), title="Mine", looks={})
    assert frame.title == "Mine"
    assert frame.sources == tuple(f"S{number}" for number in range(8))
    assert frame.sources_left_out == 3


def test_counts_are_said_so_that_they_add_up() -> None:
    counts = {"events": 1202, "legs": 1200, "marks": 1, "not_on_map": 1}
    assert count_words(counts) == "1,202 events: 1,200 legs, 1 mark, 1 not on the map"


def test_what_a_filter_leaves_is_said_in_words() -> None:
    assert filter_words(Filter()) == ""
    wanted = Filter(date(2013, 5, 1), date(2013, 5, 29), certain=True, groups=("g", ""), text="river")
    assert (
        filter_words(wanted)
        == "Shown: certainly from 1 May 2013 to 29 May 2013; group g or none; with “river”"
    )
    assert filter_words(Filter(end=date(2013, 5, 29))) == "Shown: possibly from the beginning to 29 May 2013"


def test_a_picture_of_what_is_known_today_says_which_day_that_was() -> None:
    case = case_of([{"date": "2013", "place": "Alpha"}])
    routes = build_routes(case.reports, case.places, clock=lambda: datetime(2013, 6, 3, 8, 30))
    assert frame_of(select(routes, Filter()), title="", looks={}).as_of == "As known today, 3 June 2013"
