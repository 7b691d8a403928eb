from __future__ import annotations

import pandas as pd
import pytest

from geo.places import SqliteGazetteer, resolve_places
from geo.places.kinds import border_of, is_kind_of_place, is_somewhere


@pytest.mark.parametrize(
    "text",
    ["near the river", "church", "Bus station", "the village", "forest", "a safe house", "at the border", "Detention Centre",
     "국경", "산속", "이민국 수용소", "은신처", "火车站", "大使館", "边境", "교회", "โรงแรม", "граница"],
)  # fmt: skip
def test_a_kind_of_place_is_no_place(text: str, gazetteer: SqliteGazetteer) -> None:
    assert is_kind_of_place(text)
    found = resolve_places(pd.DataFrame({"name": [text]}), gazetteer=gazetteer).iloc[0]
    assert (found["place"], found["method"], found["confidence"]) == ("", "none", 0)
    assert found["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "Church Hill",
        "Riverside, California",
        "Camp 22",
        "Mae Sai",
        "Forest Hill",
        "강릉",
        "河内",
        "Portland",
        "Bath",
    ],
)
def test_a_name_with_such_a_word_in_it_is_one(text: str) -> None:
    assert not is_kind_of_place(text)


def test_beside_its_country_a_town_may_be_called_so(gazetteer: SqliteGazetteer) -> None:
    asked = pd.DataFrame({"name": ["Church", "Forest", "Forest, Belgium"], "country": ["GB", "BE", ""]})
    found = resolve_places(asked, gazetteer=gazetteer)
    assert found["country"].tolist() == ["GB", "BE", "BE"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("중국 어딘가", "China"),
        ("중국 모처", "China"),
        ("라오스 국경", "Laos"),
        ("함경북도 산속", "North Hamgyong"),
        ("云南山里", "Yunnan"),
    ],
)
def test_somewhere_in_a_larger_place_is_that_place_for_review(
    text: str, place: str, gazetteer: SqliteGazetteer
) -> None:
    found = resolve_places(pd.DataFrame({"name": [text]}), gazetteer=gazetteer).iloc[0]
    assert (found["place"], found["method"]) == (place, "similar")
    assert is_somewhere("어딘가")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Chinese border", ("CN",)),
        ("Lao border", ("LA",)),
        ("near the border of Laos", ("LA",)),
        ("the Thai-Lao border", ("TH", "LA")),
        ("China–North Korea border area", ("CN", "KP")),
        ("border between China and Laos", ("CN", "LA")),
        ("Mae Sai border", ()),
        ("Yunnan border", ()),
        ("border", ()),
    ],
)
def test_whose_border(text: str, sides: tuple[str, ...]) -> None:
    assert border_of(text) == sides


def test_a_border_is_its_country_for_review_and_one_of_two_countries_is_nowhere(
    gazetteer: SqliteGazetteer,
) -> None:
    found = resolve_places(
        pd.DataFrame({"name": ["Lao border", "China-Laos border", "Mae Sai border"]}), gazetteer=gazetteer
    )
    assert found["place"].tolist() == ["Laos", "", "Mae Sai"]
    assert found["precision"].tolist() == ["country", "", "town"]
    assert found["method"].tolist() == ["similar", "none", "overlay"]
