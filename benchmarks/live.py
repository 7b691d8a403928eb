"""The real app in a child process, and a real browser that looks at it: started, asked and ended here."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Frame, Page, sync_playwright

ROOT = Path(__file__).parents[1]
HOST = "127.0.0.1"
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
              "--disable-component-update", "--disable-sync", "--no-first-run")  # fmt: skip
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_MAP_FRAME = 'iframe[title="streamlit_folium.st_folium"]'
_SECONDS = 60

# Put into every window and frame before its own scripts run. A page and its frame count time from moments of their own,
# so all times are turned into milliseconds since 1970, the clock that both have in common.
_STOPWATCH = """(() => {
  const now = () => performance.timeOrigin + performance.now();
  window.bench = { input: 0, painted: 0, first: 0 };
  for (const name of ["keydown", "click"])
    addEventListener(name, (event) => { bench.input = performance.timeOrigin + event.timeStamp; }, true);
  // A task that a frame's callback posts runs after that frame was painted.
  const afterPaint = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
  const watch = () => new MutationObserver((changes) => {
    const map = document.getElementById("map_div");
    if (!map || !changes.some((change) => change.target === map)) return;
    if (!bench.painted && changes.some((change) => change.attributeName === "data-shown"))
      afterPaint(() => { bench.painted = bench.painted || now(); });
    if (!bench.first && map.dataset.basemap === "drawn" && map.dataset.shown)
      afterPaint(() => { bench.first = bench.first || now(); });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-shown", "data-basemap"] });
  watch();
})();"""


@contextmanager
def served(*command: str) -> Iterator[tuple[str, subprocess.Popen[bytes], float]]:
    """Start a server with ``--server.port``; give its address, its process, and when it was started (since 1970)."""
    port = _free_port()
    began = time.time()
    process = subprocess.Popen(
        [*command, "--server.port", str(port), "--server.address", HOST],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://{HOST}:{port}", process, began
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(15)


def wait_for_port(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server takes connections."""
    port = int(address.rsplit(":", 1)[1])
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode} before it answered")
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.01)
        else:
            return
    raise RuntimeError(f"the server did not answer within {_SECONDS} s")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])


@contextmanager
def browser() -> Iterator[Browser]:
    """Start Chromium: the system's, else the one that Playwright brought."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        try:
            yield started
        finally:
            started.close()


@contextmanager
def window(started: Browser) -> Iterator[Page]:
    """Open a window with nothing cached and with the stop-watch in it; it may ask nobody but this machine."""
    context: BrowserContext = started.new_context(viewport={"width": 1600, "height": 1200})
    context.add_init_script(_STOPWATCH)
    context.route(lambda url: f"://{HOST}:" not in url, lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(_SECONDS * 1000)
    try:
        yield page
    finally:
        context.close()


def map_frame(page: Page) -> Frame:
    """Give the map's frame once the map, basemap and data, is painted."""
    handle = page.wait_for_selector(_MAP_FRAME)
    frame = handle.content_frame() if handle else None
    if frame is None:
        raise RuntimeError("the page has no map")
    frame.wait_for_function("window.bench && bench.first > 0")
    return frame


def wait_until_quiet(page: Page, frames: Sequence[Any] = (), quiet: float = 0.4) -> None:
    """Wait until no rerun goes on and nothing came through the socket (``frames`` grows with it) for a while."""
    until = time.monotonic() + _SECONDS
    seen, since = -1, time.monotonic()
    while time.monotonic() < until:
        page.wait_for_timeout(50)
        idle = page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').count() == 1
        if not idle or len(frames) != seen:
            seen, since = len(frames), time.monotonic()
        elif time.monotonic() - since > quiet:
            return
    raise RuntimeError("the page did not come to rest")
