"""UTF-8 with a byte too many inside a character → the text with that character, and where that was.

In: bytes that are UTF-8 but for a few. Out: the text, in which other odd bytes stand as marks, and the offsets in the
bytes of the characters that were mended.
"""

from __future__ import annotations

import codecs
import threading

MARK = "\ufffd"
_LENGTHS = ((0xC2, 0xDF, 2), (0xE0, 0xEF, 3), (0xF0, 0xF4, 4))
_HANDLER = "mend-odd-bytes"
_seen = threading.local()  # a handler can hand on nothing but text, and many sessions read at once


def decode_mending(data: bytes) -> tuple[str, list[int]]:
    """Decode; a character that is whole without one byte inside it is taken as that one."""
    _seen.offsets = []
    text = data.decode("utf-8", errors=_HANDLER)
    return text, list(_seen.offsets)


def _mend(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data, at = error.object, error.start
    length = next((size for first, last, size in _LENGTHS if first <= data[at] <= last), 0)
    found = {
        character
        for odd in range(at + 1, at + length)
        if (character := _character(data[at:odd] + data[odd + 1 : at + length + 1]))
    }
    if len(found) != 1 or 0x80 <= (data[at + length + 1 : at + length + 2] or b"\0")[0] < 0xC0:
        return MARK, error.end
    _seen.offsets.append(at)
    return found.pop(), at + length + 1


def _character(part: bytes) -> str:
    """Return the one character that the bytes are; blank when they are none."""
    try:
        text = part.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return text if len(text) == 1 else ""


codecs.register_error(_HANDLER, _mend)
