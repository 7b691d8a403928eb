"""Take the README's screenshot from the running app: ``python -m tests.browser.screenshot``."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.explorer import Explorer
from tests.browser.server import ROOT, launch, running_app

OUT = ROOT / "data" / "screenshot.png"
QUERY = "?asof=2013-05-29T12:00"


def take(out: Path = OUT) -> Path:
    """Open the Laos case as it was known at noon of 29 May 2013, choose the contested flight, and take a picture."""
    with running_app() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1440, "height": 1180})
        explorer = Explorer(page, address).open(QUERY)
        explorer.change(lambda: explorer.frame.locator('[aria-label^="Beijing → Pyongyang"]').press("Enter"))
        page.mouse.move(0, 0)
        page.wait_for_timeout(600)
        page.screenshot(path=out)
        browser.close()
    return out


if __name__ == "__main__":
    take()
