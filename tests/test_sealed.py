from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import NotKept
from geo.sealed import SealedStore, seal_of

FILE = b"place\nBan Safe House\n"


@pytest.fixture
def store(tmp_path: Path) -> SealedStore:
    return SealedStore(tmp_path / "kept" / "any.sqlite", "any words")


@given(
    st.binary(max_size=20), st.dictionaries(st.tuples(st.text(max_size=5)), st.binary(max_size=9), max_size=4)
)
def test_any_rows_come_back_for_their_content(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, rows: dict[tuple[str, ...], bytes]
) -> None:
    store = SealedStore(tmp_path_factory.mktemp("any") / "kept" / "any.sqlite", "any words")
    store.write(content, rows)
    assert sorted(store.read(content)) == sorted(rows.values())
    assert store.read(content + b"x") == []


def test_a_row_is_replaced_by_its_name_dropped_and_forgotten(store: SealedStore) -> None:
    store.write(FILE, {("a",): b"1", ("b",): b"2"})
    store.write(FILE, {("a",): b"3"}, [("b",)])
    assert store.read(FILE) == [b"3"]
    store.forget(FILE)
    assert store.read(FILE) == []


def test_content_names_and_rows_are_not_to_be_read(store: SealedStore) -> None:
    store.write(FILE, {("Ban Safe",): b"17.96"})
    stored = store.path.read_bytes()
    assert not any(word in stored for word in (b"Ban Safe", b"17.96", seal_of(FILE).secret))
    assert seal_of(FILE).id.encode() in stored


def test_only_the_owner_may_read_the_store(store: SealedStore) -> None:
    store.write(FILE, {("a",): b"1"})
    assert store.path.stat().st_mode & 0o077 == 0
    assert store.path.parent.stat().st_mode & 0o077 == 0


def test_what_can_t_be_kept_is_said_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotKept, match=r"The any words kept in .* can't be used"):
        SealedStore(tmp_path / "file" / "any.sqlite", "any words").write(FILE, {("a",): b"1"})
