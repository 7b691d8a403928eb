"""Every page in the states in which it is used, held against axe-core: nothing serious for those who hear or press keys."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.explorer import Explorer

PAGES = [
    ("/", "?asof=2013-05-29T19:12"),
    ("/", "?upto=2013-05-27&certain=1"),
    ("/", "?full=1&asof=2013-05-29T19:12"),
    ("/", "?from=1999&to=1999"),
    ("/places", ""),
    ("/data", ""),
]


def serious(explorer: Explorer) -> list[str]:
    """What axe-core finds that is serious or worse: rule, and the element."""
    found: dict[str, Any] = Axe().run(explorer.page).response
    return [
        f"{one['id']}: {node['html'][:120]}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]


@pytest.mark.parametrize(("path", "query"), PAGES)
def test_nothing_serious_stands_in_the_way(explorer: Explorer, path: str, query: str) -> None:
    explorer.open(query, path)
    explorer.settle()
    for _ in range(10):  # what is being drawn anew is faint for a moment
        explorer.page.wait_for_timeout(1500)
        if not serious(explorer):
            break
    assert serious(explorer) == []


def test_nothing_serious_beside_another_map_or_with_an_event_chosen(explorer: Explorer) -> None:
    explorer.open()
    explorer.frame.locator("[data-event]").first.press("Enter")
    expect(explorer.page).to_have_url(re.compile("event="), timeout=30_000)
    explorer.settle()
    assert serious(explorer) == []
    explorer.page.goto(f"{explorer.address}/?compare=moment")
    explorer.page.wait_for_timeout(4000)
    assert serious(explorer) == []


def test_the_check_can_fail(explorer: Explorer) -> None:
    explorer.open("", "/data")
    explorer.page.evaluate("() => { document.body.appendChild(document.createElement('button')); }")
    assert any(one.startswith("button-name") for one in serious(explorer))
