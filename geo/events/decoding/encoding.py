"""Bytes in any of the usual encodings → UTF-8 bytes without byte order mark or NUL, and what had to be guessed.

In: the bytes of a file. Out: ``Decoded``. chardet tells the encodings of East Asia and Windows-1252 apart: on CSVs of
1 to 200 lines in six encodings it named 292 of 300 right, charset-normalizer (told the same encodings) 265 and
faust-cchardet 174. It is asked about several parts of the file, so that damage in one line spoils one vote only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from types import MappingProxyType

from geo.errors import UnusableFile
from geo.events.decoding.east_asia import MAYBE_HANGUL, SURELY_HANGUL, SYLLABLES, by_names, hangul_alone
from geo.events.decoding.mojibake import IN_UTF_8, taken_back
from geo.events.decoding.single_byte import LATIN, SINGLE_BYTE, single_byte
from geo.events.decoding.stray import EAST_ASIA, are_stray
from geo.events.decoding.utf_8 import MARK, decode_mending
from geo.events.decoding.utf_16 import decode_in_step
from geo.events.problems import SHOWN, Problem

_CANDIDATES = (*EAST_ASIA, "cp1252")
ENCODINGS = ("utf-8", "utf-16", *_CANDIDATES, *SINGLE_BYTE)
"""Those that are found, and that a person may choose."""
NAMES = MappingProxyType(
    {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
     "cp949": "Korean (CP949, EUC-KR)", "gb18030": "Chinese, simplified (GB18030, GBK)",
     "big5hkscs": "Chinese, traditional (Big5)", "cp932": "Japanese (Shift-JIS)", "euc_jis_2004": "Japanese (EUC-JP)",
     "cp1252": "Western (Windows-1252)", "cp1251": "Cyrillic (Windows-1251)", "koi8_r": "Cyrillic (KOI8-R)",
     "cp874": "Thai (Windows-874)", "cp1254": "Turkish (Windows-1254)", "cp1250": "Central European (Windows-1250)"}
)  # fmt: skip
"""Encodings as Python names them, to names that people know."""
_PYTHON = {"big5": "big5hkscs", "cp932": "cp932", "euc-jp": "euc_jis_2004", "windows-1252": "cp1252"}
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_JOINT = "\ufeff"
_IN_WORDS = re.compile(
    "[A-Za-z][\u00c0-\u024f]|[\u00c0-\u024f][A-Za-z]|[\u0400-\u04ff]{2}|[\u0e00-\u0eff\u1100-\ud7ff]{2}"
)
_LEADS = re.compile("[\u00c2-\u00f4]")
_MOST = 1_000
_SURE = 3
_FEW = 2
_LETTERS = 10
"""Bytes from which words of one-byte letters leave no doubt: 1 of 100 Chinese names of two signs looks like a Russian one, none
of several (GeoNames)."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LINE = re.compile(r"\r\n|\r|\n")
_ENDED = re.compile(f"({_LINE.pattern})")


