from __future__ import annotations

import pytest
from hypothesis import given

from geo.places.korean_roman import romanisations
from geo.places.names import normalise
from tests.places.texts import HANGUL_TEXT, ODD


@pytest.mark.parametrize(
    ("hangul", "romanised"),
    [
        ("청진", {"cheongjin", "chongjin"}),
        ("신의주", {"sinuiju"}),
        ("혜산", {"hyesan"}),
        ("회령", {"hoeryong", "hoeryeong"}),
        ("함흥", {"hamhung", "hamheung"}),
        ("단천", {"tanchon", "dancheon"}),
        ("온성", {"onsong", "onseong"}),
        ("경흥", {"kyonghung", "gyeongheung"}),
        ("신라", {"silla"}),
        ("독립문", {"dongnimmun", "tongnimmun"}),
        ("강령", {"kangryong", "kangnyong", "gangnyeong"}),
        ("평양", {"pyongyang", "pyeongyang", "phyongyang"}),
        ("라진", {"rajin", "najin"}),
        ("나진", {"rajin", "najin"}),
        ("길주", {"kilju", "kilchu", "gilju"}),
    ],
)
def test_romanisations(hangul: str, romanised: set[str]) -> None:
    assert romanised <= romanisations(hangul)


@pytest.mark.parametrize("text", [*ODD, "평양 시", "pyongyang"])
def test_only_a_word_in_hangul_is_romanised(text: str) -> None:
    assert romanisations(text) == frozenset()


@given(text=HANGUL_TEXT.filter(bool))
def test_every_romanisation_is_a_folded_latin_word(text: str) -> None:
    forms = romanisations(text)
    assert 0 < len(forms) <= 40
    assert all(form.isascii() and form.isalpha() and form == normalise(form) for form in forms)
