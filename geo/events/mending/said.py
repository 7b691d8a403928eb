"""What was done to a damaged record, said to a person: the problem for a row mended, and for one kept as it stands."""

from __future__ import annotations

from geo.events.mending.repair import Attempt
from geo.events.problems import SHOWN, Problem

_QUOTE = "quote is missing, or is one too many. Close it, or double it, in the file."
_CODES = {
    "quote": "open-quote",
    "separator": "ragged-row",
    "cell": "ragged-row",
    "line": "broken-line",
    "": "ragged-row",
}


def mended_row(  # noqa: PLR0913  what was done, where, and to what
    attempt: Attempt, *, line: int, column: str, text: str, cells: list[str], width: int, sure: bool
) -> Problem:
    """Name a stretch of ``text`` that was mended: ``line`` of the file, the ``column`` where it is known, the cells as they stood."""
    cause = attempt.what.split(" ")[0]
    code = _CODES[cause]
    what = {"quote": f"A {_QUOTE}", "line": "A line was broken in two, or two lines run together."}.get(
        cause, f"The row has not the {width} cells of the header."
    )
    done = (
        f"It was read as if this had happened: {attempt.what}" if attempt.what else "It was read as it stands"
    )
    if min(map(len, attempt.rows)) < width:
        done += "; the missing cells are taken as blank"
    tail = "Please check that none has moved." if code == "ragged-row" else "Please check the row."
    doubt = "" if sure else " Other readings are as likely."
    value = " | ".join(cells)[:SHOWN] if code == "ragged-row" else text[:SHOWN]
    return Problem(line, column, value, code, f"Line {line}: {what} {done}.{doubt} {tail}")


def kept_row(line: int, text: str, cells: list[str], width: int, *, sound: bool) -> Problem:
    """Name a record that no single change explains; ``sound`` tells that its quotes are in order."""
    if not sound and len(cells) == width:
        return Problem(line, "", text[:SHOWN], "open-quote", f"Line {line}: a {_QUOTE}")
    what = (
        "The missing cells are taken as blank" if len(cells) < width else "The cells beyond it are kept apart"
    )
    count = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
    message = f"Line {line}: the row has {count}, the header {width}. {what}; check that none has moved."
    return Problem(line, "", " | ".join(cells)[:SHOWN], "ragged-row", message)
