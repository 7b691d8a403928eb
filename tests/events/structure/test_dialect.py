from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.structure.dialect import detect


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


@pytest.mark.parametrize(
    "data",
    [
        b"place\nYanji, China\nKunming, China\nVientiane\n",
        b"date\nThu, 01/01/2026 - 12:00\nFri, 23/01/2026 - 13:30\n",
    ],
)
def test_commas_of_text_below_one_name_part_no_cells_and_are_named(data: bytes) -> None:
    found, rival = detect(data)
    assert (found.delimiter, rival) == (";", ",")
    table = read_table(data)
    assert table.rows.iloc[:, 0].tolist() == data.decode().splitlines()[1:]
    assert table.problems["code"].tolist() == ["delimiter-choice"]


@pytest.mark.parametrize(
    "data", [b"place\nYanji,China\nKunming,China\n", b"Report\ndate, place\n2013, Yanji\n"]
)
def test_commas_without_blanks_or_below_another_word_part_cells(data: bytes) -> None:
    assert detect(data)[0].delimiter == ","


def test_one_column_of_quoted_text_leaves_no_choice() -> None:
    assert detect(b'incident\n"They crossed, then left; twice"\nSeen\n')[1] == ""


def test_stray_quotes_beside_cells_that_are_quoted_are_damage() -> None:
    rows = "".join(f'A,"Kunming","ok {at}"\n' for at in range(9)) + "".join(
        f'A,Mohan,{at}" pipe\n' for at in range(8)
    )
    assert detect(f"group,place,note\n{rows}".encode())[0].quote == '"'


def test_marks_for_inches_in_every_row_are_no_quotes() -> None:
    rows = "".join(f'A,Mohan,{at}" pipe\n' for at in range(8))
    assert detect(f"group,place,note\n{rows}".encode())[0].quote == ""


def test_a_large_file_of_long_quoted_texts_keeps_its_quotes() -> None:
    told = "\n".join(f"We walked along the river until the guide came back, {at}." for at in range(40))
    data = "who,text,by\n" + "".join(f'W{at:03},"{told}",AK\n' for at in range(60))
    table = read_table(data.encode())
    assert len(data) > 100_000
    assert (table.dialect.quote, len(table.rows), len(table.problems)) == ('"', 60, 0)
