from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places import SqliteGazetteer, resolve_places
from geo.places.korean_letters import korean_letter_forms
from tests.work import calls_within

MOST_CALLS = 50_000
"""Some ten times what any drawn text took: what grows by powers is far beyond it."""


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Хамхын", "hamhung"),
        ("Хверён", "hoeryong"),
        ("Кэчхон", "kaechon"),
        ("Ыйджу", "uiju"),
        ("Хонвон", "hongwon"),
        ("Сокчхо", "sokcho"),
        ("Каннын", "gangneung"),
        ("Чонджин", "chongjin"),
        ("Чонгджин", "chongjin"),
        ("Кимхёнгвон", "kimhyonggwon"),
        ("Ёнин", "yongin"),
        ("ハムフン", "hamhung"),
        ("ナンポ", "nampo"),
        ("キムチェク", "kimchaek"),
        ("キムチェク市", "kimchaek"),
        ("スウォン", "suwon"),
        ("クァンジュ", "gwangju"),
        ("フェリョン", "hoeryong"),
        ("甲山", "kapsan"),
        ("高原郡", "kowon gun"),
    ],
)
def test_korean_names_in_other_letters_are_read(written: str, form: str) -> None:
    assert form in korean_letter_forms(written)


@pytest.mark.parametrize(
    "name", ["", "Владивосток", "Hamhung", "함흥", "ハムフン1", "ヴィン", "ム" * 10_000, "咸兴 Hamhung"]
)
def test_what_is_no_korean_name_gives_nothing(name: str) -> None:
    assert korean_letter_forms(name) == ()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Йонджу", "Yeongju"),
        ("ノンサン", "Nonsan"),
        ("安邊", "Anbyŏn-ŭp"),
        ("Посон", "Boseong"),
        ("ミリャン", "Miryang"),
    ],
)
def test_they_are_found_in_korea(gazetteer: SqliteGazetteer, name: str, place: str) -> None:
    found = resolve_places(pd.DataFrame({"name": [name]}), gazetteer=gazetteer).iloc[0]
    assert (found["place"], found["method"]) == (place, "generated")


@given(st.one_of(st.text("хкгнпчоэыеийьъ-", max_size=40), st.text("アキャンムチョック", max_size=40)))
def test_no_text_takes_much_work_or_raises(text: str) -> None:
    assert calls_within(lambda: korean_letter_forms(text)) < MOST_CALLS
    assert len(korean_letter_forms(text)) <= 192
