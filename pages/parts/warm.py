"""Getting ready while the browser still loads Streamlit's own scripts: imports, and the first look-ups.

Imports take most of the time of a first page. They run in one thread only: two that import the same packages at once
may meet half of one.
"""

from __future__ import annotations

import threading

_done = threading.Event()
_done.set()


def warm_up() -> None:
    """Start getting ready, in a thread of its own."""
    _done.clear()
    threading.Thread(target=_get_ready, name="warm-up", daemon=True).start()


def wait_until_warm() -> None:
    """Wait for a warm-up under way; at once when there is none."""
    _done.wait()


def _get_ready() -> None:
    try:
        # Not the map's part: streamlit-folium is served only when it is imported by a page's own run.
        from pages.parts.cases import get_ready  # noqa: PLC0415  the point of this module

        get_ready()
    finally:
        # What went wrong goes wrong again in the page, where it is shown.
        _done.set()
    from geo.draw import timeline_spec  # noqa: PLC0415  the point of this module

    timeline_spec()  # the page comes to it after the map, and waits when it is still under way
