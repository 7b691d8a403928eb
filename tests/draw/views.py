"""Views of made-up rows, for tests of what is drawn of them."""

from __future__ import annotations

from typing import Any

from geo.view import Filter, View, select
from tests.factories import case_of

_STANCES = ("confirmed", "claimed", "denied")


def view_of(*rows: dict[str, Any]) -> View:
    return select(case_of(rows).routes(), Filter())


def many(dates: list[str]) -> View:
    """See an event for each date, their stances in turn."""
    rows = [
        {"group": "g", "event": str(n), "date": text, "place": "Alpha", "status": _STANCES[n % len(_STANCES)]}
        for n, text in enumerate(dates)
    ]
    return view_of(*rows)
