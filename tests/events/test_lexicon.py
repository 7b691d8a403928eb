from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from geo.events import KINDS, MODES, PRECISIONS, STATUSES, TARGETS
from geo.events.lexicon import WORDS_FOLDER, headers_for, topic, vocabulary_for, words_for

FILES = sorted(path.stem for path in WORDS_FOLDER.glob("*.csv"))
LANGUAGES = {"en", "ko", "zh", "ja", "de", "es", "fr", "it", "ru", "th", "vi"}
OF_COLUMN = {
    "kind": KINDS,
    "mode": MODES,
    "status": STATUSES,
    "precision": PRECISIONS,
    "date precision": ("day", "week", "month", "year"),
}


def rows_of(file: str) -> list[list[str]]:
    with (WORDS_FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, strict=True))


def test_there_are_four_files() -> None:
    assert FILES == ["headers", "lists", "topics", "vocabulary"]


@pytest.mark.parametrize("file", FILES)
def test_a_line_has_its_cells_and_words_without_blanks_around_them(file: str) -> None:
    header, *rows = rows_of(file)
    assert {len(row) for row in rows} == {len(header)}
    for row in rows:
        words = row[-1].split("|")
        assert all(words)
        assert [word.strip() for word in words] == words
    assert {row[-2] for row in rows} <= LANGUAGES


@pytest.mark.parametrize("file", FILES)
def test_each_language_has_one_line_of_each_thing(file: str) -> None:
    _, *rows = rows_of(file)
    assert max(Counter(tuple(row[:-1]) for row in rows).values()) == 1


def test_headers_are_for_columns_and_parts_that_there_are() -> None:
    _, *rows = rows_of("headers")
    assert {row[0] for row in rows} <= set(TARGETS)
    assert headers_for("group")[0] == "route"
    assert "일행" in headers_for("group")
    assert headers_for("further one") == ()


def test_words_are_for_columns_and_words_that_there_are() -> None:
    _, *rows = rows_of("vocabulary")
    assert {row[0] for row in rows} == set(OF_COLUMN)
    for column, allowed in OF_COLUMN.items():
        assert set(vocabulary_for(column)) <= set(allowed)
    assert "체포" in vocabulary_for("kind")["arrest"]


def test_words_of_all_languages_are_in_a_list() -> None:
    assert {"no", "아니오", "否", "いいえ", "nein"} <= set(words_for("no"))


@pytest.mark.parametrize("name", sorted({row[0] for row in rows_of("topics")[1:]}))
def test_each_pattern_of_a_topic_is_one_and_takes_no_blank_header(name: str) -> None:
    for pattern in (pattern for row in rows_of("topics") if row[0] == name for pattern in row[2].split("|")):
        assert re.compile(pattern).search("") is None
    assert topic(name).search("") is None


def test_a_topic_heeds_no_capitals() -> None:
    assert topic("other date").search("DATE OF BIRTH")
    assert topic("other date").search("Date of arrest") is None
