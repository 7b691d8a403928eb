from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from geo.draw import layers
from geo.publish import to_html
from geo.routes import Case
from geo.view import Filter, select
from tests.draw.test_text import MARKERS
from tests.factories import case_of


class Page(HTMLParser):
    """The elements of a page with their attributes, and the texts of its scripts, styles and title."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  the name is html.parser's
        self.inside = ""

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self.inside, []).append(data)


def page_of(case: Case) -> str:
    return to_html(layers(select(case.routes(), Filter()))).decode()


def payload_of(page: str) -> dict[str, Any]:
    start = page.rindex("transitMap.show(map, ") + len("transitMap.show(map, ")
    body, _ = json.JSONDecoder().raw_decode(page[start:])
    return dict(body)


def test_the_page_is_one_file_that_asks_nothing_of_any_server(laos: Case) -> None:
    found = Page(page_of(laos))
    for tag, attributes in found.elements:
        assert not {"src", "href", "srcset", "action", "data"} & set(attributes), tag
    assert not any(tag in ("link", "img", "iframe", "object", "base") for tag, _ in found.elements)
    for style in found.texts["style"]:
        assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import", style)
    scripts = "\n".join(found.texts["script"])
    # An address in a script may be a link that a person clicks, or the name of SVG; nothing is fetched from one.
    assert not re.search(
        r"""(\bsrc\s*=\s*|fetch\(|import\(|importScripts\(|url\()\s*\\?["']?https?:""", scripts
    )
    assert "tile.openstreetmap.org" not in scripts


def test_the_browser_is_told_to_allow_no_request(laos: Case) -> None:
    policy = next(
        attributes["content"] or ""
        for tag, attributes in Page(page_of(laos)).elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    assert not set(rules) & {"connect-src", "font-src", "frame-src", "media-src"}
    assert "http" not in policy.replace("http-equiv", "")


def test_leaflet_its_attribution_and_the_basemap_are_inside(laos: Case) -> None:
    page = page_of(laos)
    assert "Leaflet 1.9.3, a JS library for interactive maps" in page
    assert '<a href="https://leafletjs.com"' in page
    assert "Natural Earth" in page


@pytest.mark.parametrize("marker", MARKERS)
def test_every_text_of_a_file_is_there_and_means_nothing(marker: str) -> None:
    texts = ("group", "event", "place", "to_place", "source", "via", "note")
    plain = case_of([{**dict.fromkeys(texts, "plain"), "lat": 1, "lon": 2, "date": "2013"}])
    hostile = case_of([{**dict.fromkeys(texts, marker), "lat": 1, "lon": 2, "date": "2013"}])
    page = page_of(hostile)
    assert payload_of(page)["frame"]["title"] == marker
    assert marker in payload_of(page)["places"]["features"][0]["properties"]["tip"]
    # The page has the very elements that it has without the marker, and its title says it letter by letter.
    assert Page(page).elements == Page(page_of(plain)).elements
    assert unescape("".join(Page(page).texts["title"])) == marker
    assert len(Page(page).texts["script"]) == len(Page(page_of(plain)).texts["script"])
