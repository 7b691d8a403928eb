"""The offline basemap and the table of countries that `data/basemap/build.py` makes, as they lie in the repository."""

import csv
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

DATA = Path(__file__).parents[2] / "data"
LINES = ("coast", "borders", "rivers")
AREAS = ("land", "lakes")
Line = NDArray[np.float64]  # longitude, latitude


def decode(flat: list[int], scale: int) -> Line:
    """Degrees from [x0, y0, dx1, dy1, …]."""
    return np.cumsum(np.reshape(flat, (-1, 2)), axis=0) / scale


@pytest.fixture(scope="module")
def basemap() -> dict[str, Any]:
    raw = json.loads((DATA / "basemap" / "basemap.json").read_text(encoding="utf-8"))
    scale = raw["scale"]
    lines = {key: [decode(line, scale) for line in raw[key]] for key in LINES}
    areas = {key: [[decode(ring, scale) for ring in polygon] for polygon in raw[key]] for key in AREAS}
    return {**raw, **lines, **areas}


@pytest.fixture(scope="module")
def countries() -> dict[str, dict[str, Any]]:
    with (DATA / "places" / "countries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    numbers = ("lat", "lon", "west", "south", "east", "north")
    return {row["code"]: {**row, **{key: float(row[key]) for key in numbers}} for row in rows}


def inside(lat: float, lon: float, ring: Line) -> bool:
    """Whether a ray to the east crosses the ring an odd number of times."""
    (x, y), (to_x, to_y) = ring[:-1].T, ring[1:].T
    crosses = (y > lat) != (to_y > lat)
    at = x[crosses] + (lat - y[crosses]) / (to_y[crosses] - y[crosses]) * (to_x[crosses] - x[crosses])
    return bool(np.sum(at > lon) % 2)


def on_land(basemap: dict[str, Any], lat: float, lon: float) -> bool:
    # Holes count as crossings too, as on a canvas filled by the even-odd rule.
    return any(sum(inside(lat, lon, ring) for ring in polygon) % 2 for polygon in basemap["land"])


def km_to_border(basemap: dict[str, Any], lat: float, lon: float) -> float:
    """Kilometres to the nearest segment, on a plane round the point."""
    per_degree = np.array([111.2 * np.cos(np.radians(lat)), 111.2])
    nearest = np.inf
    for line in basemap["borders"]:
        km = (line - (lon, lat)) * per_degree
        start, step = km[:-1], np.diff(km, axis=0)
        along = np.clip(-(start * step).sum(axis=1) / (step**2).sum(axis=1), 0, 1)
        nearest = min(nearest, np.hypot(*(start + along[:, None] * step).T).min())
    return float(nearest)


def test_files_stay_small() -> None:
    files = [path for path in (DATA / "basemap").iterdir() if path.is_file()]
    assert 1_000_000 < sum(path.stat().st_size for path in files) <= 4_000_000
    assert (DATA / "places" / "countries.csv").stat().st_size < 40_000


def test_every_coordinate_is_on_the_globe(basemap: dict[str, Any]) -> None:
    rings = [ring for key in AREAS for polygon in basemap[key] for ring in polygon]
    for line in (*rings, *(line for key in LINES for line in basemap[key])):
        assert (np.abs(line) <= (180, 90)).all()


@pytest.mark.parametrize("layer", AREAS)
def test_rings_are_closed_and_have_three_sides(basemap: dict[str, Any], layer: str) -> None:
    for ring in (ring for polygon in basemap[layer] for ring in polygon):
        assert len(ring) >= 4
        assert (ring[0] == ring[-1]).all()


@pytest.mark.parametrize("layer", LINES)
def test_no_line_runs_across_the_world(basemap: dict[str, Any], layer: str) -> None:
    assert len(basemap[layer]) > 100
    for line in basemap[layer]:
        assert len(line) >= 2
        # The longest straight line there is: 28 degrees along the 49th parallel.
        assert np.abs(np.diff(line[:, 0])).max() < 30


def test_the_edge_of_the_world_is_no_coast(basemap: dict[str, Any]) -> None:
    for line in basemap["coast"]:
        edge = (np.abs(line[:, 0]) == 180) | (line[:, 1] == -90)
        assert not (edge[:-1] & edge[1:]).any()


def test_the_coast_is_the_outline_of_the_land(basemap: dict[str, Any]) -> None:
    def steps(lines: list[Line]) -> set[tuple[float, ...]]:
        return {(*a, *b) for line in lines for a, b in pairwise(line.tolist())}

    rings = [ring for polygon in basemap["land"] for ring in polygon]
    coast, outline = steps(basemap["coast"]), steps(rings)
    assert coast < outline
    ends = [end for x, y, to_x, to_y in outline - coast for end in ((x, y), (to_x, to_y))]
    assert ends
    assert all(abs(x) == 180 or y == -90 for x, y in ends)


def test_no_border_is_drawn_twice(basemap: dict[str, Any]) -> None:
    steps = [
        tuple(sorted([tuple(a), tuple(b)])) for line in basemap["borders"] for a, b in pairwise(line.tolist())
    ]
    assert len(set(steps)) > 0.999 * len(steps)


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        pytest.param(17.97, 102.6, id="Vientiane"),
        pytest.param(25.04, 102.72, id="Kunming"),
        pytest.param(39.9, 116.4, id="Beijing"),
        pytest.param(39.03, 125.75, id="Pyongyang"),
        pytest.param(66.0, -172.0, id="Chukotka beyond 180"),
        pytest.param(-85.0, 0.0, id="Antarctica"),
    ],
)
def test_land(basemap: dict[str, Any], lat: float, lon: float) -> None:
    assert on_land(basemap, lat, lon)


