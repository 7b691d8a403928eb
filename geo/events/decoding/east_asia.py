"""Which encoding of East Asia a table is in, by what no other text has: the names of its columns, or Hangul and nothing else.

In: the lines that are no ASCII. A detector goes by how common signs are in running text, and tables of Korean place names and dates
are not that: of 80 such files of 20 to 40 rows chardet read 46 as Chinese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from geo.events.decoding.stray import EAST_ASIA
from geo.events.headers import ALIASES, fold_header, is_known

_HEAD, _LINES = 12, 400
"""Lines among which the names of columns are sought, and lines in which words are."""
_CELLS = re.compile(r"[,;\t|]")
_SHORTEST = 2
"""Signs: one alone is a name of a column in one encoding, and a common word in another."""
MAYBE_HANGUL, SURELY_HANGUL = 8, 20
"""Different syllables. About half of the signs of Chinese are bytes that are Hangul in Korea, and so may be all of a table's names."""
_OF_PLACES = frozenset(
    "가강개경계고곡공광교구국군금기길김나남내녹단담당대덕도동두라량령로리림마명목무문미민박백범변별보봉부북비사산삼상서석선성세소속송수순승시신"
    "실심안암압양여연영예오옥온왕용우운울원월위유은의이인일임자장전정제조종주중지진창천철청초추춘충치칠탄태통파판팔평포풍하학한함합항해향현형혜호홍화황"
    "회흥"
)
"""Of which most names of places in Korea are."""
SYLLABLES = _OF_PLACES.union(sign for alias in ALIASES for sign in alias if "가" <= sign <= "힣")
"""Those, and of which the names of our columns are."""
_COMMON = 0.3
"""Part of the syllables that are of those: 0.5 and more in Korean words of places, people and events, 0.14 at most in Chinese ones whose bytes
all are Hangul (60 and 38 words, drawn by the dozen)."""
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
    usual = len(syllables & SYLLABLES) >= _COMMON * len(syllables)
    return len(syllables) if usual and len(sound) >= _SOUND * len(texts) else 0


def _is_korean(sign: str) -> bool:
    return (
        sign < "\x80"
        or "가" <= sign <= "힣"
        or (unicodedata.category(sign)[0] in "PSZN" and sign != "\ufffd")
    )
