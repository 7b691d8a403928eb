"""The places that bear a name, asked of the real index."""

from __future__ import annotations

import pandas as pd
import pytest

from geo.places import SqliteGazetteer, resolve_places
from geo.places.borne import borne


@pytest.mark.parametrize(
    ("name", "place", "method"),
    [
        ("Hyesan", "Hyesan", "overlay"),
        ("Hyesan City", "Hyesan", "overlay"),  # without its kind
        ("圖們", "Tumen", "overlay"),  # in traditional characters
        ("Ch'angch'un", "Changchun", "overlay"),
        ("창무현", "Zhangwu", "generated"),  # the Korean reading of 彰武县
    ],
)
def test_a_name_is_found_as_it_is_or_by_a_looser_form_or_by_rule(
    name: str, place: str, method: str, gazetteer: SqliteGazetteer
) -> None:
    assert [(one.name, one.method) for one in borne(name, gazetteer)][:1] == [(place, method)]


def test_what_nothing_bears_is_empty(gazetteer: SqliteGazetteer) -> None:
    assert borne("Zzorp", gazetteer) == ()


@pytest.mark.parametrize("name", ["순천시", "순천"])
def test_a_name_that_towns_of_both_koreas_bear_is_either_and_its_company_tells_which(
    name: str, gazetteer: SqliteGazetteer
) -> None:
    """Suncheon and Sunchon are one name in Hangul; the gazetteer has that of the North in Latin letters only."""
    assert {place.country for place in borne(name, gazetteer)} == {"KR", "KP"}
    alone = resolve_places(pd.DataFrame({"name": [name], "group": [""]}), gazetteer=gazetteer).iloc[0]
    assert alone["confidence"] < 0.75
    for company, country in ((["평성", "개천시"], "KP"), (["여수", "광양"], "KR")):
        group = pd.DataFrame({"name": [name, *company], "group": "g"})
        assert resolve_places(group, gazetteer=gazetteer).iloc[0]["country"] == country


def test_what_is_only_made_to_bear_a_name_does_not_hide_what_bears_it_without_its_kind(
    gazetteer: SqliteGazetteer,
) -> None:
    assert "Ji'an" in {place.name for place in borne("지안시", gazetteer) if place.method == "overlay"}
