from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from geo.draw import PARAMS, counts_spec, moving_tables, stop_codes, timeline, timeline_spec
from geo.draw.style import LOOKS
from geo.routes import Case
from geo.view import Filter, select
from tests.factories import case_of

SPECS = [timeline_spec, counts_spec]


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes(one)


def layers(spec: dict[str, Any]) -> dict[str, set[str]]:
    """Name of each table to the fields that its layers ask for."""
    asked: dict[str, set[str]] = {}
    for layer in spec["layer"]:
        own = asked.setdefault(layer["data"]["name"], set())
        own |= {node["field"] for node in nodes(layer["encoding"]) if "field" in node}
    return asked


def test_each_layer_asks_only_for_columns_that_its_table_has(laos: Case) -> None:
    view = select(laos.routes("2013-05-29"), Filter())
    tables = {
        **timeline(view, stop_codes(view.events)).tables,
        **moving_tables((0.0, 1.0), None, Filter(), None),
    }
    for name, fields in layers(timeline_spec()).items():
        assert fields <= set(tables[name].columns), name


def test_counts_ask_only_for_columns_that_there_are() -> None:
    rows = [{"group": "g", "event": str(number), "date": "2013-05-01"} for number in range(501)]
    tables = {
        **timeline(select(case_of(rows).routes(), Filter()), {}).tables,
        **moving_tables(None, None, Filter(), None),
    }
    for name, fields in layers(counts_spec()).items():
        assert fields <= set(tables[name].columns), name


@pytest.mark.parametrize("spec", SPECS)
def test_a_chart_is_made_once_small_and_holds_no_data(spec: Any) -> None:
    assert spec() is spec()
    assert len(json.dumps(spec())) < 12_000
    assert not any("values" in node or "datasets" in node for node in nodes(spec()) if node is not spec())


@pytest.mark.parametrize("spec", SPECS)
def test_every_status_has_the_colour_of_the_map(spec: Any) -> None:
    fills = [node["fill"] for node in nodes(spec()) if isinstance(node.get("fill"), dict)]
    scales = [fill["scale"] for fill in fills if "scale" in fill]
    assert scales
    for scale in scales:
        assert dict(zip(scale["domain"], scale["range"], strict=True)) == {
            status: look.colour for status, look in LOOKS.items() if status != "inferred"
        }


def test_every_status_is_told_from_the_others_without_colour() -> None:
    dashes = next(node["strokeDash"] for node in nodes(timeline_spec()) if "strokeDash" in node)["scale"]
    assert len({tuple(dash) for dash in dashes["range"]}) == len(LOOKS) - 1


def test_every_stance_has_a_shape_of_its_own() -> None:
    shapes = next(node["shape"] for node in nodes(timeline_spec()) if "shape" in node)["scale"]
    assert set(shapes["domain"]) == {"confirmed", "reported", "claimed", "denied", "unknown"}
    assert len(set(shapes["range"])) == 5


@pytest.mark.parametrize("spec", SPECS)
def test_charts_have_the_gestures_that_the_page_answers(spec: Any) -> None:
    assert {param["name"] for param in spec()["params"]} == set(PARAMS)
    gestures = {param["name"]: param["select"] for param in spec()["params"]}
    assert gestures["brush"]["encodings"] == gestures["zoom"]["encodings"] == ["x"]
    # Else a click on what a brush covers would reach the brush, and not the bar.
    assert gestures["brush"]["clear"] == "pointermove[!event.buttons]"


@pytest.mark.parametrize("spec", SPECS)
def test_no_font_is_smaller_than_11_pixels_and_times_are_utc(spec: Any) -> None:
    sizes = [value for node in nodes(spec()) for name, value in node.items() if name.endswith("ontSize")]
    assert min(sizes) >= 11
    scales = [
        node["x"]["scale"]
        for node in nodes(spec())
        if isinstance(node.get("x"), dict) and "field" in node["x"]
    ]
    assert {scale["type"] for scale in scales} == {"utc"}
