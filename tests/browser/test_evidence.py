"""The evidence of an event in a real browser: read by eye, by keyboard and by a screen reader; odd times painted."""

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import Explorer

FLIGHT = "?event=e0831ea5b7ea"
HOSTILE = '<img src=x onerror="window.__xss=1">{{ 7*191 }}'


def test_the_strip_is_a_table_with_a_name_and_tells_the_reversal(explorer: Explorer) -> None:
    explorer.open(FLIGHT)
    region = explorer.page.get_by_role("region", name="Each source's stance over time")
    expect(region).to_be_visible()
    row = region.get_by_role("row", name="South Korean foreign ministry official")
    assert [text.split("\n")[0] for text in row.get_by_role("cell").all_inner_texts()] == [
        "× denied", "● confirmed – changed its mind", "● confirmed",
    ]  # fmt: skip
    assert region.get_by_role("columnheader").all_inner_texts() == [
        "Source", "29 May 2013", "29 May 2013, 19:12", "30 May 2013", "2 June 2013",
    ]  # fmt: skip
    # The denial ends where the confirmation begins: at the column of 19:12.
    denied, confirmed = (row.get_by_role("cell").nth(n).bounding_box() for n in (0, 1))
    column = region.get_by_role("columnheader", name="19:12").bounding_box()
    assert denied is not None
    assert confirmed is not None
    assert column is not None
    assert abs(denied["x"] + denied["width"] - confirmed["x"]) < 2
    assert abs(confirmed["x"] - column["x"]) < 2


def test_two_sources_are_counted_as_one_by_keyboard_and_that_is_undone(explorer: Explorer) -> None:
    explorer.open(FLIGHT)
    evidence = explorer.page.locator(".st-key-evidence")
    expect(evidence).to_contain_text("4 independent sources say so")
    explorer.page.get_by_role("button", name="Are two of these one source?").press("Enter")
    box = explorer.page.locator(".st-key-w_same input")
    for name in ("Dong-A", "Civic"):
        box.press_sequentially(name)
        box.press("Enter")
        explorer.settle()
    box.press("Escape")
    explorer.page.get_by_role("button", name="Count them as one").press("Enter")
    explorer.settle()
    expect(evidence).to_contain_text("3 independent sources say so")
    expect(evidence).to_contain_text("counted as one by you")
    explorer.expect_link("same=")
    explorer.open(explorer.page.url.removeprefix(f"{explorer.address}/"))
    expect(evidence).to_contain_text("3 independent sources say so")
    evidence.get_by_role("button", name="Undo").press("Enter")
    expect(evidence).to_contain_text("4 independent sources say so")
    explorer.expect_link(without="same=")


def test_modes_of_dates_are_chosen_by_keyboard_and_count_what_is_listed(explorer: Explorer) -> None:
    explorer.open("?from=2013-05")
    possible, certain = (
        int(label.split("(")[1].split(")")[0])
        for label in explorer.page.locator(".st-key-w_certain label", has_text="in range (").all_inner_texts()
    )
    assert f"{possible} events" in explorer.head()
    radio = explorer.page.locator(".st-key-w_certain input[type=radio]").first
    radio.focus()
    explorer.change(lambda: radio.press("ArrowDown"))
    assert f"{certain} events" in explorer.head()
    assert certain < possible
    explorer.expect_link("certain=1")


def test_a_source_that_is_markup_is_shown_as_text(explorer: Explorer) -> None:
    name = HOSTILE.replace('"', '""')
    rows = "group,event,place,date,source,via,people\n" + "".join(
        f'g,e,Vientiane,2013-05-0{n},"{name} {n}","{name}",{n}\n' for n in (1, 2)
    )
    explorer.open()
    explorer.upload(("hostile.csv", rows.encode()))
    explorer.change(lambda: explorer.frame.locator("[data-event]").first.press("Enter"))
    evidence = explorer.page.locator(".st-key-evidence")
    expect(evidence.get_by_role("rowheader").first).to_contain_text(HOSTILE)
    expect(evidence).to_contain_text("The sources disagree")
    assert evidence.locator("img").count() == 0
    assert explorer.page.evaluate("() => window.__xss") is None


