"""The Places page in a real browser: a person looks over doubtful names, and the map of the other page follows."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import Explorer
from tests.browser.hostile import MARKERS

PLACE_MAP = '.st-key-place-map iframe[title="streamlit_folium.st_folium"]'
ROW, HEAD = 35, 35
# Names that are told alone, so that each is found by itself; Springfield has many places, the third name none.
NAMES = ["Springfield", "San Jose", "Ban Nowhereville", "Elsewhereville", "Kunming"]


def file_of(names: list[str], note: str) -> bytes:
    """A file with a mark of its own: what is kept for it is another test's business."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(["date", "place", "note"])
    writer.writerows([f"2013-05-{day:02}", name, note] for day, name in enumerate(names, start=1))
    return sheet.getvalue().encode()


def open_places(explorer: Explorer, data: bytes) -> None:
    explorer.open()
    explorer.upload(("doubtful.csv", data))
    go(explorer, "Places")


def go(explorer: Explorer, page: str) -> None:
    explorer.page.get_by_role("link", name=page, exact=True).click()
    if page == "Explore":
        explorer.wait_for_map()
    else:
        expect(explorer.page.locator(".st-key-w_names canvas tbody tr").first).to_be_attached()
    explorer.settle()


def rows(explorer: Explorer) -> list[list[str]]:
    """The list as a screen reader is told it: look, name, country said, place …"""
    told = explorer.page.locator(".st-key-w_names canvas").first.evaluate(
        "canvas => [...canvas.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent))"
    )
    return [list(map(str, row)) for row in told]


def names(explorer: Explorer) -> list[str]:
    return [row[1] for row in rows(explorer)]


def row_of(explorer: Explorer, name: str) -> list[str]:
    return next(row for row in rows(explorer) if row[1] == name)


