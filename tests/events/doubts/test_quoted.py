from __future__ import annotations

import numpy as np
import pytest

from geo.events.doubts import quoted
from geo.events.doubts.quoted import Quoted, quoted_cells
from geo.events.structure.dialect import Dialect
from geo.events.structure.records import scan
from geo.events.structure.text import Text

DATA = b'1,"two ""b""",c\n"3\n4",d,"e"\n5,f,g\n'


def found(data: bytes, sound: list[int]) -> list[Quoted]:
    text = Text(data, scan(data, Dialect()), Dialect())
    return quoted_cells(text, np.array(sound, dtype=np.int64))


def test_cells_between_quotes_are_found_with_line_and_column() -> None:
    assert found(DATA, [0, 1, 2]) == [Quoted(1, 1, 'two "b"'), Quoted(2, 0, "3\n4"), Quoted(2, 2, "e")]


def test_only_the_sound_rows_are_looked_at() -> None:
    assert found(DATA, [0]) == [Quoted(1, 1, 'two "b"')]


def test_a_very_large_file_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quoted, "_LARGEST", len(DATA) - 1)
    assert found(DATA, [0, 1, 2]) == []
