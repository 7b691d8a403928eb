from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.places.abugidas import spoken
from geo.places.sound import sound_key


@pytest.mark.parametrize(
    ("burmese", "latin"),
    [
        ("မြစ်ကြီးနား", "myitkyina"),
        ("ဗန်းမော်", "banmaw"),
        ("တာချီလိတ်", "tachileik"),
        ("ရန်ကုန်မြို့", "yankon"),
        ("တောင်ကြီး", "taungkyi"),
        ("မန္တလေး", "mantale"),
        ("မုံရွာ", "monywa"),
        ("မိုင်းဆတ်", "monghsat"),
    ],
)
def test_burmese_is_written_as_it_is_heard(burmese: str, latin: str) -> None:
    assert spoken(burmese) == latin


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("หนองคาย", "Nong Khai"),
        ("ຊຽງຂວາງ", "Xiang Khwang"),
        ("မြစ်ကြီးနား", "Myitkyina"),
        ("โพนทอง", "Phon Thong"),
    ],
)
def test_the_sound_is_nearly_that_of_the_latin_name(written: str, latin: str) -> None:
    ours, theirs = sound_key(written), sound_key(latin)
    assert ours[0] == theirs[0]
    assert {*theirs} - {*"aeiou"} <= {*ours}


def test_vowels_written_first_are_spoken_after() -> None:
    assert spoken("เชียงของ") == "ชiaงของ"
    assert spoken("ເຊໂນ") == "ຊເນໂ"


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("ไพลิน", "Phailin"),
        ("เกาะกง", "Ko Kng"),
        ("ศรีโสภณ", "Si Sophn"),
        ("สุวรรณเขต", "Suwankhet"),
        ("ຊຽງໄຮ້", "Xiang Hai"),
        ("ຫຼວງນ້ຳທາ", "Luang Namtha"),
        ("ຮົງກົງ", "Hong Kong"),
        ("ອິນຊອນ", "Inson"),
        ("ບໍ່ແກ້ວ", "Bokaew"),
        ("ແມ່ສາຍ", "Mae Sai"),
        ("เสี้ยง", "Siang"),
        ("ສ້ວງ", "Suang"),
        ("ແຂວງ", "Khveng"),
        ("ប៉ៃលិន", "Pailin"),
    ],
)
def test_vowels_and_starts_of_several_letters_are_read(written: str, latin: str) -> None:
    assert sound_key(written) == sound_key(latin)


@pytest.mark.parametrize("text", ["Hyesan", "연길", "延吉", "Уссурийск", ""])
def test_other_scripts_stay(text: str) -> None:
    assert spoken(text) == text


@given(st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x109F), max_size=30))
def test_no_text_raises(text: str) -> None:
    assert isinstance(spoken(text), str)
