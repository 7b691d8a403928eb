"""One app and one browser for all browser tests; a fresh window for each."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from geo.places import ensure_index
from geo.sealed import kept_folder
from tests.browser.explorer import Explorer
from tests.browser.server import launch, running_app


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=30_000)  # a machine with other work is slow, and not wrong
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = launch(playwright)
    yield started
    started.close()


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    ensure_index()
    with running_app() as address:
        yield address


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Leave none of what one test had kept on this machine to the next: their files have the same headers."""
    yield
    shutil.rmtree(kept_folder(), ignore_errors=True)


@pytest.fixture
def explorer(browser: Browser, app: str) -> Iterator[Explorer]:
    context = browser.new_context(viewport={"width": 1600, "height": 2000}, accept_downloads=True)
    opened = Explorer(context.new_page(), app)
    yield opened
    context.close()
    assert opened.outside == [], "something was asked for outside this machine"
    assert opened.errors == []
