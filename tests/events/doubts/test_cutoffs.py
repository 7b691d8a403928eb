"""Cells that were cut off inside rows that are whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import read_table
from geo.events.doubts.cutoffs import cut_off_cells

STATUSES = ["claimed", "denied", "reported"] * 4
NUMBERS = [f"{100 + at}.{at:02}50" for at in range(24)]
DAYS = [f"2013-05-{at:02}" for at in range(1, 25)]
CODES = [f"TH42{at:02}" for at in range(12)]
ADDRESSES = [f"https://archive.example/{at:05}" for at in range(12)]
LISTS = ["Yanji|연길|延吉", "Tumen|투먼|图们", "Jilin|지린", "Seoul"] * 3
TITLES = [f"Day {at} in the town of Hyesan" for at in range(12)]
SENTENCES = [f"Seen in the town on day {at}." for at in range(12)]


def doubts(cells: list[str], *, ending: bool = True, closed: bool = False) -> list[tuple[int, str]]:
    return [(row, cell) for row, cell, _ in cut_off_cells(cells, ending=ending, closed=closed)]


@pytest.mark.parametrize(
    ("column", "cut", "read"),
    [
        (STATUSES, "clai", "claimed"),
        (NUMBERS, "107.07", "107.07"),
        (DAYS, "", ""),
        (LISTS, "Hunchun|", "Hunchun|"),
        (SENTENCES, "Seen in the to", "Seen in the to"),
        ([*STATUSES, *(f"other {at}" for at in range(9))], "claim", "claim"),
        ([*STATUSES, *STATUSES], "", ""),  # the one blank among choices
        (CODES, "TH42", "TH42"),
        (ADDRESSES, "https://archive.example/qL", "https://archive.example/qL"),
        (ADDRESSES, "https://archive.ex", "https://archive.ex"),
        (ADDRESSES, "https://archive.example/2013/", "https://archive.example/2013/"),
        (TITLES, "Crossing of the\nriver at night", "Crossing of the\nriver at night"),
        (["-4.62", "12.3", "7.81"] * 4, "-13.", "-13."),
        ([*TITLES, "Report to the border police"], "Report to the bor", "Report to the bor"),
        (TITLES, "Crossing of the river near the", "Crossing of the river near the"),
        (TITLES, "Crossing of the river ", "Crossing of the river "),
        (TITLES, "Crossing (by boat and on", "Crossing (by boat and on"),
        (DAYS, "2013-05", "2013-05"),
        (["11", "7", "340", "12", "9"], "", ""),
        (TITLES[:6], "Crossing of the river n", "Crossing of the river n"),
        (["river, broker, border", "broker, police", "border, river"] * 8, "", ""),
    ],
)
def test_a_cell_that_lacks_what_all_others_have_is_found(column: list[str], cut: str, read: str) -> None:
    assert doubts([*column[:5], cut, *column[5:]]) == [(5, read)]


@pytest.mark.parametrize(
    "column",
    [
        CODES,
        ADDRESSES,
        [*ADDRESSES, "https://else.example/"],
        [*CODES, "TH42081"],
        STATUSES,
        NUMBERS,
        DAYS,
        LISTS,
        SENTENCES,
        [*SENTENCES, ""],
        ["11", "7", "", "", "340"],
        ["11", "", "7"],
        ["by road", "on foot", "5 p", "by sea"],
        TITLES,
        [*TITLES, "Hyesan (a town)"],
        [*TITLES, "Kim Jong Su ", "Musan"],  # names are short, and blanks after them no rarity
        ["a"],
        [],
    ],
)
def test_a_column_without_an_odd_one_gives_no_doubt(column: list[str]) -> None:
    assert doubts(column) == []


@pytest.mark.parametrize(
    ("others", "last", "whole"),
    [
        (STATUSES, "denied", True),
        (STATUSES, "unknown", False),
        (DAYS, "2013-05-30", True),
        (DAYS, "2013-05-3", False),
        (NUMBERS, "107.0750", True),
        (["37.5", "42.91"] * 9, "37.52", False),
        (SENTENCES, "Seen once more.", True),
        (LISTS, "Hunchun|훈춘", False),
        (["Seoul", "Seoul National University"], "Seoul", False),
        ([""] * 9, "", False),
    ],
)
def test_the_last_cell_of_a_file_without_a_line_end_is_in_doubt_unless_all_says_it_is_whole(
    others: list[str], last: str, whole: bool
) -> None:
    assert ((len(others), last) in doubts([*others, last], ending=False)) is not whole


def test_a_closing_quote_tells_that_the_last_cell_is_whole() -> None:
    assert doubts([*LISTS, "Hunchun|훈춘"], ending=False, closed=True) == []
    quoted = b'id,note\n1,"a"\n2,"b"\n3,"c, d"'
    assert read_table(quoted).problems.empty
    problems = read_table(quoted.replace(b'"c, d"', b"c")).problems
    assert problems[["line", "column", "code"]].to_numpy().tolist() == [[4, "note", "doubtful-cell"]]


@given(st.lists(st.text(max_size=6), max_size=40), st.booleans())
def test_each_cell_is_doubted_once_and_each_doubt_is_of_a_cell(cells: list[str], ending: bool) -> None:
    rows = [row for row, _ in doubts(cells, ending=ending)]
    assert len(set(rows)) == len(rows)
    assert all(0 <= row < len(cells) for row in rows)


def test_the_one_text_with_an_open_quotation_goes_on() -> None:
    said = [f'On day {at} he said "not me" and left' for at in range(9)]
    assert doubts([*said, 'On day 9 he said "not']) == [(9, 'On day 9 he said "not')]
    assert doubts([*said, "Seen from 4' 2\" away and left"]) == []
    chinese = [f"第{at}天群众举报，网络流传" for at in range(9)]
    assert doubts([*chinese, '网络流传,"现场视频']) == [(9, '网络流传,"现场视频')]
    assert doubts([*chinese, '网络流传,"现场视频"真实性']) == []