def choose(explorer: Explorer, name: str) -> None:
    title = explorer.page.locator(".st-key-place-title")
    if title.count() and title.inner_text() == name:
        return  # a second click would choose none
    grid = explorer.page.locator(".st-key-w_names canvas").first
    explorer.click_in(grid, 15, HEAD + ROW * names(explorer).index(name) + ROW // 2)
    explorer.settle()
    expect(title).to_have_text(name)


def where(explorer: Explorer, name: str) -> list[float]:
    """Choose a name, and read from the words about it where it is: degrees, latitude first."""
    choose(explorer, name)
    said = explorer.page.get_by_text(re.compile(r"\((town|region); ")).inner_text()
    return [float(number) for number in said.split("; ")[1].split(")")[0].split(", ")]


def press(explorer: Explorer, key: str) -> None:
    explorer.page.locator(f".st-key-w_place_{key} button:not([aria-label^=Help])").first.click()
    explorer.settle()


def marks(explorer: Explorer) -> list[str]:
    return [label.split(",")[0] for label in explorer.labels()]


def look_over(explorer: Explorer) -> list[float]:
    """Accept one name, choose another place for one, type one, mark one as unknown; gives where the second was before."""
    choose(explorer, "San Jose")
    press(explorer, "accept")
    assert row_of(explorer, "San Jose")[0] == ""
    assert row_of(explorer, "San Jose")[5] == "1"

    choose(explorer, "Springfield")
    found = where(explorer, "Springfield")
    explorer.page.locator('[class*="st-key-w_place_other"] input').first.click()
    option = explorer.page.locator("[role=option]").nth(2)
    words = option.inner_text()
    option.click()
    explorer.settle()
    press(explorer, "choose")
    lat, lon = words.rstrip(")").split("; ")[1].split(", ")
    assert where(explorer, "Springfield") == pytest.approx([float(lat), float(lon)], abs=0.006)

    choose(explorer, "Elsewhereville")
    box = explorer.page.locator('[class*="st-key-w_place_point"] input')
    box.fill("20.5, 102.25")
    box.press("Enter")
    explorer.settle()
    press(explorer, "typed")
    assert where(explorer, "Elsewhereville") == [20.5, 102.25]

    choose(explorer, "Kunming")
    press(explorer, "unknown")
    assert names(explorer).count("Kunming") == 1
    return found


def test_a_person_looks_over_every_doubtful_name(explorer: Explorer, tmp_path: Path) -> None:
    open_places(explorer, file_of(NAMES, "all of it"))
    assert names(explorer) == ["Ban Nowhereville", "Elsewhereville", "Springfield", "San Jose", "Kunming"]
    expect(explorer.page.get_by_text("5 names, 5 mentions: 2 without a place, 2 doubtful")).to_be_visible()
    found = look_over(explorer)
    expect(explorer.page.get_by_text("Decisions (4)")).to_be_visible()
    expect(
        explorer.page.get_by_text("5 names, 5 mentions: 2 without a place (1 marked as unknown), 0 doubtful")
    ).to_be_visible()

    go(explorer, "Explore")
    expect(explorer.page.get_by_text("Events (5)")).to_be_visible()
    expect(explorer.page.get_by_text("Not on the map (2)")).to_be_visible()
    assert sorted(marks(explorer)) == ["Elsewhereville", "San Jose", "Springfield"]

    go(explorer, "Places")
    press(explorer, "undo")
    expect(explorer.page.get_by_text("Decisions (3)")).to_be_visible()
    with explorer.page.expect_download() as got:
        press(explorer, "download")
    got.value.save_as(tmp_path / "places.csv")
    kept = list(csv.DictReader(io.StringIO((tmp_path / "places.csv").read_text(encoding="utf-8-sig"))))
    assert [(row["name"], row["decision"]) for row in kept] == [
        ("San Jose", "place"), ("Springfield", "place"), ("Elsewhereville", "place")
    ]  # fmt: skip

    press(explorer, "none")
    expect(explorer.page.get_by_text("Nothing is decided yet")).to_be_visible()
    assert where(explorer, "Springfield") == found
    explorer.page.locator(".st-key-w_places_csv input[type=file]").set_input_files(tmp_path / "places.csv")
    expect(explorer.page.get_by_text("3 decisions were loaded")).to_be_visible()
    explorer.settle()
    assert where(explorer, "Elsewhereville") == [20.5, 102.25]


def test_a_click_on_the_small_map_puts_a_name_there(explorer: Explorer) -> None:
    open_places(explorer, file_of(NAMES, "click"))
    choose(explorer, "Ban Nowhereville")
    small = explorer.page.frame_locator(PLACE_MAP)
    expect(small.locator("#map_div[data-basemap=drawn][data-shown]")).to_be_visible()
    explorer.page.locator(PLACE_MAP).click(position={"x": 300, "y": 250})
    explorer.settle()
    offer = explorer.page.locator(".st-key-w_place_clicked button")
    expect(offer).to_be_visible()
    point = offer.inner_text().removeprefix("Put it at ")
    press(explorer, "clicked")
    # The button says four digits of a point that is kept with five.
    put = [float(number) for number in point.split(", ")]
    assert where(explorer, "Ban Nowhereville") == pytest.approx(put, abs=0.0002)
    go(explorer, "Explore")
    assert "Ban Nowhereville" in marks(explorer)


def test_decisions_are_there_again_when_the_file_is_opened_again(explorer: Explorer) -> None:
    data = file_of(NAMES, "again")
    open_places(explorer, data)
    choose(explorer, "Kunming")
    press(explorer, "unknown")
    explorer.open()
    explorer.upload(("renamed.csv", data))
    explorer.wait_for_map()
    sidebar = explorer.page.locator('[data-testid="stSidebar"]')
    expect(sidebar.get_by_text("kept on this machine when these files were last open")).to_be_visible()
    assert "Kunming" not in marks(explorer)
    go(explorer, "Places")
    expect(explorer.page.get_by_text("1 of 1 are kept on this machine")).to_be_visible()
    explorer.page.locator(".st-key-w_place_keep label").click()
    explorer.settle()
    explorer.open()
    explorer.upload(("doubtful.csv", data))
    explorer.wait_for_map()
    assert "Kunming" in marks(explorer)


def test_names_without_a_place_stay_in_every_list_and_count(explorer: Explorer) -> None:
    open_places(explorer, file_of(["Ban Nowhereville", "unknown", "37.34, 42.99", "M/V Someship"], "none"))
    assert len(names(explorer)) == 4
    assert {row[0] for row in rows(explorer)} == {"no place"}
    choose(explorer, "unknown")
    press(explorer, "unknown")
    assert len(names(explorer)) == 4
    go(explorer, "Explore")
    expect(explorer.page.get_by_text("Events (4)")).to_be_visible()
    expect(explorer.page.get_by_text("Not on the map (4)")).to_be_visible()


def test_hostile_names_stay_text(explorer: Explorer) -> None:
    hostile = [marker.replace("\u2028", " ") for marker in MARKERS]
    open_places(explorer, file_of(hostile, "hostile"))
    assert sorted(names(explorer)) == sorted(hostile)
    for name in hostile:
        choose(explorer, name)
        assert explorer.page.locator(".st-key-place-title").inner_text() == name
        small = explorer.page.frame_locator(PLACE_MAP)
        expect(small.locator(".transit-title")).to_have_text(name)
        press(explorer, "unknown")
    changed = explorer.page.locator('[data-testid="stDataFrame"]').nth(1).locator("canvas tbody tr")
    expect(changed.first).to_be_attached()
    told = {str(row.text_content()) for row in changed.all()}  # those that the height of the table shows
    assert len(told) >= len(hostile) - 2
    # One of them is a spelling of Ibb in Yemen, so that what was found may be a place.
    assert all(text.startswith(tuple(hostile)) and text.endswith("no place") for text in told)
    assert "1337" not in explorer.text()
    for frame in explorer.page.frames:
        assert frame.evaluate("() => window.__xss") is None
    assert explorer.page.locator('img[src*="outside.invalid"]').count() == 0


def test_the_names_that_would_be_sent_are_listed_and_none_is_sent_without_a_yes(explorer: Explorer) -> None:
    open_places(explorer, file_of(NAMES, "online"))
    explorer.page.locator(".st-key-w_online label").click()
    explorer.settle()
    said = explorer.page.get_by_text(
        "2 names would be sent to the Nominatim server nominatim.openstreetmap.org"
    )
    expect(said).to_contain_text("“Ban Nowhereville”, “Elsewhereville”")
    expect(explorer.page.locator(".st-key-w_online_go button")).to_be_disabled()
