from __future__ import annotations

import pytest

from geo.events.mending.repair import Attempt
from geo.events.mending.said import kept_row, mended_row

FULL = Attempt((("a", "b"),), "quote lost", 0.0)


def said(attempt: Attempt, *, sure: bool = True) -> tuple[str, str, str]:
    text, cells = "x" * 100 + ',"b', ["x" * 100, "b"]
    found = mended_row(attempt, line=4, column="place", text=text, cells=cells, width=2, sure=sure)
    return found.code, found.value, found.message


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("quote lost", "open-quote"),
        ("separator added", "ragged-row"),
        ("cell lost", "ragged-row"),
        ("line end added", "broken-line"),
        ("", "ragged-row"),
    ],
)
def test_what_was_done_has_its_code_and_is_told(what: str, code: str) -> None:
    found, value, message = said(Attempt(FULL.rows, what, 0.0))
    assert (found, len(value)) == (code, 80)
    assert message.startswith("Line 4: ")
    assert (what or "as it stands") in message


def test_other_readings_and_missing_cells_are_told() -> None:
    assert "as likely" in said(FULL, sure=False)[2]
    assert "as likely" not in said(FULL)[2]
    assert "missing cells are taken as blank" in said(Attempt((("a",),), "", 0.0))[2]


@pytest.mark.parametrize(
    ("cells", "sound", "code", "says"),
    [
        (["a"], True, "ragged-row", "has 1 cell, the header 2. The missing cells"),
        (["a", "b", "c"], False, "ragged-row", "has 3 cells, the header 2. The cells beyond it"),
        (["a", 'b"'], False, "open-quote", "a quote is missing"),
    ],
)
def test_a_row_kept_as_it_stands_is_named(cells: list[str], sound: bool, code: str, says: str) -> None:
    found = kept_row(9, ",".join(cells), cells, 2, sound=sound)
    assert (found.line, found.code) == (9, code)
    assert says in found.message
