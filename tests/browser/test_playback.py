"""Playback in a real browser: what is stepped through, by hand, by clicker and by itself; comparing two maps."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from geo.draw.words import date_words
from tests.browser.explorer import Explorer
from tests.browser.test_timeline import labels


def heading(explorer: Explorer) -> int:
    """The number in the heading of the list of events."""
    text = explorer.page.get_by_role("heading", name=re.compile(r"^Events")).first.inner_text()
    return int(re.sub(r"\D", "", text))


def agrees(explorer: Explorer) -> None:
    """Map, frame and list show the same number of events."""
    numbers = [int(n) for n in re.findall(r"(\d+) (?:event|leg|mark|not on)", explorer.head())]
    assert numbers[0] == sum(numbers[1:]) == heading(explorer)
    on_map = explorer.frame.locator("[data-event]").evaluate_all(
        "all => new Set(all.map(one => one.getAttribute('data-event'))).size"
    )
    # A place names up to eight of its events, by its last attribute one: at least each feature is one of the list.
    assert 0 < on_map <= numbers[0]


def moment(explorer: Explorer) -> str:
    return explorer.head().splitlines()[1]


def test_stepping_says_what_changed_and_mounts_nothing_again(explorer: Explorer) -> None:
    explorer.open("?asof=2013-05-28")
    explorer.mark_mount()
    view = explorer.map_view()
    explorer.change(explorer.page.locator(".st-key-w_on button").first.click)
    assert moment(explorer) == "As known on 29 May 2013, 00:00"
    agrees(explorer)
    explorer.change(explorer.page.locator(".st-key-w_on button").first.click)
    assert moment(explorer) == "As known on 29 May 2013, 19:12"
    assert "confirmed by South Korean foreign ministry official, which had denied it" in explorer.head()
    flags = explorer.frame.locator(".transit-flag").all_inner_texts()
    assert sorted(flags) == ["new", "now confirmed", "withdrawn"]
    agrees(explorer)
    assert explorer.is_same_mount()
    assert explorer.map_view() == view


def picture(explorer: Explorer) -> dict[str, list[list[str]]]:
    """All that is drawn, in the order in which it lies, seen from one fixed view."""
    drawn: dict[str, list[list[str]]] = explorer.root.evaluate(
        """() => { map_div.setView([0, 0], 3, {animate: false}); map_div.setView([30, 112], 4, {animate: false});
        const told = (css, names) => [...document.querySelectorAll(css)].map(one =>
          [...names.map(name => one.getAttribute(name) || ''), one.style.transform, one.tagName === 'path' ? '' : one.innerHTML]);
        return {lines: told('.leaflet-overlay-pane path', ['d', 'stroke', 'stroke-dasharray', 'stroke-width', 'aria-label']),
          places: told('.leaflet-marker-pane > *', ['aria-label']), arrows: told('.leaflet-transit-arrows-pane > *', []),
          labels: told('.leaflet-transit-labels-pane > .transit-label', [])}; }"""
    )
    return drawn


@pytest.mark.parametrize("what", ["asof", "upto"])
def test_at_every_stop_all_agree_and_the_map_is_as_if_opened_there(explorer: Explorer, what: str) -> None:
    explorer.open("?asof=2013-05-28" if what == "asof" else "?upto=2013-04-30")
    if what == "upto":
        explorer.page.locator(".st-key-w_what").get_by_text("What happened").click()
        explorer.settle()
    cold = Explorer(explorer.page.context.new_page(), explorer.address)
    for stop in range(5):
        explorer.change(lambda: explorer.page.keyboard.press("PageDown"))
        agrees(explorer)
        assert len(labels(explorer)) == heading(explorer)
        cold.open("?" + urlsplit(explorer.page.url).query)
        # A link carries the stop alone: what changed since the one before is marked in both.
        assert picture(explorer) == picture(cold), stop


def test_a_step_leaves_alone_what_it_does_not_change(explorer: Explorer) -> None:
    explorer.open("?asof=2013-05-29T19:12")
    lines = explorer.frame.locator("path.transit-line")
    lines.evaluate_all("all => all.forEach(one => { one.__kept = true; })")
    explorer.change(lambda: explorer.page.keyboard.press("PageDown"))
    explorer.change(lambda: explorer.page.keyboard.press("PageDown"))
    kept = lines.evaluate_all("all => all.filter(one => one.__kept).length")
    assert 0 < kept < lines.count()


def test_a_clicker_steps_wherever_the_focus_is(explorer: Explorer) -> None:
    explorer.open("?asof=2013-05-28")
    explorer.change(lambda: explorer.page.keyboard.press("PageDown"))
    assert moment(explorer) == "As known on 29 May 2013, 00:00"
    explorer.frame.locator("#map_div").focus()
    explorer.change(lambda: explorer.page.keyboard.press("PageDown"))
    assert moment(explorer) == "As known on 29 May 2013, 19:12"
    explorer.change(lambda: explorer.page.keyboard.press("PageUp"))
    assert moment(explorer) == "As known on 29 May 2013, 00:00"


def played(explorer: Explorer) -> list[list[Any]]:
    """Let it play to its end; gives each payload's line of time and counts, as they were shown."""
    explorer.root.evaluate(
        """() => { window.__steps = []; new MutationObserver(() => __steps.push(
        document.querySelector('.transit-head').innerText.split('\\n'))).observe(
        document.getElementById('map_div'), {attributeFilter: ['data-shown']}); }"""
    )
    explorer.page.locator(".st-key-w_pace").get_by_text("½ s").click()
    explorer.settle()
    explorer.page.locator(".st-key-w_play button").first.click()
    expect(explorer.page.locator(".st-key-w_play button").first).to_contain_text("Pause")
    expect(explorer.page.locator(".st-key-w_play button").first).to_contain_text("Play", timeout=60_000)
    explorer.settle()
    steps: list[list[Any]] = explorer.root.evaluate("() => __steps")
    return steps


