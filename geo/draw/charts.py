"""The charts of a timeline by name, so that Altair, a quarter of a second to import, is met only when one is drawn."""

from __future__ import annotations

from typing import Any

PARAMS = ("brush", "pick", "back", "zoom")
"""Drag: a stretch of time; click: toggles what is clicked; double click: toggles too; wheel and shift-drag: the axis."""


def timeline_spec() -> dict[str, Any]:
    """Give the Vega-Lite chart of events and reports; its data are named as the tables of ``Timeline``."""
    from geo.draw.timeline_chart import timeline_spec  # noqa: PLC0415  the point of this module

    return timeline_spec()


def counts_spec() -> dict[str, Any]:
    """Give the Vega-Lite chart of counts by day, month or year; data as above."""
    from geo.draw.timeline_chart import counts_spec  # noqa: PLC0415  the point of this module

    return counts_spec()
