"""Getting ready in a thread of its own, and waiting for that."""

from __future__ import annotations

import threading

import pytest

from pages.parts import cases, warm


def test_who_waits_is_let_go_once_all_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, told = threading.Event(), []
    monkeypatch.setattr(cases, "get_ready", lambda: told.append(go_on.wait(10)))
    warm.warm_up()
    waiting = threading.Thread(target=warm.wait_until_warm)
    waiting.start()
    waiting.join(0.2)
    assert waiting.is_alive()
    go_on.set()
    waiting.join(10)
    assert not waiting.is_alive()
    assert told == [True]


def test_what_goes_wrong_lets_the_page_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("no index")

    monkeypatch.setattr(cases, "get_ready", fail)
    warm._done.clear()
    with pytest.raises(RuntimeError, match="no index"):
        warm._get_ready()
    warm.wait_until_warm()
    assert warm._done.is_set()
