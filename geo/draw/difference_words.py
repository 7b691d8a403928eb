"""Where two views differ, as a table in words, and as marks on their two maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from geo.draw.change_words import FIELD_NAMES, event_phrase
from geo.draw.words import date_words, event_words
from geo.view import Difference

Row = Mapping[Any, Any]


def difference_table(differences: Sequence[Difference], names: tuple[str, str]) -> pd.DataFrame:
    """Write differences as text: columns ``Event``, ``Difference``, and one for each of the two, by their names."""
    first, second = names if names[0] != names[1] else (f"{names[0]} (A)", f"{names[1]} (B)")
    rows = [
        {
            "Event": _name(one),
            "Difference": _what(one),
            first: _said(one.a, one.fields),
            second: _said(one.b, one.fields),
        }
        for one in differences
    ]
    return pd.DataFrame(rows, columns=["Event", "Difference", first, second], dtype="str")


def difference_marks(differences: Sequence[Difference]) -> tuple[dict[str, str], dict[str, str]]:
    """Mark what differs on both maps: for each, event id to ``only here``, or to what differs."""
    marks: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for one in differences:
        for row, own in zip((one.a, one.b), marks, strict=True):
            if row is not None:
                own[row["id"]] = f"other {FIELD_NAMES[one.fields[0]]}" if one.fields else "only here"
    return marks


def _name(one: Difference) -> str:
    row = one.a if one.a is not None else one.b
    if row is None:
        raise ValueError("a difference has at least one side")
    phrase = event_phrase(row).removeprefix("the ")
    return f"{phrase[0].upper()}{phrase[1:]}"


def _what(one: Difference) -> str:
    if one.fields:
        return f"other {', '.join(FIELD_NAMES[name] for name in one.fields)}"
    return "only in the first" if one.b is None else "only in the second"


def _said(row: Row | None, fields: tuple[str, ...]) -> str:
    if row is None:
        return "—"
    if not fields:
        return " · ".join(event_words(row)[1:])
    return " · ".join(_value(name, row[name]) for name in fields)


def _value(name: str, value: Any) -> str:
    if name == "date":
        return date_words(value)
    text = "" if pd.isna(value) else str(value)
    return text or f"{FIELD_NAMES[name]} not said"
