"""From ``streamlit run app.py`` to the first map painted, the index of names being there, the browser already open."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from geo.places import ensure_index
from tests.browser.server import launch, running_app

_ROUNDS = 3
_MAP = '.st-key-map iframe[title="streamlit_folium.st_folium"]'


def measure() -> Iterator[tuple[str, str, str]]:
    ensure_index()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        seconds = []
        for _ in range(_ROUNDS):
            page = browser.new_page()
            start = time.perf_counter()
            with running_app() as address:
                page.goto(address)
                page.frame_locator(_MAP).locator("#map_div[data-basemap=drawn][data-shown]").wait_for(
                    timeout=60_000
                )
                seconds.append(time.perf_counter() - start)
            page.close()
        browser.close()
    yield "start to first map painted, median of 3", "4 s", f"{statistics.median(seconds):.1f} s"


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
