from __future__ import annotations

import json
import re

import pytest

from geo.draw import BASEMAP, Chosen, Layers, base_map, feature_group, folium_map, layers, map_payload
from geo.map_script import STATIC, map_script
from geo.routes import Case
from geo.view import Filter, select
from tests.draw.test_text import MARKERS
from tests.factories import case_of


@pytest.fixture
def drawn(laos: Case) -> Layers:
    return layers(select(laos.routes(), Filter()))


def test_the_map_asks_for_nothing_but_the_assets_of_this_machine(drawn: Layers) -> None:
    page = folium_map(drawn, assets="/assets").get_root().render()
    asked = re.findall(r"""<(?:script|link|img|iframe)[^>]*?(?:src|href)\s*=\s*["']?([^"'\s>]+)""", page)
    assert asked
    assert all(address.startswith("/assets/") for address in asked)
    assert not re.search(r"url\(\s*['\"]?http", page)


def test_the_scripts_that_it_asks_for_are_there() -> None:
    assert BASEMAP.is_file()
    assert (STATIC / "map.css").is_file()
    assert "window.transitMap" in map_script()


def test_the_payload_is_the_layers_frame_and_what_is_selected(drawn: Layers) -> None:
    body = json.loads(map_payload(drawn, chosen=Chosen("abc"), fit="1", empty="None."))
    assert (body["selected"], body["fit"], body["empty"]) == ("abc", "1", "None.")
    assert body["legs"] == json.loads(json.dumps(drawn.legs))
    assert body["places"] == json.loads(json.dumps(drawn.places))
    assert body["frame"]["title"] == drawn.frame.title


def test_the_stamp_names_the_content(drawn: Layers) -> None:
    one, same, other = (
        json.loads(map_payload(drawn, chosen=Chosen(key)))["stamp"] for key in ("a", "a", "b")
    )
    assert one == same != other


def test_every_map_is_a_new_one(drawn: Layers) -> None:
    assert base_map("/assets") is not base_map("/assets")
    payload = map_payload(drawn)
    assert feature_group(payload) is not feature_group(payload)


@pytest.mark.parametrize("marker", MARKERS)
def test_every_text_of_a_file_reaches_the_map_inert_and_whole(marker: str) -> None:
    texts = ("group", "event", "place", "to_place", "source", "via", "note", "url")
    view = select(
        case_of([{**dict.fromkeys(texts, marker), "lat": 1, "lon": 2, "date": "2013"}]).routes(), Filter()
    )
    drawn = layers(view, title=marker)
    payload = map_payload(drawn, fit="all")
    assert marker not in payload
    assert json.loads(payload)["frame"]["title"] == marker
    assert marker in json.loads(payload)["places"]["features"][0]["properties"]["tip"]
    page = folium_map(drawn).get_root().render()
    # The payload stands in the page as it was: no template engine saw anything in it.
    assert payload in page
    # Folium's own random names may hold the number by chance.
    assert "1337" not in re.sub(r"[0-9a-f]{32}", "", page)


def test_the_payload_of_a_view_within_the_budget_is_at_most_300_kb() -> None:
    rows = [
        {"group": f"g{n % 100}", "event": str(n), "date": f"2013-05-{1 + n % 28:02}", "place": f"p{n}", "to_place": f"q{n}",
         "lat": 10 + n * 7919 % 700 / 20, "lon": 90 + n * 104729 % 900 / 20, "to_lat": 10 + n * 31 % 700 / 20,
         "to_lon": 90 + n * 37 % 900 / 20}
        for n in range(900)
    ]  # fmt: skip
    assert len(map_payload(layers(select(case_of(rows).routes(), Filter())))) <= 300_000
