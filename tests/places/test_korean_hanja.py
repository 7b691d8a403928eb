from __future__ import annotations

import pytest

from geo.places import korean_hanja
from geo.places.korean_hanja import hangul_of_mandarin, sino_korean


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


def test_a_missing_table_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(korean_hanja, "HANJA_FILE", korean_hanja.Path(str(tmp_path)) / "none.csv")
    korean_hanja._table.cache_clear()
    with pytest.raises(korean_hanja.GazetteerError, match=r"none\.csv"):
        sino_korean("延吉")
