from __future__ import annotations

import pandas as pd
import pytest

from geo.places import SqliteGazetteer, resolve_places
from geo.places.han import simplified, simplified_forms


def test_traditional_and_japanese_characters_become_simplified() -> None:
    assert simplified("龍井") == "龙井"
    assert simplified_forms("広州") == ("广州",)


@pytest.mark.parametrize("text", ["", "Lungchow", "연길", "延吉", "a" * 10_000, "龍" * 10_000])
def test_what_has_no_other_form_stays(text: str) -> None:
    assert simplified(text) == text
    assert simplified_forms(text) == ()


@pytest.mark.parametrize(
    ("one", "other"), [("东港", "東港"), ("广州", "広州"), ("瀋陽", "沈阳"), ("腾冲", "騰衝")]
)
def test_both_spellings_are_one_place(gazetteer: SqliteGazetteer, one: str, other: str) -> None:
    found = resolve_places(pd.DataFrame({"name": [one, other]}), gazetteer=gazetteer)
    assert len(set(found["path"])) == 1
    assert set(found["country"]) == {"CN"}
