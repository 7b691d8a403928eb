"""Encodings of one byte a character: those that make words are told, and no pairs of bytes are taken for them."""

from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.decoding.single_byte import single_byte

TEXTS = {
    "cp1251": ("Владивосток\nХасан\nПхеньян", "27.05.2013,Улан-Удэ,Бурятия"),
    "koi8_r": ("Владивосток\nХасан", "граница у реки Туманная"),
    "cp874": ("เชียงของ\nกรุงเทพ\nเชียงแสน", "เวียงจันทน์ หนองคาย"),
    "cp1254": ("İstanbul\nIğdır", "Ağrı, Şırnak"),
    "cp1250": ("Białystok\nŁódź\nGdańsk", "Rzeszów, Przemyśl, Chełm"),
}
OTHERS = {
    "cp1252": (
        "München\nKöln",
        "Málaga, São Paulo, été",
        "Übach",
        "España",
        "25 m³",
        "Seoul¹, Yanji²",
        "Novotný",
        "Año, niño, mañana",
        "¿cuántos niños?",
    ),
    "cp949": ("서울\n연길\n북경 평양 혜산", "비엔티안", "날짜,장소\n브로커에게 돈을 지불함"),
    "gb18030": ("昆明\n延吉 图们", "云南省西双版纳傣族自治州"),
    "big5hkscs": ("高雄,臺北\n基隆", "地點"),
    "cp932": ("東京,ソウル", "ひらがなとカタカナ"),
    "euc_jis_2004": ("東京,ソウル", "ひらがなとカタカナ"),
}


@pytest.mark.parametrize(
    ("encoding", "text"), [(encoding, text) for encoding, texts in TEXTS.items() for text in texts]
)
def test_words_of_one_byte_letters_tell_their_encoding(encoding: str, text: str) -> None:
    assert single_byte(text.encode(encoding).split(b"\n")) == encoding


@pytest.mark.parametrize(
    ("encoding", "text"), [(encoding, text) for encoding, texts in OTHERS.items() for text in texts]
)
def test_pairs_of_bytes_and_western_letters_are_none_of_these(encoding: str, text: str) -> None:
    assert single_byte(text.encode(encoding).split(b"\n")) == ""


def test_a_file_from_a_spreadsheet_in_moscow_is_read_with_nothing_to_ask() -> None:
    data = "дата,место,источник\n27.05.2013,Владивосток,ТАСС\n28.05.2013,Хасан,Интерфакс\n".encode("cp1251")
    found = read_table(data)
    assert found.rows["место"].tolist() == ["Владивосток", "Хасан"]
    assert found.dialect.encoding == "cp1251"
    assert found.problems.empty


@pytest.mark.parametrize(
    ("encoding", "place"), [("cp1254", "Iğdır"), ("cp1250", "Białystok"), ("cp1251", "Хасан")]
)
def test_where_few_letters_tell_it_another_encoding_is_named(encoding: str, place: str) -> None:
    found = read_table(f"date,place\n2013-05-27,{place}\n2013-05-28,Seoul\n".encode(encoding))
    assert found.rows["place"].tolist() == [place, "Seoul"]
    assert found.problems["code"].tolist() == ["encoding-choice"]
