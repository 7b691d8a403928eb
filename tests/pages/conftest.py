"""What the tests of pages share: nobody waits for a map that no browser draws."""

import pytest


@pytest.fixture(autouse=True)
def _no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.parts.explore.ALONE", 0)
