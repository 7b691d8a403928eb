"""The Data page in a real browser: cells and columns changed as a person does, with the map following; and what is taken away."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import openpyxl
from playwright.sync_api import Locator, expect

from tests.browser.explorer import Explorer
from tests.browser.hostile import MARKERS, hostile_csv

FAULTY = (
    b"group,date,place,country,to_place,to_country,people\nA,2020-01-02,Yanji,CN,Shenyang,CN,2\n"
    b"A,2020-99-99,Shenyang,CN,Kunmnigg,CN,2\n"
)

SHEET = f"{MARKERS[1]} <img src=x> $x$"
"""Hostile, within what a workbook allows as a name."""


def show(explorer: Explorer, *files: tuple[str, bytes]) -> None:
    """Open the Data page with files of one's own."""
    explorer.page.set_viewport_size({"width": 1600, "height": 2600})
    explorer.open()
    explorer.upload(*files)
    explorer.page.get_by_role("link", name="Data").click()
    explorer.settle()


def on_cell(grid: Locator, row: int, column: int) -> None:
    """Wait until the editor stands on a cell: on a busy machine a key may come before the one before it is done."""
    expect(grid.locator(f"#glide-cell-{column}-{row}[aria-selected=true]")).to_be_attached(timeout=30_000)


def write(explorer: Explorer, editor: str, at: tuple[int, int], text: str) -> None:
    """Write into a cell of an editor, by the keyboard: the row and column are counted from the first cell."""
    grid = explorer.page.locator(f'[class*="st-key-{editor}"] [data-testid="data-grid-canvas"]')
    explorer.click_in(grid, 20, 50)
    row, column = 0, 0
    on_cell(grid, row, column)
    for key, down, right in [("ArrowDown", 1, 0)] * at[0] + [("ArrowRight", 0, 1)] * at[1]:
        explorer.page.keyboard.press(key)
        row, column = row + down, column + right
        on_cell(grid, row, column)
    explorer.page.keyboard.press("Enter")
    box_to_write = explorer.page.locator("#portal textarea, #portal input").first
    expect(box_to_write).to_be_visible(timeout=30_000)
    box_to_write.fill(text)
    explorer.page.keyboard.press("Enter")
    expect(box_to_write).to_be_hidden(timeout=30_000)
    explorer.page.wait_for_timeout(600)
    explorer.settle()


def has_faults(explorer: Explorer, number: int) -> None:
    heading = explorer.page.get_by_role("heading", name=re.compile(rf"^Faults \({number}\)"))
    expect(heading).to_be_visible(timeout=30_000)


def test_a_cell_is_mended_the_map_follows_and_it_is_undone(explorer: Explorer) -> None:
    show(explorer, ("mine.csv", FAULTY))
    has_faults(explorer, 2)
    write(explorer, "w_data_mend", (0, 7), "Kunming")
    has_faults(explorer, 1)
    write(explorer, "w_data_mend", (0, 4), "2020-01-05")
    has_faults(explorer, 0)
    explorer.page.get_by_role("link", name="Explore").click()
    explorer.wait_for_map()
    explorer.expect_label("Shenyang → Kunming")
    explorer.page.get_by_role("link", name="Data").click()
    explorer.settle()
    explorer.page.get_by_role("button", name="Undo the last change").click()
    explorer.settle()
    has_faults(explorer, 1)


def test_the_table_does_not_move_under_the_hands_of_who_mends_it(explorer: Explorer) -> None:
    rows = b"".join(b"A,2020-99-%02d,Yanji,CN,Shenyang,CN,2\n" % day for day in range(40))
    show(explorer, ("mine.csv", b"group,date,place,country,to_place,to_country,people\n" + rows))
    has_faults(explorer, 40)
    write(explorer, "w_data_mend", (25, 4), "2020-01-05")
    has_faults(explorer, 39)
    grid = explorer.page.locator('[class*="st-key-w_data_mend"] [data-testid="data-grid-canvas"]')
    on_cell(grid, 26, 4)  # where Enter leads
    assert explorer.page.evaluate("!!document.activeElement.closest('[class*=\"st-key-w_data_mend\"]')")
    expect(grid.locator("#glide-cell-2-25")).to_have_text("nothing any more")
    explorer.page.keyboard.press("Enter")
    box_to_write = explorer.page.locator("#portal textarea, #portal input").first
    box_to_write.fill("2020-01-06")
    explorer.page.keyboard.press("Enter")
    has_faults(explorer, 38)
    explorer.page.get_by_role("button", name="Undo the last change").click()
    has_faults(explorer, 39)


def tick(explorer: Explorer, editor: str, row: int) -> None:
    """Tick the box in the first column of an editor."""
    grid = explorer.page.locator(f'[class*="st-key-{editor}"] [data-testid="data-grid-canvas"]')
    explorer.click_in(grid, 10, 53 + 35 * row)
    on_cell(grid, row, 0)
    explorer.page.keyboard.press("Space")
    explorer.page.wait_for_timeout(600)
    explorer.settle()


