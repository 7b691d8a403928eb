"""Any single damage to structure is mended, or named with its line; a sample of what the benchmark counts."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks import damaged
from geo.events import CODES, read_table

# A line cut off inside its last cell leaves a whole row, which only the other cells of that column can give away.
UNKNOWABLE = {"line cut off", "file cut off"}
LOST = {"cell lost", "line cut off", "file cut off", "bad bytes added", "bad byte in place of one"}


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for each, (_, data) in enumerate(damaged.files().items()):
        clean = damaged.cells_of(read_table(data).rows)
        for copy in damaged.copies(data, 2, 100 + each):
            found.setdefault(copy.kind, Counter())[damaged.ours(copy, clean)] += 1
    return found


@pytest.mark.parametrize("file", list(damaged.files()))
def test_a_clean_file_gives_no_problem(file: str) -> None:
    assert read_table(damaged.files()[file]).problems.empty


def test_no_damage_is_silent(outcomes: dict[str, Counter[str]]) -> None:
    for kind, counts in outcomes.items():
        if kind not in UNKNOWABLE:
            assert set(counts) <= {"exact", "kept", "named"}, kind


def test_what_has_lost_no_text_is_mended_exactly(outcomes: dict[str, Counter[str]]) -> None:
    total = sum((counts for kind, counts in outcomes.items() if kind not in LOST), Counter())
    assert total["exact"] >= 0.9 * total.total()


def test_what_is_left_of_the_text_is_mostly_in_its_cell(outcomes: dict[str, Counter[str]]) -> None:
    total = sum(outcomes.values(), Counter())
    assert total["exact"] + total["kept"] >= 0.9 * total.total()


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ([["a", "b"], ["Seo", "KR"]], True),
        ([["a", "b"], ["", "KR"]], True),
        ([["a", "b"], ["Se\ufffdul", "KR"]], True),
        ([["a", "b"], ["KR", ""]], False),
        ([["a", "b"], ["Seo\ufffd", "K"]], True),
        ([["a", "b"], ["Sxoul", "KR"]], False),
        ([["a"], ["Seoul", "KR"]], False),
        ([["a", ""], ["Seo", "KR"]], False),
    ],
)
def test_what_is_kept(found: list[list[str]], kept: bool) -> None:
    assert damaged._is_all_kept(found, [["a", "b"], ["Seoul", "KR"]]) is kept


def test_every_problem_of_a_damaged_file_is_whole() -> None:
    data = damaged.files()["minimal"]
    for copy in damaged.copies(data, 3, 1):
        problems = read_table(copy.data).problems
        assert set(problems["code"]) <= set(CODES)
        assert (problems["line"] >= 1).all()
        assert problems["message"].str.match(r"Line \d+").all()
        assert problems["message"].str.len().min() > 60
