"""Any table, written by any common dialect and encoding, reads back the same.

Left out, because no reader can know: rows and columns that are blank throughout, tables whose first line looks like the
rows below it, and so short a sample that two dialects or encodings read it equally well (those are told, not guessed
here: the encodings are those that say what they are, and each table has some rows of one kind).
"""

from __future__ import annotations

import csv
import io
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.events import read_table

TEXT = st.text(alphabet="abcÄé가나漢字 .,;|\t\"'\n-/", min_size=0, max_size=12).filter(
    lambda cell: cell == cell.strip(" ") and MARKS not in cell
)
MARKS = "�"
HEADER = ["id", "date", "place", "note"]


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    count = draw(st.integers(3, 12))
    return [[str(at + 1), f"2013-05-{at + 1:02}", draw(TEXT), draw(TEXT)] for at in range(count)]


def written(
    rows: list[list[str]], encoding: str, *, delimiter: str, end: str, quoting: int, escaped: bool
) -> bytes:
    out = io.StringIO(newline="")
    style = {"doublequote": False, "escapechar": "\\"} if escaped else {}
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting, **style).writerows(
        [HEADER, *rows]
    )
    return out.getvalue().encode(encoding)


MOSTLY_BREAKS = [
    ["1", "2013-05-01", "\n;||\n|", ""],
    ["2", "2013-05-02", "\n;||\n|", ""],
    ["3", "2013-05-03", "\n|", ""],
]
ZERO_BYTES = [
    ["1", "2013-05-01", "", ""],
    ["2", "2013-05-02", "", "가"],
    ["3", "2013-05-03", "가가가", "가가가"],
]


@settings(max_examples=300, deadline=None)
@example(MOSTLY_BREAKS, "utf-8", "|", "\n", csv.QUOTE_MINIMAL)
@example(ZERO_BYTES, "utf-16-le", ",", "\n", csv.QUOTE_MINIMAL)
@given(
    tables(),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_any_table_reads_back_the_same(
    rows: list[list[str]], encoding: str, delimiter: str, end: str, quoting: int
) -> None:
    # The writer leaves a line feed bare where lines end in carriage returns, which no reader can tell from a line end.
    rows = [[cell.replace("\n", end) for cell in row] for row in rows]
    table = read_table(written(rows, encoding, delimiter=delimiter, end=end, quoting=quoting, escaped=False))
    assert list(table.rows.columns) == HEADER
    assert table.rows.to_numpy().tolist() == rows
    assert (table.dialect.delimiter, table.dialect.quote) == (delimiter, '"')
    assert set(table.problems["code"]) <= {"doubtful-cell"}


@given(tables(), st.sampled_from(",;\t|"))
def test_backslashes_before_quotes_read_back_the_same(rows: list[list[str]], delimiter: str) -> None:
    quoted = [[*row[:2], row[2].replace('"', ""), f'say "{row[3]}"'] for row in rows]
    data = written(quoted, "utf-8", delimiter=delimiter, end="\n", quoting=csv.QUOTE_ALL, escaped=True)
    table = read_table(data)
    assert table.dialect.escape == "\\"
    assert table.rows.to_numpy().tolist() == quoted


WORDS = {
    "cp949": ["평양", "두만강을 건넜다", "비엔티안", "대사관 진입", "북송되었다", "확인됨"],
    "gb18030": ["北京", "据报道被遣返", "延吉", "图们江", "大使馆", "越境"],
    "big5hkscs": ["臺北", "據報導被遣返", "瀋陽", "圖們江", "大使館", "越境"],
    "cp932": ["東京", "報道によると送還", "瀋陽", "大使館", "国境を越えた", "ビエンチャン"],
    "cp1252": ["Köln", "déporté à Genève", "São Paulo", "Übergang", "señor", "Málaga"],
}


@settings(max_examples=30, deadline=None)
@pytest.mark.parametrize("encoding", list(WORDS))
@given(st.data())
def test_tables_in_the_encodings_of_the_region_read_back_the_same(encoding: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.permutations(WORDS[encoding]), min_size=2, max_size=5))
    pairs = [pair for order in words for pair in pairwise(order)]
    rows = [[str(at), f"2013-05-{at % 28 + 1:02}", *pair] for at, pair in enumerate(pairs)]
    raw = written(rows, encoding, delimiter=",", end="\r\n", quoting=csv.QUOTE_MINIMAL, escaped=False)
    table = read_table(raw)
    assert table.rows.to_numpy().tolist() == rows
    assert set(table.problems["code"]) <= {"encoding-choice"}