@pytest.mark.parametrize(("lat", "lon"), [(20, 115), (38, 150), (39, 129.5), (42, 51)])
def test_sea(basemap: dict[str, Any], lat: float, lon: float) -> None:
    assert not on_land(basemap, lat, lon)


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        pytest.param(40.1, 124.4, id="Dandong-Sinuiju"),
        pytest.param(42.43, 130.62, id="Tumen: CN-KP-RU"),
        pytest.param(21.19, 101.69, id="Mohan-Boten"),
        pytest.param(20.28, 100.41, id="Huay Xai-Chiang Khong"),
        pytest.param(17.88, 102.72, id="Nong Khai-Vientiane"),
        pytest.param(43.65, 111.98, id="Erenhot-Zamyn-Uud"),
        pytest.param(51.0, 80.5, id="Russia-Kazakhstan"),
        pytest.param(31.6, 74.57, id="India-Pakistan"),
        pytest.param(41.7, 26.36, id="Greece-Turkey"),
        pytest.param(62.9, 31.5, id="Finland-Russia"),
        pytest.param(-6.0, 141.0, id="Indonesia-Papua New Guinea"),
    ],
)
def test_borders_pass_by(basemap: dict[str, Any], lat: float, lon: float) -> None:
    assert km_to_border(basemap, lat, lon) < 15


@pytest.mark.parametrize(("lat", "lon"), [(34.5, 109.0), (60.0, 100.0), (39.0, -98.0)])
def test_no_border_inside_a_country(basemap: dict[str, Any], lat: float, lon: float) -> None:
    assert km_to_border(basemap, lat, lon) > 300


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("LA", "Laos"),
        ("CN", "China"),
        ("KP", "North Korea"),
        ("KR", "South Korea"),
        ("TH", "Thailand"),
        ("RU", "Russia"),
        ("VN", "Vietnam"),
        ("CD", "Democratic Republic of the Congo"),
        ("CY", "Cyprus"),
        ("XK", "Kosovo"),
    ],
)
def test_labels_are_on_land(basemap: dict[str, Any], code: str, name: str) -> None:
    (label,) = [label for label in basemap["labels"] if label["code"] == code]
    assert label["name"] == name
    assert label["rank"] in range(1, 6)
    assert on_land(basemap, label["lat"], label["lon"])


def test_labels_have_no_abbreviations_and_no_doubles(basemap: dict[str, Any]) -> None:
    names = [label["name"] for label in basemap["labels"]]
    assert [name for name in names if "." in name] == ["U.S. Virgin Islands"]
    assert len(set(names)) == len(names) > 240


@pytest.mark.parametrize("code", ["LA", "KP", "CN", "KR", "VN", "TH", "MM", "MN", "RU"])
def test_countries_have_a_point_inside(
    basemap: dict[str, Any], countries: dict[str, dict[str, Any]], code: str
) -> None:
    row = countries[code]
    assert row["south"] < row["lat"] < row["north"]
    assert 0 < (row["lon"] - row["west"]) % 360 < (row["east"] - row["west"]) % 360
    assert on_land(basemap, row["lat"], row["lon"])


def test_extents_are_the_smallest(countries: dict[str, dict[str, Any]]) -> None:
    over_180 = {code for code, row in countries.items() if row["west"] > row["east"]}
    assert over_180 == {"RU", "US", "FJ", "NZ", "KI", "UM"}
    laos = countries["LA"]
    assert (laos["west"], laos["south"]) == pytest.approx((100.1, 13.9), abs=0.1)
    assert (laos["east"], laos["north"]) == pytest.approx((107.7, 22.5), abs=0.1)
    assert countries["FR"]["west"] == pytest.approx(-5.1, abs=0.1), "French Guiana has a row of its own"


def test_countries_are_sorted_and_complete(countries: dict[str, dict[str, Any]]) -> None:
    assert list(countries) == sorted(countries)
    assert len(countries) == 248


@pytest.mark.parametrize(
    ("code", "lat", "lon"), [("LA", 17.97, 102.6), ("CN", 39.9, 116.4), ("KP", 39.03, 125.75)]
)
def test_outline_of_a_country_holds_its_capital_and_no_other(
    basemap: dict[str, Any], code: str, lat: float, lon: float
) -> None:
    holding = {
        name
        for name, polygons in basemap["outlines"].items()
        if any(
            sum(inside(lat, lon, decode(ring, basemap["scale"])) for ring in rings) % 2 for rings in polygons
        )
    }
    assert holding == {code}


_COARSE_KM = 14  # of the outlines, at narrow tips: Fangchuan, where three countries meet


@pytest.mark.parametrize("table", ["overlay.csv", "districts.csv"])
def test_no_place_lies_in_another_country(basemap: dict[str, Any], table: str) -> None:
    """Our own knowledge had Ceke 15 km and Bichigt 23 km beyond their borders."""
    with (DATA / "places" / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    outlines = {
        code: [[decode(ring, basemap["scale"]) for ring in rings] for rings in polygons]
        for code, polygons in basemap["outlines"].items()
    }
    lost = []
    for row in rows:
        lat, lon = float(row["lat"]), float(row["lon"])
        sides = row["country"].split("|")
        if any(holds(outlines[code], lat, lon) for code in sides if code in outlines):
            continue
        elsewhere = [code for code, polygons in outlines.items() if holds(polygons, lat, lon)]
        if elsewhere and km_to_border(basemap, lat, lon) > _COARSE_KM:
            lost.append((row["name"], sides, elsewhere))
    assert lost == []


def holds(polygons: list[list[Line]], lat: float, lon: float) -> bool:
    return any(sum(inside(lat, lon, ring) for ring in rings) % 2 for rings in polygons)
