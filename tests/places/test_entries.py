"""Tables that our scripts make, a row an entry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.places.entries import alternatives, read_entries
from geo.places.place import Entry, Place


def entry(row: Mapping[str, str]) -> Entry:
    place = Place(
        row["name"], "LA", "16", float(row["lat"]), 101.0, "town", 0, f"LA/16/{row['name']}", "test"
    )
    return Entry(place, (row["name"], *alternatives(row)))


def test_rows_are_read_in_their_order(tmp_path: Path) -> None:
    file = tmp_path / "towns.csv"
    file.write_text("name,lat,alternatives\nBoten,21.2,磨丁|ບໍ່ແຕນ\nNateuy,21.0,\n", encoding="utf-8")
    assert [one.names for one in read_entries(file, entry)] == [("Boten", "磨丁", "ບໍ່ແຕນ"), ("Nateuy",)]


@pytest.mark.parametrize(
    "text", ["name,lat,alternatives\nBoten,north,\n", "name\nBoten\n", "name,lat,alternatives\nBoten,21\n"]
)
def test_a_row_that_can_t_be_used_says_which_file_to_restore(tmp_path: Path, text: str) -> None:
    file = tmp_path / "towns.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"towns\.csv.*restore it"):
        list(read_entries(file, entry))
