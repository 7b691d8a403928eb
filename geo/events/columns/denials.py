"""What takes a report back, outside the column of stances: a column that nothing else reads, or a word in a text.

So that no denied or retracted row passes for a report. In: the typed reports and the rows as they are written. Out: stances that
become unknown, and a problem for each column, or cell, that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.events.problems import CELL_SHOWN, SHOWN, Problem
from geo.events.values.nothing import is_no_name
from geo.events.values.vocabulary import find_word

Mask = npt.NDArray[np.bool_]

_TAKES_BACK = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|rebut\w+|disput\w+|contest(?:ed|s)|retract\w*|withdrawn|rescind\w+|revok\w+|cancel\w*|debunk\w+|"
    r"disprov\w+|unconfirmed|unverified|not (?:confirmed|verified))\b|^\W*correct(?:ions?|ed)\W*$|부인|반박|철회|정정|취소|오보|미확인|否认|否認|辟谣|闢謠|撤回|"
    r"撤销|撤銷|更正|未证实|未證實|撤稿",
    re.IGNORECASE,
)
"""Words of a header under which a filled cell takes back what its row tells."""
_TRUTH = re.compile(r"\btrue\b|\bfact(?:ual)?\b|사실\s*여부|진위|属实|屬實|真伪|真偽", re.IGNORECASE)
"""Words of a header that asks whether it is so, and a no takes it back."""
_NO = frozenset(
    [
        "no",
        "n",
        "false",
        "0",
        "nein",
        "non",
        "never",
        "아니오",
        "아니요",
        "아님",
        "거짓",
        "허위",
        "否",
        "不",
        "不是",
        "假",
        "不实",
        "不實",
        "いいえ",
        "нет",
    ]
)
_BRACKET = re.compile(r"[(（\[【]\s*([^()（）\[\]【】]{2,80})[)）\]】]")
_FIRST_WORDS = re.compile(r"[^\W\d_]+")
_TAKEN = re.compile(
    r"^\W*(?:retracted|retraction|withdrawn|corrected|correction|rescinded|false report|hoax|철회|정정|오보|撤回|更正|辟谣|闢謠|撤稿)(?![a-z])|"
    r"[(（\[【]\s*(?:retracted|withdrawn|corrected|denied|disproved|철회|정정|오보|부인|撤回|更正|辟谣|否认|否認)",
    re.IGNORECASE,
)
"""How a text begins, or a bracket in it, that takes back what the row tells."""
_TEXTS = ("place", "to_place", "source", "note")
_OPEN = frozenset({"reported", "unknown"})
_MOST = 1_000


def taken_back(
    frame: pd.DataFrame, written: pd.DataFrame, columns: Mapping[str, str], line: int
) -> list[Problem]:
    """Make unknown, in ``frame``, what is taken back outside the column of stances, and say so.

    ``frame`` as in ``geo.events.Reading``, ``written`` its rows as the file has them, ``columns`` maps their headers to ours, ``line`` is
    that of the headers. A stance that its row states itself stands where a text takes it back, and is named.
    """
    blank = _without_stance(written, columns)
    found = []
    for header in map(str, written.columns):
        if not columns.get(header) and (says := _says_no(header, written[header])) is not None and says.any():
            frame.loc[says, "status"] = "unknown"
            found.append(_column_said(header, written[header], says, line))
    for column in _TEXTS:
        found += _in_texts(frame, column, blank)
    return found


def _without_stance(written: pd.DataFrame, columns: Mapping[str, str]) -> Mask:
    """Tell the rows that state no stance, and so are reports."""
    header = next(
        (header for header, column in columns.items() if column == "status" and header in written), None
    )
    if header is None:
        return np.ones(len(written), dtype=bool)
    return np.array([not cell.strip() for cell in written[header].tolist()], dtype=bool)


def _says_no(header: str, cells: pd.Series) -> Mask | None:
    """Tell the rows that a column takes back; None for a column that is about something else."""
    name = header[:CELL_SHOWN].replace("_", " ")
    texts = [cell.strip() for cell in cells.tolist()]
    if _TAKES_BACK.search(name):
        return np.array(
            [not is_no_name(cell) and cell.casefold() not in _NO and bool(cell) for cell in texts], dtype=bool
        )
    if _TRUTH.search(name):
        return np.array([cell.casefold() in _NO for cell in texts], dtype=bool)
    return None


def _column_said(header: str, cells: pd.Series, says: Mask, line: int) -> Problem:
    at = int(np.argmax(says))
    message = (
        f"Line {line}: the column “{header[:SHOWN]}” takes back what its row tells, such as “{str(cells.iloc[at])[:SHOWN]}” on line "
        f"{int(cells.index[at])}, and is no column of ours: {int(says.sum()):,} {'row was' if says.sum() == 1 else 'rows were'} taken as unknown. "
        "Write what each source states as a row of its own, with its stance under status; if the column says something else, choose note for it."
    )
    return Problem(line, "status", header[:SHOWN], "taken-back", message)


def _in_texts(frame: pd.DataFrame, column: str, blank: Mask) -> Iterator[Problem]:
    cells = frame[column].tolist()
    back = {cell for cell in set(cells) if cell and _takes_back(cell, column)}
    odd = [row for row, cell in enumerate(cells) if cell in back] if back else []
    for row in odd[:_MOST]:
        done = "the row was taken as unknown" if blank[row] else "its stance stands as the file has it"
        if blank[row]:
            frame.loc[frame.index[row], "status"] = "unknown"
        line = int(frame["line"].iloc[row])
        message = (
            f"Line {line}, column {column}: “{cells[row][:CELL_SHOWN]}” takes back what the row tells, or tells a stance beside a name; {done}. "
            "Write what each source states as a row of its own, with its stance under status."
        )
        yield Problem(line, column, cells[row], "taken-back", message)


def _takes_back(cell: str, column: str) -> bool:
    if _TAKEN.search(cell):
        return True
    return column == "source" and any(map(_is_stance, _BRACKET.findall(cell)))


def _is_stance(text: str) -> bool:
    """Whether a text in brackets begins with a stance that a source takes."""
    words = _FIRST_WORDS.findall(text)
    return bool(words) and (find_word(words[0], "status") or "reported") not in _OPEN
