"""The real app in a process of its own, and a real browser that may ask nobody but it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, Playwright, Route

ROOT = Path(__file__).parents[2]
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")  # fmt: skip
_LOCAL = ("localhost", "127.0.0.1", "")


@contextmanager
def running_app(**environment: str) -> Iterator[str]:
    """Start the app as a person does, give its address, and end the process at the end; variables are added to ours."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://localhost:{port}/_stcore/health", process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the app ended with {process.returncode} before it answered")
        try:
            with urlopen(url, timeout=2):  # noqa: S310  our own address
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("the app did not answer in time")


def launch(playwright: Playwright) -> Browser:
    """Start Chromium: Debian's, or the one that Playwright brought."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))),
        None,
    )
    return playwright.chromium.launch(executable_path=found, args=list(QUIET))


def watch(page: Page) -> list[str]:
    """Block every request outside this machine, and list what was asked for."""
    outside: list[str] = []

    def decide(route: Route) -> None:
        if urlsplit(route.request.url).hostname in (*_LOCAL, None):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    page.route("**/*", decide)
    # A request that the page's own policy stops never reaches the route: it was tried all the same.
    page.on(
        "console",
        lambda message: outside.append(message.text) if "Content Security Policy" in message.text else None,
    )
    return outside
