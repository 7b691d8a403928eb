from __future__ import annotations

import pytest

from geo.events.values.answers import answer


@pytest.mark.parametrize("cell", ["yes", "Y", " True ", "1", "1.0", "예", "O", "○", "是", "ja"])
def test_yes(cell: str) -> None:
    assert answer(cell) is True


@pytest.mark.parametrize(
    "cell",
    [
        "no",
        "N.",
        "0",
        "not yet",
        "no (AP)",
        "아니오",
        "안 함",
        "사실 아님",
        "미확인",
        "not retracted",
        "未撤回",
        "不是",
        "нет",
    ],
)
def test_no(cell: str) -> None:
    assert answer(cell) is False


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "Norway",
        "AP",
        "2013-05-27",
        "unknown",
        "미상",
        "미정",
        "不明",
        "未知",
        "x",
        "미국",
        "미얀마",
        "不丹",
        "No. 3 Bureau",
        "Not known",
        "not sure",
        "No information",
        "non-governmental",
    ],
)
def test_what_is_neither(cell: str) -> None:
    assert answer(cell) is None


def test_a_cross_is_a_no_only_where_a_yes_or_no_is_asked_for() -> None:
    assert [answer("X", header) for header in ("철회 여부", "是否撤回", "Retracted")] == [False, False, None]
