"""Line ends inside quotes, told from lines that a cell has of its own."""

from __future__ import annotations

import pytest

from geo.events.doubts.line_ends import LineEnd, LineEnds
from geo.events.doubts.quoted import Quoted
from tests.events.faults import faults

CODES = [f"KR-{at:03}" for at in range(100, 112)]
NAMES = ["Lee Seo-yeon", "Kim Min-ji", "Park Do-yun", "Choi Ha-eun"]
TEXTS = [f"They left by bus {at}.\nThey came on foot." for at in range(12)]


def doubt(cells: list[str], row: int) -> LineEnd | None:
    quoted = [Quoted(at + 2, 0, cell) for at, cell in enumerate(cells)]
    return LineEnds(quoted, lambda _: cells).doubt(quoted[row])


@pytest.mark.parametrize(
    ("cells", "odd", "read"),
    [
        (CODES, "KR\n-107", "KR-107"),
        (CODES, "KR-1\r\n07", "KR-107"),
        (NAMES, "Yoon Tae-ya\nng", "Yoon Tae-ya\nng"),
        (NAMES, "\nYoon Tae-yang", "\nYoon Tae-yang"),
        (["Yanji", "Tumen", "Hoeryong"], "Mu\nSan", "Mu\nSan"),
        (TEXTS, "They left by b\nus 5.\nThey came on foot.", "They left by b\nus 5.\nThey came on foot."),
        (TEXTS, "They left by bus 5.\nThey came on foot.\n", "They left by bus 5.\nThey came on foot.\n"),
        (["In 20 days", "21 of them", "20 came", "21 went"], "in 20\n21 they left", "in 20\n21 they left"),
        (["a\nb", "c\nd", "E\nF"], "G\r\nH", "G\r\nH"),
        (["가", "", "나"], "\n가", "\n가"),
        (["가", "가", "가"], "\n가", "가"),
        (["넘었다 두만강을", "두만강을 넘었다", "밤에 떠났다"], "두만\n강을 넘었다", "두만강을 넘었다"),
    ],
)
def test_a_line_end_that_no_one_wrote_is_found(cells: list[str], odd: str, read: str) -> None:
    found = doubt([*cells, odd], len(cells))
    assert found is not None
    assert found.cell == read


@pytest.mark.parametrize(
    "cell",
    [
        "They left by bus.\nOn foot they came.",
        "They left by bus 5.\n\nThey came on foot.",
        "They came on foot\nby bus.",
        "They left by bus 5.\nThey came on foot.",
    ],
)
def test_a_line_of_a_text_is_no_doubt(cell: str) -> None:
    assert doubt([*TEXTS, cell], len(TEXTS)) is None


def test_two_words_that_make_a_third_are_left_apart() -> None:
    pieces = ["only on", "on the ly", "ly on", "only the"]
    found = doubt([*pieces, "on\nly"], 4)
    assert found is not None
    assert found.cell == "on\nly"


def test_of_two_rows_nothing_is_told() -> None:
    assert doubt(["Lee Seo-\nyeon", "Kim Min-ji"], 0) is None


def test_the_row_of_the_table_is_named() -> None:
    rows = [f'"{at}","Musan {at}","x"\n' for at in range(9)]
    last, named = faults(rows, end='"9","Mu\nsan 9","x"\n')
    assert last == ["9", "Musan 9", "x"]
    assert named == [(11, "place", "doubtful-cell")]


def test_a_line_of_a_cell_that_was_cut_off_is_named() -> None:
    rows = [f'"{at}","They went across the bridge.\nThey came on foot {at}.",x\n' for at in range(12)]
    odd = '"12","They went across the bri\nThey came on foot.",x\n'
    assert faults([*rows, odd])[1] == [(26, "place", "doubtful-cell")]


def test_a_long_word_costs_no_more_than_its_letters() -> None:
    """A search from each letter of it took time by the square of its length."""
    assert doubt([*TEXTS, "a" * 100_000 + " \nB"], len(TEXTS)) is not None
