"""The timeline in a real browser: a drag, a click, the wheel, and that it stays the same chart in step with the map."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.explorer import Explorer
from tests.browser.hostile import hostile_csv
from tests.factories import csv_of

_ROW = 16


def timeline(explorer: Explorer) -> Locator:
    found = explorer.page.locator(".st-key-timeline")
    expect(found.locator("svg.marks")).to_be_visible()
    return found


def labels(explorer: Explorer) -> list[str]:
    """What stands beside the rows."""
    texts = timeline(explorer).locator("svg .mark-text.role-mark text").all()
    return [str(one.text_content()) for one in texts if " · " in str(one.text_content())]


def axis(explorer: Explorer) -> list[str]:
    return [str(one.text_content()) for one in timeline(explorer).locator(".role-axis-label text").all()]


def corner(explorer: Explorer) -> tuple[float, float]:
    timeline(explorer).scroll_into_view_if_needed()
    box = timeline(explorer).locator("svg.marks").bounding_box()
    assert box is not None
    return box["x"], box["y"]


def drag(explorer: Explorer, start: float, end: float, down: float = 100) -> None:
    left, top = corner(explorer)
    mouse = explorer.page.mouse
    mouse.move(left + start, top + down)
    mouse.down()
    mouse.move(left + end, top + down, steps=6)
    mouse.up()


def events_on_the_map(explorer: Explorer) -> int:
    found = re.search(r"(\d+) events?:", explorer.head())
    assert found is not None
    return int(found.group(1))


def mark(explorer: Explorer) -> None:
    timeline(explorer).locator("svg.marks").evaluate("node => { node.__same = true; }")


def is_same(explorer: Explorer) -> bool:
    return bool(timeline(explorer).locator("svg.marks").evaluate("node => node.__same === true"))


def test_shows_the_events_of_the_map_in_the_order_of_the_list(explorer: Explorer) -> None:
    explorer.open()
    shown = labels(explorer)
    assert len(shown) == events_on_the_map(explorer) == 12
    assert shown[2] == "A3 arrest · Oudomxay"
    height = timeline(explorer).locator("svg.marks").evaluate("node => node.getBoundingClientRect().height")
    assert height <= 260


def test_drag_sets_the_dates_once_and_double_click_clears_them(explorer: Explorer) -> None:
    explorer.open()
    mark(explorer)
    explorer.mark_mount()
    explorer.change(lambda: drag(explorer, 560, 900))
    dates = re.search(r"from=(\d{4}-\d\d-\d\d)&to=(\d{4}-\d\d-\d\d)", explorer.page.url)
    assert dates is not None
    assert explorer.page.locator(".st-key-w_from input").input_value() == dates.group(1)
    assert explorer.page.locator(".st-key-w_to input").input_value() == dates.group(2)
    explorer.expect_link(without="event=")
    assert len(labels(explorer)) == events_on_the_map(explorer) == 11
    # The brush goes when the pointer moves; the dates stay, and nothing more happens.
    left, top = corner(explorer)
    explorer.page.mouse.move(left + 700, top + 60)
    explorer.page.wait_for_timeout(800)
    explorer.settle()
    explorer.expect_link(dates.group())
    # The same drag again is answered again, after the dates were changed by other means.
    explorer.change(lambda: explorer.type_into("w_from", "2013-06"))
    assert labels(explorer) == []
    assert "0 events" in explorer.head()
    explorer.change(lambda: drag(explorer, 560, 900, 40))
    explorer.expect_link(dates.group())
    explorer.page.wait_for_timeout(800)  # two clicks on what is being drawn anew are no double click
    explorer.change(lambda: explorer.page.mouse.dblclick(left + 520, top + 60))
    explorer.expect_link(without="from=")
    assert events_on_the_map(explorer) == 12
    assert is_same(explorer)
    assert explorer.is_same_mount()


def test_click_chooses_an_event_again_and_again(explorer: Explorer) -> None:
    explorer.open()
    names = timeline(explorer).locator("svg text")
    explorer.change(lambda: names.filter(has_text="A3 arrest").click())
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("Oudomxay")
    assert timeline(explorer).locator('svg path[fill="#F0E442"]').count() == 1
    explorer.change(lambda: explorer.page.get_by_role("button", name="Close").click())
    assert timeline(explorer).locator('svg path[fill="#F0E442"]').count() == 0
    explorer.change(lambda: names.filter(has_text="A3 arrest").click())
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("Oudomxay")
    # Anywhere in a row is the row's event, also on what a drag has left of the chart.
    left, top = corner(explorer)
    explorer.change(lambda: explorer.page.mouse.click(left + 400, top + 18 + _ROW * 6.5))
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("Beijing → Pyongyang")


def test_wheel_goes_from_months_to_hours_and_a_change_of_data_keeps_the_place(explorer: Explorer) -> None:
    explorer.open()
    mark(explorer)
    months = axis(explorer)
    assert "May 2013" in months
    left, top = corner(explorer)
    explorer.page.mouse.move(left + 700, top + 100)
    explorer.page.mouse.wheel(0, 100)
    explorer.settle()
    assert axis(explorer) == months  # the wheel alone scrolls the page
    left, top = corner(explorer)
    explorer.page.mouse.move(left + 700, top + 100)
    explorer.page.keyboard.down("Control")
    for _ in range(14):
        explorer.page.mouse.wheel(0, -300)
        explorer.page.wait_for_timeout(40)
    explorer.page.keyboard.up("Control")
    explorer.settle()
    hours = axis(explorer)
    assert any(re.fullmatch(r"\d\d:\d\d", text) for text in hours)
    explorer.change(lambda: explorer.choose("w_status", "confirmed"))
    assert axis(explorer) == hours
    explorer.page.mouse.move(left + 700, top + 90)
    explorer.page.keyboard.down("Shift")
    drag(explorer, 600, 800, 90)
    explorer.page.keyboard.up("Shift")
    explorer.settle()
    assert axis(explorer) != hours
    explorer.expect_link(without="from=")
    explorer.expect_link(without="event=")
    assert is_same(explorer)


def test_stays_the_same_chart_from_moment_to_moment_in_step_with_the_map(explorer: Explorer) -> None:
    explorer.open()
    mark(explorer)
    slider = explorer.page.locator(".st-key-w_asof input[type=range]")
    before = axis(explorer)
    explorer.change(lambda: slider.press("Home"))
    seen = []
    for _ in range(6):
        assert len(labels(explorer)) == events_on_the_map(explorer)
        heads = timeline(explorer).locator("svg text", has_text="as known on").all()
        seen += [str(one.text_content()) for one in heads]
        assert axis(explorer) == before
        explorer.change(lambda: slider.press("ArrowRight"))
    assert seen[0] == "as known on 28 May 2013"
    assert "as known on 29 May 2013, 19:12" in seen
    assert len(seen) == 6
    assert is_same(explorer)


@pytest.mark.parametrize(("number", "rows"), [(40, True), (620, False)])
def test_many_events_are_thin_rows_or_counts(explorer: Explorer, number: int, rows: bool) -> None:
    made = [
        {"group": "g", "event": str(n), "date": f"{1945 + n % 80}-05-0{1 + n % 9}", "place": "Beijing"}
        for n in range(number)
    ]
    explorer.open()
    explorer.upload(("many.csv", csv_of([*made, {"group": "g", "event": "x", "place": "Seoul"}])))
    found = timeline(explorer)
    height = found.locator("svg.marks").evaluate("node => node.getBoundingClientRect().height")
    assert height <= 420
    expect(found).to_contain_text("Without a date (1): ")
    if rows:
        assert found.get_by_text("Bars are when it happened").is_visible()
        return
    expect(found).to_contain_text(f"{number} events, counted by the year")
    explorer.change(lambda: drag(explorer, 200, 600))
    explorer.expect_link("from=19")
    assert events_on_the_map(explorer) < number


def test_hostile_texts_are_shown_literally(explorer: Explorer) -> None:
    explorer.open()
    explorer.upload(("hostile.csv", hostile_csv()))
    shown = labels(explorer)
    assert len(shown) == 4
    # Cut to the room there is, by as much as the font asks.
    assert shown[1].startswith("1 e2 {{ 7*191 }} {% x… · place {{ 7*191 }} {%")
    timeline(explorer).locator("svg text").filter(has_text="crossing").hover()
    tip = explorer.page.locator(".vg-tooltip.visible")
    expect(tip).to_contain_text("{{ 7*191 }} {% x {# y ${window.__xss=1} <im")
    assert tip.locator("img").count() == 0
    assert explorer.page.evaluate("() => window.__xss") is None
    undated = timeline(explorer).get_by_text("Without a date (1): ")
    expect(undated).to_contain_text("<img")


def test_a_reader_is_told_where_the_same_is_in_words(explorer: Explorer) -> None:
    explorer.open()
    described = timeline(explorer).locator("[aria-label*='The list of events below says the same in words']")
    assert described.count() >= 1
