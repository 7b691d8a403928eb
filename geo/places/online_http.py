"""One HTTP request for geopy, with what its own adapters lack.

geopy's adapters follow redirects (names would go to another host), read answers of any size, count their time limit
anew at every byte, try again by themselves, and drop the Retry-After of a 503. Here: none of it. Every failure is an
``OnlineOutage``, which geopy lets through as it is.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, ProxyHandler, Request, build_opener

from geopy.adapters import BaseSyncAdapter

from geo.errors import OnlineOutage
from geo.places.online_settings import OnlineSettings, plain

_LARGEST = 1_000_000  # bytes; five places are some 10 kB
_BUSY = frozenset({429, 503})
_GO_ON = "Try again later, or go on without the online look-up."


class Busy(OnlineOutage):
    """The server asks for a pause (429, 503)."""

    def __init__(self, message: str, pause: float | datetime | None) -> None:
        super().__init__(message)
        self.pause = pause  # seconds, or the time until which; None when it does not say


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_args: object) -> None:
        """Follow none: urllib then raises the 3xx as an ``HTTPError``."""


class OneServerAdapter(BaseSyncAdapter):  # type: ignore[misc]  # geopy has no types
    """Ask one server, once a call."""

    def __init__(self, settings: OnlineSettings, *, proxies: Any, ssl_context: Any) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self._host, self._label = settings.host, settings.label
        self._is_shape = _is_collection if settings.service == "photon" else _is_list
        self._open = build_opener(
            HTTPSHandler(context=ssl_context), ProxyHandler(proxies), _NoRedirects()
        ).open

    def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:
        """Give the parsed answer, a list (Nominatim) or a mapping with a list of ``features`` (Photon).

        geopy takes ``{}``, ``null`` and ``""`` for "nothing found"; they are no answer.

        Raises
        ------
        OnlineOutage
            There is none that can be used; ``Busy`` when the server asks for a pause.

        """
        text = self.get_text(url, timeout=timeout, headers=headers)
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise self._nonsense() from error
        if not self._is_shape(answer):
            raise self._nonsense()
        return answer

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:
        """Give the answer's text, within ``timeout`` seconds from the look-up of the host to the last byte.

        Raises
        ------
        OnlineOutage
            As ``get_json``.

        """
        request = Request(url, headers=dict(headers))  # noqa: S310  settings allow http and https only
        try:
            body = _in_time(lambda: self._fetch(request, timeout), timeout)
            return body.decode()
        except TimeoutError as error:
            raise OnlineOutage(f"{self._host} did not answer within {timeout:g} seconds. {_GO_ON}") from error
        except UnicodeDecodeError as error:
            raise self._nonsense() from error

    def _fetch(self, request: Request, timeout: float) -> bytes:
        try:
            with self._open(request, timeout=timeout) as page:
                return self._read(page)
        except HTTPError as error:
            with error:
                raise self._refusal(error.code, error.headers) from error
        except TimeoutError:
            raise
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise TimeoutError from error
            reason = plain(str(error.reason))
            raise OnlineOutage(
                f"{self._host} can't be reached ({reason}). Check the network and the server's address."
            ) from error
        except (HTTPException, OSError) as error:
            raise self._cut() from error

    def _read(self, page: HTTPResponse) -> bytes:
        body = page.read(_LARGEST + 1)
        if len(body) > _LARGEST:
            raise OnlineOutage(f"The answer of {self._host} is too large to be a list of places. {_GO_ON}")
        if page.length:  # read with a limit, http.client does not say that bytes are missing
            raise self._cut()
        return body

    def _cut(self) -> OnlineOutage:
        return OnlineOutage(f"{self._host} broke off its answer. {_GO_ON}")

    def _nonsense(self) -> OnlineOutage:
        return OnlineOutage(
            f"The answer of {self._host} is no list of places. Check that this is the address of a {self._label} server."
        )

    def _refusal(self, status: int, headers: Message) -> OnlineOutage:
        if status in _BUSY:
            text = f"{self._host} has too much to do (HTTP {status}). {_GO_ON}"
            return Busy(text, read_pause(headers.get("Retry-After", "")))
        if 300 <= status < 400:
            target = _target(headers.get("Location", ""))
            return OnlineOutage(
                f"{self._host} points to another address ({target}), which was not asked, so that names go nowhere else. "
                "If that is right, enter that address in the settings."
            )
        advice = (
            _GO_ON if status >= 500 else "Check the server's address, and give a contact in the settings."
        )
        return OnlineOutage(f"{self._host} refused the request (HTTP {status}). {advice}")


def _is_list(answer: object) -> bool:
    return isinstance(answer, list)


def _is_collection(answer: object) -> bool:
    return isinstance(answer, dict) and isinstance(answer.get("features"), list)


def _target(location: str) -> str:
    try:
        parts = urlsplit(location)
        return plain(f"{parts.scheme}://{parts.netloc}" if parts.netloc else "on the same server", 100)
    except ValueError:
        return "not readable"


def read_pause(text: str) -> float | datetime | None:
    """Read a Retry-After header (RFC 9110, 10.2.3): seconds, or a date; None for anything else."""
    stripped = text.strip()
    if stripped.isascii() and stripped.isdigit():
        return float(stripped[:9])
    try:
        when = parsedate_to_datetime(stripped)
        return when if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _in_time(work: Callable[[], bytes], seconds: float) -> bytes:
    """Do work in a thread and wait for it no longer than ``seconds``; socket timeouts alone allow one byte at a time."""
    future: Future[bytes] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001  it is raised again by result()
            future.set_exception(error)

    threading.Thread(target=run, name="online look-up", daemon=True).start()
    return future.result(seconds)
