"""Names in Cyrillic letters → Latin letters."""

from __future__ import annotations

import pandas as pd
import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places
from geo.places.cyrillic import cyrillic_forms
from geo.places.names import normalise


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Новый Ургал", "Novy Urgal|Novyy Urgal"),
        ("Советский", "Sovetskiy|Sovetsky"),
        ("Елизово", "Yelizovo|Elizovo"),
        ("Уссурийск", "Ussuriysk|Ussuriisk"),
        ("Артём", "Artyom|Artem"),
        ("Подъяпольское", "Podyapolskoye"),
        ("Халхгол", "Halhgol|Khalkhgol"),
        ("Замын-Үүд", "Zamyn-Üüd|Dzamïn Üüd"),
        ("Өргөн", "Örgön|Orgon"),
        ("Жаркент", "Zharkent|Jarkent"),
        ("Цогтцэций", "Tsogttsetsiy|Tsogttsetsii"),
    ],
)
def test_a_name_is_spelled_as_each_practice_writes_it(name: str, spelled: str) -> None:
    wanted = {normalise(one) for one in spelled.split("|")}
    assert wanted <= cyrillic_forms(name)


@pytest.mark.parametrize("name", ["", "Hyesan", "회령", "延吉", "х" * 61, "Ωmega"])
def test_what_is_no_name_in_these_letters_has_none(name: str) -> None:
    assert cyrillic_forms(name) == frozenset()


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяөү -", max_size=60))
def test_forms_are_few_and_normalised(name: str) -> None:
    forms = cyrillic_forms(name)
    assert len(forms) <= 64
    assert all(normalise(form) == form for form in forms)


@pytest.mark.parametrize(
    ("name", "country", "point"),
    [
        ("Манлай", "MN", (44.07, 106.86)),
        ("Гурвантэс сум", "MN", (43.23, 101.04)),
        ("Матад", "MN", (46.95, 115.27)),
        ("Чегдомын", "RU", (51.12, 133.02)),
        ("Ванино", "RU", (49.09, 140.27)),
    ],
)
def test_a_place_is_found_by_it(
    name: str, country: str, point: tuple[float, float], gazetteer: SqliteGazetteer
) -> None:
    """Degrees WGS 84 from general atlases, rounded."""
    found = resolve_places(pd.DataFrame({"name": [name], "country": [country]}), gazetteer=gazetteer).iloc[0]
    assert geodesic((found["lat"], found["lon"]), point).km < 25
