from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places
from geo.places.romanisation import korean_forms, pinyin_forms
from tests.work import calls_within

MOST_CALLS = 50_000
"""Some ten times what any drawn text took: what grows by powers is far beyond it."""


@pytest.mark.parametrize(
    ("wade_giles", "pinyin"),
    [
        ("P'ing-hsiang", "pingxiang"),
        ("Lungching", "longjing"),
        ("Mu-tan-chiang", "mudanjiang"),
        ("Wang-ch'ing", "wangqing"),
        ("Ssu-p'ing", "siping"),
        ("Tz’u-hsi", "cixi"),
        ("Chʻung-tso", "chongzuo"),
        ("P'an-shih", "panshi"),
        ("Kuei-lin", "guilin"),
        ("T'ieh-ling", "tieling"),
        ("Pao-t'ou", "baotou"),
        ("Jui-an", "ruian"),
        ("Ho Ch'ih", "hechi"),
        ("Yung-jen", "yongren"),
        ("Hsüan-wei", "xuanwei"),
    ],
)
def test_wade_giles_is_read(wade_giles: str, pinyin: str) -> None:
    assert pinyin in pinyin_forms(wade_giles)


def test_a_written_apostrophe_means_that_none_is_missing() -> None:
    assert pinyin_forms("T'ung-ch'eng") == ("tongcheng",)
    assert {"dongzheng", "tongcheng"} <= set(pinyin_forms("Tung-cheng"))


@pytest.mark.parametrize("name", ["", "Springfield", "연길", "Ji'an 2", "-", "a" * 10_000, "Paris, Texas"])
def test_what_is_no_wade_giles_gives_nothing(name: str) -> None:
    assert pinyin_forms(name) == ()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Huicheon", "huichon"),
        ("Hŭich'ŏn", "huicheon"),
        ("Bukchang", "pukchang"),
        ("Sineuiju", "sinuiju"),
        ("Jeongpyeong", "chongpyong"),
        ("Kyŏngsŏng", "gyeongseong"),
        ("Deokcheon", "tokchon"),
        ("Phyongsan", "pyongsan"),
        ("Jongphyong", "chongpyong"),
        ("Thaechon", "taechon"),
        ("Chongchin", "chongjin"),
    ],
)
def test_korean_romanisations_are_turned_into_each_other(name: str, form: str) -> None:
    assert form in korean_forms(name)


def test_an_aspirated_start_stays() -> None:
    assert korean_forms("T'aech'ŏn") == ("taecheon",)
    assert "daecheon" in korean_forms("Taech'ŏn")


@pytest.mark.parametrize(
    ("name", "place"),
    [("Ch'ing-nien", "Qingnian"), ("Bukchang", "Pukchang"), ("Chang-chia-chieh", "Zhangjiajie")],
)
def test_they_are_found_and_marked_as_generated(gazetteer: SqliteGazetteer, name: str, place: str) -> None:
    found = resolve_places(pd.DataFrame({"name": [name]}), gazetteer=gazetteer).iloc[0]
    assert (found["place"], found["method"]) == (place, "generated")
    assert "made by rule" in found["reason"]


def test_the_apostrophe_tells_two_towns_apart(gazetteer: SqliteGazetteer) -> None:
    names = pd.DataFrame({"name": ["Ch'u-chou", "Chu-chou"]})
    marked, plain = resolve_places(names, gazetteer=gazetteer)["place"]
    assert marked in {"Chuzhou", "Quzhou"}
    assert plain == "Zhuzhou"


@given(st.text("chanesiou'- gt", max_size=40))
def test_no_text_takes_much_work_or_raises(text: str) -> None:
    assert calls_within(lambda: (pinyin_forms(text), korean_forms(text))) < MOST_CALLS
    assert len(pinyin_forms(text)) <= 48
    assert all(form.isascii() for form in korean_forms(text))
