"""The key that a header gives to its cells: ``Status (1=confirmed, 2=denied)``."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 300
"""Characters of a header in which a key is sought."""
_SIGN = re.compile(
    r"(?<!\w)(\w{1,12})\s*[=:]\s*|(?<![\w-])(\d{1,2})\s*[-.)]\s*(?=[^\W\d_])|(?:(?<=[:(,;])|(?<=[:(,;] ))(\d{1,2}) (?=[^\W\d_])"
)
_MARKS = " \t\n,;/|·、([{【)]}】"
_FEWEST, _SHORT = 2, 3
"""Signs that a key explains at least, and characters of one: what is longer is a word."""


def key_of(header: str) -> dict[str, str]:
    """Give what each sign means, as the header says; none unless it says so of two at least.

    >>> key_of("Status (1=confirmed, 2=denied)"), key_of("Status (confirmed=1, denied=2)")
    ({'1': 'confirmed', '2': 'denied'}, {'1': 'confirmed', '2': 'denied'})
    >>> key_of("Status: 1 confirmed, 2 denied"), key_of("Top 10 places, 2 towns")
    ({'1': 'confirmed', '2': 'denied'}, {})
    """
    pairs = [
        (word, sign) if len(word) <= _SHORT < len(sign) else (sign, word)
        for sign, word in _pairs(_plain(header))
    ]
    key = dict(pairs)
    return key if len(key) >= _FEWEST and len(key) == len(pairs) and all(key.values()) else {}


def without_key(header: str) -> str:
    """Give a header without its key.

    >>> without_key("Status (1=confirmed, 2=denied)"), without_key("Time: local")
    ('Status', 'Time: local')
    """
    return (
        _plain(header)[: _signs(_plain(header))[0].start()].strip(_MARKS + ":") if key_of(header) else header
    )


def _plain(header: str) -> str:
    """Fold width: Korean and Japanese keys are written with ``＝``."""
    return unicodedata.normalize("NFKC", header[:_LONGEST])


def _pairs(header: str) -> list[tuple[str, str]]:
    found = _signs(header)
    ends = [each.start() for each in found[1:]] + [len(header)] * bool(found)
    return [
        (each[1] or each[2] or each[3], header[each.end() : end].strip(_MARKS))
        for each, end in zip(found, ends, strict=True)
    ]


def _signs(header: str) -> list[re.Match[str]]:
    """Find what is explained; in ``Status: 1=confirmed`` the first colon explains nothing itself."""
    found = list(_SIGN.finditer(header))
    return found[1:] if len(found) > 1 and found[0].end() == found[1].start() else found
