"""How much of a file is read: a frozen setting, and a watch that tells when the time is over, and is told how far it is.

In: nothing. Out: ``Limits``. What was read before a limit was reached is kept, and the limit is named as a problem.
"""

from __future__ import annotations

import codecs
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from geo.errors import UnusableFile
from geo.events.problems import SHOWN, Problem

_LITTLE, _BIG = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE
_SETTING = "DEFECTOR_ROUTES_MAX_"
_SETTABLE = ("bytes", "rows", "columns", "cell", "seconds")


@dataclass(frozen=True)
class Watch:
    """What stands beside a reading: ``over`` is true once the time is over, ``told`` is told the part that is done, 0 to 1.

    What ``told`` raises ends the reading.
    """

    over: Callable[[], bool] = lambda: False
    told: Callable[[float], None] = lambda _: None

    def part(self, first: float, last: float) -> Watch:
        """Give the watch of a piece, which is the part of the whole from ``first`` to ``last``."""
        return Watch(self.over, lambda done: self.told(first + (last - first) * done))


UNWATCHED = Watch()


@dataclass(frozen=True)
class Limits:
    """What is read at most: bytes of the file, rows below the header, columns, characters a cell, seconds."""

    bytes: int = 200_000_000
    rows: int = 2_000_000
    columns: int = 2_000
    cell: int = 100_000
    seconds: float = 120.0
    clock: Callable[[], float] = field(default=time.monotonic, compare=False)

    def watch(self, told: Callable[[float], None] = lambda _: None) -> Watch:
        """Start the clock; ``told`` as in ``Watch``."""
        end = self.clock() + self.seconds
        return Watch(lambda: self.clock() > end, told)


def limits_set(environment: Mapping[str, str]) -> Limits:
    """Give the limits that variables set, such as ``DEFECTOR_ROUTES_MAX_ROWS``, in place of the defaults.

    Raises ``UnusableFile`` for one that is no number above 0.
    """
    told = {name: environment.get(f"{_SETTING}{name.upper()}", "") for name in _SETTABLE}
    for name, text in told.items():
        if text and not (text.isascii() and text.isdigit() and int(text)):
            raise UnusableFile(
                f"No file can be read: {_SETTING}{name.upper()} is “{text[:SHOWN]}”. Give it a whole number above 0, or unset it."
            )
    given: dict[str, Any] = {name: int(text) for name, text in told.items() if text}
    return Limits(**given)


def remedy(setting: str) -> str:
    """Say what to do about a limit; ``setting`` is the field of ``Limits``."""
    return f"Split the file and give it in parts, or raise the limit: set {_SETTING}{setting.upper()} before the start."


def reached(line: int, what: str, setting: str, column: str = "") -> Problem:
    """Say that only a part was read; ``setting`` is the field of ``Limits``."""
    end = f"the reading ended after {what}" if setting == "seconds" else f"only {what} were read"
    message = f"Line {line}: {end}, and what follows was left out. {remedy(setting)}"
    return Problem(line, column, what, "limit-reached", message)


def within_bytes(data: bytes, limits: Limits, problems: list[Problem]) -> bytes:
    """Leave out the lines beyond the limit, and say so."""
    if len(data) <= limits.bytes:
        return data
    kept = _whole_lines(data, limits.bytes) or data[: limits.bytes]
    problems.append(reached(kept.count(b"\n"), f"{limits.bytes:,} bytes of {len(data):,}", "bytes"))
    return kept


def _whole_lines(data: bytes, most: int) -> bytes:
    """Return the lines that end within so many bytes; a character of UTF-16 has two, and 0A is half of many."""
    end = {_LITTLE: b"\n\0", _BIG: b"\0\n"}.get(data[:2], b"\n")
    at = data.rfind(end, 0, most)
    while at > 0 and len(end) == 2 and at % 2:
        at = data.rfind(end, 0, at + 1)
    return data[: at + len(end)] if at >= 0 else b""


def within(
    frame: pd.DataFrame, limits: Limits, problems: list[Problem], *, header: int, longest: int
) -> pd.DataFrame:
    """Leave out columns beyond the limit, and cut cells that are too long.

    ``header`` is the header's line, ``longest`` the bytes of the longest record: where that is short, no cell is looked
    at.
    """
    if frame.shape[1] > limits.columns:
        problems.append(reached(header, f"{limits.columns:,} columns of {frame.shape[1]:,}", "columns"))
        frame = frame.iloc[:, : limits.columns]
    for at in range(frame.shape[1] if longest > limits.cell else 0):
        column = frame.iloc[:, at]
        if not len(column) or column.map(len).max() <= limits.cell:
            continue
        for row in np.flatnonzero(column.map(len).to_numpy() > limits.cell).tolist():
            line, name = int(frame.index[row]), str(frame.columns[at])
            what = f"{limits.cell:,} characters of {len(column.iloc[row]):,}"
            problems.append(reached(line, what, "cell", name))
            frame.iloc[row, at] = column.iloc[row][: limits.cell]
    return frame
