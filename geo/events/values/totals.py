"""What people write before sums, in a table or below it: ``Total``, ``소계``, ``合计``."""

from __future__ import annotations

import re

SUMS = r"(?:grand|sub|overall)[\s-]?totals?|totals?|합\s?계|총\s?계|소\s?계|총합계|누계|계|計|计|总计|總計|合计|合計|小计|小計|共计|共計|总数|gesamt|summe|insgesamt|всего|итого"
"""As one part of a pattern, for small and capital letters."""
_LONGEST = 80
"""Characters of a line of totals; what is longer is a text."""
_SUM = re.compile(rf"\W*(?:{SUMS})\W*(?:\d[\d.,\s]*)?\W*", re.IGNORECASE)
_OF = re.compile(rf"\W*(?:{SUMS})(?:\s*[:：(（–—-]\s*|\s+)(?P<of>\S.*)", re.IGNORECASE)

_PLAIN = re.compile(
    r"[:：(（]|\s[–—-]\s|\s\d|(?:people|persons|places|groups|rows|cases|reports|events|명|건|人|件)\W*$",
    re.IGNORECASE,
)
"""What shows that a text is about a sum: a mark after the word, a number, or what is counted."""


def is_sum(text: str) -> bool:
    """Tell whether a text stands before a sum, with or without its number.

    >>> is_sum("Sub-total"), is_sum("합계 12"), is_sum("Totality")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _SUM.fullmatch(text) is not None


def summed(text: str) -> str:
    """Give what a text says that it is the sum of; blank for what is no sum, or of nothing named.

    >>> summed("Total: 3 places"), summed("소계 (A조)"), summed("Total – A"), summed("Totally new")
    ('3 places', 'A조', 'A', '')
    """
    found = _OF.fullmatch(text) if len(text) <= _LONGEST else None
    return found["of"].strip("()（） ") if found else ""


def is_plain_sum(text: str) -> bool:
    """Tell whether a text can be nothing but a sum of something, and no place that begins so.

    >>> is_plain_sum("Total: 3 places"), is_plain_sum("Total people"), is_plain_sum("Total petrol station")
    (True, True, False)
    """
    return bool(summed(text)) and _PLAIN.search(text) is not None
