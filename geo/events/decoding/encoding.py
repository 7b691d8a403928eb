"""Bytes in any of the usual encodings → UTF-8 bytes without byte order mark or NUL, and what had to be guessed.

In: the bytes of a file. Out: ``Decoded``. Which encoding they are in is told by ``geo.events.decoding.detection``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from types import MappingProxyType

from geo.errors import UnusableFile
from geo.events.decoding.detection import detect
from geo.events.decoding.mojibake import IN_UTF_8, taken_back
from geo.events.decoding.utf_8 import MARK, decode_mending
from geo.events.decoding.utf_16 import decode_in_step
from geo.events.line_ends import BYTES_END, LINE_END, ONE_END
from geo.events.problems import SHOWN, Problem

NAMES = MappingProxyType(
    {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
     "cp949": "Korean (CP949, EUC-KR)", "gb18030": "Chinese, simplified (GB18030, GBK)",
     "big5hkscs": "Chinese, traditional (Big5)", "cp932": "Japanese (Shift-JIS)", "euc_jis_2004": "Japanese (EUC-JP)",
     "cp1252": "Western (Windows-1252)", "cp1251": "Cyrillic (Windows-1251)", "koi8_r": "Cyrillic (KOI8-R)",
     "cp874": "Thai (Windows-874)", "cp1254": "Turkish (Windows-1254)", "cp1250": "Central European (Windows-1250)"}
)  # fmt: skip
"""Encodings as Python names them, to names that people know."""
_JOINT = "\ufeff"
_MARK_FIRST = _JOINT.encode()
_LEADS = re.compile("[\u00c2-\u00f4]")
_MOST = 1_000
"""Lines that are named one by one."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ENDED = re.compile(f"({LINE_END})")


@dataclass(frozen=True)
class Decoded:
    """``data`` is UTF-8 with neither byte order marks nor NUL; the problems name the lines that were changed."""

    data: bytes
    encoding: str
    problems: tuple[Problem, ...]


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Read the bytes in ``encoding``, or in the one that is found. Raises ``UnusableFile`` for what is no text."""
    found, other = (encoding, "") if encoding else detect(data)
    problems = [_choice(data, found, other)] if other else []
    if found in ("utf-8", "utf-8-sig") and _is_plain(data):
        _require_text(data, data[:4_000].decode("utf-8", errors="ignore"))
        return Decoded(data.removeprefix(_MARK_FIRST), found, tuple(problems))
    text, mended = _text_of(data, found)
    _require_text(data, text)
    text, odd = _without_odd(text, found)
    text, misread = _meant(text)
    return Decoded(text.encode("utf-8", errors="replace"), found, (*problems, *mended, *odd, *misread))


def _is_plain(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with nothing in it to mend; a copy of a large file is spared so."""
    if b"\0" in data or _MARK_FIRST in data[1:] or IN_UTF_8.search(data):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _choice(data: bytes, found: str, other: str) -> Problem:
    """Say which encoding was chosen, on the first line that is no ASCII."""
    odd = next(_BEYOND_ASCII.finditer(data)).start()
    ends = [end.end() for end in BYTES_END.finditer(data, 0, odd)]
    stop = BYTES_END.search(data, odd)
    first, number = data[(0, *ends)[-1] : stop.start() if stop else None], 1 + len(ends)
    shown = first.decode(found, errors="replace")[:SHOWN]
    named = "UTF-8 with a damaged cell" if other == "utf-8" else NAMES[other]
    message = (
        f"Line {number}: the file is no UTF-8; it was read as {NAMES[found]}, and could be {named}. If names look wrong, "
        "use another encoding, or save the file as CSV (UTF-8)."
    )
    return Problem(number, "", shown, "encoding-choice", message)


def _without_odd(text: str, encoding: str) -> tuple[str, list[Problem]]:
    """Leave out characters that are none of a table's, and name the lines that had them, or bytes that are no text."""
    odd = (
        (MARK, MARK, "bad-bytes", f"Some bytes are no text in {NAMES.get(encoding, encoding)} and stand as {MARK}."),
        ("\0", "", "nul-bytes", "NUL characters were left out."),
        (_JOINT, "", "byte-order-mark",
         "It has a mark that begins files, as where two were joined; it was left out."),
    )  # fmt: skip
    problems: list[Problem] = []
    for sign, instead, code, what in odd:
        if sign in text:
            problems += _lines_with(sign, text, code, what)
            text = text.replace(sign, instead)
    return text, problems


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
    ends = [match.end() for match in BYTES_END.finditer(data)] if offsets else []
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
    lines = ONE_END.split(text)
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
