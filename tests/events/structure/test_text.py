from __future__ import annotations

from geo.events.structure.dialect import Dialect
from geo.events.structure.records import scan
from geo.events.structure.text import Text

DATA = b'id,note\n1,"two\nlines"\n\n2,x\n'


def test_a_record_is_given_as_it_stands_and_as_cells() -> None:
    records = scan(DATA, Dialect())
    text = Text(DATA, records.where(records.content > 0), Dialect())
    assert text.raw(1) == '1,"two\nlines"'
    assert text.cells(1) == ["1", "two\nlines"]


def test_several_records_are_given_with_what_is_between_them() -> None:
    records = scan(DATA, Dialect())
    text = Text(DATA, records.where(records.content > 0), Dialect())
    assert text.raw(1, 2) == '1,"two\nlines"\n\n2,x'
