"""What holds for all names: their order does not matter, and a country that is right never spoils an answer."""

from __future__ import annotations

import math
import random
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places

Row = dict[str, Any]


WITH_INDEX = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


NAMES = st.sampled_from(
    ["Vientiane", "Boten", "Laos", "", "nowhere", "Springfield", "Oudomxay", "Ji'an", "Boten, Laos"]
)


MENTIONS = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "country": st.sampled_from(["", "LA", "CN", "Ruritania"]),
            "precision": st.sampled_from(["", "town", "region", "country"]),
            "lat": st.sampled_from([math.nan, 18.0]),
            "lon": st.sampled_from([math.nan, 102.0]),
            "group": st.sampled_from(["", "a", "b"]),
        }
    ),
    min_size=1,
    max_size=12,
)


@given(MENTIONS, st.randoms(use_true_random=False))
@WITH_INDEX
def test_order_does_not_matter(gazetteer: SqliteGazetteer, rows: list[Row], random: Any) -> None:
    mentions = pd.DataFrame(rows)
    shuffled = mentions.loc[random.sample(list(mentions.index), len(mentions))]
    found = resolve_places(mentions, gazetteer=gazetteer)
    again = resolve_places(shuffled, gazetteer=gazetteer)
    pd.testing.assert_index_equal(again.index, shuffled.index)
    pd.testing.assert_frame_equal(again.sort_index(), found)


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=[]), max_size=30))
@WITH_INDEX
def test_any_text_gives_a_row(gazetteer: SqliteGazetteer, text: str) -> None:
    mention = pd.DataFrame({"name": [text], "country": [text], "precision": [text]}, dtype=object)
    found = resolve_places(mention, gazetteer=gazetteer).iloc[0]
    assert (found["path"] == "") == math.isnan(found["lat"])
    assert (found["path"] == "") == (found["method"] == "none") == (found["confidence"] == 0)


@pytest.fixture(scope="module")
def towns(gazetteer: SqliteGazetteer) -> pd.DataFrame:
    """Give every 200th town of the index: name, country, path."""
    query = "SELECT name, country, path FROM place WHERE id % 200 = 7"
    rows = gazetteer._connection.execute(query).fetchall()
    return pd.DataFrame(rows, columns=["name", "country", "path"])


def test_the_right_country_never_spoils_a_right_answer(
    gazetteer: SqliteGazetteer, towns: pd.DataFrame
) -> None:
    assert len(towns) > 1000
    bare = resolve_places(towns[["name"]], gazetteer=gazetteer)
    hinted = resolve_places(towns[["name", "country"]], gazetteer=gazetteer)
    right = bare["path"] == towns["path"]
    assert right.mean() > 0.4
    assert (hinted["path"] == towns["path"])[right].all()
    assert (hinted["country"].isin(["", *towns["country"]])).all()


def test_the_right_countries_help_groups_and_hardly_ever_spoil_a_name(
    gazetteer: SqliteGazetteer, towns: pd.DataFrame
) -> None:
    # Towns drawn from all the world, which have nothing to do with each other.
    made = random.Random(4)  # noqa: S311  a draw that is the same every time
    told = pd.concat(
        [towns.iloc[made.sample(range(1000), 4)].assign(group=f"told together {n}") for n in range(400)],
        ignore_index=True,
    )
    bare = resolve_places(told[["name", "group"]], gazetteer=gazetteer)
    hinted = resolve_places(told[["name", "group", "country"]], gazetteer=gazetteer)
    assert (hinted["country"] == told["country"]).all()
    before, after = bare["path"] == told["path"], hinted["path"] == told["path"]
    # A name that was right only since another was taken for the wrong place may lose by the other's right country.
    assert (after & ~before).sum() > 10 * (before & ~after).sum()


def test_even_odds_are_not_parted_by_a_place_half_the_world_away(gazetteer: SqliteGazetteer) -> None:
    told = pd.DataFrame({"name": ["Fraire", "Dadianzi"], "group": "told together"})
    bare = resolve_places(told, gazetteer=gazetteer)
    hinted = resolve_places(told.assign(country=["BE", "CN"]), gazetteer=gazetteer)
    assert bare["path"].tolist() == hinted["path"].tolist()


def test_nothing_is_placed_in_another_country_than_the_hint(
    gazetteer: SqliteGazetteer, towns: pd.DataFrame
) -> None:
    found = resolve_places(towns.assign(country="LA"), gazetteer=gazetteer)
    assert set(found["country"]) <= {"LA", ""}
