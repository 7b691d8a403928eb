"""The key that a header gives to its cells: ``Status (1=confirmed, 2=denied)``."""

from __future__ import annotations

import re
from operator import itemgetter

_LONGEST = 300
_PAIR = re.compile(r"(?<!\w)(\w{1,12})\s*[=:：]\s*")
_MARKS = " \t\n,;/|·、，；([{（【)]}）】"
_FEWEST = 2


def key_of(header: str) -> dict[str, str]:
    """Give what each sign means, as the header says; none unless it says so of two at least.

    >>> key_of("Status (1=confirmed, 2=denied)")
    {'1': 'confirmed', '2': 'denied'}
    """
    pairs = _pairs(header)
    return (
        dict(pairs)
        if len(pairs) >= _FEWEST and all(map(itemgetter(1), pairs)) and len(dict(pairs)) == len(pairs)
        else {}
    )


def _pairs(header: str) -> list[tuple[str, str]]:
    found = _signs(header)
    ends = [each.start() for each in found[1:]] + [len(header[:_LONGEST])] * bool(found)
    return [(each[1], header[each.end() : end].strip(_MARKS)) for each, end in zip(found, ends, strict=True)]


def _signs(header: str) -> list[re.Match[str]]:
    """Find what is explained; in ``Status: 1=confirmed`` the first colon explains nothing itself."""
    found = list(_PAIR.finditer(header[:_LONGEST]))
    return found[1:] if len(found) > 1 and found[0].end() == found[1].start() else found


def without_key(header: str) -> str:
    """Give a header without its key.

    >>> without_key("Status (1=confirmed, 2=denied)"), without_key("Time: local")
    ('Status', 'Time: local')
    """
    return header[: _signs(header)[0].start()].strip(_MARKS + ":：") if key_of(header) else header