@dataclass(frozen=True)
class Decoded:
    """``data`` is UTF-8 with neither byte order marks nor NUL; the problems name the lines that were changed."""

    data: bytes
    encoding: str
    problems: tuple[Problem, ...]


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Read the bytes in ``encoding``, or in the one that is found. Raises ``UnusableFile`` for what is no text."""
    found, problems = (encoding, []) if encoding else _detect(data)
    plain = not (b"\0" in data or _BOMS[0][0] in data[1:] or IN_UTF_8.search(data))
    if found in ("utf-8", "utf-8-sig") and plain:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            _require_text(data, data[:4_000].decode("utf-8", errors="ignore"))
            return Decoded(data.removeprefix(_BOMS[0][0]), found, tuple(problems))
    text, mended = _text_of(data, found)
    problems += mended
    _require_text(data, text)
    if MARK in text:
        problems += _lines_with(
            MARK,
            text,
            "bad-bytes",
            f"Some bytes are no text in {NAMES.get(found, found)} and stand as {MARK}.",
        )
    if "\0" in text:
        problems += _lines_with("\0", text, "nul-bytes", "NUL characters were left out.")
        text = text.replace("\0", "")
    if _JOINT in text:
        problems += _lines_with(
            _JOINT,
            text,
            "byte-order-mark",
            "It has a mark that begins files, as where two were joined; it was left out.",
        )
        text = text.replace(_JOINT, "")
    text, misread = _meant(text)
    return Decoded(text.encode("utf-8", errors="replace"), found, tuple(problems + misread))


def _meant(text: str) -> tuple[str, list[Problem]]:
    """Take back the lines in UTF-8 that had been read as Windows-1252 before they were saved."""
    if not _LEADS.search(text):
        return text, []
    pieces = _ENDED.split(text)  # a line, its end, and so on
    lines = pieces[::2]
    pieces[::2] = [taken_back(line) for line in lines]
    odd = [
        number
        for number, (one, two) in enumerate(zip(lines, pieces[::2], strict=True), start=1)
        if one != two
    ]
    what = "Its text is UTF-8 that had been read as Windows-1252 and saved so; it was read as it was meant."
    return ("".join(pieces), _named(odd, lines, "misread-text", what)) if odd else (text, [])


def _text_of(data: bytes, encoding: str) -> tuple[str, list[Problem]]:
    """Decode what is not all in its encoding."""
    try:
        if encoding in ("utf-8", "utf-8-sig"):
            text, offsets = decode_mending(data)
        elif encoding in ("utf-16", "utf-16-le", "utf-16-be"):
            text, offsets = decode_in_step(data, encoding), []
        else:
            text, offsets = data.decode(encoding, errors="replace"), []
    except (LookupError, ValueError):
        raise UnusableFile(
            f"No such encoding: {encoding[:SHOWN]}. Choose another, such as utf-8 or cp949."
        ) from None
    return text.removeprefix(_JOINT), _at(offsets, data)


def _require_text(data: bytes, text: str) -> None:
    start = text[:4_000]
    control = len(_CONTROL.findall(start.encode("utf-8", errors="replace"))) + start.count(MARK)
    if control > max(8, 0.1 * len(start)) or data[:8] == b"\x89PNG\r\n\x1a\n" or data[:5] == b"%PDF-":
        raise UnusableFile(
            "This is no text file, so no CSV. Choose a CSV whose first line names the columns."
        )


def _at(offsets: list[int], data: bytes) -> list[Problem]:
    """Name the lines of characters that a byte too many was taken out of."""
    ends = [match.end() for match in re.finditer(rb"\r\n|\r|\n", data)] if offsets else []
    remedy = "It was left out; please check the cell, and save the file as CSV (UTF-8)."
    found = []
    for offset in offsets:
        line = bisect_right(ends, offset)
        raw = data[ends[line - 1] if line else 0 : ends[line] if line < len(ends) else None]
        shown = decode_mending(raw)[0].strip("\r\n")[:SHOWN].replace("\0", "")
        message = f"Line {line + 1}: a byte that is no text stood inside a character. {remedy}"
        found.append(Problem(line + 1, "", shown, "bad-bytes", message))
    return found


def _lines_with(mark: str, text: str, code: str, what: str) -> list[Problem]:
    lines = _LINE.split(text)
    return _named([number for number, line in enumerate(lines, start=1) if mark in line], lines, code, what)


def _named(numbers: Collection[int], lines: list[str], code: str, what: str) -> list[Problem]:
    """Name lines one by one; of very many the last problem says how many more there are."""
    remedy = "Please check the cell, mend it in the file, and save that as CSV (UTF-8)."
    more = f" It is the same with {len(numbers) - _MOST:,} more lines." if len(numbers) > _MOST else ""
    named = sorted(numbers)[:_MOST]
    return [
        Problem(
            number,
            "",
            lines[number - 1][:SHOWN].replace("\0", ""),
            code,
            f"Line {number}: {what} {remedy}{more if number == named[-1] else ''}",
        )
        for number in named
    ]


def _detect(data: bytes) -> tuple[str, list[Problem]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding, []
    if b"\0" in data and (wide := _utf_16(data)):
        return wide, []
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)
    return "utf-8", []


def _utf_16(data: bytes) -> str:
    """Tell UTF-16 by its ASCII characters, marks and digits, which have a NUL beside them, always on the same side."""
    sample = data[:100_000]
    pairs = Counter(zip(sample[::2], sample[1::2], strict=False))
    little = sum(count for (first, second), count in pairs.items() if not second and 0 < first < 128)
    big = sum(count for (first, second), count in pairs.items() if not first and 0 < second < 128)
    # A NUL alone tells nothing: 가 is U+AC00.
    if max(little, big) < max(4, 0.04 * len(sample)) or min(little, big) > 0.1 * max(little, big):
        return ""
    return "utf-16-be" if big > little else "utf-16-le"


def _legacy(data: bytes) -> tuple[str, list[Problem]]:
    lines = [line for line in re.split(rb"[\r\n]+", data) if not line.isascii()]
    if _is_damaged_utf_8(lines) or (len(lines) <= _SURE and are_stray(lines, data)):
        return "utf-8", []  # a few odd bytes that make no word are damage
    if named := by_names(lines):
        return named, []
    single = single_byte(lines)
    votes = Counter({"cp1252": 1}) if single in LATIN or _is_latin(lines) else _votes(lines[:400])
    best = max(votes, key=lambda encoding: votes[encoding])
    others = [encoding for encoding in votes if encoding != best and votes[encoding] * 3 > votes[best]]
    if single:
        few = sum(sign > 0x7F for line in lines for sign in line) < _LETTERS
        best, others = single, [best] if few or single in LATIN else []
    elif best in EAST_ASIA and (many := hangul_alone(lines)) >= SURELY_HANGUL:
        best, others = "cp949", []
    elif best in EAST_ASIA and best != "cp949" and (many >= MAYBE_HANGUL or _is_hangul(lines)):
        best, others = "cp949", [best]
    if not others and not _may_be_damage(lines):
        return best, []
    number = 1 + len(re.findall(rb"\r\n|\r|\n", data[: data.index(lines[0])]))
    shown = lines[0].decode(best, errors="replace")[:SHOWN]
    other = NAMES[others[0]] if others else "UTF-8 with a damaged cell"
    message = (
        f"Line {number}: the file is no UTF-8; it was read as {NAMES[best]}, and could be {other}. If names look wrong, "
        "use another encoding, or save the file as CSV (UTF-8)."
    )
    return best, [Problem(number, "", shown, "encoding-choice", message)]


def _may_be_damage(lines: list[bytes]) -> bool:
    """Whether what is no ASCII may be damage of one cell: it is in one line, in one or two places, or some line is UTF-8."""
    if len(lines) == 1:
        return len(re.findall(rb"[\x80-\xff]+", lines[0])) <= _FEW
    return len(lines) <= _SURE and any(MARK not in line.decode("utf-8", errors="replace") for line in lines)


def _is_hangul(lines: list[bytes]) -> bool:
    """Whether few characters, which may be Chinese as well, are all common syllables in the encoding of Korea."""
    text = b"".join(lines).decode("cp949", errors="replace")
    return len(lines) <= _SURE and all(sign in SYLLABLES for sign in text if sign > "\x7f")


def _is_damaged_utf_8(lines: list[bytes]) -> bool:
    """Whether most characters are UTF-8, or most lines are, with letters that stand in a word: 女 alone may be both."""
    good = bad = whole = 0
    for line in lines[:2_000]:
        text = line.decode("utf-8", errors="replace")
        marks = text.count(MARK)
        bad += marks
        good += sum(character > "\x7f" for character in text) - marks
        whole += not marks and _IN_WORDS.search(text) is not None
    return good >= bad or whole > len(lines[:2_000]) / 2


def _is_latin(lines: list[bytes]) -> bool:
    """Whether nearly every letter that is not ASCII stands alone among ASCII ones: in East Asia they come in pairs."""
    runs = re.findall(rb"[\x80-\xff]+", b"\n".join(lines[:400]))
    alone = sum(len(run) == 1 and 0xC0 <= run[0] < 0xFE for run in runs)
    return bool(alone >= 0.8 * len(runs))


def _votes(lines: list[bytes]) -> Counter[str]:
    import chardet  # noqa: PLC0415  a file in UTF-8 need not wait for its tables

    size = max(1, len(lines) // 8)
    votes: Counter[str] = Counter()
    for at in range(0, len(lines), size):
        part = b"\n".join(lines[at : at + size])
        for rank, guess in enumerate(chardet.detect_all(part, include_encodings=_CANDIDATES)[:2]):
            if guess["encoding"]:
                name = str(guess["encoding"]).lower()
                votes[_PYTHON.get(name, name)] += 0 if rank else 1
    return votes or Counter({"cp1252": 1})
