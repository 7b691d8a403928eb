from __future__ import annotations

import pytest

from geo.events.dialect import detect


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_that_makes_the_lines_even_is_found(delimiter: str) -> None:
    lines = [["date", "note"], ["2013", "a, b; c"], ["2014", "a|b"], ["2015", "x"]]
    quoted = [[f'"{cell}"' for cell in line] for line in lines]
    data = "\n".join(delimiter.join(line) for line in quoted).encode()
    found, rival = detect(data)
    assert (found.delimiter, found.quote, rival) == (delimiter, '"', "")


@pytest.mark.parametrize(
    ("data", "end"),
    [(b"a,b\r\n1,2\r\n", "\r\n"), (b"a,b\r1,2\r", "\r"), (b"a,b\n1,2\r\n", "mixed"), (b"a", "\n")],
)
def test_the_line_end_is_told(data: bytes, end: str) -> None:
    assert detect(data)[0].line_end == end


def test_a_separator_that_would_do_as_well_is_told() -> None:
    found, rival = detect(b"a,b;c\n1,2;3\n4,5;6\n")
    assert {found.delimiter, rival} == {",", ";"}


def test_one_escaped_quote_is_damage_and_two_are_a_habit() -> None:
    assert detect(b'"a","b"\n"1","x"\n"2","say \\"go\\""\n"3","y"\n')[0].escape == "\\"
    assert detect(b'"a","b"\n"1","x\\"\n"2","z"\n"3","y"\n')[0].escape == ""


def test_a_file_that_quotes_nothing_may_begin_cells_with_quotes() -> None:
    lines = "".join(f'{at}\t"Go" he said {at}\n' for at in range(5))
    assert detect(f"id\tnote\n{lines}".encode())[0].quote == ""
