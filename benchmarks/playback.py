"""One step of playback, on the bundled cases and on 5,000 events, in the real app and a real browser.

A step is a press of Page Down; painted is the time from the key to the first frame painted after the map's new payload was
drawn, list and counts being in the same run. Every stop is new to the server the first time it is stepped to; going back and
on again is measured as well, as a person does. A bundled case has so few stops that its 95th percentile would be that of one
slow step: it is stepped through in three windows.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from datetime import date, timedelta

from playwright.sync_api import Browser, sync_playwright

from benchmarks.filter_change import watch_paint
from benchmarks.layers_against_markers import made_csv
from tests.browser.explorer import Explorer
from tests.browser.server import launch, running_app

_EVENTS, _STEPS, _WINDOWS = 5000, 20, 3
_CASES = {"laos-nine-2013": "the Laos case", "documented-cases": "documented cases"}


def measure() -> Iterator[tuple[str, str, str]]:
    with running_app() as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for what, label in (("asof", "what was known"), ("upto", "what happened")):
            for case, name in _CASES.items():
                times = [time for _ in range(_WINDOWS) for time in _in_window(browser, address, case, what)]
                yield _row(f"step of {label}, {name}", "250 ms", times)
            explorer = Explorer(browser.new_page(), address).open()
            explorer.upload(("made.csv", _reported(made_csv(_EVENTS))))
            explorer.page.wait_for_timeout(5000)
            yield _row(f"step of {label}, {_EVENTS:,} events", "500 ms", _steps(explorer, what, _STEPS))
        browser.close()


def _in_window(browser: Browser, address: str, case: str, what: str) -> list[float]:
    page = browser.new_page()
    times = _steps(Explorer(page, address).open(f"?case={case}"), what, _STEPS)
    page.close()
    return times


def _row(name: str, aim: str, times: list[float]) -> tuple[str, str, str]:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"{name}: painted p50, p95", f"p95 {aim}", f"{statistics.median(times):.0f} ms, {p95:.0f} ms"


def _steps(explorer: Explorer, what: str, number: int) -> list[float]:
    if what == "upto":
        explorer.page.locator(".st-key-w_what").get_by_text("What happened").click()
        explorer.settle()
    watch_paint(explorer, "PageDown")
    watch_paint(explorer, "PageUp")
    return [time for key in ("PageUp", "PageDown", "PageUp") for time in _one_way(explorer, key, number)]


def _one_way(explorer: Explorer, key: str, number: int) -> Iterator[float]:
    """Step up to a number of times, but not on from the last stop."""
    for _ in range(number):
        painted = _step(explorer, key)
        if painted is None:
            return
        yield painted


def _step(explorer: Explorer, key: str) -> float | None:
    count = "() => __painted.length"
    before = explorer.root.evaluate(count)
    explorer.page.keyboard.press(key)
    for _ in range(100):
        explorer.page.wait_for_timeout(20)
        if explorer.root.evaluate(count) > before:
            break
    else:
        return None  # the last stop, from which nothing changes
    explorer.page.wait_for_timeout(400)
    last = explorer.root.evaluate("() => __painted.at(-1)")
    return float(last - explorer.page.evaluate("() => __pressed.at(-1)"))


def _reported(data: bytes) -> bytes:
    """Let each event be reported within forty days of its date."""
    made = random.Random(1)  # noqa: S311
    head, *lines = data.decode().split("\n")
    days = [date.fromisoformat(line.split(",")[2]) + timedelta(days=made.randint(0, 40)) for line in lines]
    return "\n".join(
        [f"{head},reported", *(f"{line},{day}" for line, day in zip(lines, days, strict=True))]
    ).encode()


if __name__ == "__main__":
    for row in measure():
        print(*row, sep=" | ")
