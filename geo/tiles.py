"""The online backgrounds that a person may choose on the map, and the servers they come from; imports nothing heavy.

Nothing is asked of them before. A tile server of one's own is named by the environment variable ``MAP_TILES_URL``, an address
with ``{z}``, ``{x}`` and ``{y}``, and ``MAP_TILES_ATTRIBUTION``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

URL_VARIABLE, ATTRIBUTION_VARIABLE = "MAP_TILES_URL", "MAP_TILES_ATTRIBUTION"

_PUBLIC = (
    {
        "name": "OpenStreetMap (online)",
        "url": "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        "attribution": "© OpenStreetMap contributors",
    },
    {
        "name": "CARTO Positron (online)",
        "url": "https://a.basemaps.cartocdn.com/light_all/{z}/{x}/{y}.png",
        "attribution": "© OpenStreetMap contributors © CARTO",
    },
    {
        "name": "Esri imagery (online)",
        "url": "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
        "attribution": "Imagery © Esri, Maxar, Earthstar Geographics",
    },
)
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:]+\](:\d+)?")


def tile_sources(environment: Mapping[str, str] = os.environ) -> list[dict[str, str]]:
    """List the backgrounds: ``name``, ``url`` and ``attribution`` of each, one's own first.

    Raises ``ValueError`` when the address of one's own is none.
    """
    url = environment.get(URL_VARIABLE, "").strip()
    if not url:
        return list(_PUBLIC)
    tile_origin(url)
    if not all(part in url for part in ("{z}", "{x}", "{y}")):
        raise ValueError(
            f"{URL_VARIABLE} is {url!r}; it needs {{z}}, {{x}} and {{y}}, such as https://host/{{z}}/{{x}}/{{y}}.png"
        )
    attribution = environment.get(ATTRIBUTION_VARIABLE, "").strip() or urlsplit(url).netloc
    return [{"name": "Own tiles (online)", "url": url, "attribution": attribution}, *_PUBLIC]


def tile_origin(url: str) -> str:
    """Give the origin of a tile address, as a Content-Security-Policy names it: ``https://tile.openstreetmap.org``.

    Raises ``ValueError`` when it is no address of the web.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(parts.netloc):
        raise ValueError(
            f"{URL_VARIABLE} is {url!r}; it must be an address that begins with https:// or http://"
        )
    return f"{parts.scheme}://{parts.netloc}"
