from __future__ import annotations

import random

import pytest

from geo.events.decoding.east_asia import MAYBE_HANGUL, SURELY_HANGUL, by_names, hangul_alone
from geo.events.decoding.encoding import decode

KOREAN = ["연길", "선양", "보텐", "쿤밍", "혜산", "무산", "회령", "투먼", "창춘", "베이징"]
KINDS = ["체포", "북송", "석방", "도강", "이동", "억류", "추방"]
CHINESE = [
    "延吉",
    "沈阳",
    "昆明",
    "惠山",
    "茂山",
    "会宁",
    "图们",
    "长春",
    "北京",
    "万象",
    "磨丁",
    "磨憨",
    "景洪",
    "南宁",
    "二连浩特",
]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("일자,발생지,유형", "cp949"),
        ("날짜;장소", "cp949"),
        ('"출발지"\t"도착지"', "cp949"),
        ("日期,地点", "gb18030"),
        ("發生日期,地點", "big5hkscs"),
    ],
)
def test_names_of_columns_tell_the_encoding(text: str, encoding: str) -> None:
    assert by_names([text.encode(encoding)]) == encoding


@pytest.mark.parametrize("line", [b"\x93x\x94,\xe9", "연길,선양".encode("cp949"), b"place,date"])
def test_what_is_no_name_tells_nothing(line: bytes) -> None:
    assert by_names([line]) == ""


@pytest.mark.parametrize("rows", [1, 3, 20, 40])
@pytest.mark.parametrize("header", ["일자,발생지,유형", "일자,출발지,도착지", "발생지,유형,연번"])
def test_a_table_of_korea_is_read_as_that_and_there_is_no_doubt(header: str, rows: int) -> None:
    draw = random.Random(rows)  # noqa: S311  no secret
    lines = [f"2013-05-{at % 28 + 1:02},{draw.choice(KOREAN)},{draw.choice(KINDS)}" for at in range(rows)]
    found = decode("\n".join([header, *lines, ""]).encode("cp949"))
    assert (found.encoding, found.problems) == ("cp949", ())


def test_without_names_many_syllables_tell_it_too() -> None:
    rows = [f"{one},{two},x" for one in KOREAN for two in KINDS]
    found = decode("\n".join(["a,b,c", *rows, ""]).encode("cp949"))
    assert (found.encoding, found.problems) == ("cp949", ())
    assert hangul_alone([row.encode("cp949") for row in rows]) >= SURELY_HANGUL


def test_chinese_and_japanese_are_no_hangul() -> None:
    assert hangul_alone([name.encode("gb18030") for name in CHINESE]) == 0
    assert hangul_alone(["東京都、大阪府".encode("euc_jis_2004")]) < MAYBE_HANGUL
    found = decode("\n".join(["a,b", *(f"{name},{name}" for name in CHINESE), ""]).encode("gb18030"))
    assert found.encoding == "gb18030"


def test_a_damaged_line_says_nothing() -> None:
    lines = [name.encode("cp949") for name in KOREAN] * 2
    assert hangul_alone([*lines, b"\xc0\xff\xb0"]) == hangul_alone(lines) > MAYBE_HANGUL


@pytest.mark.parametrize("more", ["", "敦化 和龙 集安 大连 哈尔滨 河口 景洪 河内 金边 曼谷"])
def test_chinese_names_whose_bytes_all_are_hangul_stay_chinese(more: str) -> None:
    places = ["昆明", "北京", "丹东", "吉林", "南宁", *more.split()]
    data = ("Date,Place,Source\n" + "".join(f"2013-05-01,{place},AP\n" for place in places)).encode("gb18030")
    assert hangul_alone(data.splitlines()[1:]) == 0
    assert decode(data).data.decode().splitlines()[1:] == [f"2013-05-01,{place},AP" for place in places]
