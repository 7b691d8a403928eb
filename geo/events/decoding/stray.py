r"""Odd bytes in a file that is ASCII but for a few lines: letters of another encoding, or damage.

In: those lines and the file. Out: whether every odd byte is damage. ``caf\xe9`` and ``5 km\xb2`` are text of
Windows-1252, and so is ``28`` with the Korean for day; ``Ch\xc3ina`` is damage.
"""

from __future__ import annotations

import re

EAST_ASIA = ("cp949", "gb18030", "big5hkscs", "cp932", "euc_jis_2004")
_WORD = re.compile(rb"(?<![\x80-\xff])[A-Za-z]{3,}(?![\x80-\xff])")
_ODD = re.compile(rb"([A-Za-z0-9]*)([\x80-\xff]+)([A-Za-z0-9]*)")
_SIGN = re.compile(
    rb"(?<=[\dN])\xb0|[\x80\xa3\xb1](?=\d)|(?<![A-Za-z0-9])[\x91\x93\xab](?=[A-Za-z0-9])"
    rb"|(?<=[A-Za-z])[\x85\x92\x99\xae\xb2\xb3]|(?<=[A-Za-z0-9.,;!?)])[\x94\xbb](?![A-Za-z0-9])"
    rb"|(?<=[A-Za-z0-9 ])[\x96\x97\xa0](?=[A-Za-z0-9 ])|(?<![A-Za-z])[\xbc-\xbe](?![A-Za-z])"
)
"""Degrees, currencies, quotes, dashes, powers and fractions of Windows-1252, where they are written."""
_UNITS = frozenset(
    sign.encode(encoding, errors="ignore")
    for sign in "년월일명시분개세원회차층번호제약총年月日人時时分元円個号第"
    for encoding in EAST_ASIA
)
_PAIR, _LETTERS, _SMALL, _AFTER = 2, 0xC0, 0xE0, 0xFE
_LEARNT, _LONG = 2_000_000, 5


def are_stray(lines: list[bytes], data: bytes) -> bool:
    """Whether all odd bytes of ``lines`` are damage; ``data``, the file, tells which words it has."""
    words = set(_WORD.findall(data[:_LEARNT]))
    return all(_is_stray(match, words) for line in lines for match in _ODD.finditer(line))


def _is_stray(match: re.Match[bytes], words: set[bytes]) -> bool:
    before, odd, after = match.groups()
    if len(odd) == 1:
        return not _SIGN.match(match.string, match.start(2)) and _is_no_letter(before, odd[0], after, words)
    if b"\xff" in odd:  # in no encoding but Windows-1252, where it is a rare letter
        return True
    is_character = len(odd) == _PAIR and not all(byte >= _SMALL for byte in odd)
    counts = odd in _UNITS and (before[-1:] + after[:1]).isdigit()
    return is_character and bool(before or after) and not counts


def _is_no_letter(before: bytes, byte: int, after: bytes, words: set[bytes]) -> bool:
    """Whether a byte is no letter of Windows-1252, or one where none stands: ÉTAT and Élan, not ChÉina, nor ÉWest."""
    rest = before + after
    if not rest.isalpha() or not _LETTERS <= byte < _AFTER:
        return True
    if byte < _SMALL:
        return not rest.isupper() if before else after[:1].isupper() and after[1:2].islower()
    return bool(before and after) and len(rest) >= _LONG and rest in words
