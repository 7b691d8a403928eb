"""Text in UTF-8 that was read as Windows-1252 and saved again: GÃ¶rlitz for Görlitz.

In: a text. Out: the text as it was meant. A run of characters is taken back when their bytes in Windows-1252 are UTF-8; of
other text, next to none is.
"""

from __future__ import annotations

import re

_UNDEFINED = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}
"""Bytes that Windows-1252 has no character for; programs leave them as control characters."""
_HIGH = {code: _UNDEFINED.get(code) or bytes([code]).decode("cp1252") for code in range(0x80, 0x100)}
_BYTE = {character: code for code, character in _HIGH.items()}
_FOLLOWS = re.escape("".join(_HIGH[code] for code in range(0x80, 0xC0)))
_LEADS = tuple(
    "".join(_HIGH[code] for code in codes)
    for codes in (range(0xC2, 0xE0), range(0xE0, 0xF0), range(0xF0, 0xF5))
)
_RUN = re.compile(
    "|".join(f"[{leads}][{_FOLLOWS}]{{{count}}}" for count, leads in enumerate(_LEADS, start=1))
)
IN_UTF_8 = re.compile(b"\\xc3[\\x82-\\xb4]\\xc2?\\xc5?\\xc6?\\xcb?\\xe2?[\\x80-\\xbf]")
"""What stands in the UTF-8 bytes of every text that has such a run, and in some that have none."""


def taken_back(text: str) -> str:
    """Give the text as it was meant; itself when nothing in it was misread.

    >>> taken_back("GÃ¶rlitz, â‚¬ 5"), taken_back("São Tomé")
    ('Görlitz, € 5', 'São Tomé')
    """
    return _RUN.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    try:
        return bytes(_BYTE[character] for character in found.group()).decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
