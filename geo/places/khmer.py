"""Khmer → Latin letters, near enough to compare by sound.

A consonant belongs to one of two series, and its series decides how the vowel after it sounds (កា ka, គា kea); marks change
the series. After the romanisation of the Geographic Department of 1995, without its finer distinctions.
"""

from __future__ import annotations

import re

_FIRST = dict(
    zip(
        "កខចឆដឋណតថបផសហឡអ",
        ("k", "kh", "ch", "chh", "d", "th", "n", "t", "th", "b", "ph", "s", "h", "l", ""),
        strict=True,
    )
)
_SECOND = dict(
    zip(
        "គឃងជឈញឌឍទធនពភមយរលវ",
        ("k", "kh", "ng", "ch", "chh", "nh", "d", "th", "t", "th", "n", "p", "ph", "m", "y", "r", "l", "v"),
        strict=True,
    )
)
_CONSONANTS = _FIRST | _SECOND | {"ឝ": "s", "ឞ": "s"}  # these two only in Pali
# The vowel after a consonant of the first series, and of the second.
_VOWELS = {
    "": ("a", "o"), "ា": ("a", "ea"), "ិ": ("e", "i"), "ី": ("ei", "i"), "ឹ": ("oe", "ue"), "ឺ": ("eu", "eu"), "ុ": ("o", "u"),
    "ូ": ("ou", "u"), "ួ": ("uo", "uo"), "ើ": ("aeu", "eu"), "ឿ": ("oea", "oea"), "ៀ": ("ie", "ie"), "េ": ("e", "e"), "ែ": ("ae", "e"),
    "ៃ": ("ai", "ey"), "ោ": ("ao", "o"), "ៅ": ("au", "ov"), "\u17d0": ("a", "oa"),
}  # fmt: skip
_INDEPENDENT = {
    "ឥ": "e",
    "ឦ": "ei",
    "ឧ": "u",
    "ឩ": "ou",
    "ឫ": "rue",
    "ឬ": "rueu",
    "ឭ": "lue",
    "ឮ": "lueu",
    "ឯ": "ae",
    "ឱ": "ao",
    "ឳ": "au",
}
_TO_FIRST, _TO_SECOND, _SHORT = "\u17c9", "\u17ca", "\u17cb"
_MUTE = re.compile("[ក-អ][\u17b7\u17bb]?\u17cd")
_NASAL = re.compile("\u17c6(?=ង(?![\u17b6-\u17d3]))")  # ាំង is ang
_SIGNS = re.compile("[\u17b6-\u17d3]")
_KINDS = re.compile("^(?:ក្រុង|ខេត្ត|ស្រុក|ខណ្ឌ|ឃុំ|ភូមិ)(?=[ក-អ]{2}|[ក-អ].[ក-អ])")
# A consonant with those below it, a mark of series, a vowel, signs; else a vowel that stands alone.
_SYLLABLE = re.compile(
    "([ក-អ])((?:\u17d2[ក-អ])*)([\u17c9\u17ca]?)((?:\u17d2[ក-អ])*)([\u17b6-\u17c5\u17d0]?)([\u17c9\u17ca]?)([\u17c6\u17c7]*)\u17cb?"
)


def spoken_khmer(text: str) -> str:
    """Write what is Khmer in Latin letters; the rest stays.

    >>> spoken_khmer("កំពត"), spoken_khmer("ប៉ៃលិន"), spoken_khmer("ស្ទឹងត្រែង")
    ('kampot', 'pailin', 'stuengtraeng')
    """
    text = _NASAL.sub("", _MUTE.sub("", _KINDS.sub("", text)))
    written, open_, end = "", False, 0
    for found in _SYLLABLE.finditer(text):
        between = text[end : found.start()]
        end = found.end()
        heard, open_ = _syllable(found, after_open=open_ and not between, last=_ends_word(text, end))
        written += between + heard
    left = "".join(_INDEPENDENT.get(letter, letter) for letter in written + text[end:])
    return _SIGNS.sub("", left)


def _ends_word(text: str, end: int) -> bool:
    return not "\u1780" <= text[end : end + 1] <= "\u17b3"


def _syllable(found: re.Match[str], *, after_open: bool, last: bool) -> tuple[str, bool]:
    """Give the sound of a syllable, and whether a consonant without a vowel may still close it."""
    first, below, shift, more_below, vowel, late_shift, signs = found.groups()
    stack, marks = (first + below + more_below).replace("\u17d2", ""), shift + late_shift
    if after_open and found[0].rstrip(_SHORT) == first:
        return _CONSONANTS[first], False
    start = "".join(_CONSONANTS[letter] for letter in stack)
    if first == "ប" and _TO_FIRST in marks:
        start = f"p{start[1:]}"
    second = _in_second(stack, marks)
    if not vowel and not signs and last:  # no word ends with the vowel that is not written
        return start, False
    heard = start + ("u" if second and not vowel and "\u17c6" in signs else _VOWELS[vowel][second])
    return heard + "m" * ("\u17c6" in signs) + "h" * ("\u17c7" in signs), not signs


def _in_second(stack: str, marks: str) -> bool:
    """Tell the series; of stacked consonants a nasal or liquid takes that of the other."""
    if marks:
        return _TO_SECOND in marks
    strong = [letter for letter in stack if letter not in "ងញណនមយរលវ"]
    return (strong or [stack[0]])[-1] in _SECOND
