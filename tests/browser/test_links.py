"""Links: every page opens cold in the right state, and a link reopens what was on the screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import Explorer


@pytest.mark.parametrize(
    ("path", "heading"), [("/places", "Places"), ("/data", "Data")],
)  # fmt: skip
def test_cold_link_to_a_page(explorer: Explorer, path: str, heading: str) -> None:
    explorer.open("?case=documented-cases&status=confirmed", path)
    expect(explorer.page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    explorer.settle()
    assert explorer.page.get_by_role("dialog").count() == 0
    assert "Page not found" not in explorer.text()
    expect(explorer.page.locator(".st-key-w_case")).to_contain_text("Documented cases")
    explorer.page.get_by_role("link", name="Explore").click()
    explorer.wait_for_map()
    assert "Shown: status confirmed" in explorer.head()
    assert "9 events" in explorer.head()


def test_cold_link_to_the_start_page_with_everything_set(explorer: Explorer) -> None:
    explorer.open(
        "?asof=2013-05-29T12:00&from=2013-05-10&to=2013-05-28&certain=1&kind=deportation&source=Yonhap&q=laos"
    )
    explorer.open(
        "?asof=2013-05-29T12:00&from=2013-05-10&to=2013-05-28&certain=1&kind=deportation"
        "&source=South Korean foreign ministry official&q=kunming&status=confirmed"
    )
    assert explorer.page.get_by_role("dialog").count() == 0
    assert "As known on 29 May 2013, 12:00" in explorer.head()
    assert "certainly from 10 May 2013 to 28 May 2013" in explorer.head()
    assert "1 event: 1 leg" in explorer.head()
    assert explorer.page.locator(".st-key-w_from input").input_value() == "2013-05-10"
    assert explorer.page.locator(".st-key-w_text input").input_value() == "kunming"


def test_copied_link_reopens_the_same_view(explorer: Explorer) -> None:
    explorer.open()
    explorer.choose("w_status", "confirmed")
    explorer.change(lambda: explorer.frame.locator('[aria-label^="Vientiane → Kunming"]').press("Enter"))
    explorer.page.get_by_role("button", name="Copy link").click()
    link = explorer.page.locator('[data-testid="stCode"]').inner_text().strip()
    head, title = explorer.head(), explorer.page.locator(".st-key-evidence-title").inner_text()
    assert link == explorer.page.url
    explorer.page.goto("about:blank")
    explorer.page.goto(link)
    explorer.wait_for_map()
    assert explorer.head() == head
    assert explorer.page.locator(".st-key-evidence-title").inner_text() == title == "Vientiane → Kunming"


def test_state_survives_a_visit_to_another_page(explorer: Explorer) -> None:
    explorer.open("?asof=2013-05-30&q=beijing&status=confirmed")
    head = explorer.head()
    explorer.page.get_by_role("link", name="Data").click()
    expect(explorer.page.get_by_role("heading", name="Data", exact=True)).to_be_visible()
    explorer.page.get_by_role("link", name="Explore").click()
    explorer.wait_for_map()
    assert explorer.head() == head


def test_back_takes_a_filter_back(explorer: Explorer) -> None:
    explorer.open("?status=confirmed")
    explorer.choose("w_kind", "arrest")
    assert "kind arrest" in explorer.head()
    explorer.change(explorer.page.go_back)
    assert "kind arrest" not in explorer.head()
    assert "status confirmed" in explorer.head()


def test_nonsense_in_a_link_does_no_harm(explorer: Explorer) -> None:
    explorer.open("?case=laos-nine-2013&asof=never&from=tomorrow&event=zzz&status={{7*191}}&full=maybe")
    assert "As known today" in explorer.head()
    assert "1337" not in explorer.text()
    expect(explorer.page.get_by_text("What is typed as dates can't be used")).to_be_visible()
