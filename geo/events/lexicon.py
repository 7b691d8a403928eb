"""Words that people use in files, by language, from ``data/words``: whoever knows a language can add to them without reading code.

Words of one line are separated by ``|``. What they mean, and which is preferred where two are there, is for the modules that ask for them.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

WORDS_FOLDER = Path(__file__).parents[2] / "data" / "words"


@cache
def headers_for(column: str) -> tuple[str, ...]:
    """Give the other headers under which a column, or a part of one, is found; none for one that has its own only.

    >>> headers_for("lon lat")[:2]
    ('longlat', 'lng lat')
    """
    return _joined("headers", "column", column, "headers")


def vocabulary_for(column: str) -> dict[str, tuple[str, ...]]:
    """Give each word of a column's vocabulary with the other words for it.

    >>> vocabulary_for("mode")["foot"][:2]
    ('walk', 'walked')
    """
    rows = [row for row in _rows("vocabulary") if row["column"] == column]
    return {
        word: tuple(other for row in rows if row["word"] == word for other in row["words"].split("|"))
        for word in dict.fromkeys(row["word"] for row in rows)
    }


def words_for(name: str) -> tuple[str, ...]:
    """Give a list of words.

    >>> "아니요" in words_for("no")
    True
    """
    return _joined("lists", "list", name, "words")


def topic(name: str) -> re.Pattern[str]:
    """Give the pattern of what headers are about, for small and capital letters.

    >>> bool(topic("other country").search("Country of birth"))
    True
    """
    return re.compile("|".join(_joined("topics", "topic", name, "patterns")), re.IGNORECASE)


def _joined(file: str, key: str, name: str, words: str) -> tuple[str, ...]:
    found = [row[words] for row in _rows(file) if row[key] == name]
    return tuple(word for line in found for word in line.split("|"))


@cache
def _rows(file: str) -> tuple[dict[str, str], ...]:
    with (WORDS_FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, strict=True))
