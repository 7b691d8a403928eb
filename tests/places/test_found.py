from __future__ import annotations

import math

import pandas as pd

from geo.places.found import COLUMNS, Found, found_at, quoted, table_of
from geo.places.place import Place

HUT = Place("Hut", "LA", "07", 20.5, 102.5, "town", 9, "LA/07/1", "test")


def test_a_row_says_what_the_place_says() -> None:
    found = found_at(HUT, 0.7, ("Other",), "Look.")
    assert (found.lat, found.lon, found.place, found.country, found.path) == (
        20.5,
        102.5,
        "Hut",
        "LA",
        "LA/07/1",
    )
    assert (found.precision, found.method, found.confidence) == ("town", "gazetteer", 0.7)
    assert (found.alternatives, found.reason) == (("Other",), "Look.")


def test_no_place_is_no_number_and_no_text() -> None:
    table = table_of([Found(reason="No.")], pd.Index([7]))
    assert tuple(table.columns) == COLUMNS
    assert math.isnan(table.loc[7, "lat"])
    assert (table.loc[7, "place"], table.loc[7, "method"], table.loc[7, "confidence"]) == ("", "none", 0)


def test_no_rows_have_the_same_types_as_some() -> None:
    some, none = table_of([found_at(HUT, 1.0)], pd.Index([0])), table_of([], pd.Index([]))
    assert list(some.dtypes) == list(none.dtypes)


def test_a_long_name_is_quoted_in_part() -> None:
    assert quoted("Hyesan") == "“Hyesan”"
    assert quoted("a" * 61) == f"“{'a' * 60}…”"
