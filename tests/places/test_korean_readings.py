from __future__ import annotations

import pytest
from hypothesis import strategies as st

from geo.places import korean_hanja
from geo.places.korean_hanja import hangul_of_mandarin, sino_korean
from geo.places.korean_jamo import (
    FINALS,
    INITIALS,
    VOWELS,
    initial_sound,
    parts,
    syllable,
    uttered_from,
    without_glides,
)
from geo.places.korean_kana import hangul_of_romaji
from geo.places.korean_pinyin import hangul_of_pinyin, hangul_of_syllables

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=[]), max_size=40)
HANGUL_TEXT = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=8)
PINYIN_TEXT = st.lists(
    st.sampled_from(("xi", "an", "shen", "yang", "er", "lü", "zhuang", "a", "ng", "hun")), max_size=12
).map("".join)
ODD = [
    "",
    " ",
    "-",
    "'",
    "\ud800",
    "길\udc00",
    "가" * 10_000,
    "a" * 10_000,
    "xian" * 2_500,
    "延" * 10_000,
    "ㄱㅏ",
    "Xi안",
    "가a",
]


def test_syllables_are_taken_apart_and_put_together() -> None:
    every = [syllable(first, middle, last) for first in INITIALS for middle in VOWELS for last in FINALS]
    assert every == [chr(code) for code in range(0xAC00, 0xD7A4)]
    assert all(syllable(*parts(each)) == each for each in every)


@pytest.mark.parametrize(
    ("northern", "southern"),
    [
        ("룡정", "용정"),
        ("라진", "나진"),
        ("녕안", "영안"),
        ("량강", "양강"),
        ("한국", "한국"),
        ("", ""),
        ("a", "a"),
    ],
)
def test_initial_sounds(northern: str, southern: str) -> None:
    assert initial_sound(northern) == southern
    assert not northern or northern in uttered_from(southern)


@pytest.mark.parametrize(
    ("written", "heard"),
    [("린쟝", "린장"), ("챠챤", "차찬"), ("옌지", "옌지"), ("쥬쥬시", "주주시"), ("Linjiang", "Linjiang")],
)
def test_after_some_consonants_no_glide_is_heard(written: str, heard: str) -> None:
    assert without_glides(written) == heard


@pytest.mark.parametrize(
    ("han", "readings"),
    [
        ("延吉", {"연길"}),
        ("图们", {"도문"}),
        ("圖們", {"도문"}),
        ("龙井", {"룡정", "용정"}),
        ("龍井", {"룡정", "용정"}),
        ("延吉市", {"연길시", "연길"}),
        ("長白縣", {"장백현", "장백"}),
        ("沙市", {"사시"}),
        ("Yanji", set()),
        ("延吉a", set()),
    ],
)
def test_sino_korean_readings(han: str, readings: set[str]) -> None:
    assert sino_korean(han) == readings


@pytest.mark.parametrize(
    ("han", "reading"),
    [
        *[("沈阳", "심양"), ("丹东", "단동"), ("大连", "대련"), ("长春", "장춘"), ("昆明", "곤명")],
        *[("黄冈", "황강"), ("旅順", "여순"), ("旅順", "려순"), ("鎮安", "진안")],
    ],
)
def test_a_reading_among_others(han: str, reading: str) -> None:
    assert reading in sino_korean(han)


def test_mandarin_names_of_places_that_are_not_chinese_words() -> None:
    assert "하얼빈" in hangul_of_mandarin("哈尔滨市")
    assert "우루무치" in hangul_of_mandarin("乌鲁木齐")
    assert "얼롄하오터" in hangul_of_mandarin("二连浩特")


def test_readings_are_bounded() -> None:
    assert len(sino_korean("金車金車金車金車金車金車")) <= 48
    assert sino_korean("金" * 13) == frozenset()


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


@pytest.mark.parametrize(
    ("romaji", "hangul"),
    [
        *[
            ("Kyōto", "교토"),
            ("Sapporo", "삿포로"),
            ("Niigata", "니가타"),
            ("Tōkyō", "도쿄"),
            ("Ōtsu", "오쓰"),
        ],
        *[
            ("Nikkō", "닛코"),
            ("Gunma", "군마"),
            ("Beppu", "벳푸"),
            ("Kasukabe-shi", "가스카베"),
            ("Kitchō", "깃초"),
        ],
        *[("Chiba", "지바"), ("Matsue", "마쓰에"), ("Shimbashi", "신바시"), ("Issha", "잇샤")],
    ],
)
def test_romaji(romaji: str, hangul: str) -> None:
    assert hangul in hangul_of_romaji(romaji)


@pytest.mark.parametrize("name", ["Vladivostok", "Сидней", "札幌", "Kyoto 2", *ODD])
def test_what_is_no_romaji(name: str) -> None:
    if name.strip("a"):
        assert hangul_of_romaji(name) == frozenset()


def test_a_missing_table_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(korean_hanja, "HANJA_FILE", korean_hanja.Path(str(tmp_path)) / "none.csv")
    korean_hanja._table.cache_clear()
    with pytest.raises(korean_hanja.GazetteerError, match=r"none\.csv"):
        sino_korean("延吉")