def test_what_is_right_as_it_is_is_ticked_told_and_brought_back(explorer: Explorer, tmp_path: Path) -> None:
    show(explorer, ("mine.csv", FAULTY))
    tick(explorer, "w_data_faults", 0)
    has_faults(explorer, 1)
    explorer.page.get_by_text("Looked at, and right as they are (1)").click()
    with explorer.page.expect_download() as download:
        explorer.page.get_by_role("button", name="Problems (.csv)").click()
    download.value.save_as(tmp_path / "taken")
    got = list(csv.DictReader(io.StringIO((tmp_path / "taken").read_text(encoding="utf-8-sig"))))
    assert {row["code"]: row["looked at"] for row in got} == {
        "bad-date": "right as it is",
        "unknown-place": "",
    }
    tick(explorer, "w_data_right", 0)
    has_faults(explorer, 2)
    tick(explorer, "w_data_mend", 0)
    has_faults(explorer, 0)
    explorer.page.get_by_role("button", name="Undo the last change").click()
    explorer.settle()
    has_faults(explorer, 2)


def test_a_column_is_given_another_meaning_and_taken_back(explorer: Explorer) -> None:
    show(explorer, ("mine.csv", FAULTY))
    write(explorer, "w_data_mapping", (2, 1), "–")
    expect(explorer.page.get_by_text("As you chose")).to_be_visible()
    explorer.page.get_by_role("button", name="Back to what was proposed").click()
    explorer.settle()
    expect(explorer.page.get_by_text("As proposed.")).to_be_visible()


def test_a_link_reads_the_file_in_the_same_way_once_it_is_here(explorer: Explorer) -> None:
    data = b"group,date,place\nA,01/02/2020,Yanji\nA,03/02/2020,Tumen\n"
    show(explorer, ("mine.csv", data))
    explorer.page.get_by_role("combobox", name="Day and month in dates").click()
    explorer.page.get_by_role("option", name="month first").click()
    explorer.settle()
    write(explorer, "w_data_mapping", (0, 1), "note")
    expect(explorer.page.get_by_text("As you chose")).to_be_visible()
    expect(explorer.page.get_by_text("A link tells how the files are read")).to_be_visible()
    explorer.page.get_by_role("link", name="Explore").click()
    explorer.wait_for_map()
    explorer.page.get_by_role("button", name="Copy link").click()
    expect(explorer.page.get_by_text("A link tells how the files are read")).to_be_visible()
    link = explorer.page.locator('[data-testid="stCode"]').inner_text().strip()
    assert re.search(r"[?&]read=[\w-]{20,300}$", link)
    explorer.page.goto("about:blank")
    explorer.page.goto(link)
    expect(explorer.page.get_by_text("was made with files that are not here")).to_be_visible()
    explorer.upload(("of another name.csv", data))
    explorer.wait_for_map()
    assert "2 Jan 2020" in explorer.text()  # not 1 February
    explorer.page.get_by_role("link", name="Data").click()
    explorer.settle()
    expect(explorer.page.get_by_text("As you chose")).to_be_visible()
    expect(explorer.page.get_by_role("button", name="Undo the last change")).to_be_disabled()
    explorer.expect_link(link.split("read=")[1])


def test_back_takes_a_way_of_reading_back(explorer: Explorer) -> None:
    show(explorer, ("mine.csv", FAULTY))
    explorer.page.get_by_role("combobox", name="Day and month in dates").click()
    explorer.page.get_by_role("option", name="month first").click()
    expect(explorer.page).to_have_url(re.compile("read="))
    explorer.settle()
    explorer.page.go_back()
    expect(explorer.page).not_to_have_url(re.compile("read="))
    explorer.settle()
    assert explorer.page.get_by_text("month first").count() == 0


def test_a_mapping_with_two_headers_for_one_column_is_not_in_force(explorer: Explorer) -> None:
    show(explorer, ("mine.csv", FAULTY))
    write(explorer, "w_data_mapping", (2, 1), "to_place")
    expect(explorer.page.get_by_text("This mapping is not in force yet")).to_be_visible()
    write(explorer, "w_data_mapping", (4, 1), "–")
    expect(explorer.page.get_by_text("As you chose")).to_be_visible()
    expect(explorer.page.get_by_text("This mapping is not in force yet")).to_be_hidden()


def test_a_sheet_of_a_workbook_is_chosen(explorer: Explorer) -> None:
    book = openpyxl.Workbook()
    for name, place in (("First", "Yanji"), (SHEET, "Dandong")):
        sheet = book.create_sheet(name)
        sheet.append(["place", "date"])
        sheet.append([place, "2020-01-02"])
    held = io.BytesIO()
    book.save(held)
    show(explorer, ("book.xlsx", held.getvalue()))
    expect(explorer.page.get_by_text("Sheet “First”")).to_be_visible()
    explorer.page.get_by_role("combobox", name="Sheet").click()
    explorer.page.get_by_role("option", name=SHEET).click()
    explorer.settle()
    expect(explorer.page.get_by_text(f"Sheet “{SHEET}”")).to_be_visible()
    explorer.page.get_by_role("link", name="Explore").click()
    explorer.wait_for_map()
    explorer.expect_label("Dandong")