def test_playing_what_was_known_goes_from_stop_to_stop_and_ends_today(explorer: Explorer) -> None:
    explorer.open()
    explorer.mark_mount()
    lines = [step[1] for step in played(explorer)]
    today = f"As known today, {date_words(datetime.now(tz=UTC).astimezone().date().isoformat())}"
    assert list(dict.fromkeys(lines)) == [
        "As known on 28 May 2013",
        "As known on 29 May 2013, 00:00",
        "As known on 29 May 2013, 19:12",
        "As known on 30 May 2013",
        "As known on 2 June 2013",
        "As known on 21 June 2013",
        today,
    ]
    assert explorer.is_same_mount()
    agrees(explorer)


def test_playing_what_happened_grows_and_ends_with_all(explorer: Explorer) -> None:
    explorer.open("?group=Nine+from+Laos%2C+2013")
    explorer.page.locator(".st-key-w_what").get_by_text("What happened").click()
    explorer.settle()
    explorer.mark_mount()
    steps = played(explorer)
    assert explorer.is_same_mount()
    counts = [
        int(re.findall(r"^(\d+) event", line)[0]) for step in steps for line in step if " event" in line
    ]
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (2, 9)
    assert "up to 1 April 2013" in steps[0][2]
    agrees(explorer)


def test_the_front_of_a_growing_route_has_its_arrow_at_its_end(explorer: Explorer) -> None:
    explorer.open("?upto=2013-05-27&group=Nine+from+Laos%2C+2013")
    # Two legs began on 27 May: to Kunming, and on to Beijing.
    assert explorer.frame.locator(".transit-front").count() == 2
    explorer.expect_link("upto=2013-05-27")


def test_two_moments_side_by_side_move_together(explorer: Explorer) -> None:
    explorer.page.goto(f"{explorer.address}/?compare=moment&a=2013-05-29T00:00&b=2013-05-29T19:12")
    maps = [explorer.frame_of(name).locator("#map_div[data-basemap=drawn][data-shown]") for name in "AB"]
    for one in maps:
        expect(one).to_be_visible(timeout=30_000)
    explorer.settle()
    heads = [explorer.frame_of(name).locator(".transit-head").inner_text() for name in "AB"]
    assert "29 May 2013, 00:00" in heads[0]
    assert "29 May 2013, 19:12" in heads[1]
    assert "Differences (3)" in explorer.text()
    where = (
        "() => [map_div.getCenter().lat.toFixed(3), map_div.getCenter().lng.toFixed(3), map_div.getZoom()]"
    )
    assert maps[0].evaluate(where) == maps[1].evaluate(where)
    maps[0].evaluate("() => { map_div.setView([20, 100], 6, {animate: false}); }")
    explorer.page.wait_for_timeout(500)
    assert maps[1].evaluate(where) == ["20.000", "100.000", 6]


def test_two_sources_and_two_groups_have_tables_of_their_own(explorer: Explorer) -> None:
    for query in ("compare=source", "compare=group"):
        explorer.page.goto(f"{explorer.address}/?{query}")
        for name in "AB":
            expect(explorer.frame_of(name).locator("#map_div[data-shown]")).to_be_visible(timeout=30_000)
        explorer.settle()
        assert re.search(r"Differences \(\d+\)", explorer.text())
