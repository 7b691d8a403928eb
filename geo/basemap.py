"""Where the basemap is, and its version; imports nothing heavy, since the server needs it before all else."""

from __future__ import annotations

from pathlib import Path

BASEMAP = Path(__file__).parents[1] / "data" / "basemap" / "basemap.json"


def basemap_name() -> str:
    """Name the basemap in an address; another file has another name, so that a browser may keep it."""
    about = BASEMAP.stat()
    return f"{BASEMAP.name}?{about.st_size:x}-{int(about.st_mtime):x}"
