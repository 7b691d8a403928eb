"""The server: the pages, the map's own scripts and basemap, and headers that keep a page from asking others.

Run with ``streamlit run app.py``.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from xstatic.pkg import leaflet

from geo.basemap import BASEMAP, basemap_name
from geo.map_script import STATIC, map_script
from geo.tiles import tile_origin, tile_sources
from pages.parts.warm import warm_up

TILE_HOSTS = " ".join(dict.fromkeys(tile_origin(source["url"]) for source in tile_sources()))
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
    """Add ``HEADERS`` to every answer, and to a page's those that ask for the basemap early."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                early = [(b"link", _early())] if scope.get("path") == "/" else []
                message["headers"] = [*message.get("headers", []), *HEADERS, *early]
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _early() -> bytes:
    return f"</assets/basemap/{basemap_name()}>; rel=prefetch".encode()


@cache
def _packed(version: float) -> bytes:  # noqa: ARG001  what the cache is keyed by
    return gzip.compress(BASEMAP.read_bytes(), 4)


async def basemap(request: Request) -> Response:
    """Serve the basemap, compressed once; its address carries its version, so a browser may keep it."""
    headers = {"cache-control": "max-age=31536000, immutable", "vary": "accept-encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        body, headers["content-encoding"] = _packed(BASEMAP.stat().st_mtime), "gzip"
    else:
        body = BASEMAP.read_bytes()
    return Response(body, media_type="application/json", headers=headers)


async def script(_request: Request) -> Response:
    """Serve the map's own script; another version is another text, so that a browser asks each time."""
    return Response(map_script(), media_type="text/javascript", headers={"cache-control": "no-cache"})


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Get the first page ready from the moment the server answers."""
    warm_up()
    threading.Thread(target=_packed, args=(BASEMAP.stat().st_mtime,), daemon=True).start()
    yield


app = st.App(
    Path(__file__).parent / "pages" / "frame.py",
    routes=[
        Route(f"/assets/basemap/{BASEMAP.name}", basemap),
        Mount("/assets/leaflet", StaticFiles(directory=Path(leaflet.BASE_DIR))),
        Route("/assets/map/map.js", script),
        Mount("/assets/map", StaticFiles(directory=STATIC)),
    ],
    middleware=[Middleware(Headers)],
    lifespan=lifespan,
)
