from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from geo.places import KeptPlaces, SqliteGazetteer, resolve_places
from geo.places.kept_places import MANY, MOST_KEPT


@pytest.fixture
def store(tmp_path: Path) -> KeptPlaces:
    return KeptPlaces(tmp_path)


def many(*names: str) -> pd.DataFrame:
    told = [*names, *("Boten", "Springfield", "Nowhereville", "Ji'an")]
    index = pd.MultiIndex.from_product([range(MANY), ["from"]], names=["row", "role"])
    repeated = [told[n % len(told)] for n in range(MANY)]
    return pd.DataFrame({"name": repeated, "country": "", "group": "", "order": range(MANY)}, index=index)


def kept_files(folder: Path) -> list[Path]:
    return sorted((folder / "kept").iterdir())


def test_what_was_found_comes_back_to_the_last_digit(
    store: KeptPlaces, gazetteer: SqliteGazetteer, tmp_path: Path
) -> None:
    mentions = many()
    found = resolve_places(mentions, gazetteer=gazetteer)
    assert store.get(mentions, "index") is None
    store.put(mentions, "index", found)
    again = KeptPlaces(tmp_path).get(mentions, "index")
    assert again is not None
    assert_frame_equal(again, found, check_exact=True)
    assert again["alternatives"].tolist() == found["alternatives"].tolist()


@pytest.fixture
def kept(store: KeptPlaces, gazetteer: SqliteGazetteer) -> pd.DataFrame:
    mentions = many()
    store.put(mentions, "index", resolve_places(mentions, gazetteer=gazetteer))
    return mentions


@pytest.mark.parametrize("column", ["name", "country", "group", "order"])
def test_other_mentions_are_looked_up_anew(store: KeptPlaces, kept: pd.DataFrame, column: str) -> None:
    other = kept.copy()
    other.loc[(0, "from"), column] = 77 if column == "order" else "Laos"
    assert store.get(kept, "index") is not None
    assert store.get(other, "index") is None


def test_another_index_or_other_code_looks_up_anew(
    store: KeptPlaces, kept: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store.get(kept, "other index") is None
    monkeypatch.setattr("geo.places.kept_places.lookup_version", lambda: "other code")
    assert store.get(kept, "index") is None


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"gAAAAA=="])
def test_a_damaged_file_is_looked_up_anew(
    store: KeptPlaces, kept: pd.DataFrame, tmp_path: Path, damage: bytes
) -> None:
    (path,) = kept_files(tmp_path)
    path.write_bytes(damage)
    assert store.get(kept, "index") is None


def test_it_is_the_owner_s_alone_and_tells_no_name(kept: pd.DataFrame, tmp_path: Path) -> None:
    (path,) = kept_files(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert b"Nowhereville" not in path.read_bytes()
    assert kept["name"].tolist()[0] == "Boten"


def test_few_are_not_kept_and_some_are_forgotten(
    store: KeptPlaces, kept: pd.DataFrame, gazetteer: SqliteGazetteer, tmp_path: Path
) -> None:
    few = kept.iloc[:-1]
    store.put(few, "few", resolve_places(few, gazetteer=gazetteer))
    assert len(kept_files(tmp_path)) == 1
    assert store.get(few, "few") is None
    store.forget()
    assert kept_files(tmp_path) == []


def test_the_newest_eight_are_kept(store: KeptPlaces, gazetteer: SqliteGazetteer, tmp_path: Path) -> None:
    mentions = many()
    found = resolve_places(mentions, gazetteer=gazetteer)
    for number in range(MOST_KEPT + 2):
        store.put(mentions, f"index {number}", found)
    assert len(kept_files(tmp_path)) == MOST_KEPT
    assert store.get(mentions, "index 0") is None
    assert store.get(mentions, f"index {MOST_KEPT + 1}") is not None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path, gazetteer: SqliteGazetteer) -> None:
    (tmp_path / "file").touch()
    mentions = many()
    store = KeptPlaces(tmp_path / "file")
    store.put(mentions, "index", resolve_places(mentions, gazetteer=gazetteer))
    assert store.get(mentions, "index") is None
