"""Text in UTF-8 that was read as Windows-1252 and saved again: GÃ¶rlitz for Görlitz.

In: a line of text. Out: the line as it was meant. Good text may hold what looks like it: an accented letter before a quote,
a dash or the blank before » (« là », „Spaß“). So a line is taken back only where it has what good text never has.
"""

from __future__ import annotations

import re

_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""Bytes that Windows-1252 has no character for; programs leave them as control characters."""
_HIGH = {
    code: chr(code) if code in _UNDEFINED else bytes([code]).decode("cp1252") for code in range(0x80, 0x100)
}
_BYTE = {character: code for code, character in _HIGH.items()}
_TYPOGRAPHY = frozenset("\u00a0«»‘’“”‚„‹›–—…")


def _some(first: int, last: int, *, but: frozenset[str] = frozenset()) -> str:
    """Write a set of characters by their bytes in Windows-1252."""
    return f"[{re.escape(''.join(_HIGH[code] for code in range(first, last + 1) if _HIGH[code] not in but))}]"


_REST = _some(0x80, 0xBF)
_SIGN = f"[ÂÃ]{_some(0x80, 0xBF, but=_TYPOGRAPHY)}"
_SURE = re.compile(
    f"(?<=[A-Za-z]){_SIGN}|{_SIGN}(?=[A-Za-z])|â€{_REST}|â‚¬|â„¢|(?:[ÐÑ]{_REST}){{2}}|"
    f"(?:[ä-é]{_REST}{_REST}){{2}}|(?:[ê-í]{_REST}{_REST}){{2}}|(?:à{_REST}{_REST}){{2}}"
)
"""What good text never has: Latin letters and signs in a word, or two letters of Cyrillic, Han, Hangul or Thai in a row."""
_RUN = re.compile(
    f"{_some(0xF0, 0xF4)}{_REST}{{3}}|{_some(0xE0, 0xEF)}{_REST}{{2}}|{_some(0xC2, 0xDF)}{_REST}"
)
IN_UTF_8 = re.compile(b"\\xc3[\\x82-\\xb4][\\xc2-\\xcb\\xe2]")
"""What stands in the UTF-8 bytes of every text that has such a run, and in some that have none."""


def taken_back(line: str) -> str:
    """Give the line as it was meant; itself when it is not sure that anything in it was misread.

    >>> taken_back("GÃ¶rlitz, â‚¬ 5"), taken_back("« Je suis resté là »")
    ('Görlitz, € 5', '« Je suis resté là »')
    """
    return _RUN.sub(_meant, line) if _SURE.search(line) else line


def _meant(found: re.Match[str]) -> str:
    try:
        return bytes(_BYTE[character] for character in found.group()).decode("utf-8")
    except UnicodeDecodeError:
        return found.group()
