"""A person's own files: opened, asked for again by a link, hostile, damaged, and what is downloaded of them."""

import csv
import io
import json
from functools import partial
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.explorer import Explorer
from tests.browser.hostile import HOSTILE, MARKERS, hostile_csv
from tests.browser.server import ROOT

GOOD = (
    b"group,date,place,country,to_place,to_country,source\nFamily,2020-01-02,Yanji,CN,Shenyang,CN,Someone\n"
)


def test_own_file_is_shown_and_asked_for_again_by_its_link(explorer: Explorer) -> None:
    explorer.open()
    explorer.upload(("mine.csv", GOOD))
    assert "Family" in explorer.head()
    explorer.expect_label("Yanji → Shenyang")
    link = explorer.page.url
    assert "case=file-" in link
    explorer.page.goto("about:blank")
    explorer.page.goto(link)
    expect(explorer.page.get_by_text("was made with files that are not here")).to_be_visible()
    explorer.upload(("other-name.csv", GOOD))
    explorer.wait_for_map()
    assert "Family" in explorer.head()
    assert explorer.page.url == link


def test_hostile_texts_stay_text_everywhere(explorer: Explorer) -> None:
    explorer.open()
    explorer.upload((f"{MARKERS[0]} {MARKERS[3]}.csv", hostile_csv()))
    expect(explorer.root).to_be_visible()
    explorer.settle()
    seen = (
        explorer.text()
        + "".join(explorer.frame.locator("body").all_inner_texts())
        + "".join(explorer.labels())
    )
    for marker in MARKERS:
        assert marker in seen or marker.replace("\u2028", " ") in seen, marker
    assert "1337" not in seen
    for label in explorer.frame.locator("[data-event]").all()[:3]:
        explorer.change(partial(label.press, "Enter"))
        evidence = explorer.page.locator(".st-key-evidence").inner_text()
        for marker in MARKERS:
            assert marker in evidence or marker.replace("\u2028", "\n") in evidence, marker
        tip = explorer.frame.locator(".transit-tip").first
        if tip.count():
            assert MARKERS[0] in tip.inner_text()
    explorer.page.get_by_text("problems in the files").click()
    explorer.page.get_by_role("link", name="Data").click()
    explorer.settle()
    assert "1337" not in explorer.text()
    explorer.page.get_by_role("link", name="Places").click()
    explorer.settle()
    for frame in explorer.page.frames:
        assert frame.evaluate("() => window.__xss") is None
    assert explorer.page.locator('img[src*="outside.invalid"]').count() == 0


def test_hostile_texts_stay_text_in_exported_html(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open()
    explorer.upload(("hostile.csv", hostile_csv()))
    explorer.page.get_by_role("button", name="Download what is shown").click()
    expect(explorer.page.get_by_text("give away the exact position, or the name, of")).to_be_visible()
    with explorer.page.expect_download() as got:
        explorer.page.get_by_role("button", name="HTML map").click()
    saved = tmp_path / "map.html"
    got.value.save_as(saved)
    explorer.page.goto(saved.as_uri())
    expect(explorer.page.locator("#map[data-basemap=drawn][data-shown]")).to_be_visible()
    shown = explorer.page.locator("body").inner_text()
    for marker in MARKERS:
        assert marker in shown or marker.replace("\u2028", " ") in shown, marker
    assert "1337" not in shown
    assert explorer.page.evaluate("() => window.__xss") is None
    assert explorer.page.locator("path.transit-line").count() >= 2


def test_downloads_hold_what_is_shown(explorer: Explorer, tmp_path: Path) -> None:
    explorer.open("?group=South Korean couple, 2013")
    explorer.page.get_by_role("button", name="Download what is shown").click()
    files = {}
    for name in ("CSV", "GeoJSON"):
        with explorer.page.expect_download() as got:
            explorer.page.locator(f".st-key-w_download-{name.lower()} button").click()
        got.value.save_as(tmp_path / name)
        files[name] = (tmp_path / name).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(files["CSV"])))
    assert [row["event"] for row in rows] == ["custody", "release", "arrival"]
    features = json.loads(files["GeoJSON"])["features"]
    assert sorted(feature["properties"]["event"] for feature in features) == ["arrival", "custody", "release"]


def test_damaged_file_shows_its_good_rows_and_names_every_fault(explorer: Explorer) -> None:
    explorer.open()
    damaged = (
        b"group,date,place,country,people,lat,lon,status\nG,2013-05-01,Vientiane,LA,many,,,\nG,2013-99-99,Kunming,CN,3,,,\n"
        b"G,2013-05-03,Nowhere at all,,2,,,\nG,2013-05-04,X,,2,106,20,\nG,2013-05-05,Beijing,CN,2,,,perhaps\n"
    )
    explorer.upload(("damaged.csv", damaged))
    assert "5 events" in explorer.head()
    expect(explorer.page.get_by_text("Not on the map (2)")).to_be_visible()
    expect(explorer.page.get_by_text("7 problems in the files")).to_be_visible()


def test_files_that_cannot_be_used_say_why(explorer: Explorer) -> None:
    explorer.open()
    explorer.upload(
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0"), ("empty.csv", b""), ("other.csv", b"a,b\n1,2\n")
    )
    text = explorer.text()
    assert "picture.csv: This is no text file" in text
    assert "empty.csv: The file is empty" in text
    assert "other.csv: No column tells when or where" in text
    assert "no row that can be shown" in text


def test_no_file_says_what_to_do(explorer: Explorer) -> None:
    explorer.open()
    explorer.page.locator(".st-key-w_case").get_by_label("Clear all").click()
    expect(explorer.page.get_by_text("No file is open")).to_be_visible()


def test_several_files_at_once(explorer: Explorer) -> None:
    explorer.open("?case=laos-nine-2013&case=documented-cases")
    assert "28 events" in explorer.head()


def test_exported_html_from_the_command_line_works_alone(explorer: Explorer, tmp_path: Path) -> None:
    from geo.__main__ import main  # noqa: PLC0415

    out = tmp_path / "laos.html"
    assert main(["export", str(ROOT / "data/events/laos-nine-2013.csv"), str(out), "--protect", "none"]) == 0
    explorer.page.goto(out.as_uri())
    expect(explorer.page.locator("#map[data-basemap=drawn][data-shown]")).to_be_visible()
    assert "Nine from Laos, 2013" in explorer.page.locator(".transit-title").inner_text()
    assert explorer.page.locator("[data-event]").count() == 12
    assert HOSTILE not in out.read_text(encoding="utf-8")
