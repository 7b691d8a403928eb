"""Which server is asked for names, what it is told, and the sentence by which a person agrees to it."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal
from urllib.parse import SplitResult, urlsplit

import pandas as pd

from geo.places.countries import country_code, country_name
from geo.places.found import NOT_IN_GAZETTEER

Service = Literal["nominatim", "photon"]

LONGEST_NAME = 200
_PUBLIC = "https://nominatim.openstreetmap.org"
# Servers for everybody: never more than one request a second, whatever the settings say.
_SHARED = frozenset({"nominatim.openstreetmap.org", "photon.komoot.io"})
_LABELS = {"nominatim": "Nominatim", "photon": "Photon"}
# Line and paragraph separators, control characters and lone surrogates; formats such as writing-direction marks.
_NOT_PLAIN = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "", "Cf": ""}


@dataclass(frozen=True)
class OnlineSettings:
    """Where names are looked up online.

    Raises
    ------
    ValueError
        A value can't be used; the message names it and says what it must be.

    """

    service: Service = "nominatim"
    url: str = ""  # http(s) address of an own server, without /search or /api; "" is the public Nominatim
    timeout: float = 10.0  # seconds for one request, from the look-up of the host to the last byte
    per_second: float = 1.0  # most requests a second; on public servers never more than 1
    contact: str = ""  # web or mail address that the server's keepers may write to

    def __post_init__(self) -> None:
        if self.service not in _LABELS:
            raise ValueError(f"the service is {self.service!r}; it must be nominatim or photon")
        if self.service == "photon" and not self.url:
            raise ValueError("Photon needs the address of a server in url")
        _check_address(self.url or _PUBLIC)
        for name in ("timeout", "per_second"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value > 0):
                raise ValueError(f"{name} is {value}; it must be a number above 0")
        if not (self.contact.isascii() and self.contact.isprintable() and len(self.contact) <= LONGEST_NAME):
            raise ValueError("contact must be a web or mail address of at most 200 plain characters")

    @property
    def address(self) -> SplitResult:
        """The address that is asked, without a slash at the end."""
        return urlsplit((self.url or _PUBLIC).rstrip("/"))

    @property
    def host(self) -> str:
        """Host, and port where one is given: what is held to one request a second."""
        return self.address.netloc.lower()

    @property
    def label(self) -> str:
        """The service's name for a sentence."""
        return _LABELS[self.service]

    @property
    def gap(self) -> float:
        """Least seconds between two requests."""
        most = min(self.per_second, 1.0) if self.address.hostname in _SHARED else self.per_second
        return 1.0 / most


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    plain = url.isascii() and url.isprintable() and not set(url) & set(" \\?#@")
    if not (usable and plain):
        raise ValueError(
            "url must be like https://geocoder.example.org: http or https, a host, perhaps a path"
        )


def plain(text: str, longest: int = LONGEST_NAME) -> str:
    """Make text of one line and at most ``longest`` characters, without control or direction characters."""
    kept = "".join(_NOT_PLAIN.get(unicodedata.category(char), char) for char in text[: 4 * longest])
    return " ".join(kept.split())[:longest].strip()


def as_sent(name: str, country: str) -> tuple[str, str]:
    """Give what a server is told: the name as written, in plain characters, and the country's code.

    Parameters
    ----------
    name, country
        As written; a country that we don't know is not sent.

    Returns
    -------
    tuple of str
        At most 200 characters, and ISO 3166-1 alpha-2; either may be blank.

    """
    return plain(name), country_code(country) or ""


def names_to_send(found: pd.DataFrame, mentions: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """List what an online look-up would send, for a person to agree to.

    Parameters
    ----------
    found
        What ``resolve_places`` gave for ``mentions``, with nobody asked online: columns ``method`` and ``reason``.
    mentions
        The same rows in the same order: column ``name``, optional ``country``.

    Returns
    -------
    tuple of (name, country)
        Each pair once, in the order of the rows, as ``as_sent`` gives it: of the mentions whose name
        nothing in our own data bears. What is no name (coordinates, ships, "unknown"), what lies in another country than
        said, and what a person marked as unknown is never sent: no answer would be used.

    Raises
    ------
    ValueError
        The tables have not the same rows.

    """
    if len(found) != len(mentions):
        raise ValueError(f"{len(found)} places do not belong to {len(mentions)} mentions")
    unknown = (found["method"] == "none") & found["reason"].str.startswith(NOT_IN_GAZETTEER)
    lost = mentions[unknown.to_numpy()]
    names = _texts(lost, "name")
    sent = (as_sent(*pair) for pair in zip(names, _texts(lost, "country"), strict=True))
    return tuple(dict.fromkeys((name, country) for name, country in sent if name))


def _texts(mentions: pd.DataFrame, column: str) -> list[str]:
    if column not in mentions.columns:
        return [""] * len(mentions)
    cells = mentions[column].astype(object)
    return [str(cell) for cell in cells.where(cells.notna(), "")]


def consent_words(names: Sequence[tuple[str, str]], settings: OnlineSettings) -> str:
    """Say which names would be sent where.

    Parameters
    ----------
    names
        As ``names_to_send`` gives them; every one is named.
    settings
        The server.

    Returns
    -------
    str
        Plain text. Names are quoted as they are: whoever shows it as Markdown or HTML must escape it.

    """
    if not names:
        return f"No name would be sent to {settings.host}."
    listed = ", ".join(f"“{name}”" + (f" ({country_name(code)})" if code else "") for name, code in names)
    what = "1 name" if len(names) == 1 else f"{len(names)} names"
    return (
        f"{what} would be sent to the {settings.label} server {settings.host}{_unsafe(settings)}: {listed}. Nothing else "
        "of your file is sent; the server also sees the network address of the computer that asks. Answers are "
        "kept on this machine unless that is switched off, sealed by the names, so that they are not sent again: places for a year, “not found” for 30 days."
    )


def _unsafe(settings: OnlineSettings) -> str:
    if settings.address.scheme == "https" or _is_here(settings.address.hostname or ""):
        return ""
    return ", without encryption"


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
