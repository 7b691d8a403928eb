from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.values.nothing import is_no_name, is_not_said, is_nothing


@pytest.mark.parametrize(
    "text",
    [
        "N/A", "n/a", "NA", "n.a.", "nan", "NaN", "NULL", "null", "None", "none given", "None given.", "nil", "-", "--", "—", "–", "?", "??",
        ".", "...", "…", "_", "\\N", "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "(none)", "<NA>", "[null]", "no data", "not applicable",
        "없음", "해당 없음", "无", "無", "なし", "Ｎ／Ａ",
    ],
)  # fmt: skip
def test_marks_for_nothing_are_known(text: str) -> None:
    assert is_nothing(text)
    assert is_no_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Unknown", "unknown", "Unknown?", "(unknown)", "not specified", "Not stated", "n.d.", "미상", "불명", "모름", "알 수 없음", "不详", "不明",
        "未知", "unknown source", "출처 불명", "неизвестно",
    ],
)  # fmt: skip
def test_words_for_not_known_are_known(text: str) -> None:
    assert is_not_said(text)
    assert not is_nothing(text)
    assert is_no_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "anonymous", "Anonymous", "Na", "Nan", "N", "0", "1", "A-1", "No", "no", "Nina", "None of us", "Unknown man", "Unknown soldier 3", "an aid worker",
        "Nullarbor", "#1", "#REF", "무", "无锡", "알", "undisclosed", "", " ", "〃", '"', "x" * 100, "-" * 100,
    ],
)  # fmt: skip
def test_names_and_what_says_something_are_kept(text: str) -> None:
    assert not is_no_name(text)


@given(st.text(max_size=60))
def test_every_text_is_told_one_or_the_other(text: str) -> None:
    assert not (is_nothing(text) and is_not_said(text))
