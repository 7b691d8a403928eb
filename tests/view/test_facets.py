from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.draw import event_list
from geo.routes import Case
from geo.view import Filter, facets, modes, select
from tests.factories import ROWS, case_of

GIVEN = st.sampled_from(
    [
        Filter(),
        Filter(kinds=("arrest",)),
        Filter(statuses=("claimed", "contested")),
        Filter(sources=("s",), groups=("g",)),
    ]
)


def test_the_choices_of_the_laos_case_have_their_counts(laos: Case) -> None:
    found = facets(laos.routes(), Filter())
    assert found["groups"].counts == {"Nine from Laos, 2013": 9, "South Korean couple, 2013": 3}
    # Of 12 events one is denied; those with a foreign ministry official's or the government's word are confirmed.
    assert found["statuses"].counts == {"reported": 4, "confirmed": 7, "denied": 1}
    assert found["sources"].counts["South Korean foreign ministry official"] == 5


@settings(max_examples=15)
@given(ROWS, GIVEN)
def test_a_count_is_what_choosing_that_value_alone_would_leave(
    rows: list[dict[str, str]], wanted: Filter
) -> None:
    routes = case_of(rows).routes()
    for name, facet in facets(routes, wanted).items():
        for value, count in facet.counts.items():
            assert len(select(routes, replace(wanted, **{name: (value,)})).events) == count


_DAYS = st.sampled_from([None, date(2013, 5, 1), date(2013, 5, 9), date(2013, 5, 31)])


@settings(max_examples=25)
@given(ROWS, GIVEN, _DAYS, _DAYS)
def test_each_mode_counts_what_it_would_leave(
    rows: list[dict[str, str]], wanted: Filter, a: date | None, b: date | None
) -> None:
    routes = case_of(rows).routes()
    start, end = sorted((a, b)) if a and b else (a, b)
    asked = replace(wanted, start=start, end=end)
    found = modes(routes, asked)
    possible, certain = (select(routes, replace(asked, certain=mode)).events for mode in (False, True))
    assert (found.possible, found.certain) == (len(possible), len(certain))
    assert found.certain <= found.possible
    undated = select(routes, wanted).events["date"] == ""
    assert found.undated == undated.sum()
    # An undated event is listed in every range that asks what is possible, and lost in none.
    assert set(select(routes, wanted).events["id"][undated]) <= set(possible["id"])
    if found.example is not None and (start or end):
        assert found.example["id"] in set(possible["id"]) - set(certain["id"])


def test_the_example_is_an_event_that_is_possible_and_not_certain(laos: Case) -> None:
    found = modes(laos.routes(), Filter(date(2013, 5, 1), None))
    assert found.example is not None
    assert found.example["date"] == "../2013-05-27"
    # Without a range, the first event whose date is no plain day; a case of plain days has none.
    free = modes(laos.routes(), Filter()).example
    assert free is not None
    assert free["date"] == "2013-04"
    assert (
        modes(
            case_of([{"place": "Alpha", "date": "2013-05-01"}, {"place": "Beta"}]).routes(), Filter()
        ).example
        is None
    )


def test_a_source_is_one_whoever_typed_it() -> None:
    rows = [
        {"group": "g", "event": "e", "date": "2013-05-01", "place": "Alpha", "source": "Daily NK"},
        {"group": "g", "event": "e", "date": "2013-05-01", "place": "Alpha", "source": "daily  nk"},
    ]
    case = case_of(rows)
    assert facets(case.routes(), Filter())["sources"].counts == {"Daily NK": 1}
    assert len(select(case.routes(), Filter(sources=("DAILY NK",))).events) == 1
    assert len(case.routes(sources=("Daily NK",)).reports) == 2
    assert event_list(select(case.routes(), Filter()), {})["Sources"].tolist() == [1]
