from __future__ import annotations

from geo.events.structure.dialect import Dialect
from geo.events.structure.parsing import parse, read


def test_the_strict_reading_refuses_what_the_forgiving_one_takes() -> None:
    assert parse('a,"b ""c"""', Dialect()) == (("a", 'b "c"'),)
    assert parse("a,b\n\nc,d", Dialect()) == (("a", "b"), ("c", "d"))
    assert [parse(text, Dialect()) for text in ('a,b"', 'a,"b"c', 'a,"b')] == [None] * 3


def test_the_forgiving_reading_takes_what_the_strict_one_refuses() -> None:
    assert [read(text, Dialect()) for text in ('a,b"', 'a,"b"c', 'a,"b')] == [
        [["a", 'b"']],
        [["a", "bc"]],
        [["a", "b"]],
    ]


def test_a_very_long_cell_is_read_as_any_other_and_no_odd_sign_ends_a_line() -> None:
    # Longer than the standard library's own limit for a cell.
    text = 'a,"b\\"c"\nd\u2028e,' + "x" * 140_000
    assert read(text, Dialect(escape="\\")) == [["a", 'b"c'], ["d\u2028e", "x" * 140_000]]


def test_without_quotes_a_quote_is_a_character() -> None:
    assert parse('a,5" pipe', Dialect(quote="")) == (("a", '5" pipe'),)
