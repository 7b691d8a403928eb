from __future__ import annotations

import pytest

from geo.places.korean_pinyin import hangul_of_pinyin, hangul_of_syllables
from tests.places.texts import ODD


@pytest.mark.parametrize(
    ("pinyin", "hangul"),
    [
        *[
            ("Yanji", "옌지"),
            ("Shenyang", "선양"),
            ("Kunming", "쿤밍"),
            ("Mudanjiang", "무단장"),
            ("Xi'an", "시안"),
        ],
        *[("Xi’an", "시안"), ("Xian", "시안"), ("Xian", "셴"), ("Tumen", "투먼"), ("Changchun", "창춘")],
        *[
            ("Zhengzhou", "정저우"),
            ("Hunchun", "훈춘"),
            ("Qingdao", "칭다오"),
            ("Lüshun", "뤼순"),
            ("Lǚshùn", "뤼순"),
        ],
        *[
            ("Lu\u0308shun", "뤼순"),
            ("Xúzhōu", "쉬저우"),
            ("Dandong", "단둥"),
            ("Dandong", "단동"),
            ("Suzhou", "쑤저우"),
        ],
        *[
            ("Suzhou", "수저우"),
            ("Tianjin", "톈진"),
            ("Tianjin", "텐진"),
            ("Yanji Shi", "옌지"),
            ("Shen-yang", "선양"),
        ],
        *[
            ("Jiujiang", "주장"),
            ("Xuanhua", "쉬안화"),
            ("Chongqing", "충칭"),
            ("Ruili", "루이리"),
            ("Erlian", "얼롄"),
        ],
        *[
            ("Zhuozhou", "줘저우"),
            ("Jueshan", "줴산"),
            ("Weifang", "웨이팡"),
            ("Sichuan", "쓰촨"),
            ("Zigong", "쯔궁"),
        ],
    ],
)
def test_pinyin(pinyin: str, hangul: str) -> None:
    assert hangul in hangul_of_pinyin(pinyin)


@pytest.mark.parametrize(
    "name",
    [
        "Qiqihar",
        "Harbin",
        "Vladivostok",
        "Ürümqi",
        "Хасан",
        "延吉",
        "Yanji 2",
        "a" * 33,
        "xiangangangangangangangangangaq",
        "uanuan",
        *ODD,
    ],
)
def test_what_is_no_pinyin(name: str) -> None:
    assert hangul_of_pinyin(name) == frozenset()


def test_ways_to_cut_are_bounded() -> None:
    assert 0 < len(hangul_of_pinyin("xianxianxianxianxianxianxianxian")) <= 40


def test_syllables_unknown_to_pinyin_have_no_hangul() -> None:
    assert hangul_of_syllables(("qi", "har")) == frozenset()
    assert hangul_of_syllables(()) == frozenset()
