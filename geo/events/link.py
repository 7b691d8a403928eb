"""How files are read, as one parameter of a link: from what a person has said to text, and back.

In: ``Readings``, or any text. Out: text of letters, digits, ``-`` and ``_``, or ``Readings`` that hold nothing but what can be
said on the pages. Headers go by the name of their set and cells stay out, so that no text of a file is in a link but the
name of a sheet that was chosen.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from geo.events.dates.forms import ORDERS
from geo.events.decoding.detection import ENCODINGS
from geo.events.options import AS_FOUND, Readings, ReadOptions
from geo.events.schema import FURTHER, TARGETS
from geo.events.structure.dialect import DELIMITERS, QUOTINGS

LONGEST = 1_500
"""Characters; with the rest of a link that is what browsers and mail programs pass on."""
TOO_LONG = "too-long"
"""Stands for what does not fit."""
_UNPACKED = 50_000
"""Characters that a link may unpack to, so that a small one fills no memory."""
_MOST = 100
"""Entries of each kind that a link may hold."""
_IDENT = re.compile(r"file-[0-9a-f]{12}")
_KEY = re.compile(r"[0-9a-f]{16}")
_SHEET = 100
"""Characters of the name of a sheet; Excel allows 31."""
_LINES = 10_000_000
"""The furthest line that may name the columns."""
_FIELDS = {"e": "encoding", "d": "delimiter", "q": "quoting", "s": "sheet", "h": "header", "o": "order"}
"""What an option is called in a link, which outlives what it is called here."""


def readings_text(readings: Readings, idents: Iterable[str]) -> str:
    """Write how files of these ids are read, and what headers stand for; blank when nothing was said, or ``TOO_LONG``."""
    files: dict[str, dict[str, object]] = {}
    for ident in dict.fromkeys(idents):
        own = {short: getattr(readings.of(ident), name) for short, name in _FIELDS.items()}
        said = {short: value for short, value in own.items() if value not in ("", None)}
        files |= {ident: said} if said else {}
    columns = {key: list(known) for key, known in sorted(readings.columns.items())}
    if not files and not columns:
        return ""
    written = json.dumps([files, columns], separators=(",", ":")).encode()
    text = base64.urlsafe_b64encode(zlib.compress(written, 9)).rstrip(b"=").decode()
    return text if len(text) <= LONGEST and len(written) <= _UNPACKED else TOO_LONG


def readings_of(text: str) -> Readings:
    """Read what ``readings_text`` wrote; what means nothing is left out, and no text can raise."""
    unpacked = _unpacked(text)
    if not (
        isinstance(unpacked, list) and len(unpacked) == 2 and all(isinstance(part, dict) for part in unpacked)
    ):
        return Readings()
    files, columns = unpacked
    options = {ident: _options(said) for ident, said in _few(files, _IDENT) if isinstance(said, dict)}
    return Readings(
        {ident: one for ident, one in options.items() if one != AS_FOUND},
        {key: tuple(known) for key, known in _few(columns, _KEY) if _is_mapping(known)},
    )


def _unpacked(text: str) -> Any:
    if len(text) > LONGEST:
        return None
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        return json.loads(zlib.decompressobj().decompress(packed, _UNPACKED))
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        return None


def _few(named: dict[str, Any], pattern: re.Pattern[str]) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in list(named.items())[:_MOST] if pattern.fullmatch(name))


def _options(said: dict[str, Any]) -> ReadOptions:
    return ReadOptions(
        encoding=_one_of(said.get("e"), ENCODINGS),
        delimiter=_one_of(said.get("d"), tuple(DELIMITERS)),
        quoting=_one_of(said.get("q"), tuple(QUOTINGS)),
        sheet=_sheet(said.get("s")),
        header=header if type(header := said.get("h")) is int and 0 <= header <= _LINES else None,
        order=_one_of(said.get("o"), ORDERS),
    )


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    return value if isinstance(value, str) and value in allowed else ""


def _sheet(value: object) -> str:
    if not isinstance(value, str) or len(value) > _SHEET:
        return ""
    return value if value.encode("utf-8", "replace").decode() == value else ""


def _is_mapping(known: object) -> bool:
    """Whether this names one of our columns, or none, for each header, and no column twice."""
    if not isinstance(known, list):
        return False
    if not all(isinstance(column, str) and column in ("", *TARGETS) for column in known):
        return False
    named = [column for column in known if column and column != FURTHER]
    return len(named) == len(set(named))
