"""One change of a filter on the bundled cases, in the real app and a real browser.

Server time is that of Streamlit's own script run (``ScriptRunner._run_script``), taken inside the server by a wrapper
that this script starts it with. Bytes are those of the frames that the browser's websocket receives. Painted is the time
from the key or click to the first frame painted after the map's new payload was drawn. Every change asks for a filter not
seen before by that server.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.explorer import Explorer
from tests.browser.server import ROOT, _free_port, _wait_for, launch

_SERVER = """
import sys, time
from streamlit.runtime.scriptrunner import script_runner
from streamlit.web.cli import main
log, port = sys.argv[1:]
run = script_runner.ScriptRunner._run_script
def timed(self, *arguments, **options):
    start = time.perf_counter()
    try:
        return run(self, *arguments, **options)
    finally:
        with open(log, "a") as file:
            file.write(f"{time.perf_counter() - start}\\n")
script_runner.ScriptRunner._run_script = timed
sys.argv = ["streamlit", "run", "app.py", "--server.port", port]
sys.exit(main())
"""
_WORDS = ("laos", "beijing", "seoul", "may", "flight", "embassy", "ministry", "arrival", "a", "e", "o", "the")


def measure() -> Iterator[tuple[str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "runs"
        with _server(log) as address, sync_playwright() as playwright:
            browser = launch(playwright)
            for case in ("laos-nine-2013", "documented-cases"):
                server, sent, painted = _changes(Explorer(browser.new_page(), address), case, log)
                yield f"filter change, {case}: server time p50", "60 ms", f"{server * 1000:.0f} ms"
                yield f"filter change, {case}: bytes p50", "60 kB", f"{sent / 1000:.1f} kB"
                yield (
                    f"filter change, {case}: painted p50, p95",
                    "400 ms",
                    f"{painted[0]:.0f} ms, {painted[1]:.0f} ms",
                )
            browser.close()


@contextmanager
def _server(log: Path) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-c", _SERVER, str(log), str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://localhost:{port}/_stcore/health", process)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(20)


def watch_paint(explorer: Explorer, key: str) -> None:
    """Note when a key is pressed, and when the first frame after the map's new payload is painted."""
    explorer.root.evaluate(
        """() => { if (window.__painted) return; window.__painted = []; new MutationObserver(() =>
        requestAnimationFrame(() => setTimeout(() => window.__painted.push(performance.timeOrigin + performance.now()), 0)))
        .observe(document.getElementById('map_div'), {attributeFilter: ['data-shown']}); }"""
    )
    explorer.page.evaluate(
        """key => { window.__pressed = window.__pressed || []; document.addEventListener('keydown', e => {
        if (e.key === key) window.__pressed.push(performance.timeOrigin + performance.now()); }, true); }""",
        key,
    )


def _changes(explorer: Explorer, case: str, log: Path) -> tuple[float, float, tuple[float, float]]:
    received: list[int] = []
    explorer.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda data: received.append(len(data)))
    )
    explorer.open(f"?case={case}")
    watch_paint(explorer, "Enter")
    box = explorer.page.locator(".st-key-w_text input")
    runs, sizes, times = [], [], []
    for word in _WORDS:
        before, count, done = sum(received), explorer.root.evaluate("() => __painted.length"), _runs(log)
        box.fill(word)
        box.press("Enter")
        until = time.monotonic() + 10
        while explorer.root.evaluate("() => __painted.length") == count and time.monotonic() < until:
            explorer.page.wait_for_timeout(20)
        explorer.page.wait_for_timeout(500)
        if explorer.root.evaluate("() => __painted.length") == count:
            continue
        runs.append(_runs(log)[len(done)])
        sizes.append(sum(received) - before)
        times.append(
            explorer.root.evaluate("() => __painted.at(-1)")
            - explorer.page.evaluate("() => __pressed.at(-1)")
        )
    ordered = sorted(times)
    return (
        statistics.median(runs),
        statistics.median(sizes),
        (statistics.median(times), ordered[int(len(ordered) * 0.95)]),
    )


def _runs(log: Path) -> list[float]:
    return [float(line) for line in log.read_text(encoding="utf-8").split()]


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
