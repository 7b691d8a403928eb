from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places
from geo.places.vietnamese import as_spoken


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("Trà Lĩnh", "cha lin"),
        ("Hải Dương", "hai dzong"),
        ("Cẩm Phả", "com pha"),
        ("Ðà Lạt", "ta lat"),
        ("Đồng Đăng", "tông tăng"),
        ("Mường Tè", "mong te"),
    ],
)
def test_a_name_is_written_by_its_sound(name: str, heard: str) -> None:
    assert as_spoken(name) == heard


@pytest.mark.parametrize(
    ("name", "place"), [("짱방", "Trảng Bàng"), ("즈엉동", "Dương Đông"), ("Зуонгдонг", "Dương Đông")]
)
def test_names_in_hangul_are_found_by_it(gazetteer: SqliteGazetteer, name: str, place: str) -> None:
    found = resolve_places(pd.DataFrame({"name": [name]}), gazetteer=gazetteer).iloc[0]
    assert (found["place"], found["country"]) == (place, "VN")


@given(st.text(max_size=30))
def test_no_text_raises(text: str) -> None:
    assert isinstance(as_spoken(text), str)
