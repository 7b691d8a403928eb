from __future__ import annotations

import pandas as pd

from geo.places import PLACE_LIST_COLUMNS, Decision, SqliteGazetteer, place_list, resolve_places


def listed(gazetteer: SqliteGazetteer, names: list[str], *decisions: Decision) -> pd.DataFrame:
    mentions = pd.DataFrame({"name": names, "country": ""})
    decided = {one.key: one for one in decisions}
    return place_list(mentions, resolve_places(mentions, gazetteer=gazetteer, decided=decided))


def test_what_needs_a_look_comes_first_and_nothing_is_missing(gazetteer: SqliteGazetteer) -> None:
    found = listed(gazetteer, ["Kunming", "Chaingmai", "Nowhereville", "Springfield", "Kunming"])
    assert tuple(found.columns) == PLACE_LIST_COLUMNS
    assert dict(zip(found["name"], found["look"], strict=True)) == {
        "Nowhereville": "no place", "Springfield": "doubtful", "Chaingmai": "for review", "Kunming": ""
    }  # fmt: skip
    assert found["name"].tolist() == ["Nowhereville", "Springfield", "Chaingmai", "Kunming"]
    assert found["mentions"].tolist() == [1, 1, 1, 2]


def test_what_a_person_marked_as_unknown_needs_no_look_and_stays(gazetteer: SqliteGazetteer) -> None:
    found = listed(gazetteer, ["Kunming", "Nowhereville"], Decision("Nowhereville"))
    assert found["look"].tolist() == ["", ""]
    assert "Nowhereville" in found["name"].tolist()


def test_of_no_mentions_there_is_an_empty_list(gazetteer: SqliteGazetteer) -> None:
    assert listed(gazetteer, []).empty


def test_what_needs_a_look_says_why(gazetteer: SqliteGazetteer) -> None:
    doubtful, others = (
        ["Springfield", "순천시", "고성군"],
        ["Chaingmai", "Blorp, Ohio", "Nowhereville", "Kunming"],
    )
    found = listed(gazetteer, [*doubtful, *others])
    needed = found[found["look"] != ""]
    assert set(needed["look"]) == {"no place", "doubtful", "for review"}
    assert set(needed["name"][needed["look"] == "doubtful"]) == set(doubtful)
    assert (needed["reason"] != "").all()
