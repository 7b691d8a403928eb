from __future__ import annotations

import numpy as np

from geo.events.structure.dialect import Dialect
from geo.events.structure.records import scan
from geo.events.structure.sound import read_sound
from geo.events.structure.text import Text


def read(data: bytes, good: list[int], dialect: Dialect) -> list[list[str]]:
    records = scan(data, dialect)
    return read_sound(Text(data, records, dialect), np.array(good, dtype=np.int64), 2).to_numpy().tolist()


def test_only_the_chosen_records_are_read_and_all_cells_stay_text() -> None:
    data = b'001,NA\n,\n2,"x\r\ny"\nbad\n3,"say ""go"""\n'
    assert read(data, [0, 2, 4], Dialect()) == [["001", "NA"], ["2", "x\r\ny"], ["3", 'say "go"']]


def test_escaped_quotes_are_read() -> None:
    assert read(b'1,"a \\"b\\", c"\n', [0], Dialect(escape="\\")) == [["1", 'a "b", c']]


def test_no_record_is_an_empty_table_of_text() -> None:
    assert read(b"1,2\n", [], Dialect()) == []
