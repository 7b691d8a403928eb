"""A place name as someone wrote it → the form under which names are compared.

Both sides of a look-up pass through ``normalise``: the names of the index when it is built, and the name asked for.
"""

from __future__ import annotations

import re
import unicodedata

_ASCII = str.maketrans(
    {chr(code): " " for code in (*range(0x20), 0x7F)} | dict.fromkeys("-_", " ") | dict.fromkeys("'`.")
)
# Only the marks that Latin, Greek and Cyrillic letters carry: Thai, Lao and Burmese vowels are marks as well.
_MARKS = re.compile("[\u0300-\u036f]")
# Apostrophes, primes and modifier letters of romanisations, full stops, middle dots, and what can't be seen.
_DROPPED = re.compile(
    "['`´.\u00b7\u2018-\u201b\u02b9-\u02bf\u02c8\u2032\u2035\u2024\u3002\u30fb"
    "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
# ``\s`` lacks some control characters, which no name holds on purpose.
_SPACES = re.compile("[\\s\\x00-\\x1f\\x7f-\\x9f_\\-\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58]+")
# No decomposition exists for these, though every romanisation writes the plain letter: Đồng Đăng is Dong Dang.
_LETTERS = str.maketrans("đøłħı", "dolhi")
_ODD = re.compile(f"{_DROPPED.pattern}|{_SPACES.pattern}|[đøłħı]")
# They can't be encoded, so that SQLite would refuse the look-up; the stand-in matches no name.
_SURROGATES = re.compile("[\ud800-\udfff]")


def normalise(name: str) -> str:
    """Fold a place name to the form in which two spellings of it are equal.

    Case is folded; compatibility forms are decomposed; the accents U+0300–036F go, and no other marks; apostrophes and
    full stops go; hyphens, underscores and every kind of space become one space; the rest is recomposed (NFC).

    Parameters
    ----------
    name
        Any text, of any length.

    Returns
    -------
    str
        The folded name, ``""`` when nothing is left. ``normalise(normalise(x)) == normalise(x)``, and it can always
        be encoded as UTF-8. It raises nothing.

    """
    if name.isascii():
        folded = name.lower()
        return folded if folded.isalpha() else " ".join(folded.translate(_ASCII).split())
    return _fold(_SURROGATES.sub("\ufffd", name))


def _fold(name: str) -> str:
    plain = name.casefold()
    folded = _stripped(plain)
    if folded.isascii():  # most accented names, now without their accents
        return normalise(folded)
    if (
        folded != plain
    ):  # again, since decomposing may bring capitals (℡ is TEL) and folding those may bring marks
        folded = _stripped(folded.casefold()).casefold()
    if _ODD.search(folded):
        folded = _SPACES.sub(" ", _DROPPED.sub("", folded.translate(_LETTERS)))
    return unicodedata.normalize("NFC", folded).strip()


def _stripped(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))
