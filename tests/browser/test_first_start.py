"""The very first start, when there is no index of place names yet: the page is there, and a bar tells what is done."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Playwright, expect

from tests.browser.explorer import Explorer
from tests.browser.server import launch, running_app, watch


def test_the_first_page_shows_a_bar_while_the_index_is_made(playwright: Playwright, tmp_path: Path) -> None:
    with running_app(DEFECTOR_ROUTES_CACHE=str(tmp_path)) as address:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        outside = watch(page)
        page.goto(address)
        bar = page.get_by_text("Making the index of place names, once")
        expect(bar).to_be_visible(timeout=60_000)
        assert not list(tmp_path.glob("places-*.sqlite"))
        expect(page.get_by_text("Laos nine 2013")).to_be_visible()
        expect(bar).to_be_hidden(timeout=120_000)
        explorer = Explorer(page, address)
        explorer.settle()
        assert "As known today" in explorer.head()
        assert len(list(tmp_path.glob("places-*.sqlite"))) == 1
        assert outside == []
        browser.close()
