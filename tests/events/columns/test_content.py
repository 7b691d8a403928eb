from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import TARGETS
from geo.events.columns.content import (
    all_whole,
    any_links,
    are_categories,
    are_words_of,
    contradicts,
    guess_column,
    is_of_something_else,
)

ALL = set(TARGETS)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (("37.3, 42.9", "31.65, -110.3"), "lat lon"),
        (("17°58′N 102°37′E",), "lat lon"),
        (("Thu, 01/01/2026 - 12:00",), "date"),
        (("27/05/2013", "28/05/2013"), "date"),
        (("2013년 5월 27일", "미상 아님", "2013년 5월", "2013년 6월", "2013년 7월"), "date"),
        (("https://a.b/c", "http://d.e"), "url"),
        (("Laos", "China", "LA"), "country"),
        (("라오스", "중국"), "country"),
        (("老挝", "中国"), "country"),
        (("체포", "추방", "북송"), "kind"),
        (("confirmed", "denied"), "status"),
        (("bus", "on foot"), "mode"),
        (("9", "12", "1500"), None),
        (("2013", "2014"), None),
        (("41421", "20130527"), None),
        (("37,42", "36,10"), None),
        (("3.5", "4.5"), None),
        (("Yanji", "Vientiane"), None),
        (("unknown", "other"), None),
        (("unknown",), None),
        (("other",), None),
        (("20130527", "20130528"), None),
        ((), None),
    ],
)
def test_what_is_plain_from_the_cells_is_guessed_and_nothing_else(
    cells: tuple[str, ...], column: str | None
) -> None:
    assert guess_column(cells, ALL) == column


def test_only_free_columns_are_guessed() -> None:
    assert guess_column(("37.3, 42.9",), ALL - {"lat lon"}) is None


@given(st.lists(st.integers(0, 10_000_000).map(str), max_size=20))
def test_whole_numbers_are_never_guessed(cells: list[str]) -> None:
    assert guess_column(cells, ALL) is None


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        (("Texas", "Ohio"), "status", True),
        (("confirmed", "denied"), "status", False),
        (("Kent", "Essex"), "country", True),
        (("Laos",), "country", False),
        (("x", "y"), "date", True),
        (("x", "y"), "people", True),
        (("x", "y"), "place", False),
        ((), "date", False),
        (("x",), "lat lon", False),
    ],
)
def test_cells_can_contradict_a_guess_from_the_spelling(
    cells: tuple[str, ...], column: str, *, expected: bool
) -> None:
    assert contradicts(cells, column) is expected


def test_whole_numbers_are_told_from_others() -> None:
    assert all_whole(("1", "22"))
    assert not all_whole(("1", "a"))
    assert not all_whole(())


@pytest.mark.parametrize(
    ("samples", "words"),
    [
        (["Adult", "Child", "Family", "Elder", "Other"], False),
        (["Adult", "Child", "Transit", "Elder", "Family"], False),
        (["arrest", "Adult", "crossing"], True),
        (["Other"], True),
        (["escape", "flight"], False),
    ],
)
def test_a_quarter_of_the_cells_makes_words_of_a_column(samples: list[str], words: bool) -> None:
    assert are_words_of(samples, "kind") is words


def test_one_link_is_enough_to_tell_links() -> None:
    assert any_links(("see there", "https://example.org/a"))
    assert not any_links(("Ayville", "Beeford"))


@pytest.mark.parametrize(
    "header", ["Accessed", "Date added", "Retrieved on", "입력일", "접수일자", "录入日期", "Registered", "Valid until", "Data entry", "Date of birth"]
)  # fmt: skip
def test_what_tells_when_a_record_was_made_is_no_day_of_an_event(header: str) -> None:
    assert is_of_something_else(header, "date")


@pytest.mark.parametrize(
    "header", ["Incident day", "발생일", "입국일자", "Date of entry", "When it happened", "Created a country"]
)
def test_other_headers_may_be(header: str) -> None:
    assert is_of_something_else(header, "date") is (header == "Created a country")
    assert not is_of_something_else(header, "place")


def test_what_many_have_in_common_is_told_from_names() -> None:
    assert are_categories(("Southeast Asia", "Mongolia"))
    assert are_categories(("F", "M"))
    assert are_categories(("Northern route", "by land"))
    assert not are_categories(("A", "B"))
    assert not are_categories(("Nine of Vientiane", "Group 2"))
    assert not are_categories(())
