"""What the tests of pages share: nobody waits for a map that no browser draws, and nothing is kept from one test to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.sealed import DATA_VARIABLE


@pytest.fixture(autouse=True)
def _no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.parts.explore.ALONE", 0)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test alone keeps things."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app of one person, on the machine that it runs on."""
    monkeypatch.setattr("pages.parts.data_keep.is_alone", lambda: True)
    return folder
