"""The online backgrounds, and one of one's own."""

from __future__ import annotations

import pytest

from geo.tiles import ATTRIBUTION_VARIABLE, URL_VARIABLE, tile_origin, tile_sources

OWN = "https://tiles.example.org:8443/base/{z}/{x}/{y}.png"


def test_without_a_setting_there_are_the_public_ones() -> None:
    assert [source["name"] for source in tile_sources({})] == [
        "OpenStreetMap (online)",
        "CARTO Positron (online)",
        "Esri imagery (online)",
    ]


def test_ones_own_comes_first_with_its_attribution() -> None:
    own = tile_sources({URL_VARIABLE: OWN, ATTRIBUTION_VARIABLE: "© us"})[0]
    assert (own["url"], own["attribution"]) == (OWN, "© us")
    assert tile_sources({URL_VARIABLE: OWN})[0]["attribution"] == "tiles.example.org:8443"
    assert tile_origin(OWN) == "https://tiles.example.org:8443"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "https://x; script-src *//{z}/{x}/{y}",
        "/{z}/{x}/{y}",
        "https://x/1.png",
    ],
)
def test_what_is_no_tile_address_is_refused_by_name(url: str) -> None:
    with pytest.raises(ValueError, match=URL_VARIABLE):
        tile_sources({URL_VARIABLE: url})
