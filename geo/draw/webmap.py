"""Layers → a Folium map that needs no network: Leaflet, our script, style and basemap come from this machine.

The map's own script runs once in the browser, so everything that changes rides in one feature group: a single
payload of JSON, drawn by the script in ``static``. No text of a file is ever part of a template (see ``geo.draw.text``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.template import Template

from geo.basemap import basemap_name
from geo.draw.layers import Layers
from geo.draw.style import script_style
from geo.draw.text import script_json
from geo.tiles import tile_sources
from geo.view import Bounds

EMPTY = "Nothing to show on the map."


class OfflineMap(folium.Map):
    """A Folium map whose scripts and styles are served from ``assets``, a URL relative to the page that holds it."""

    def __init__(self, assets: str, **options: Any) -> None:
        super().__init__(tiles=None, zoom_control=False, **options)
        self.default_js = [
            ("leaflet", f"{assets}/leaflet/leaflet.js"),
            ("transit_map", f"{assets}/map/map.js"),
        ]
        self.default_css = [
            ("leaflet_css", f"{assets}/leaflet/leaflet.css"),
            ("transit_css", f"{assets}/map/map.css"),
        ]
        self._rendered = False

    def render(self, **options: Any) -> str:
        """Render once: streamlit-folium asks for it again and again, and Folium makes the same links anew each time."""
        if not self._rendered:
            super().render(**options)  # type: ignore[no-untyped-call]
            self._rendered = True
        return ""


class _Plain(Element):
    """Text that is put into the page as it is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_options: Any) -> str:
        return self.text


class _Call(MacroElement):
    """A call of our script; unlike branca, it does not take what it has rendered for a template once more."""

    def render(self, **options: Any) -> str:
        script = self._template.module.script(self, options)
        figure: Any = self.get_root()
        figure.script.add_child(_Plain(script), name=self.get_name())
        return ""


class _Start(_Call):
    """The call that lays the basemap and the map's furniture."""

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "transitMap.start({{ this._parent.get_name() }}, {{ this.style }}, {{ this.basemap }}, {{ this.options }});\n"
        "{% endmacro %}"
    )

    def __init__(self, basemap: str, sync: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "TransitStart"
        self.style, self.basemap = script_json(script_style()), script_json(basemap)
        self.options = script_json({"tiles": tile_sources(), "sync": sync})


class _Show(_Call):
    """The call that draws the layers; it stands in a feature group, which is what streamlit-folium can change."""

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "transitMap.show({{ this._parent._parent.get_name() }}, {{ this.payload }});\n"
        "{% endmacro %}"
    )

    def __init__(self, payload: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "TransitShow"
        self.payload = payload


def base_map(assets: str, *, sync: str = "") -> folium.Map:
    """Make the part of the map that never changes.

    ``assets`` is the URL, relative to the page that holds the map, below which ``leaflet/``, ``map/`` and ``basemap/`` are
    served. Maps of one page with the same ``sync``, a name of ours, move together. A new map at every call: streamlit-folium changes the one that it is given.
    """
    made = OfflineMap(assets, location=(30, 108), zoom_start=4, min_zoom=2, world_copy_jump=False)
    made.add_child(_Start(f"{assets}/basemap/{basemap_name()}", sync))
    return made


def feature_group(payload: str) -> folium.FeatureGroup:
    """Make the part of the map that changes, from a payload as ``map_payload`` gives it."""
    group = folium.FeatureGroup(name="routes", control=False)
    group.add_child(_Show(payload))
    return group


@dataclass(frozen=True)
class Chosen:
    """The event to highlight, by its id, and what the frame says of it (from ``card_lines``).

    ``more`` are the words of a button that scrolls the page around the map to the evidence; blank: there is none.
    """

    event: str = ""
    lines: tuple[str, ...] = ()
    more: str = ""


NONE_CHOSEN = Chosen()


def map_payload(
    drawn: Layers,
    *,
    chosen: Chosen = NONE_CHOSEN,
    fit: str = "",
    empty: str = EMPTY,
    bounds: Bounds | None = None,
) -> str:
    """Encode layers for the map's script.

    Parameters
    ----------
    drawn
        From ``geo.draw.layers``.
    chosen
        The event to highlight.
    fit
        When this differs from the last one, the view is fitted to what is shown; else the map keeps its place.
    empty
        What the map says when nothing is on it.
    bounds
        What the view is fitted to, for a map beside another; None: to what is drawn.

    """
    body: Mapping[str, Any] = {
        "bounds": bounds or drawn.bounds,
        "frame": drawn.frame.values(),
        "selected": chosen.event,
        "card": {"lines": chosen.lines, "more": chosen.more},
        "fit": fit,
        "empty": empty,
    }
    text = f"{{{drawn.encoded},{script_json(body)[1:]}"
    # Names this content, so that one can wait for it to be drawn.
    stamp = hashlib.blake2b(text.encode(), digest_size=6).hexdigest()
    return f'{text[:-1]},"stamp":"{stamp}"}}'


def folium_map(drawn: Layers, *, assets: str = "/assets", selected: str = "") -> folium.Map:
    """Make a whole map of layers, for any page that serves ``assets``."""
    made = base_map(assets)
    made.add_child(feature_group(map_payload(drawn, chosen=Chosen(selected), fit="all")))
    return made
