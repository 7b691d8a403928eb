from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from geo.places import version
from geo.places.source import default_source
from geo.places.version import CODE_FOLDER, LIBRARIES, TABLES_FOLDER, lookup_version

now = lookup_version.__wrapped__


def test_it_is_the_key_of_the_index_and_the_same_each_time() -> None:
    assert lookup_version() == now() == default_source().key
    assert len(now()) == 24


@pytest.mark.parametrize("name", ["similar.py", "sound.py", "korean_jamo.py", "new.py"])
def test_any_change_of_the_code_is_another_version(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = now()
    copy = shutil.copytree(CODE_FOLDER, tmp_path / "places", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(version, "CODE_FOLDER", copy)
    assert now() == before
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("# changed")
    assert now() != before


def test_any_change_of_a_table_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = now()
    copy = shutil.copytree(TABLES_FOLDER, tmp_path / "tables", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(version, "TABLES_FOLDER", copy)
    assert now() == before
    with (copy / "overlay.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert now() != before


@pytest.mark.parametrize("library", LIBRARIES)
def test_another_library_is_another_version(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, known = now(), version.version
    monkeypatch.setattr(version, "version", lambda name: "999" if name == library else known(name))
    assert now() != before


def test_other_tables_of_unicode_are_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = now()
    monkeypatch.setattr(unicodedata, "unidata_version", "1.0")
    assert now() != before
