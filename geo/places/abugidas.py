"""Burmese, Khmer, Thai and Lao → Latin letters, near enough to compare by sound; each letter by itself would not do.

In Burmese a final consonant changes the vowel before it (စ် is -it), after the BGN/PCGN romanisation of 1970. In Thai and
Lao some vowels are written before the consonant after which they are spoken, and a silent ห or ຫ only sets the tone.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from geo.places.khmer import spoken_khmer

_TOWN = re.compile("(?:မြို့နယ်|မြို့)(?:$|(?= ))")
_SHAN_TOWN = "မိုင်း"  # which Burmese reads as maing, and every map writes as mong
_STACKED = re.compile("([က-အ])\u1039")
_CONSONANTS = dict(
    zip(
        "ကခဂဃငစဆဇဈညဉဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအဿ",
        [
            "k",
            "hk",
            "g",
            "g",
            "ng",
            "s",
            "hs",
            "z",
            "z",
            "ny",
            "ny",
            "t",
            "ht",
            "d",
            "d",
            "n",
            "t",
            "ht",
            "d",
            "d",
            "n",
            "p",
            "hp",
            "b",
            "b",
            "m",
            "y",
            "y",
            "l",
            "w",
            "th",
            "h",
            "l",
            "",
            "th",
        ],
        strict=True,
    )
)
_VOWELS = {
    "": "a", "ာ": "a", "ါ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "e", "ဲ": "e", "ော": "aw", "ေါ": "aw", "ို": "o",
    "ံ": "an", "ုံ": "on", "ိံ": "ein",
}  # fmt: skip
# The closing consonant by what it is heard as, and the vowel that it makes of the one written before it.
_CLOSERS = {
    **dict.fromkeys("က", "k"),
    **dict.fromkeys("တပသဒဗထ", "t"),
    "စ": "c",
    **dict.fromkeys("နမဏ", "n"),
    "င": "ng",
    "ည": "y",
    "ဉ": "ny",
}
_CLOSED = {
    ("", "k"): "et", ("", "t"): "at", ("", "n"): "an", ("", "ng"): "in", ("", "y"): "i", ("", "ny"): "in",
    ("", "c"): "it", ("ိ", "t"): "eik", ("ိ", "n"): "ein", ("ု", "t"): "ok", ("ု", "n"): "on", ("ော", "k"): "auk", ("ော", "ng"): "aung",
    ("ေါ", "k"): "auk", ("ေါ", "ng"): "aung", ("ို", "k"): "aik", ("ို", "ng"): "aing", ("ေ", "t"): "it", ("ာ", "n"): "an",
}  # fmt: skip
_SYLLABLE = re.compile("([က-အဿ])([ျြွှ]*)([ာါိီုူေဲံ]*)(?:([က-အ])\u103a)?")
_ALONE = MappingProxyType({"ဥ": "u", "ဦ": "u", "ဧ": "e", "ဣ": "i", "ဤ": "i", "ဩ": "aw", "ဪ": "aw"})

_TONES = re.compile("[\u0e47-\u0e4b\u0ec8-\u0ecb]")
# A second consonant is of the same start only when no vowel of its own follows it: ไพลิน is phai-lin.
_BEFORE = re.compile("([เแโไใເແໂໄໃ])([ก-ฮກ-ຮ](?:[รลຣລ](?![ะ-ูະ-ູ])|[วວ](?=[ก-ฮກ-ຮ])|ຼ)?)")
_SILENT = re.compile("[หຫ](?=[งญนมยรลวງຍນມຢຣລວຼ])")
# Vowels written with several letters, round their consonants, and what they sound like; in this order.
_WRITTEN = tuple(
    (re.compile(written), vowel)
    for written, vowel in (
        ("เ([ก-ฮ]{1,2})ีย|ເ([ກ-ຮ]{1,2})ັຍ|([ກ-ຮ])ຽ", "ia"),
        ("เ([ก-ฮ]{1,2})ือ|ເ([ກ-ຮ]{1,2})ືອ", "ua"),
        ("เ([ก-ฮ]{1,2})าะ|ເ([ກ-ຮ]{1,2})າະ|([ກ-ຮ])(?:ອ(?![ະ-ູ])|ົ)", "o"),
        ("เ([ก-ฮ]{1,2})า|ເ([ກ-ຮ]{1,2})ົາ", "ao"),
        ("เ([ก-ฮ]{1,2})อ", "oe"),
        ("(?<![เแโไใ])([ก-ฮ])ว(?=[ก-ฮ](?![ะ-ู]))|(?<![ເແໂໄໃ])([ກ-ຮ])ວ(?=[ກ-ຮ](?![ະ-ູຽ]))", "ua"),
        ("([ະ-ູ])ຍ(?![ະ-ູ])", "i"),
        ("ํา|ໍາ", "am"),  # as NFKD parts ำ and ຳ
        ("([ก-ฮ])รร(?=[ก-ฮ])", "a"),
        ("([ก-ฮ])รร", "an"),
    )
)
_SILENT_R = re.compile("([ศสซ])ร(?=[ะ-ู])|ทร(?=[า])")
_MUTE = re.compile("[ก-ฮ][ิุ]?์|[ກ-ຮ]໌")


def spoken(text: str) -> str:
    """Write what is Burmese in Latin letters, and put Thai and Lao vowels where they are spoken; the rest stays.

    >>> spoken("မြစ်ကြီးနား"), spoken("เชียงของ")
    ('myitkyina', 'ชiaงของ')
    """
    if any("\u1000" <= letter <= "\u109f" for letter in text):
        text = _burmese(text)
    if any("\u0e00" <= letter <= "\u0eff" for letter in text):
        text = _of_tai(text)
    return spoken_khmer(text) if any("\u1780" <= letter <= "\u17ff" for letter in text) else text


def _of_tai(text: str) -> str:
    text = _SILENT.sub("", _MUTE.sub("", _TONES.sub("", text.replace("ຫຼ", "ລ"))))
    text = _SILENT_R.sub(lambda found: found[1] or "ซ", text)
    for written, vowel in _WRITTEN:
        # Only one of the alternatives' groups holds the consonant; the others are empty.
        groups = "".join(rf"\g<{number}>" for number in range(1, written.groups + 1))
        text = written.sub(groups + vowel, text)
    return _BEFORE.sub(r"\2\1", text)


def _burmese(text: str) -> str:
    bare = _STACKED.sub("\\1\u103a", _TOWN.sub("", text).replace(_SHAN_TOWN, "mong"))
    bare = re.sub("[\u1037\u1038]", "", bare)  # tones
    heard = _SYLLABLE.sub(_syllable, bare)
    return "".join(_ALONE.get(letter, letter) for letter in heard if letter != "\u103a")


def _syllable(found: re.Match[str]) -> str:
    consonant, medials, vowel, closer = found.groups()
    start = _start(consonant, medials)
    if closer is None:
        return start + _VOWELS.get(vowel, "a")
    closed = _CLOSED.get((vowel, _CLOSERS.get(closer, "")))
    if closed is None:  # ော် and what is written for Pali
        return start + _VOWELS.get(vowel, "a")
    if "ွ" in medials and closed[0] == "a":
        return start.removesuffix("w") + "u" + closed[1:]
    return start + closed


def _start(consonant: str, medials: str) -> str:
    start = _CONSONANTS[consonant]
    if "ှ" in medials:
        start = "sh" if consonant in "ရယသ" else start
    if "ျ" in medials or "ြ" in medials:
        start = {"hk": "ch", "th": "sh" if "ှ" in medials else "thy"}.get(start, start + "y")
    return start + "w" * ("ွ" in medials)
