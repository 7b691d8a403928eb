"""The Explore page in a real browser: what a person sees, and that it stays put while filters change."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import Explorer

LAOS_TO_KUNMING = "Vientiane → Kunming, 27 May 2013"


def test_opens_on_the_laos_case_with_names_numbers_and_frame(explorer: Explorer) -> None:
    explorer.open()
    assert "Nine from Laos, 2013" in explorer.head()
    assert "As known today" in explorer.head()
    names = explorer.frame.locator(".transit-name").all_inner_texts()
    for place in ("Vientiane", "Kunming", "Beijing", "Pyongyang", "North Korea", "China", "Laos"):
        assert any(name.startswith(place) for name in names), place
    assert "A5" in explorer.frame.locator(".transit-name").filter(has_text="Kunming").inner_text()
    expect(explorer.frame.locator(".transit-legend")).to_contain_text("confirmed")
    expect(explorer.frame.locator(".transit-foot")).to_contain_text("Sources: Yonhap")
    expect(explorer.frame.locator(".leaflet-control-scale")).to_be_visible()


def test_basemap_is_painted(explorer: Explorer) -> None:
    """An empty grey map is what presenters do not forgive: land and sea must both be there, in their colours."""
    explorer.open()
    colours = explorer.frame.locator(".leaflet-transit-base-pane canvas").evaluate(
        """canvas => { const d = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        let land = 0, sea = 0; for (let i = 0; i < d.length; i += 4) { if (d[i + 3] === 0) sea++; else if (d[i] === 0xf4) land++; }
        return [land / (d.length / 4), sea / (d.length / 4)]; }"""
    )
    assert colours[0] > 0.2
    assert colours[1] > 0.05


@pytest.mark.parametrize(
    ("moment", "words", "present", "absent"),
    [
        ("2013-05-28", ["unverified", "unverified"], ["China → Laos", "Laos → China", "Vientiane, about 16 May"], ["Kunming", "Beijing"]),
        ("2013-05-29T12:00", ["path unknown", "contested", "reported", "reported"], ["Vientiane → Kunming", "Kunming → Beijing, path unknown", "Beijing → Pyongyang"],
         ["Oudomxay"]),
        ("2013-05-30", ["reported", "reported"], ["Kunming → Beijing, 27 May 2013", "Beijing → Pyongyang, 28 May 2013 · repatriation by air · 9 people, confirmed",
                            "Beijing, 29 May 2013 · sighting · 9 people, denied"], ["path unknown"]),
        ("2013-06-30", ["path unknown", "reported", "reported"], ["Oudomxay → Vientiane, path unknown", "Oudomxay, 10 May 2013"], []),
    ],
)  # fmt: skip
def test_shows_what_was_known_at_a_moment(
    explorer: Explorer, moment: str, words: list[str], present: list[str], absent: list[str]
) -> None:
    explorer.open(f"?asof={moment}&group=Nine from Laos, 2013")
    labels = explorer.labels()
    assert sorted(explorer.words()) == sorted(words)
    for label in present:
        assert any(shown.startswith(label) for shown in labels), (label, labels)
    for label in absent:
        assert not any(label in shown for shown in labels), (label, labels)


def test_nothing_was_known_on_27_may(explorer: Explorer) -> None:
    explorer.open("?asof=2013-05-27")
    assert explorer.labels() == []
    expect(explorer.frame.locator(".transit-notice")).to_contain_text("Nothing had been reported by then")


def test_slider_moves_by_keyboard_from_report_to_report(explorer: Explorer) -> None:
    explorer.open()
    slider = explorer.page.locator(".st-key-w_asof input[type=range]")
    slider.focus()
    explorer.change(lambda: slider.press("Home"))
    assert "As known on 28 May 2013" in explorer.head()
    explorer.change(lambda: slider.press("ArrowRight"))
    explorer.change(lambda: slider.press("ArrowRight"))
    assert "As known on 29 May 2013, 19:12" in explorer.head()
    explorer.expect_link("asof=2013-05-29T19")


def test_what_is_below_the_map_comes_even_when_the_map_never_answers(explorer: Explorer) -> None:
    explorer.page.route("**/component/**", lambda route: route.abort())
    explorer.page.goto(explorer.address)
    expect(explorer.page.get_by_role("heading", name="Events (12)")).to_be_visible(timeout=30_000)


def test_map_is_mounted_once_and_keeps_its_place(explorer: Explorer) -> None:
    explorer.open()
    explorer.mark_mount()
    explorer.root.evaluate("() => map_div.setView([20, 101], 6, {animate: false})")
    explorer.page.wait_for_timeout(600)
    before = explorer.map_view()
    explorer.change(lambda: explorer.choose("w_status", "confirmed"))
    explorer.change(lambda: explorer.type_into("w_from", "2013-05-20"))
    explorer.change(lambda: explorer.page.locator(".st-key-w_asof input[type=range]").press("ArrowLeft"))
    assert explorer.is_same_mount()
    assert explorer.map_view() == pytest.approx(before)
    explorer.frame.get_by_role("button", name="Fit the map to what is shown").click()
    assert explorer.map_view() != pytest.approx(before)


def test_legs_never_vanish_from_the_screen_during_a_change(explorer: Explorer) -> None:
    """No flicker: at every painted frame of a change there is something on the map."""
    explorer.open()
    explorer.root.evaluate(
        """() => { window.__least = 1e9; (function look() {
        window.__least = Math.min(window.__least, document.querySelectorAll('.transit-line').length);
        requestAnimationFrame(look); })(); }"""
    )
    explorer.change(lambda: explorer.choose("w_status", "confirmed"))
    assert explorer.root.evaluate("() => window.__least") >= 3


def test_click_shows_every_report_side_by_side(explorer: Explorer) -> None:
    explorer.open()
    explorer.change(lambda: explorer.frame.locator('[aria-label^="Beijing → Pyongyang"]').press("Enter"))
    evidence = explorer.page.locator(".st-key-evidence")
    for text in ("Dong-A Ilbo", "Civic groups in Seoul", "Kwon Young-se", "UN human rights office", "Carried by UPI",
                 "No longer stands", "Said 29 May 2013, 19:12", "Some sources are more precise"):  # fmt: skip
        expect(evidence).to_contain_text(text)
    assert evidence.get_by_role("link", name="Open the source").count() == 4
    explorer.expect_link("event=")


def test_clicking_a_place_again_goes_through_its_events(explorer: Explorer) -> None:
    explorer.open()
    ring = explorer.frame.locator('[aria-label^="Laos, by 27 May"]')
    explorer.change(lambda: ring.press("Enter"))
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("detention")
    explorer.change(lambda: explorer.frame.locator('[aria-label^="Laos, by 27 May"]').press("Enter"))
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("release")


def test_row_of_the_list_highlights_its_event_on_the_map(explorer: Explorer) -> None:
    explorer.open()
    assert explorer.frame.locator('circle[fill="#F0E442"]').count() == 0
    grid = explorer.page.locator(".st-key-w_events canvas").first
    explorer.change(lambda: explorer.click_in(grid, 16, 35 * 4 + 17))
    expect(explorer.page.locator(".st-key-evidence")).to_contain_text("Vientiane")
    assert explorer.frame.locator('circle[fill="#F0E442"]').count() == 1


@pytest.mark.parametrize("case", ["laos-nine-2013", "documented-cases"])
def test_counts_on_the_map_add_up(explorer: Explorer, case: str) -> None:
    for query in ("", "&status=confirmed", "&from=2002-06&to=2013-05-15", "&q=embassy"):
        explorer.open(f"?case={case}{query}")
        found = re.search(r"(\d+) events?: (\d+) legs?, (\d+) marks?, (\d+) not on the map", explorer.head())
        assert found is not None
        events, legs, marks, off = map(int, found.groups())
        assert events == legs + marks + off
        drawn = explorer.root.evaluate(
            """() => { let legs = 0, marks = 0; map_div.eachLayer(l => { const p = l.feature && l.feature.properties; if (!p) return;
            if (p.layer === 'leg' && p.look !== 'inferred') legs += p.count; if (p.layer === 'place' && !p.end) marks += p.count; });
            return [legs, marks]; }"""
        )
        assert drawn == [legs, marks], query


def test_filters_count_what_each_choice_would_leave(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.locator(".st-key-w_status input").first.click()
    options = explorer.page.locator("[role=option]").all_inner_texts()
    assert options == ["confirmed (7)", "reported (4)", "denied (1)"]
    explorer.page.keyboard.press("Escape")
    explorer.choose("w_status", "denied")
    explorer.choose("w_kind", "sighting (1)")
    expect(explorer.frame.locator(".transit-head")).to_contain_text("1 event: 0 legs, 1 mark")
    expect(explorer.page).to_have_url(re.compile("status=denied.*kind=sighting|kind=sighting.*status=denied"))


def test_empty_result_says_what_to_do_and_can_be_cleared(explorer: Explorer) -> None:
    explorer.open("?q=nosuchword")
    expect(explorer.frame.locator(".transit-notice")).to_contain_text("No event is left by the filters")
    explorer.change(lambda: explorer.page.get_by_role("button", name="Clear filters").click())
    assert "12 events" in explorer.head()


def test_full_window_holds_the_map_alone(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.get_by_role("button", name="Map only").click()
    expect(explorer.page.locator('[data-testid="stSidebar"]')).not_to_be_visible()
    explorer.wait_for_map()
    box = explorer.page.locator(".st-key-map iframe").bounding_box()
    assert box is not None
    strip = explorer.page.locator(".st-key-full-controls").bounding_box()
    assert strip is not None
    assert (box["x"], box["y"], box["width"]) == (0, 0, 1600)
    assert box["height"] == strip["y"] == 2000 - strip["height"]
    explorer.page.get_by_role("button", name="Leave full window").click()
    expect(explorer.page.locator('[data-testid="stSidebar"]')).to_be_visible()


@pytest.mark.parametrize("size", [(1600, 1000), (1024, 768), (390, 844)])
def test_nothing_lies_over_the_map_in_the_full_window(explorer: Explorer, size: tuple[int, int]) -> None:
    explorer.page.set_viewport_size({"width": size[0], "height": size[1]})
    explorer.open("?full=1&asof=2013-05-29T19:12")
    strip = explorer.page.locator(".st-key-full-controls").bounding_box()
    assert strip is not None
    for button in explorer.page.locator(".st-key-full-controls button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert strip["y"] <= box["y"] <= box["y"] + box["height"] <= size[1]
    for place in (
        ".transit-foot",
        ".transit-legend",
        ".leaflet-control-scale",
        ".leaflet-control-attribution",
    ):
        box = explorer.frame.locator(place).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= strip["y"], place


def test_what_is_shown_fills_the_window(explorer: Explorer) -> None:
    explorer.page.set_viewport_size({"width": 1600, "height": 1000})
    explorer.open()
    tops = [
        box["y"] for name in explorer.frame.locator(".transit-name").all() if (box := name.bounding_box())
    ]
    frame = explorer.page.locator(".st-key-map iframe").bounding_box()
    assert frame is not None
    assert (
        max(tops) - min(tops) > 0.6 * frame["height"]
    )  # a fit by whole steps of zoom leaves over half of it empty


def test_online_background_is_asked_for_only_when_chosen(explorer: Explorer) -> None:
    explorer.open()
    assert explorer.outside == []
    explorer.frame.get_by_role("combobox").select_option("OpenStreetMap (online)")
    expect(explorer.frame.locator(".transit-notice")).to_contain_text("can't be reached")
    assert explorer.outside
    assert all("tile.openstreetmap.org" in url for url in explorer.outside)
    explorer.outside.clear()
