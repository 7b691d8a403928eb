"""The filter: the law of counts, possible and certain, and legs that need both their events."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.draw import layers
from geo.view import Asked, Filter, View, from_query, select, to_query
from tests.factories import ROWS, case_of

DAYS = st.one_of(st.none(), st.dates(date(2013, 4, 1), date(2013, 7, 1)))
FILTERS = st.builds(
    lambda a, b, certain, statuses, kinds, sources, text: Filter(
        *sorted((a, b)) if a and b else (a, b), certain=certain, statuses=statuses, kinds=kinds, sources=sources, text=text
    ),
    DAYS, DAYS, st.booleans(),
    st.lists(st.sampled_from(["confirmed", "contested", "claimed", "reported"]), max_size=2).map(tuple),
    st.lists(st.sampled_from(["arrest", "crossing", ""]), max_size=2).map(tuple),
    st.lists(st.sampled_from(["s", "t"]), max_size=1).map(tuple),
    st.sampled_from(["", "alpha", "nowhere"]),
)  # fmt: skip


def ids(view: View) -> set[str]:
    return set(view.events["id"])


@settings(max_examples=50, deadline=None)
@given(ROWS, FILTERS, st.sampled_from([2000, 3, 1]))
def test_every_event_is_a_leg_a_mark_or_not_on_the_map(
    rows: list[dict[str, str]], wanted: Filter, budget: int
) -> None:
    view = select(case_of(rows).routes(), wanted)
    counts = view.counts
    assert counts["events"] == len(view.events) == counts["legs"] + counts["marks"] + counts["not_on_map"]
    drawn = layers(view, budget=budget)
    marks = sum(f["properties"].get("count", 0) for f in drawn.places["features"])
    legs = sum(f["properties"]["own"] for f in drawn.legs["features"] if "own" in f["properties"])
    within = sum(f["properties"].get("inside", 0) for f in drawn.places["features"])
    assert marks == counts["marks"]
    assert legs + within == counts["legs"]


@settings(max_examples=25, deadline=None)
@given(ROWS, DAYS, DAYS)
def test_possible_contains_certain(rows: list[dict[str, str]], a: date | None, b: date | None) -> None:
    routes = case_of(rows).routes()
    start, end = sorted((a, b)) if a and b else (a, b)
    assert ids(select(routes, Filter(start, end, certain=True))) <= ids(select(routes, Filter(start, end)))


@settings(max_examples=25, deadline=None)
@given(
    ROWS, st.dates(date(2013, 4, 1), date(2013, 7, 1)), st.integers(0, 60), st.integers(0, 60), st.booleans()
)
def test_a_wider_range_never_loses_an_event(
    rows: list[dict[str, str]], start: date, length: int, more: int, certain: bool
) -> None:
    routes = case_of(rows).routes()
    end, by = start + timedelta(length), timedelta(more)
    narrow, wide = Filter(start, end, certain=certain), Filter(start - by, end + by, certain=certain)
    assert ids(select(routes, narrow)) <= ids(select(routes, wide))


def test_an_inferred_leg_goes_when_one_of_its_events_is_hidden() -> None:
    rows = [
        {"group": "g", "event": "a", "date": "2013-05-01", "place": "Alpha", "kind": "arrest"},
        {"group": "g", "event": "b", "date": "2013-05-02", "place": "Beta", "kind": "release"},
    ]
    routes = case_of(rows).routes()
    assert len(select(routes, Filter()).legs) == 1
    assert select(routes, Filter(kinds=("release",))).legs.empty


def test_a_movement_that_hangs_on_a_hidden_event_becomes_a_mark() -> None:
    rows = [
        {
            "group": "g",
            "event": "a",
            "date": "2013-05-01",
            "place": "Alpha",
            "kind": "arrest",
            "to_place": "",
        },
        {
            "group": "g",
            "event": "b",
            "date": "2013-05-02",
            "place": "",
            "kind": "transit",
            "to_place": "Beta",
        },
    ]
    view = select(case_of(rows).routes(), Filter(kinds=("transit",)))
    assert (view.counts["legs"], view.counts["marks"]) == (0, 1)
    assert layers(view).places["features"][0]["geometry"]["coordinates"] == [110.0, 30.0]


def test_bounds_go_the_short_way_over_the_antimeridian() -> None:
    rows = [
        {"group": "g", "event": "a", "date": "2013-05-01", "place": "Fiji town", "lat": -18, "lon": 178, "to_place": "Samoa town",
         "to_lat": -13, "to_lon": -172},
    ]  # fmt: skip
    view = select(case_of(rows).routes(), Filter())
    assert view.bounds == ((-18, 178), (-13, 188))
    line = layers(view).legs["features"][0]["geometry"]["coordinates"]
    assert all(178 <= lon <= 188 for lon, _ in line)


TEXTS = st.text(max_size=12)
ASKED = st.builds(
    Asked, case=st.lists(TEXTS, unique=True, max_size=3).map(tuple), asof=TEXTS, start=TEXTS, end=TEXTS, certain=st.booleans(),
    group=st.lists(TEXTS, unique=True, max_size=3).map(tuple), text=TEXTS, event=TEXTS, full=st.booleans(),
)  # fmt: skip


@given(ASKED)
def test_a_link_gives_back_what_was_asked(asked: Asked) -> None:
    assert from_query(to_query(asked)) == asked


@given(
    st.dictionaries(
        st.sampled_from(["case", "asof", "from", "to", "certain", "q", "full", "x"]),
        st.lists(st.text(), max_size=3),
    )
)
def test_no_link_can_raise(query: dict[str, list[str]]) -> None:
    assert isinstance(from_query(query), Asked)
