from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places
from geo.places.palladius import palladius_forms
from tests.work import calls_within

MOST_CALLS = 50_000
"""Some ten times what any drawn text took: what grows by powers is far beyond it."""


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Хуаньжэнь", "huanren"),
        ("Ванцин", "wangqing"),
        ("Нинъань", "ningan"),
        ("Цзинъюй", "jingyu"),
        ("Цюйцзин", "qujing"),
        ("Люйшунь", "lushun"),
        ("Хуэйчжоу", "huizhou"),
        ("Юйлинь", "yulin"),
        ("Шицзячжуан", "shijiazhuang"),
        ("Сы-пин", "siping"),
        ("Чунцзо", "chongzuo"),
        ("Шеньян", "shenyang"),
        ("Юньсянь уезд", "yunxian"),
    ],
)
def test_russian_spellings_of_chinese_names_are_read(russian: str, pinyin: str) -> None:
    assert pinyin in palladius_forms(russian)


def test_a_decomposed_letter_is_the_same() -> None:
    assert palladius_forms("Шанхаи\u0306") == palladius_forms("Шанхай") == ("shanghai",)


@pytest.mark.parametrize("name", ["", "Хабаровск", "Shenyang", "沈阳", "Ванцин 2", "-", "а" * 10_000])
def test_what_is_no_palladius_gives_nothing(name: str) -> None:
    assert palladius_forms(name) == ()


@pytest.mark.parametrize(("name", "place"), [("Нинмин", "Ningming"), ("Хуаннань", "Huangnan")])
def test_they_are_found(gazetteer: SqliteGazetteer, name: str, place: str) -> None:
    found = resolve_places(pd.DataFrame({"name": [name]}), gazetteer=gazetteer).iloc[0]
    assert (found["place"], found["country"], found["method"]) == (place, "CN", "generated")


@given(st.text("чжцзиаонюйэыеть- ъ", max_size=40))
def test_no_text_takes_much_work_or_raises(text: str) -> None:
    assert calls_within(lambda: palladius_forms(text)) < MOST_CALLS
    assert all(form.isascii() for form in palladius_forms(text))
