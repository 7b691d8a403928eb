"""Names that the gazetteer lacks → places, over the network: Nominatim, or a server of one's own.

Nothing here asks anybody by itself: it's for names still unknown, once a person has agreed (``consent_words``). At most
one request a second goes to a server from all sessions, threads and processes that share a cache folder together, as
https://operations.osmfoundation.org/policies/nominatim/ asks for; answers are kept.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from geopy.geocoders import Nominatim, Photon

from geo.errors import OnlineOutage
from geo.places.names import normalise
from geo.places.online_answer import MOST_PLACES, Answer, OnlineGeocoder, read_places
from geo.places.online_cache import AnswerCache, Clock, Question
from geo.places.online_http import Busy, OneServerAdapter
from geo.places.online_settings import OnlineSettings, as_sent, consent_words, names_to_send

__all__ = [
    "Answer",
    "AnswerCache",
    "GeopyOnline",
    "OnlineGeocoder",
    "OnlineOutage",
    "OnlineSettings",
    "consent_words",
    "names_to_send",
]

_PROGRAM = "defector-transit-routes"
_IN_ALL = timedelta(seconds=30)
_PAUSES = (2.0, 5.0, 10.0)  # seconds after each try, when the server names none
_PHOTON_ASKS = 20  # geopy's Photon can't be told the country: what lies elsewhere is left out here

# One request at a time to a server from this process; ``AnswerCache.take_turn`` keeps the processes apart.
_lines: dict[str, threading.Lock] = {}


def _utc_now() -> datetime:
    return datetime.now(UTC)


class GeopyOnline:
    """Nominatim or Photon through geopy; one may serve all threads."""

    def __init__(
        self,
        settings: OnlineSettings,
        *,
        cache: AnswerCache,
        clock: Clock = _utc_now,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Set up; nobody is asked yet.

        Parameters
        ----------
        settings
            The server.
        cache
            Where answers are kept, and who may ask when.
        clock
            Gives the time, UTC; a fake one must go on when ``sleep`` is called.
        sleep
            Waits some seconds.

        """
        self._settings, self._cache, self._clock, self._sleep = settings, cache, clock, sleep
        self._geocoder = _geocoder(settings)
        self._source = f"{settings.label} ({settings.host}), © OpenStreetMap contributors, ODbL"

    def look_up(self, name: str, country: str = "") -> Answer:
        """Ask for a name, unless the answer is kept already.

        Parameters
        ----------
        name
            As written; at most 200 characters of it are sent, without control characters.
        country
            ISO 3166 code or name; only places in it are given. One that we don't know is not used.

        Returns
        -------
        Answer
            At most five places; none when the server knows none by that name, or when the name is blank.

        Raises
        ------
        OnlineOutage
            Nothing is known, after at most 3 tries and 30 seconds; the message says what to do.

        """
        sent, code = as_sent(name, country)
        question = Question(self._settings.service, self._settings.address.geturl(), normalise(sent), code)
        if not question.name:
            return Answer((), self._clock(), self._source)
        return self._cache.get(question, self._clock()) or self._asked(question, sent)

    def _asked(self, question: Question, sent: str) -> Answer:
        until = self._clock() + _IN_ALL
        with _in_line(self._settings.host):
            known = self._cache.get(question, self._clock())  # another thread may have asked it meanwhile
            if known:
                return known
            answer = self._tried(sent, question.country, until)
            with suppress(OnlineOutage):  # a good answer that can't be kept is still good
                self._cache.put(question, answer)
            return answer

    def _tried(self, sent: str, country: str, until: datetime) -> Answer:
        refusal: Busy | None = None
        for pause in _PAUSES:
            self._await_turn(until, refusal)
            try:
                return self._request(sent, country, until)
            except Busy as busy:
                refusal = busy
                self._cache.hold(self._settings.host, self._seconds(busy, pause), self._clock)
        raise refusal or self._too_long()

    def _seconds(self, busy: Busy, pause: float) -> float:
        asked = busy.pause
        if isinstance(asked, datetime):
            asked = (asked - self._clock()).total_seconds()
        return pause if asked is None else max(asked, 0.0)

    def _await_turn(self, until: datetime, refusal: Busy | None) -> None:
        """Wait until it's our turn; not at all when that would be too late."""
        host, gap = self._settings.host, self._settings.gap
        while wait := self._cache.take_turn(host, gap, self._clock):
            if self._left(until) <= wait:
                raise refusal or self._too_long()
            self._sleep(wait)

    def _left(self, until: datetime) -> float:
        return (until - self._clock()).total_seconds()

    def _too_long(self) -> OnlineOutage:
        return OnlineOutage(
            f"{self._settings.host} asked for a pause, or others are waiting for it too. Try again in some minutes, or go "
            "on without the online look-up."
        )

    def _request(self, sent: str, country: str, until: datetime) -> Answer:
        timeout = min(self._settings.timeout, self._left(until))
        if timeout <= 0:
            raise self._too_long()
        try:
            found = self._geocode(sent, country, timeout)
            raw = [location.raw for location in found or ()]
            places = read_places(raw, self._settings.service, country, self._source)
        except OnlineOutage:
            raise
        except Exception as error:  # geopy and the reading both trip over what is no place
            raise OnlineOutage(
                f"The answer of {self._settings.host} holds something that is no place. Check that this is the address of "
                f"a {self._settings.label} server."
            ) from error
        return Answer(places, self._clock(), self._source)

    def _geocode(self, sent: str, country: str, timeout: float) -> Any:
        common = {"exactly_one": False, "language": "en", "timeout": timeout}
        if self._settings.service == "photon":
            limit = _PHOTON_ASKS if country else MOST_PLACES
            return self._geocoder.geocode(sent, limit=limit, **common)
        codes = country.lower() or None
        return self._geocoder.geocode(
            sent, limit=MOST_PLACES, addressdetails=True, country_codes=codes, **common
        )


@contextmanager
def _in_line(host: str) -> Iterator[None]:
    """Hold the place at the counter of a server."""
    line = _lines.setdefault(host, threading.Lock())
    if not line.acquire(timeout=_IN_ALL.total_seconds()):
        raise OnlineOutage(f"Others are still waiting for {host}. Try again in some minutes.")
    try:
        yield
    finally:
        line.release()


def _geocoder(settings: OnlineSettings) -> Any:
    address = settings.address
    service = Photon if settings.service == "photon" else Nominatim
    geocoder = service(
        scheme=address.scheme,
        domain=address.netloc + address.path,
        timeout=settings.timeout,
        user_agent=_user_agent(settings.contact),
        adapter_factory=partial(OneServerAdapter, settings),
    )
    # There's no page that refers; geopy has no argument for it either.
    web = settings.contact.startswith(("http://", "https://"))
    geocoder.headers["Referer"] = settings.contact if web else "http://localhost/"
    return geocoder


def _user_agent(contact: str) -> str:
    try:
        number = version(_PROGRAM)
    except PackageNotFoundError:
        number = "dev"
    return f"{_PROGRAM}/{number} (+{contact})" if contact else f"{_PROGRAM}/{number}"
