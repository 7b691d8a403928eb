from __future__ import annotations

import json

import pytest

from geo.draw import layers
from geo.publish import FORMATS
from geo.routes import Case
from geo.view import Filter, select


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
