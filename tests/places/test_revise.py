from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from geo.places import (
    Answer,
    Decision,
    Fetched,
    Place,
    SqliteGazetteer,
    at_point,
    resolve_again,
    resolve_places,
)

NAMES = ["Springfield", "Boten", "Chicago", "Nowhereville", "Otherwhere", "Vientiane", "China", ""]
HINTS = ["", "US", "LA"]
ROWS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(HINTS), st.sampled_from(["", "g", "h"])), min_size=1, max_size=9
)  # fmt: skip
DECISIONS = st.lists(
    st.builds(Decision, st.sampled_from(NAMES), st.sampled_from(HINTS))
    | st.builds(
        at_point,
        st.sampled_from(NAMES),
        st.sampled_from(HINTS),
        st.sampled_from(["", "LA"]),
        st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    ),
    max_size=4,
)
THERE = Place("Nowhereville", "US", "", 41.9, -87.7, "town", 0, "US/-/online-n1", "a server", "online")
FETCHED = Fetched({("Nowhereville", ""): Answer((THERE,), datetime(2026, 1, 1, tzinfo=UTC), "a server")})


def mentioned(rows: list[tuple[str, str, str]]) -> pd.DataFrame:
    index = pd.MultiIndex.from_tuples([(n, "from") for n in range(len(rows))], names=["row", "role"])
    told: dict[str, Any] = {
        name: [row[n] for row in rows] for n, name in enumerate(("name", "country", "group"))
    }
    return pd.DataFrame(told | {"order": range(len(rows))}, index=index)


@given(ROWS, DECISIONS, st.booleans())
def test_what_is_looked_up_again_in_part_is_what_all_would_be(
    gazetteer: SqliteGazetteer, rows: list[tuple[str, str, str]], decisions: list[Decision], asked: bool
) -> None:
    mentions = mentioned(rows)
    decided = {one.key: one for one in decisions}
    online = FETCHED if asked else None
    before = resolve_places(mentions, gazetteer=gazetteer)
    again = resolve_again(before, mentions, gazetteer=gazetteer, online=online, decided=decided)
    assert_frame_equal(
        again, resolve_places(mentions, gazetteer=gazetteer, online=online, decided=decided), check_exact=True
    )


class Counting:
    """A gazetteer that notes what it is asked."""

    def __init__(self, gazetteer: SqliteGazetteer) -> None:
        self._gazetteer = gazetteer
        self.asked: set[str] = set()

    def candidates(self, name: str) -> tuple[Place, ...]:
        self.asked.add(name)
        return self._gazetteer.candidates(name)

    def similar(self, name: str, country: str = "") -> tuple[Place, ...]:
        return self._gazetteer.similar(name, country)


def test_only_the_group_of_a_decided_name_is_looked_up_again(gazetteer: SqliteGazetteer) -> None:
    mentions = mentioned(
        [("Boten", "", "g"), ("Springfield", "", "g"), ("Vientiane", "", "h"), ("Chicago", "", "")]
    )
    before = resolve_places(mentions, gazetteer=gazetteer)
    counting = Counting(gazetteer)
    decided = {("Boten", ""): Decision("Boten")}
    resolve_again(before, mentions, gazetteer=counting, decided=decided)
    assert "Springfield" in counting.asked
    assert not {"Vientiane", "Chicago", "Boten"} & counting.asked
    assert resolve_again(before, mentions, gazetteer=counting, decided={("x", ""): Decision("x")}) is before


def test_the_part_that_is_done_is_told_and_grows(gazetteer: SqliteGazetteer) -> None:
    mentions = pd.DataFrame({"name": [f"Ban {number}" for number in range(250)]})
    told: list[float] = []
    resolve_places(mentions, gazetteer=gazetteer, progress=told.append)
    assert told == sorted(set(told))
    assert 50 < len(told) <= 126
    assert (told[0] == 0, told[-1] <= 1) == (True, True)
