from __future__ import annotations

import json

import pytest

from geo.draw import layers
from geo.publish import FORMATS, exact_places_words
from geo.routes import Case
from geo.view import Filter, select
from tests.factories import case_of


@pytest.mark.parametrize(
    ("ending", "mime", "begins"),
    [
        (".csv", "text/csv", b"\xef\xbb\xbfgroup,"),
        (".geojson", "application/geo+json", b"{"),
        (".html", "text/html", b"<!doctype"),
    ],
)
def test_each_ending_writes_its_format(laos: Case, ending: str, mime: str, begins: bytes) -> None:
    view = select(laos.routes(), Filter())
    data = FORMATS[ending].write(view, layers(view))
    assert FORMATS[ending].mime == mime
    assert data.startswith(begins)


def test_there_are_three_formats() -> None:
    assert set(FORMATS) == {".csv", ".geojson", ".html"}


def test_geojson_is_json(laos: Case) -> None:
    view = select(laos.routes(), Filter())
    assert json.loads(FORMATS[".geojson"].write(view, layers(view)))["type"] == "FeatureCollection"


def test_the_sentence_counts_and_names_the_exact_places(laos: Case) -> None:
    words = exact_places_words(select(laos.routes(), Filter()))
    # Oudomxay, Vientiane, Kunming, Beijing, Pyongyang and Seoul; countries are no exact place.
    assert "6 places" in words
    for name in ("Oudomxay", "Vientiane", "Kunming", "Beijing", "Pyongyang", "Seoul"):
        assert name in words
    assert "Laos" not in words
    assert "think of who could be found by it" in words


def test_countries_alone_give_no_exact_place_away() -> None:
    words = exact_places_words(select(case_of([{"place": "Laos", "to_place": "China"}]).routes(), Filter()))
    assert "no exact place" in words
