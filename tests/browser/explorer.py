"""The Explore page as a person handles it: what is on the map, what is chosen, what is said."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.server import watch

_FRAME = 'iframe[title="streamlit_folium.st_folium"]'
_WAIT = 30_000
_BENIGN = ("ERR_FAILED", "favicon")


class Explorer:
    """One window on the app."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.outside = watch(page)
        self.errors: list[str] = []
        page.set_default_timeout(_WAIT)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, query: str = "", path: str = "/") -> Explorer:
        """Open a link cold, and wait for the map where the page has one."""
        self.page.goto(f"{self.address}{path}{query}")
        if path == "/":
            self.wait_for_map()
            if "full=" not in query:
                expect(self.page.locator(".st-key-timeline")).to_be_visible(timeout=_WAIT)
        return self

    def wait_for_map(self) -> None:
        expect(self.root).to_be_visible(timeout=_WAIT)
        self.settle()

    def settle(self) -> None:
        """Wait until the page has no run going, and the map shows the last one's payload."""
        self.page.wait_for_timeout(150)
        expect(self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')).to_be_visible(
            timeout=_WAIT
        )
        self.page.wait_for_timeout(250)

    def expect_link(self, part: str = "", without: str = "") -> None:
        """The link changes after what is shown, a moment later: wait for it."""
        if part:
            expect(self.page).to_have_url(re.compile(re.escape(part)))
        if without:
            expect(self.page).not_to_have_url(re.compile(re.escape(without)))

    @property
    def frame(self) -> Any:
        return self.frame_of()

    def frame_of(self, name: str = "") -> Any:
        """The map; beside another, that of a name."""
        return self.page.frame_locator(f".st-key-map{name and '-'}{name} {_FRAME}")

    @property
    def root(self) -> Locator:
        found: Locator = self.frame.locator("#map_div[data-basemap=drawn][data-shown]")
        return found

    def change(self, act: Any) -> None:
        """Do something that changes the map, and wait until it has changed."""
        before = self.root.get_attribute("data-shown")
        act()
        expect(self.root).not_to_have_attribute("data-shown", before or "", timeout=_WAIT)
        self.settle()

    def click_in(self, grid: Locator, right: float, down: float) -> None:
        """Click into a table, which takes a click only where it knows the mouse to be."""
        grid.scroll_into_view_if_needed()
        self.page.wait_for_timeout(300)
        box = grid.bounding_box()
        assert box
        at = box["x"] + right, box["y"] + down
        self.page.mouse.move(*at)
        self.page.wait_for_timeout(200)
        self.page.mouse.click(*at)

    def labels(self) -> list[str]:
        """What a screen reader is told of every leg and every mark on the map."""
        return [str(one.get_attribute("aria-label")) for one in self.frame.locator("[data-event]").all()]

    def expect_label(self, text: str) -> None:
        """Something is on the map of whose label this is a part; what was there before may go a moment later than the page is still."""
        expect(self.frame.locator(f'[data-event][aria-label*="{text}"]').first).to_be_attached(timeout=_WAIT)

    def words(self) -> list[str]:
        return [text.strip() for text in self.frame.locator(".transit-word").all_inner_texts()]

    def head(self) -> str:
        return str(self.frame.locator(".transit-head").inner_text())

    def map_view(self) -> tuple[Any, ...]:
        """Centre and zoom."""
        return tuple(
            self.root.evaluate("() => [map_div.getCenter().lat, map_div.getCenter().lng, map_div.getZoom()]")
        )

    def mark_mount(self) -> None:
        """Leave a mark in the map's window: it is gone if the map is ever mounted again."""
        self.root.evaluate("() => { window.__same = true; }")

    def is_same_mount(self) -> bool:
        return bool(self.root.evaluate("() => window.__same === true"))

    def choose(self, key: str, *texts: str) -> None:
        """Choose in one of the filters by the beginning of the label."""
        for text in texts:
            self.page.locator(f".st-key-{key} input").first.click()
            self.page.locator("[role=option]").filter(has_text=text).first.click()
            self.page.keyboard.press("Escape")
        self.settle()

    def type_into(self, key: str, text: str) -> None:
        box = self.page.locator(f".st-key-{key} input")
        box.fill(text)
        box.press("Enter")
        self.settle()

    def upload(self, *files: Path | tuple[str, bytes]) -> None:
        made = [
            str(file)
            if isinstance(file, Path)
            else {"name": file[0], "mimeType": "text/csv", "buffer": file[1]}
            for file in files
        ]
        self.page.locator('[data-testid="stFileUploaderDropzoneInput"]').first.set_input_files(made)  # type: ignore[arg-type]
        self.page.wait_for_timeout(1200)
        self.settle()

    def text(self) -> str:
        return str(self.page.locator('[data-testid="stAppViewContainer"]').inner_text())
