"""The server: the pages, the map's own scripts and basemap, and headers that keep a page from asking others.

Run with ``streamlit run app.py``.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from xstatic.pkg import leaflet

from geo.draw import BASEMAP, STATIC

TILE_HOSTS = "https://tile.openstreetmap.org https://*.basemaps.cartocdn.com https://server.arcgisonline.com"
# Streamlit and streamlit-folium evaluate scripts that they are sent; nothing is ever taken from another host but the
# pictures of an online background that a person has chosen on the map.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        f"img-src 'self' data: blob: {TILE_HOSTS}",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss: blob: data:",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "frame-ancestors 'self'",
        "object-src 'none'",
        "base-uri 'self'",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
)


class Headers:
    """Add ``HEADERS`` to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *HEADERS]
            await send(message)

        await self.app(scope, receive, send_with_headers)


async def basemap(_request: Request) -> FileResponse:
    """Serve the basemap; its address carries its version, so a browser may keep it."""
    return FileResponse(BASEMAP, headers={"cache-control": "max-age=31536000, immutable"})


app = st.App(
    Path(__file__).parent / "pages" / "frame.py",
    routes=[
        Route(f"/assets/basemap/{BASEMAP.name}", basemap),
        Mount("/assets/leaflet", StaticFiles(directory=Path(leaflet.BASE_DIR))),
        Mount("/assets/map", StaticFiles(directory=STATIC)),
    ],
    middleware=[Middleware(Headers)],
)
