"""Line ends as files have them: CR LF, LF or CR, also mixed."""

from __future__ import annotations

import re

LINE_END = r"(?:\r\n|\r|\n)"
"""A pattern of one, to build others of."""
ONE_END = re.compile(LINE_END)
BYTES_END = re.compile(LINE_END.encode())


def line_ends(text: str) -> int:
    r"""Count the line ends of a text.

    >>> line_ends("a\r\nb\rc\n\n")
    4
    """
    return sum(1 for _ in ONE_END.finditer(text))
