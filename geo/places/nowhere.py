"""Cells that name no place: coordinates, ships, and words that say that the place is not known."""

from __future__ import annotations

import re

_LONGEST = 200
_MARK = re.compile(r"nan|NaN|\\N|#[^\W\d_]\S*[!?]|#N/?[AV]|Err:\d+")
"""What programs write for nothing, and for errors of spreadsheets, in any language; Nan is a city."""
_POINT = re.compile(
    r"^\W*[-+]?\d{1,3}([.,]\d+)?\s*°?\s*[NSEW]?\s*[,;/ ]\s*[-+]?\d{1,3}([.,]\d+)?\s*°?\s*[NSEW]?\W*$",
    re.IGNORECASE,
)
_SHIP = re.compile(
    r"^\W*(m/?v|m/?s|s/?s|f/?v|hms|uss|rokss|motor vessel|fishing boat)\b\.?\s+\S", re.IGNORECASE
)
_UNKNOWN = frozenset(
    [
        "unknown",
        "not known",
        "n/a",
        "na",
        "none",
        "nil",
        "null",
        "undisclosed",
        "unspecified",
        "not specified",
        "not stated",
        "withheld",
        "redacted",
        "various",
        "several places",
        "somewhere",
        "anywhere",
        "nowhere",
        "abroad",
        "overseas",
        "third country",
        "a third country",
        "at sea",
        "en route",
        "in transit",
        "border",
        "the border",
        "safe house",
        "safehouse",
        "shelter",
        "미상",
        "불명",
        "알 수 없음",
        "제3국",
        "모름",
        "不明",
        "不详",
        "不詳",
        "未知",
        "неизвестно",
    ]
)
_VAGUE = re.compile(
    r"^(somewhere|someplace|an? (unknown|undisclosed|unnamed|unspecified|secret)|undisclosed|unnamed|near the (chinese |lao |"
    r"laotian |thai |north korean )?border\b|along the border)",
    re.IGNORECASE,
)


def why_nowhere(name: str) -> str:
    """Say why a cell can't be a place's name; blank when it may be one."""
    if len(name) > _LONGEST:
        return f"A text of {len(name):,} characters is no place name; write only the name."
    if _POINT.match(name):
        return "These are coordinates; put them into the columns lat and lon."
    if _SHIP.match(name):
        return "This is a ship, and a ship is not in one place; name the port or the waters."
    if says_unknown(name) or _VAGUE.match(name):
        return "The text says that the place is not known; it is kept as it is, without a point."
    return ""


def says_unknown(name: str) -> bool:
    """Tell whether a cell has a word for "not known" in place of a name.

    >>> says_unknown("N/A"), says_unknown("미상"), says_unknown("Hyesan")
    (True, True, False)
    """
    return _MARK.fullmatch(name.strip()) is not None or name.casefold().strip(" .?!-()[]") in _UNKNOWN
