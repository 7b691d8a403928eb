"""Layers → one HTML file that works with the network off: Leaflet, style, script and basemap are inside it."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template

from xstatic.pkg import leaflet

from geo.draw import BASEMAP, Layers, map_payload, script_json
from geo.draw.style import script_style
from geo.map_script import STATIC, map_script

_PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; \
style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>$title</title>
<style>$leaflet_css</style>
<style>$map_css</style>
</head>
<body>
<div id="map" class="transit-map" role="application" aria-label="Map"></div>
<script>$leaflet_js</script>
<script>$map_js</script>
<script>
var map = L.map("map", {zoomControl: false, minZoom: 2}).setView([30, 108], 4);
transitMap.start(map, $style, $basemap);
transitMap.show(map, $payload);
</script>
</body>
</html>
""")


def to_html(drawn: Layers) -> bytes:
    """Write layers as a page of their own, UTF-8. It asks nothing of any server, and says so to the browser."""
    page = _PAGE.substitute(
        title=escape(drawn.frame.title),
        style=script_json(script_style()),
        payload=map_payload(drawn, fit="all"),
        **_parts(),
    )
    return page.encode("utf-8", "replace")


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    """Read what goes into every page; none of it may end the element that it stands in."""
    folder = Path(leaflet.BASE_DIR)
    parts = {
        "leaflet_css": _text(folder / "leaflet.css"),
        "leaflet_js": _text(folder / "leaflet.js").replace("//# sourceMappingURL=leaflet.js.map", ""),
        "map_css": _text(STATIC / "map.css"),
        "map_js": map_script(),
        "basemap": _text(BASEMAP).replace("<", "\\u003c"),
    }
    for name, text in parts.items():
        if "</script" in text.casefold() or "</style" in text.casefold():
            raise ValueError(f"{name} would end its element early")
    return parts


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
