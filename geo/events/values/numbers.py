"""Coordinates as people write them, with commas, degrees and letters; and Chinese numerals.

Each function takes stripped, non-blank text, and returns the value and whether it was plain; it raises ``ValueError`` with
a sentence that says what is allowed.
"""

from __future__ import annotations

import math
import re
import unicodedata

_LONGEST = 80
"""No number is longer, and a pattern's time may grow with the square of a text's length."""
_PLAIN_FLOAT = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?|[+-]?inf(inity)?", re.IGNORECASE)

_LETTERS = {"n": ("lat", 1), "s": ("lat", -1), "e": ("lon", 1), "w": ("lon", -1),
            "북위": ("lat", 1), "남위": ("lat", -1), "동경": ("lon", 1), "서경": ("lon", -1),
            "北纬": ("lat", 1), "北緯": ("lat", 1), "南纬": ("lat", -1), "南緯": ("lat", -1),
            "东经": ("lon", 1), "東經": ("lon", 1), "東経": ("lon", 1), "西经": ("lon", -1), "西經": ("lon", -1)}  # fmt: skip
_LETTER = "|".join(sorted(_LETTERS, key=len, reverse=True))
_NUMBER = r"\d+(?:[.,]\d+)?"
_DMS = re.compile(
    rf"(?P<before>{_LETTER})?\s*(?P<sign>[+-])?\s*(?P<d>{_NUMBER})\s*(?:°|º|˚|도|度|deg|d|:|\s)?\s*"
    rf"(?:(?P<m>{_NUMBER})\s*(?:′|'|’|분|分|min|m|:|\s)?\s*)?"
    rf"(?:(?P<s>{_NUMBER})\s*(?:″|\"|”|''|’’|초|秒|sec)?\s*)?(?P<after>{_LETTER})?"
)
_POINT = re.compile(r"(-?\d+\.\d+ -?\d+\.\d+) -?\d+(?:\.\d+)? \d+(?:\.\d+)?")
"""As survey tools write a point: with its height and how exact it is, in metres."""
_POINT_Z = re.compile(r"(-?\d+\.\d+ -?\d+\.\d+) -?\d+(?:\.\d+)?")
"""As databases of maps write one with its height."""
_PAIR_MARK = re.compile(r"^\s*(?:(?:srid=\d+;\s*)?point\s*(?:z\s*)?)?[(\[]\s*|\s*[)\]]\s*$", re.IGNORECASE)
_SPLITS = (
    re.compile(r"\s*;\s*"),
    re.compile(r"\s*,\s+"),
    re.compile(r"\s*,\s*"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s+"),
)
_HALVES = re.compile(rf"((?:{_LETTER}).*?\d.*?)[\s,;]*((?:{_LETTER}).*\d.*)|(.*?(?:{_LETTER}))[\s,;]*(.+)")


def han_number(text: str) -> int | None:
    """Read Chinese numerals up to 99: 九, 十二, 二十五."""
    tens, ten, ones = text.partition("十")
    high, low = (_han_digit(sign) for sign in (tens, ones))
    if high is None or low is None or not text:
        return None
    return 10 * (high or 1) + low if ten else high


def _han_digit(sign: str) -> int | None:
    """Value of one sign from 0 to 9, 0 for none, None for what is no digit."""
    if not sign:
        return 0
    value = unicodedata.numeric(sign, None) if len(sign) == 1 and not sign.isascii() else None
    return int(value) if value is not None and value in range(10) else None


def read_degrees(text: str, axis: str) -> tuple[float, bool]:
    """Read degrees of latitude (``axis`` “lat”, −90 to 90) or longitude (“lon”, −180 to 180).

    Takes decimals with a point or comma, and degrees, minutes and seconds with or without marks and letters.

    >>> read_degrees("17.5", "lat"), read_degrees("17°30′N", "lat"), read_degrees("37,34", "lat")
    ((17.5, True), (17.5, False), (37.34, False))
    """
    what, limit = ("latitude", 90) if axis == "lat" else ("longitude", 180)
    if len(text) > _LONGEST:
        raise ValueError(f"not a number of degrees, by its length; write the {what} such as 17.9667")
    plain = _PLAIN_FLOAT.fullmatch(text) is not None and text.isascii()
    try:
        value = float(text) if plain else _sexagesimal(text, axis)
    except ValueError as error:
        raise ValueError(str(error) or f"not a number of degrees; write the {what} such as 17.9667") from None
    if not math.isfinite(value) or abs(value) > limit:
        raise ValueError(f"no {what}: it must lie between −{limit} and {limit} degrees ({_perhaps(value)})")
    return value, plain


def _perhaps(value: float) -> str:
    # 999 and −9999 are on no axis.
    return "perhaps the two are swapped" if abs(value) <= 180 else "a placeholder? Then write nothing"


def _sexagesimal(text: str, axis: str) -> float:
    folded = text.casefold().replace("−", "-").strip()
    found = _DMS.fullmatch(folded)
    if found is None or (found["before"] and found["after"]):
        raise ValueError
    degrees, minutes, seconds = (float((found[part] or "0").replace(",", ".")) for part in "dms")
    if minutes >= 60 or seconds >= 60 or (found["m"] and degrees % 1) or (found["s"] and minutes % 1):
        raise ValueError
    own, turn = (
        _LETTERS[found["before"] or found["after"]] if found["before"] or found["after"] else (axis, 1)
    )
    if own != axis:
        raise ValueError(
            "of the other axis, by its letter; check that latitude and longitude are not swapped"
        )
    if found["sign"] and (found["before"] or found["after"]):
        raise ValueError("a number with a sign and a letter; write one of the two")
    value = degrees + minutes / 60 + seconds / 3600
    return -value if found["sign"] == "-" else turn * value


def split_pair(text: str, *, lon_first: bool = False) -> tuple[str, str] | None:
    """Split a text that holds both coordinates into latitude and longitude, None when it does not.

    >>> split_pair("37.3, 42.9"), split_pair("POINT (42.9 37.3)"), split_pair("17°58′N 102°37′E")
    (('37.3', '42.9'), ('37.3', '42.9'), ('17°58′N', '102°37′E'))
    """
    if len(text) > 2 * _LONGEST:
        return None
    bare = _PAIR_MARK.sub("", text)
    of_maps = "point" in text.casefold()
    point = _POINT.fullmatch(bare.strip()) or (_POINT_Z.fullmatch(bare.strip()) if of_maps else None)
    bare = point[1] if point else bare
    swapped = lon_first or of_maps
    for halves in _halves(bare):
        ordered = halves[::-1] if swapped else halves
        for lat, lon in (ordered, ordered[::-1]):
            try:
                read_degrees(lat, "lat"), read_degrees(lon, "lon")
            except ValueError:
                # Letters may say that the other one comes first; bare numbers never do.
                if any(sign.isalpha() for sign in bare):
                    continue
                break
            return lat, lon
    return None


def _halves(text: str) -> list[tuple[str, str]]:
    found = [parts for split in _SPLITS if len(parts := split.split(text)) == 2]
    if lettered := _HALVES.fullmatch(text.casefold()):
        first, last = (group for group in lettered.groups() if group)
        found.insert(0, [text[: len(first)], text[len(text) - len(last) :]])
    return [(parts[0].strip(), parts[1].strip()) for parts in found if all(parts)]
