from __future__ import annotations

import pytest

from geo.events.decoding.encoding import decode

KOREAN = "place,note\n평양,두만강을 건넜다\n회령,체포되었다\n청진,북송되었다\n서울,도착했다\n부산,확인됨\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp949"])
def test_text_is_found_in_its_encoding(encoding: str) -> None:
    found = decode(KOREAN.encode(encoding))
    assert found.data.decode() == KOREAN
    assert found.encoding == encoding
    assert found.problems == ()


def test_damage_in_one_line_does_not_change_the_encoding() -> None:
    data = KOREAN.encode("cp949").replace("회령".encode("cp949"), b"\xc8\xff\xb7\xc9")
    found = decode(data)
    assert found.encoding == "cp949"
    assert [(each.line, each.code) for each in found.problems] == [(3, "bad-bytes")]
    assert found.data.decode().splitlines()[3:] == KOREAN.splitlines()[3:]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_syllable_that_ends_in_a_zero_byte_does_not_hide_utf_16(encoding: str) -> None:
    """가 is U+AC00: its NUL stands on the side where ASCII has none."""
    text = "place,note\n가가가,가가가\n,가\n"
    found = decode(text.encode(encoding))
    assert (found.encoding, found.data.decode()) == (encoding, text)


def test_han_letters_that_are_utf_8_by_chance_leave_a_file_in_its_encoding() -> None:
    who = ["女"] * 24 + ["男"] * 16
    text = "日期,地点,姓名,性别\n" + "".join(
        f"2013-05-{at % 28 + 1:02},Yanji,K{at},{sex}\n" for at, sex in enumerate(who)
    )
    assert decode(text.encode("gb18030")).data.decode() == text
    assert "女".encode("gb18030").decode("utf-8") == "Ů"


def test_one_stretch_of_odd_bytes_leaves_a_short_file_in_its_encoding() -> None:
    lines = ["place,who", "Prague,Novák", "Görlitz,Ueda", "Musan,Kim", "Hyesan,Pak"]
    data = "\n".join(lines).encode().replace(b"Kim", b"K\x9c\x9e\xe2\xe0\x95\xea\xb2m")
    found = decode(data)
    assert found.encoding == "utf-8"
    assert [(one.line, one.code) for one in found.problems] == [(4, "bad-bytes")]


def test_one_word_of_hangul_is_korean_and_chinese_is_named_as_the_other_choice() -> None:
    found = decode("date,place\n2013-05-02,평양\n".encode("cp949"))
    assert (found.encoding, found.data.decode()) == ("cp949", "date,place\n2013-05-02,평양\n")
    assert "Korean (CP949, EUC-KR), and could be Chinese, simplified" in found.problems[0].message


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("date,place,note\n2013-05-01,Zürich,don’t – “x”\n", "cp1252"),
        ("날짜,장소\n2013-05-01,대구\n", "cp949"),
        ("日期,地点\n2013-05-01,他们在昆明被警察逮捕\n", "gb18030"),
    ],
)
def test_a_short_file_whose_encoding_is_plain_is_no_fault(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.encoding, found.data.decode(), found.problems) == (encoding, text, ())
