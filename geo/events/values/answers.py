"""Yes and no, as people answer in cells: words, letters, numbers and signs of several languages."""

from __future__ import annotations

import re

_YES = frozenset(
    [
        "y",
        "yes",
        "true",
        "t",
        "1",
        "예",
        "네",
        "유",
        "있음",
        "함",
        "o",
        "○",
        "◯",
        "⭕",
        "✓",
        "✔",
        "是",
        "对",
        "對",
        "有",
        "已",
        "はい",
        "да",
        "ja",
        "oui",
        "sí",
    ]
)
_NO = frozenset(
    [
        "n",
        "f",
        "0",
        "false",
        "nobody",
        "아니오",
        "아니요",
        "아님",
        "사실아님",
        "사실이아님",
        "무",
        "없음",
        "안함",
        "거짓",
        "허위",
        "否",
        "不",
        "不是",
        "未",
        "没有",
        "沒有",
        "假",
        "不实",
        "不實",
        "いいえ",
        "нет",
    ]
)
_NO_AND_MORE = re.compile(r"(?:no|not|none|never|non|nein)\b|[未不](?!明)|미(?!상)|안\s", re.IGNORECASE)
_ASKS = re.compile("여부|是否|与否|與否")
"""Headers that ask for a yes or no as Korean and Chinese tables do, where a cross is a no; elsewhere it is a tick."""
_CROSSES = frozenset("x×✕✗✘")


def answer(cell: str, header: str = "") -> bool | None:
    """Tell whether a cell says yes or no; None for other cells. A cross is a no only where the header asks for one.

    >>> answer("Yes"), answer("not yet"), answer("X", "확인여부"), answer("x", "Denied"), answer("Seoul")
    (True, False, False, None, None)
    """
    bare = cell.strip(" .!").casefold().removesuffix(".0")
    if bare in _YES:
        return True
    crossed = bare in _CROSSES and _ASKS.search(header) is not None
    return False if crossed or bare in _NO or _NO_AND_MORE.match(bare) else None
