from __future__ import annotations

from geo.events import read_table
from pages.parts.tables import mapping_fault


def test_a_mapping_that_cannot_be_is_named() -> None:
    table = read_table(b"a,b,date\nx,Yanji,2020-01-02\n")
    assert "Two headers stand for place" in mapping_fault(table, {"a": "place", "b": "place", "date": "date"})
    assert mapping_fault(table, {"a": "", "b": "place", "date": "date"}) == ""
