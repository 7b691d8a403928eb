"""A real HTTP server on this machine that answers as it is told to, and remembers what it was asked."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Reply = Callable[["Handler"], None]

BOTEN = {
    "place_id": 1,
    "osm_type": "node",
    "osm_id": 42,
    "lat": "21.1856",
    "lon": "101.6812",
    "class": "place",
    "type": "town",
    "addresstype": "town",
    "name": "Boten",
    "display_name": "Boten, Luang Namtha, Laos",
    "address": {"town": "Boten", "state": "Luang Namtha", "country": "Laos", "country_code": "la"},
}
BOTEN_OF_PHOTON = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [101.6812, 21.1856]},
    "properties": {
        "osm_type": "N",
        "osm_id": 42,
        "osm_key": "place",
        "osm_value": "town",
        "type": "city",
        "name": "Boten",
        "country": "Laos",
        "countrycode": "LA",
        "state": "Luang Namtha",
    },
}


class Handler(BaseHTTPRequestHandler):
    """Note the request, and answer with the next of the server's replies."""

    server: Misbehaving

    def do_GET(self) -> None:
        self.server.note(self)(self)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class Misbehaving(ThreadingHTTPServer):
    """Gives its ``replies`` one after the other, and the last of them for ever."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies: list[Reply] = [places()]
        self.asked: list[str] = []  # path and query
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []  # seconds of a monotonic clock
        self.ending = threading.Event()
        self._noting = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def queries(self) -> list[dict[str, list[str]]]:
        return [parse_qs(urlsplit(path).query) for path in self.asked]

    def note(self, handler: Handler) -> Reply:
        with self._noting:
            self.times.append(time.monotonic())
            self.asked.append(handler.path)
            self.headers.append(dict(handler.headers.items()))
            return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def handle_error(self, *_args: object) -> None:
        """Let clients hang up without a word."""


@contextmanager
def misbehaving() -> Iterator[Misbehaving]:
    server = Misbehaving()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()
        thread.join()


def body(content: bytes, status: int = 200, **headers: str) -> Reply:
    """Reply with these bytes; underscores in names of headers become hyphens."""

    def reply(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in {"Content_Length": str(len(content)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return reply


def as_json(content: Any, status: int = 200, **headers: str) -> Reply:
    return body(json.dumps(content).encode(), status, **headers)


def places(*records: Any) -> Reply:
    return as_json(list(records))


def features(*records: Any) -> Reply:
    return as_json({"type": "FeatureCollection", "features": list(records)})


def busy(status: int = 503, **headers: str) -> Reply:
    return body(b"busy", status, **headers)


def silent(handler: Handler) -> None:
    """Never answer."""
    handler.server.ending.wait(20)


def dripping(handler: Handler) -> None:
    """Send a byte every 0.05 seconds for six seconds, so that no single wait is long."""
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):
        for _ in range(120):
            handler.wfile.write(b" ")
            if handler.server.ending.wait(0.05):
                break


def hanging_up(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def cut(content: bytes) -> Reply:
    """Promise more than what is sent."""
    return body(content, Content_Length=str(len(content) + 500))
