from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events.limits import Watch
from geo.events.structure import records
from geo.events.structure.dialect import Dialect
from geo.events.structure.records import scan


def test_each_record_has_its_place_line_width_and_content() -> None:
    data = b'a,b\r\n1,"x\r\ny,"\r\n\r\n,\n2,"say ""go"""'
    found = scan(data, Dialect())
    parts = [data[start:end] for start, end in zip(found.start, found.end, strict=True)]
    assert parts == [b"a,b", b'1,"x\r\ny,"', b"", b",", b'2,"say ""go"""']
    assert found.line.tolist() == [1, 2, 4, 5, 6]
    assert found.width.tolist() == [2, 2, 1, 2, 2]
    assert (found.content > 0).tolist() == [True, True, False, False, True]
    assert found.sound.all()
    assert found.complete


def test_an_open_quote_puts_its_own_line_in_doubt_and_no_other() -> None:
    found = scan(b'a,b\n1,"x\n2,y\n3,z\n', Dialect())
    assert found.sound.tolist() == [True, False, True, True]
    assert found.line.tolist() == [1, 2, 3, 4]


@pytest.mark.parametrize("line", [b'1,x"y', b'1,"x"y', b'1,"x""', b'1,""x"', b'"1,x'])
def test_a_quote_that_neither_opens_nor_closes_is_found(line: bytes) -> None:
    assert scan(b"a,b\n" + line + b"\n2,y\n", Dialect()).sound.tolist() == [True, False, True]


def test_the_scan_stops_when_the_time_is_over() -> None:
    found = scan(b'a,b\n"c"d,e\nf,g\n', Dialect(), Watch(lambda: True))
    assert not found.complete
    assert found.line.tolist() == [1, 2]
    # What fits into one block is read, though all the time went into what came before.
    assert scan(b"a,b\n", Dialect(), Watch(lambda: True)).complete


CELLS = st.text(alphabet='ab ,"\n\ré', max_size=4)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=8), st.integers(1, 40))
def test_whatever_a_writer_writes_is_sound_and_counted_as_its_reader_does(
    rows: list[list[str]], block: int
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    before, records._BLOCK = records._BLOCK, block  # blocks of any size give the same
    try:
        found = scan(out.getvalue().encode(), Dialect())
    finally:
        records._BLOCK = before
    assert found.sound.all()
    assert found.width.tolist() == [len(row) for row in rows]


def test_the_watch_is_told_how_far_it_is_block_by_block() -> None:
    told: list[float] = []
    scan(b"a,b\n" * 2_500_000, Dialect(), Watch(told=told.append))
    assert told[0] == 0
    assert told == sorted(told)
    assert len(told) >= 2
