from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import NotKept
from geo.events import TARGETS, KeptColumns
from geo.events.headers import fold_header
from geo.events.kept_columns import FILE_NAME

HEADERS = ["When it was", "Safe house", "x"]
COLUMNS = {"When it was": "date", "Safe house": "place", "x": ""}


def test_what_was_confirmed_comes_back_for_the_same_headers_and_no_others(tmp_path: Path) -> None:
    assert KeptColumns(tmp_path).read(HEADERS) is None
    KeptColumns(tmp_path).write(HEADERS, COLUMNS)
    again = KeptColumns(tmp_path)
    assert again.read(HEADERS) == COLUMNS
    assert again.read(["x", "safe_house", "WHEN IT WAS"]) == {
        "WHEN IT WAS": "date",
        "safe_house": "place",
        "x": "",
    }
    assert again.read(HEADERS[:2]) is None


@given(st.dictionaries(st.text(max_size=9), st.sampled_from(["", *TARGETS]), min_size=1, max_size=6))
def test_any_headers_get_their_columns_back(
    tmp_path_factory: pytest.TempPathFactory, columns: dict[str, str]
) -> None:
    store = KeptColumns(tmp_path_factory.mktemp("any"))
    store.write(columns, columns)
    alike = len({fold_header(header) or header for header in columns}) < len(columns)
    assert store.read(columns) == (None if alike else columns)


def test_no_header_and_no_column_can_be_read_in_the_store(tmp_path: Path) -> None:
    KeptColumns(tmp_path).write(HEADERS, COLUMNS)
    stored = (tmp_path / "kept" / FILE_NAME).read_bytes()
    assert not any(word in stored for word in (b"Safe", b"safehouse", b"place", b"date"))


def test_what_is_forgotten_is_gone_and_the_rest_stays(tmp_path: Path) -> None:
    store = KeptColumns(tmp_path)
    store.write(HEADERS, COLUMNS)
    store.write(["a"], {"a": "note"})
    store.forget(HEADERS)
    assert store.read(HEADERS) is None
    assert store.read(["a"]) == {"a": "note"}


def test_a_damaged_store_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / FILE_NAME).write_bytes(b"no store")
    with pytest.raises(NotKept, match="delete that file"):
        KeptColumns(tmp_path).read(HEADERS)