def test_the_years_1_and_9999_are_painted_filtered_and_asked_for(explorer: Explorer) -> None:
    rows = (
        "group,event,place,date,reported\ng,a,Vientiane,2013-05-01,2013-05-02\ng,b,Kunming,9999-12-31,9999-12-31\n"
        "g,c,Beijing,0001-01-01,0001-01-01\n"
    )
    explorer.open()
    explorer.change(lambda: explorer.upload(("far.csv", rows.encode())))
    assert "2 events" in explorer.head()
    slider = explorer.page.locator(".st-key-w_asof input[type=range]")
    slider.focus()
    explorer.change(lambda: slider.press("ArrowLeft"))
    assert "As known on 31 December 9999" in explorer.head()
    assert "3 events" in explorer.head()
    explorer.change(lambda: explorer.type_into("w_from", "9999"))
    assert "1 event" in explorer.head()
    expect(explorer.page.locator('[data-testid="stApp"]')).to_contain_text("too far off for the slider")
    expect(explorer.page.locator('[data-testid="stException"]')).to_have_count(0)


def test_before_everything_map_list_and_panel_say_so(explorer: Explorer) -> None:
    explorer.open(f"{FLIGHT}&asof=1900-01-01")
    expect(explorer.frame.locator(".transit-notice")).to_contain_text("Nothing had been reported by then")
    assert explorer.labels() == []
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("Choose a place or a line on the map")
    assert explorer.page.locator(".st-key-w_events").count() == 0


def test_the_chosen_event_is_said_in_the_map_with_its_sources_and_leads_to_the_reports(
    explorer: Explorer,
) -> None:
    explorer.page.set_viewport_size({"width": 1400, "height": 900})
    explorer.open()
    card = explorer.frame.locator(".transit-card")
    expect(card).to_be_hidden()
    explorer.change(lambda: explorer.frame.locator("[data-event=e0831ea5b7ea]").first.press("Enter"))
    expect(card).to_contain_text("Confirmed by South Korean foreign ministry official")
    evidence = explorer.page.locator(".st-key-evidence")
    expect(evidence).not_to_be_in_viewport()
    card.get_by_role("button", name="Show every report").click()
    expect(evidence).to_be_in_viewport()
    explorer.open(f"{FLIGHT}&full=1")
    expect(card).to_contain_text("Beijing → Pyongyang")
    expect(card.get_by_role("button")).to_have_count(0)


HIDDEN = """() => {
    const clear = mark => {
        const r = mark.getBoundingClientRect(), x = (r.left + r.right) / 2, y = (r.top + r.bottom) / 2;
        const at = document.elementFromPoint(x, y);
        return at && !at.closest('.leaflet-control');
    };
    const marks = [...document.querySelectorAll('.transit-place')].filter(mark => mark.querySelector('[fill="#F0E442"]'));
    return [marks.length, marks.filter(mark => !clear(mark)).length];
}"""


def test_an_event_chosen_in_the_list_comes_into_sight_from_under_its_card_or_from_afar(
    explorer: Explorer,
) -> None:
    explorer.page.set_viewport_size({"width": 1400, "height": 900})
    explorer.open("?event=e0831ea5b7ea")
    grid = explorer.page.locator(".st-key-w_events")
    card = explorer.frame.locator(".transit-card")
    for centre in ([60, 10], [15, 132]):  # far from all, and with Oudomxay about where the card will lie
        explorer.root.evaluate("(_, at) => { map_div.setView(at, 5, { animate: false }); }", centre)
        explorer.change(lambda: explorer.click_in(grid, 16, 35 * 3 + 17))
        expect(card).to_contain_text("Oudomxay")
        marks, hidden = explorer.frame.locator("body").evaluate(HIDDEN)
        assert (marks > 0, hidden) == (True, 0)
        explorer.change(lambda: explorer.click_in(grid, 16, 35 * 5 + 17))


# Whether one sees the map itself at both ends of a line.
ENDS = """line => {
    const at = i => line.getPointAtLength(i).matrixTransform(line.getScreenCTM());
    return [0, line.getTotalLength()].map(at).map(end => {
        const top = document.elementFromPoint(end.x, end.y);
        return Boolean(top) && !top.closest('.leaflet-control');
    });
}"""


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_card_hides_neither_end_of_its_own_leg_wherever_that_is(
    explorer: Explorer, width: int, height: int
) -> None:
    explorer.page.set_viewport_size({"width": width, "height": height})
    explorer.open()
    legs = explorer.frame.locator("path.transit-touch[data-event]")
    for at in range(legs.count()):
        explorer.change(lambda at=at: legs.nth(at).press("Enter"))
        expect(explorer.frame.locator(".transit-card")).to_be_visible()
        ends = legs.nth(at).evaluate(ENDS)
        assert ends == [True, True], legs.nth(at).get_attribute("aria-label")
