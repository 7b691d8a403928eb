"""UTF-16 that lost a byte, or has one too many: all that follows is out of step → the text in step again, with a mark there.

In: bytes and which UTF-16 they are. Out: the text. What is in step is seen by line ends, separators and digits, whose
other byte is zero, always on the same side.
"""

from __future__ import annotations

import codecs

import numpy as np

from geo.events.decoding.utf_8 import MARK

_TELLING = 4
"""Marks and digits that it takes to say that what follows is out of step."""
_MARKS = np.zeros(256, dtype=np.bool_)
_MARKS[[0x09, 0x0A, 0x0D, *range(0x20, 0x30), *range(0x31, 0x3A), 0x3B]] = True
"""Line ends, separators, blanks and digits. No letters, since 一 is U+4E00, and no nought: the wide blank is U+3000."""
_BOMS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def decode_in_step(data: bytes, encoding: str) -> str:
    """Decode, without a byte order mark; ``encoding`` is one of Python's names of UTF-16.

    Where what follows makes sense one byte later only, that byte becomes a mark; other odd bytes become marks as well.
    """
    order = _BOMS.get(data[:2], "utf-16-le") if encoding == "utf-16" else encoding
    body = data[2:] if _BOMS.get(data[:2]) == order else data
    at = _out_of_step(body, order)
    if at is None:
        return body.decode(order, errors="replace")
    return body[:at].decode(order, errors="replace") + MARK + body[at + 1 :].decode(order, errors="replace")


def _out_of_step(body: bytes, order: str) -> int | None:
    """Give the offset at which all begins to be out of step."""
    pairs = np.frombuffer(body[: len(body) // 2 * 2], dtype=np.uint8).reshape(-1, 2)
    low, high = (pairs[:, 0], pairs[:, 1]) if order == "utf-16-le" else (pairs[:, 1], pairs[:, 0])
    steps = _MARKS[low] & (high == 0)
    against = _MARKS[high] & (low == 0)
    balance = np.concatenate([[0], np.cumsum(steps.astype(np.int64) - against)])
    best = int(balance.argmax())
    return 2 * best if balance[best] - balance[-1] >= _TELLING else None
