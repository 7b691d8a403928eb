"""Small made-up files, and a gazetteer of a few places, for tests that need no more."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from geo.places import Place
from geo.routes import Case, load_case

PLACES = {
    "alpha": Place("Alpha", "CN", "01", 40.0, 120.0, "town", 1000, "CN/01/1", "test"),
    "beta": Place("Beta", "CN", "02", 30.0, 110.0, "town", 1000, "CN/02/2", "test"),
    "gamma": Place("Gamma", "LA", "07", 20.0, 102.0, "region", 1000, "LA/07", "test"),
    "delta": Place("Delta", "LA", "07", 20.5, 102.5, "town", 1000, "LA/07/4", "test"),
}


class FewPlaces:
    """A gazetteer that knows four places."""

    def candidates(self, name: str) -> Sequence[Place]:
        found = PLACES.get(name.casefold())
        return (found,) if found else ()

    def similar(self, _name: str, _country: str = "") -> Sequence[Place]:
        return ()


def csv_of(rows: Sequence[dict[str, Any]]) -> bytes:
    columns = list(dict.fromkeys(name for row in rows for name in row)) or ["date"]
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return sheet.getvalue().encode()


def case_of(rows: Sequence[dict[str, Any]]) -> Case:
    return load_case({"made.csv": csv_of(rows)}, gazetteer=FewPlaces())


_NAMES = st.sampled_from(["Alpha", "Beta", "Gamma", "Delta", "China", "Laos", "Nowhere", ""])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "group": st.sampled_from(["g", "h", ""]),
            "event": st.sampled_from(["a", "b", "c", ""]),
            "date": st.sampled_from(
                ["2013-05-01", "2013-05", "2013-05-09~", "../2013-05-29", "2013-06/..", ""]
            ),
            "place": _NAMES,
            "to_place": st.one_of(st.just(""), _NAMES),
            "status": st.sampled_from(["confirmed", "reported", "claimed", "denied", "unknown", ""]),
            "source": st.sampled_from(["s", "t", "u", ""]),
            "reported": st.sampled_from(["2013-05-10", "2013-05-20", "2013-05-20T12:00", ""]),
            "kind": st.sampled_from(["arrest", "crossing", ""]),
            "mode": st.sampled_from(["air", ""]),
        }
    ),
    min_size=1,
    max_size=9,
)
"""Rows with and without groups, places, dates, origins, sources and dates of report."""
