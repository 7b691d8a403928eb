"""One change of a filter on the bundled cases, in the real app and a real browser: twenty changes a case.

Each change leads to a state that was not shown before (a payload of the map that comes twice is counted and told), so
the server has neither view nor drawing of it in a cache; the routes as of a moment may be there. Measured for each:

- server: ``ScriptRunner._run_script`` on the wall clock, all reruns of the change added up (see ``timed_server``); and
  the processor time of the same, which other programs on the machine don't lengthen;
- bytes: the payload of the websocket frames that the browser got, before any compression on the way;
- painted: from the key press or click, as the browser stamps the event, to after the frame in which the map first
  shows the new payload. Time for which a widget waits before it sends is in it.

The changes take turns: the as-of slider one stop on or back by an arrow key; a new search, sent with Enter; a status
chosen in the multiselect or taken off again.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.figures import Figure, median, quantile, table
from benchmarks.live import browser, map_frame, served, wait_for_port, wait_until_quiet, window

CASES = ("laos-nine-2013", "documented-cases")
CHANGES = 20
AIM_SERVER, AIM_BYTES, AIM_PAINTED = 60, 60_000, 400
# Letters that nearly every event has, so that the map stays full: the dearest case, and no search comes twice.
_WORDS = ("a", "e", "o", "n", "s", "t", "r", "i")
_SLIDER = ".st-key-w_asof input[type=range]"
_SEARCH = ".st-key-w_text input"
_STATUS = ".st-key-w_status input"


@dataclass(frozen=True)
class Change:
    """What one change took: milliseconds, and bytes."""

    name: str
    server: float
    cpu: float
    reruns: int
    received: int
    painted: float
    fresh: bool


def measure() -> list[Figure]:
    """Measure all cases, and tell each on standard error."""
    with tempfile.TemporaryDirectory() as folder, browser() as started:
        log = Path(folder, "reruns.jsonl")
        command = (sys.executable, "-m", "benchmarks.timed_server", str(log), "app.py")
        with served(*command) as (address, process, _):
            wait_for_port(address, process)
            return [figure for case in CASES for figure in _figures(case, _case(started, address, case, log))]


def _case(started: Browser, address: str, case: str, log: Path) -> list[Change]:
    with window(started) as page:
        frames: list[int] = []
        page.on(
            "websocket", lambda ws: ws.on("framereceived", lambda payload: frames.append(len(payload or "")))
        )
        page.goto(f"{address}/?case={case}")
        frame = map_frame(page)
        wait_until_quiet(page, frames, quiet=1)
        changes: list[Change] = []
        shown = {frame.get_attribute("#map_div", "data-shown")}
        for name, prepare, act in _plan(page):
            prepare()
            wait_until_quiet(page, frames)
            frames.clear()
            frame.evaluate("bench.painted = 0")
            began = time.time()
            act()
            frame.wait_for_function("bench.painted > 0")
            wait_until_quiet(page, frames)
            reruns = [one for one in _reruns(log) if one["began"] >= began]
            stamp = frame.get_attribute("#map_div", "data-shown")
            changes.append(
                Change(
                    name,
                    sum(one["wall"] for one in reruns) * 1000,
                    sum(one["cpu"] for one in reruns) * 1000,
                    len(reruns),
                    sum(frames),
                    frame.evaluate("bench.painted") - page.evaluate("bench.input"),
                    stamp not in shown,
                )
            )
            shown.add(stamp)
        return changes


def _reruns(log: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def _plan(page: Page) -> Iterator[tuple[str, Callable[[], None], Callable[[], None]]]:
    """Give name, preparation (not measured) and deed of each change."""
    words = iter(_WORDS * CHANGES)
    moves = iter(("ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowLeft", "ArrowRight", "ArrowRight") * CHANGES)
    for number in range(CHANGES):
        if number % 4 in (0, 2):
            yield _key(page, "as of", _SLIDER, next(moves))
        elif number % 4 == 1:
            yield _search(page, next(words))
        else:
            yield _status(page)


def _key(page: Page, name: str, selector: str, key: str) -> tuple[str, Callable[[], None], Callable[[], None]]:
    return name, lambda: page.focus(selector), lambda: page.keyboard.press(key)


def _search(page: Page, word: str) -> tuple[str, Callable[[], None], Callable[[], None]]:
    return "search", lambda: page.fill(_SEARCH, word), lambda: page.press(_SEARCH, "Enter")


def _status(page: Page) -> tuple[str, Callable[[], None], Callable[[], None]]:
    first = page.locator("[role=option]").first

    def prepare() -> None:
        page.locator(_STATUS).first.click()
        page.wait_for_timeout(300)

    def act() -> None:
        # When all are chosen there is no option left: Backspace takes the last one off again.
        if first.count() and "(" in first.inner_text():
            first.click()
        else:
            page.keyboard.press("Backspace")

    return "status", prepare, act


def _figures(case: str, changes: list[Change]) -> list[Figure]:
    again = sum(not change.fresh for change in changes)
    print(f"{case}: {len(changes)} changes, {again} to a map shown before", file=sys.stderr)
    for kind, number in Counter(change.name for change in changes).items():
        own = [change for change in changes if change.name == kind]
        print(
            f"  {kind} ×{number}: server {_spread([c.server for c in own], 'ms')}, processor"
            f" {_spread([c.cpu for c in own], 'ms')}, reruns {sorted({c.reruns for c in own})}, received"
            f" {_spread([c.received / 1000 for c in own], 'kB')}, painted {_spread([c.painted for c in own], 'ms')}",
            file=sys.stderr,
        )
    server, cpu = [change.server for change in changes], [change.cpu for change in changes]
    received, painted = [change.received for change in changes], [change.painted for change in changes]
    head = f"filter change, {case}, p50 / p95"
    return [
        Figure(f"{head}: server", "60 ms", _spread(server, "ms"), median(server) <= AIM_SERVER),
        Figure(f"{head}: server, processor time", "", _spread(cpu, "ms")),
        Figure(
            f"{head}: received",
            "60 kB",
            _spread([n / 1000 for n in received], "kB"),
            median(received) <= AIM_BYTES,
        ),
        Figure(f"{head}: painted", "400 ms", _spread(painted, "ms"), median(painted) <= AIM_PAINTED),
    ]


def _spread(values: list[float], unit: str) -> str:
    return f"{median(values):,.0f} / {quantile(values, 0.95):,.0f} {unit}"


if __name__ == "__main__":
    print(table(measure()))
