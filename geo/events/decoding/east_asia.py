"""Which encoding of East Asia a table is in, by what no other text has: the names of its columns, or Hangul and nothing else.

In: the lines that are no ASCII. A detector goes by how common signs are in running text, and tables of Korean place names and dates
are not that: of 80 such files of 20 to 40 rows chardet read 46 as Chinese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from geo.events.decoding.stray import EAST_ASIA
from geo.events.headers import fold_header, is_known

_HEAD, _LINES = 12, 400
_CELLS = re.compile(r"[,;\t|]")
_SHORTEST = 2
"""Signs: one alone is a name of a column in one encoding, and a common word in another."""
MAYBE_HANGUL, SURELY_HANGUL = 8, 20
"""Different syllables. About half of the signs of a Chinese text are bytes that are Hangul in Korea, so that of 20 different ones all
are by chance in one text of a million."""
_SOUND = 0.9
"""Part of the lines: a damaged one says nothing."""


def by_names(lines: Sequence[bytes]) -> str:
    """Tell the encoding in which the first lines have names of columns of ours; blank for none, or several.

    >>> by_names(["일자,발생지".encode("cp949")]), by_names(["연길,선양".encode("cp949")])
    ('cp949', '')
    """
    found = [encoding for encoding in EAST_ASIA if any(_names_any(line, encoding) for line in lines[:_HEAD])]
    return found[0] if len(found) == 1 else ""


def _names_any(line: bytes, encoding: str) -> bool:
    cells = (cell.strip(" \"'") for cell in _CELLS.split(line.decode(encoding, errors="replace")))
    return any(
        len(cell) >= _SHORTEST and not fold_header(cell).isascii() and is_known(cell) for cell in cells
    )


def hangul_alone(lines: Sequence[bytes]) -> int:
    """Count the different syllables of a text that is Hangul, ASCII and marks in the encoding of Korea; 0 where it is not.

    >>> hangul_alone(["연길, 선양".encode("cp949")]), hangul_alone(["延吉, 沈阳市".encode("gb18030")])
    (4, 0)
    """
    texts = [line.decode("cp949", errors="replace") for line in lines[:_LINES]]
    sound = [text for text in texts if all(map(_is_korean, text))]
    syllables = {sign for text in sound for sign in text if "가" <= sign <= "힣"}
    return len(syllables) if len(sound) >= _SOUND * len(texts) else 0


def _is_korean(sign: str) -> bool:
    return (
        sign < "\x80"
        or "가" <= sign <= "힣"
        or (unicodedata.category(sign)[0] in "PSZN" and sign != "\ufffd")
    )
