"""The rules of style of the pages: they ask for nothing from another host, and hold nothing of a file."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from pages.parts import chrome
from tests.pages.apps import opened


@pytest.mark.parametrize("rules", [chrome._STYLE, chrome._FULL])
def test_rules_are_one_element_whose_braces_match_and_ask_nobody(rules: str) -> None:
    assert re.fullmatch(r"<style>[^<]*</style>", rules)
    assert rules.count("{") == rules.count("}") > 0
    assert not re.search(r"url\(|@import|//", rules)


def test_the_icon_is_drawn_here() -> None:
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: seen.append(tag)  # type: ignore[method-assign]
    parser.handle_startendtag = lambda tag, _: seen.append(tag)  # type: ignore[method-assign]
    parser.feed(chrome.ICON)
    assert seen == ["svg", "path", "circle", "circle"]


def test_the_full_window_has_its_own_rules_and_a_way_back() -> None:
    def style(full: str) -> str:
        app = opened(full=full)
        return "\n".join(str(one.proto.body) for one in app.get("html"))

    assert "--strip" in style("1")
    assert "--strip" not in style("")
    assert opened(full="1").button(key="w_leave").label == "Leave full window"
