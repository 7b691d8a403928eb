from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.schema import STATUSES
from geo.events.values.stances import find_stance, why_no_stance


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("confirmed", "confirmed"), ("CONFIRMED.", "confirmed"), ("확인됨", "confirmed"), ("confirmé", "confirmed"), ("confirmado", "confirmed"),
        ("bestätigt", "confirmed"), ("подтверждено", "confirmed"), ("confirmed\u200b", "confirmed"), ("officially confirmed", "confirmed"),
        ("공식 확인", "confirmed"), ("正式确认", "confirmed"), ("independently verified", "confirmed"), ("officially denied", "denied"),
        ("unverified", "claimed"), ("not confirmed", "claimed"), ("not verified", "claimed"), ("Not yet confirmed", "claimed"),
        ("미확인", "claimed"), ("확인 안 됨", "claimed"), ("未核实", "claimed"), ("no confirmado", "claimed"), ("не подтверждено", "claimed"),
        ("rumour", "claimed"), ("rumor", "claimed"), ("소문", "claimed"), ("传闻", "claimed"), ("alleged", "claimed"), ("추정", "claimed"),
        ("주장", "claimed"), ("presumed", "claimed"),
        ("not true", "denied"), ("사실무근", "denied"), ("不属实", "denied"), ("démenti", "denied"), ("desmentido", "denied"),
        ("опровергнуто", "denied"), ("refuted", "denied"),
        ("확인 중", "unknown"), ("待查", "unknown"), ("pending", "unknown"), ("under investigation", "unknown"), ("to be confirmed", "unknown"),
    ],
)  # fmt: skip
def test_a_stance_is_known_in_other_words(text: str, word: str) -> None:
    assert find_stance(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("confirmed by MOFA", "confirmed"), ("confirmed, Yonhap", "confirmed"), ("Confirmed by the foreign ministry", "confirmed"),
        ("confirmed (Yonhap)", "confirmed"), ("확인 (외교부)", "confirmed"), ("confirmed - NIS", "confirmed"), ("Denied by Laos", "denied"),
        ("not confirmed by MOFA", "claimed"), ("to be confirmed by MOFA", "unknown"), ("Reported by Daily NK", "reported"),
        ("confirmed by Xi'an police", "confirmed"), ("officially confirmed by the UN", "confirmed"),
    ],
)  # fmt: skip
def test_a_stance_may_be_followed_by_who_says_it(text: str, word: str) -> None:
    assert find_stance(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Confirmed?", "~confirmed", "!confirmed", "확인?", "확인？", "confirmed!", "-confirmed", "(confirmed)", "“confirmed”", "confirmed*",
        "confirmed¹", "confirmed...", "c̶o̶n̶f̶i̶r̶m̶e̶d̶", "¬confirmed", "× confirmed", "confirmed by Mistake", "CONFIRMED BY ZERO SOURCES", "confirmed no", "no confirmed", "never confirmed",
        "partially confirmed", "partly confirmed", "일부 확인", "부분 확인", "部分证实", "half confirmed", "Confirmed: No", "Confirmed (Partly)",
        "확인(일부)", "확인 (미확인)", "confirmed (2 of 3)", "confirmed, later retracted", "confirmed by nobody", "Confirmed by Nobody",
        "confirmed by hearsay", "Confirmed by No One", "confirmed by May", "confirmed by MOFA?", "confirmed by MOFA, denied by NIS",
        "confirmed by MOFA and denied", "Confirmed By Police As False", "confirmed by", "confirmed by -", "confirmed by the", "not denied",
        "not reported", "reportedly confirmed", "cannot be confirmed", "disputed", "Refused", "false", "yes", "probable", "likely", "confirmed " * 50,
    ],
)  # fmt: skip
def test_what_may_take_a_stance_back_leaves_none(text: str) -> None:
    assert find_stance(text) is None


@given(st.sampled_from(("?", "~", "!", "*", "¬", "†", "≠")), st.sampled_from(STATUSES))
def test_no_stance_stands_with_a_mark(mark: str, word: str) -> None:
    assert find_stance(f"{mark}{word}") is None
    assert find_stance(f"{word} {mark}") is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Confirmed?", "a mark beside it"), ("pending?", "a mark beside it"), ("FALSE", "an answer"), ("yes", "an answer"),
        ("disputed", "give each source a row"), ("争议", "give each source a row"), ("partly confirmed", "on a part only"),
        ("일부 확인", "on a part only"), ("Refused", "not a word"),
    ],
)  # fmt: skip
def test_it_is_said_why_a_text_is_no_stance_and_what_to_write(text: str, why: str) -> None:
    said = why_no_stance(text, STATUSES)
    assert why in said
    assert "use one of confirmed, reported, claimed, denied, unknown" in said
