"""Yes and no, as people answer in cells: words, letters, numbers and signs of several languages."""

from __future__ import annotations

import re

from geo.events.lexicon import words_for
from geo.events.values.nothing import is_no_name

_YES, _NO = frozenset(words_for("yes")), frozenset(words_for("no"))
_NO_AND_MORE = re.compile(
    r"(?:no|not|none|never|nobody|nein|non)(?:\s*[(（,;:–—]|\s-)|(?:not|never)\s|no (?:one|denial|retraction|comment|longer)\b|"
    r"(?:미|안\s?|[未不])\s?(?:확인|검증|철회|부인|취소|核实|核實|证实|證實|确认|確認|属实|屬實|撤回|撤稿|否认|否認|辟谣|闢謠|함|됨)",
    re.IGNORECASE,
)
"""Noes with what is denied, or with more after them. A name may begin so: No. 3 Bureau, 미국, 不丹."""
_ASKS = re.compile("여부|是否|与否|與否")
"""Headers that ask for a yes or no as Korean and Chinese tables do, where a cross is a no; elsewhere it is a tick."""
_CROSSES = frozenset("x×✕✗✘")
_BLANKS = re.compile(r"\s+")


def answer(cell: str, header: str = "") -> bool | None:
    """Tell whether a cell says yes or no; None for other cells, such as that it is not known.

    A cross is a no only where the header asks for a yes or no.

    >>> answer("Yes"), answer("not yet"), answer("X", "확인여부"), answer("x", "Denied"), answer("미국")
    (True, False, False, None, None)
    """
    folded = cell.strip(" .!").casefold().removesuffix(".0")
    bare = _BLANKS.sub("", folded)
    if bare in _YES:
        return True
    if bare in _NO or (bare in _CROSSES and _ASKS.search(header) is not None):
        return False
    return False if _NO_AND_MORE.match(folded) and not is_no_name(cell) else None
