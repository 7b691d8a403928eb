from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.routes import Case
from geo.view import Filter, facets, select
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
