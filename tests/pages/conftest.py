"""What the tests of pages share: nobody waits for a map that no browser draws, and nothing is kept from one test to the next."""

from pathlib import Path

import pytest

from geo.sealed import DATA_VARIABLE


@pytest.fixture(autouse=True)
def _no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.parts.explore.ALONE", 0)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
