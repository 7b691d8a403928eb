"""The map's own script, put together from its parts; imports nothing heavy, since the server needs it before all else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "draw" / "static"
"""The parts, and the map's style."""
PARTS = ("base", "basemap", "furniture", "frame", "glyphs", "features", "labels", "map")


@cache
def map_script() -> str:
    """Put the parts into one function, so that nothing of them but ``transitMap`` is seen by the page."""
    parts = "\n".join((STATIC / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    return f'(function () {{\n"use strict";\n\n{parts}}})();\n'
