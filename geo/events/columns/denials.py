"""What takes a report back, outside the column of stances: a column that nothing else reads, or a word in a text.

So that no denied or retracted row passes for a report. In: the typed reports and the rows as they are written. Out: stances that
become unknown, and a problem for each column, or cell, that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.events.headers import spaced_header
from geo.events.lexicon import topic, words_for
from geo.events.problems import CELL_SHOWN, SHOWN, Problem
from geo.events.values.answers import answer
from geo.events.values.nothing import is_no_name
from geo.events.values.vocabulary import find_word

Mask = npt.NDArray[np.bool_]

_TAKES_BACK = re.compile(
    r"(?:(?:date|day) of |(?:is|was|were) |official(?:ly)? |later |an? )*"
    r"(?:denied|denials?|refuted|refutation|rebutted|disputed|contested|retracted|retraction|withdrawn|withdrawal|rescinded|revoked|cancell?ed|debunked|"
    r"disproved|contradicted|hoax|false reports?|unconfirmed|unverified|not confirmed|not verified)"
    r"(?: (?:by|on|at|date|day|sources?|reports?|officially|later|or not|y n|yes no)\b.*)?",
    re.IGNORECASE,
)
_TAKES_BACK_EAST = re.compile(
    r"부인\s?(?:여부|일|일자|날짜|출처|기관|자)|(?:반박|철회|취소|오보|미확인|정정\s?보도)\s?(?:여부|일|일자|날짜|출처|기관|자)?|"
    r"(?:是否)?(?:被)?(?:否认|否認|辟谣|闢謠|撤回|撤销|撤銷|撤稿|未证实|未證實)(?:方|者|日期|来源|來源|机构|機構|与否|與否)?"
)
"""Names of columns, whole, under which a filled cell takes back what its row tells; a word for denying is one for a wife in Korean."""
_TRUTH = re.compile(
    r"(?:is it |is this )?true(?: or |\W*)(?:false)?|factual|accurate|correct|사실\s?여부|진위(?:\s?여부)?|(?:是否)?(?:属实|屬實|真实|真實)(?:与否|與否)?|真伪|真偽",
    re.IGNORECASE,
)
"""Names of columns that ask whether it is so, and a no takes it back."""
_JUDGES = topic("verdict")
"""Names of columns in which somebody judges the report; others that check something have many a FALSE, as boxes that nobody ticked."""
_UNTRUE = frozenset(words_for("untrue"))
"""What a judge says of a report that is none, beside the words for a denial."""
_COUNTED = 1_000
"""Whole numbers below are counts, where one is above 1: so many of a row were denied, and the row was not. Above, they are days."""
_OF_A_DAY = re.compile(r"\b(?:on|date|day)\b|일(?:자|시)?$|날짜|日(?:期)?$", re.IGNORECASE)
"""Names of columns of days, which may be numbers too: Denied on 28."""
_RETRACTED = "retracted|retraction|debunked|disproved|철회|오보|撤回|辟谣|闢謠|撤稿"
_OF_SOURCES = f"{_RETRACTED}|withdrawn|rescinded"
_END = r"\s*[)）\]】,.;:：–—-]|\s*$|[\s(]*\d|\s+(?:later|on|by)\b"
_TEXT = re.compile(
    rf"\W*(?:{_RETRACTED}|철회(?:됨|함)|오보(?:임|로\s.*))(?:{_END})|.*[(（\[【]\s*(?:{_RETRACTED})(?:{_END})",
    re.IGNORECASE | re.DOTALL,
)
"""Texts that begin with such a word alone, or have it in brackets: who retracted a plea for asylum did not retract a report."""
_SOURCE = re.compile(
    rf".*[(（\[【]\s*(?:{_OF_SOURCES}|denied|denies|부인|否认|否認)(?:{_END})", re.IGNORECASE | re.DOTALL
)
"""Sources with such a word, or a denial, in brackets."""
_MAYBE = re.compile(
    r"\b(?:later|since|subsequently|then|was|were|been) retracted\b|\b(?:later|since|subsequently) (?:withdrawn|denied by)\b|^\W*denied by\b|[(\[（](?:withdrawn|rescinded)\b|\breport \(denied\)|"
    r"\b(?:report|story|article)s?(?: (?:was|were|has|have|been|is|later|since))* (?:retracted|withdrawn|denied|disproved|debunked|refuted)\b|"
    r"오보(?:임|였|로)|(?:보도|기사|발표)[를가는]?\s?(?:철회|취소|정정)|철회(?:됨|함|했|하였|되었)|부인(?:함(?!께)|했|하였)|(?:已|被)(?:撤回|撤稿|辟谣|闢謠|否认|否認)",
    re.IGNORECASE,
)
"""Notes in which something is taken back: what, only a person can tell."""
_MAYBE_SOURCE = re.compile(
    r".*[\s:,–—-](?:denied|denies(?: it)?|denial|retracted|withdrawn)\W*$|.*(?:외교부|통일부|국방부|정부|당국|대사관|국정원|경찰청|측)\s?부인\W*$|.*(?:否认|否認|철회|撤回|정정보도)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_ANY = re.compile(rf"{_OF_SOURCES}|denied|denies|denial|refuted|부인|취소|정정|否认|否認", re.IGNORECASE)
_TEXTS = ("place", "to_place", "source", "note")
_HOLD = ("confirmed", "reported", "claimed")
_MOST = 1_000
"""Problems that are listed one by one; the last one says how many more there are."""


def taken_back(
    frame: pd.DataFrame, written: pd.DataFrame, columns: Mapping[str, str], line: int
) -> list[Problem]:
    """Make unknown, in ``frame``, the stances that are taken back outside their column, and say so; a denial stays one.

    ``frame`` as in ``geo.events.Reading``, ``written`` its rows as the file has them, in the same order; ``columns`` maps their headers to ours,
    ``line`` is that of the headers. A stance that its row states itself stands where a text takes it back, and is named.
    """
    holds = frame["status"].isin(_HOLD).to_numpy()
    found = []
    for header in map(str, written.columns):
        if (
            not columns.get(header)
            and (says := _says_no(header, written[header])) is not None
            and (says & holds).any()
        ):
            frame.loc[says & holds, "status"] = "unknown"
            found.append(_column_said(header, written[header], says & holds, line))
    for column in _TEXTS:
        found += _in_texts(frame, column, written, columns)
    return found


def _says_no(header: str, cells: pd.Series) -> Mask | None:
    """Tell the rows that a column takes back; None for a column that is about something else."""
    name, filled = spaced_header(header), [cell for cell in cells.unique() if cell.strip()]
    if _are_counts(filled) and not _OF_A_DAY.search(name):
        return None
    if _TAKES_BACK.fullmatch(name) or _TAKES_BACK_EAST.fullmatch(name):
        return cells.isin(
            [cell for cell in filled if not is_no_name(cell) and answer(cell, name) is not False]
        ).to_numpy()
    if _TRUTH.fullmatch(name):
        return cells.isin([cell for cell in filled if answer(cell, name) is False]).to_numpy()
    if _JUDGES.search(name) and (no := [cell for cell in filled if _is_untrue(cell)]):
        return cells.isin(no).to_numpy()
    return None


def _is_untrue(cell: str) -> bool:
    return cell.strip(" .!").casefold() in _UNTRUE or find_word(cell, "status") == "denied"


def _are_counts(filled: list[str]) -> bool:
    """Whether cells count something: whole numbers, one above 1."""
    numbers = [int(cell) for cell in filled if cell.isascii() and cell.isdigit() and int(cell) < _COUNTED]
    return len(numbers) == len(filled) and max(numbers, default=0) > 1


def _column_said(header: str, cells: pd.Series, says: Mask, line: int) -> Problem:
    at, many = int(np.argmax(says)), int(says.sum())
    message = (
        f"Line {line}: the column “{header[:SHOWN]}” takes back {many:,} {'row' if many == 1 else 'rows'}, the first on line {int(cells.index[at])} "
        f"(“{str(cells.iloc[at])[:SHOWN]}”): {'its stance is' if many == 1 else 'their stances are'} unknown now. Give each source a row of its own, with its "
        "stance under status; if the column says something else, choose note for it."
    )
    return Problem(line, "status", header[:SHOWN], "taken-back", message)


def _in_texts(
    frame: pd.DataFrame, column: str, written: pd.DataFrame, columns: Mapping[str, str]
) -> Iterator[Problem]:
    distinct = frame[column].unique().tolist()
    if not _ANY.search("\n".join(distinct)):  # one look at all of them, where nothing is taken back
        return
    back = {
        cell: taken_for for cell in distinct if cell and (taken_for := _takes_back(cell, column)) is not None
    }
    taken = frame[column].isin(back).to_numpy()
    if not taken.any():
        return
    sure = frame[column].isin([cell for cell in back if back[cell]]).to_numpy()
    stated = _stated(written, columns)
    frame.loc[sure & ~stated & frame["status"].isin(_HOLD).to_numpy(), "status"] = "unknown"
    rows = frame[taken]
    told = zip(rows["line"].tolist(), rows[column].tolist(), stated[taken].tolist(), strict=True)
    for number, (line, cell, stands) in enumerate(islice(told, _MOST), start=1):
        more = f" It is the same with {len(rows) - _MOST:,} more." if number == _MOST < len(rows) else ""
        says = f"“{cell[:CELL_SHOWN]}” {_done(sure=back[cell], stands=stands)}.{more}"
        message = f"Line {line}, column {column}: {says} Write the stance under status, and of several sources each in a row of its own."
        yield Problem(line, column, cell, "taken-back", message)


def _done(*, sure: bool, stands: bool) -> str:
    if not sure:
        return "may say that what the row tells was denied or taken back; its stance was left as it is"
    done = "its stance stands as the row states it" if stands else "its stance is unknown now"
    return f"says that the row was denied or taken back; {done}"


def _stated(written: pd.DataFrame, columns: Mapping[str, str]) -> Mask:
    """Tell the rows that state their stance themselves."""
    header = next(
        (header for header, column in columns.items() if column == "status" and header in written), None
    )
    if header is None:
        return np.zeros(len(written), dtype=bool)
    return (written[header].str.strip() != "").to_numpy()


def _takes_back(cell: str, column: str) -> bool | None:
    """Tell whether a text takes its row back, for sure or perhaps; None where it does not."""
    of_source = column == "source"
    if _TEXT.match(cell) or (of_source and _SOURCE.match(cell)):
        return True
    return (
        False
        if (of_source and _MAYBE_SOURCE.match(cell)) or (column == "note" and _MAYBE.search(cell))
        else None
    )