def test_what_is_taken_away_holds_what_was_mended(explorer: Explorer, tmp_path: Path) -> None:
    show(explorer, ("mine.csv", FAULTY))
    write(explorer, "w_data_mend", (0, 4), "2020-01-05")
    has_faults(explorer, 1)
    got = {}
    for label in ("Clean CSV", "Rows with a fault (.csv)", "Problems (.csv)", "Journeys of groups (.csv)"):
        with explorer.page.expect_download() as download:
            explorer.page.get_by_role("button", name=label).click()
        download.value.save_as(tmp_path / "taken")
        got[label] = list(csv.DictReader(io.StringIO((tmp_path / "taken").read_text(encoding="utf-8-sig"))))
    assert [row["date"] for row in got["Clean CSV"]] == ["2020-01-02", "2020-01-05"]
    assert [row["date"] for row in got["Rows with a fault (.csv)"]] == ["2020-99-99"]
    assert [row["code"] for row in got["Problems (.csv)"]] == ["unknown-place"]
    assert [row["group"] for row in got["Journeys of groups (.csv)"]] == ["Example group"]


def long_csv(rows: int) -> bytes:
    """A file whose reading, looking up, building and drawing each take a while."""
    places = ("Yanji", "Dandong", "Shenyang", "Kunming", "Tumen", "Hunchun", "Vientiane", "Bangkok")
    lines = (
        f"G{n // 6},2020-{1 + n % 12:02d}-{1 + n % 28:02d},{places[n * 7 % 8]},transit\n" for n in range(rows)
    )
    return ("group,date,place,kind\n" + "".join(lines)).encode()


def drop(explorer: Explorer, name: str, data: bytes) -> None:
    """Give a file, and wait for nothing."""
    made: list[Any] = [{"name": name, "mimeType": "text/csv", "buffer": data}]
    explorer.page.locator('[data-testid="stFileUploaderDropzoneInput"]').first.set_input_files(made)


def bar(explorer: Explorer) -> Locator:
    return explorer.page.get_by_test_id("stProgress")


def test_a_long_file_shows_a_bar_that_goes_along_to_other_pages_and_can_be_stopped(
    explorer: Explorer,
) -> None:
    page = explorer.open().page
    drop(explorer, "long.csv", long_csv(50_000))
    expect(bar(explorer)).to_contain_text(
        re.compile(r"(Reading|Understanding values|Looking up places): \d+%")
    )
    page.get_by_role("link", name="Data").click()
    expect(page.get_by_role("heading", name="Data", exact=True)).to_be_visible()
    expect(bar(explorer)).to_contain_text(re.compile(r"Looking up places: \d+%"))
    page.get_by_role("button", name="Cancel").click()
    expect(
        page.get_by_text("You stopped the reading of the open files, so they are not shown.")
    ).to_be_visible()
    expect(bar(explorer)).to_be_hidden()
    expect(page).to_have_url(re.compile("case=file-"))
    page.get_by_role("button", name="Begin again").click()
    expect(bar(explorer)).to_be_visible()
    expect(page.get_by_text("50,000 rows → 50,000 reports.")).to_be_visible(timeout=90_000)
    expect(bar(explorer)).to_be_hidden()
    page.get_by_role("link", name="Explore").click()
    expect(bar(explorer)).to_contain_text("Building routes")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("You stopped the building of routes, so none is shown.")).to_be_visible()
    page.get_by_role("button", name="Begin again").click()
    expect(explorer.frame.locator(".transit-head")).to_contain_text("50,000 events", timeout=90_000)
    expect(bar(explorer)).to_be_hidden()


def test_a_short_file_shows_no_bar(explorer: Explorer) -> None:
    explorer.page.add_init_script(
        """window.__bars = 0; new MutationObserver(() => {
        window.__bars += document.querySelectorAll('[data-testid="stProgress"]').length;
        }).observe(document, {childList: true, subtree: true});"""
    )
    show(explorer, ("mine.csv", FAULTY))
    assert explorer.page.evaluate("() => window.__bars") == 0
    has_faults(explorer, 2)


def test_hostile_texts_stay_text(explorer: Explorer) -> None:
    show(explorer, (f"{MARKERS[0]} {MARKERS[4]}.csv", hostile_csv()), ("mine.csv", FAULTY))
    explorer.page.get_by_role("combobox", name="File", exact=True).click()
    name = f"{MARKERS[0]} {MARKERS[4]}.csv"
    expect(explorer.page.get_by_role("option", name=name)).to_be_visible()
    explorer.page.keyboard.press("Escape")
    assert "1337" not in explorer.text()
    assert explorer.page.evaluate("() => window.__xss") is None
    assert explorer.page.locator('img[src*="outside.invalid"], img[src="x"]').count() == 0
