from __future__ import annotations

import pytest
from hypothesis import given

from geo.places.korean_sound import sound_key
from tests.places.texts import HANGUL_TEXT


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        *[
            ("치앙샌", "Chiang Saen"),
            ("방비엥", "Vang Vieng"),
            ("루앙프라방", "Luang Prabang"),
            ("하노이", "Hanoi"),
        ],
        *[
            ("블라디보스토크", "Vladivostok"),
            ("호치민", "Ho Chi Minh"),
            ("탈린", "Tallinn"),
            ("양곤", "Yangon"),
        ],
        *[("하바롭스크", "Khabarovsk"), ("울란바타르", "Ulaanbaatar"), ("나콘랏차시마", "Nakhon Ratchasima")],
        *[
            ("우돔싸이", "Oudomxay"),
            ("칸달락샤", "Kandalaksha"),
            ("라오까이", "Lào Cai"),
            ("체레포베츠", "Cherepovets"),
        ],
    ],
)
def test_a_transcription_has_the_key_of_the_name(hangul: str, latin: str) -> None:
    assert sound_key(hangul) == sound_key(latin) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("하노이", "Hanoi, Haiphong"), ("방콕", "Bago"), ("비엔티안", "Vinh"), ("모스크바", "Moskau")],
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


@pytest.mark.parametrize(
    "text", ["", "Москва", "延吉", "Hà-노이", "123", "\ud800", "a" * 65, "가" * 10_000, "กรุงเทพ"]
)
def test_no_key(text: str) -> None:
    assert sound_key(text) == ""


@given(text=HANGUL_TEXT)
def test_the_key_of_hangul_ignores_spaces(text: str) -> None:
    assert sound_key(" ".join(text)) == sound_key(text)
