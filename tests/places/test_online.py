from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from geo.errors import GeoError
from geo.places import Decision, SqliteGazetteer, contains, resolve_places
from geo.places.online import (
    AnswerCache,
    GeopyOnline,
    OnlineOutage,
    OnlineSettings,
    consent_words,
    names_to_send,
)
from geo.places.online_cache import FILE_NAME
from geo.places.online_http import read_pause
from tests.places.misbehaving import (
    BOTEN,
    BOTEN_OF_PHOTON,
    Misbehaving,
    Reply,
    as_json,
    body,
    busy,
    cut,
    dripping,
    features,
    hanging_up,
    misbehaving,
    places,
    silent,
)

ROOT = Path(__file__).parents[2]
START = datetime(2026, 1, 1, tzinfo=UTC)


class Clock:
    """A clock that only goes on while someone sleeps."""

    def __init__(self) -> None:
        self.now = START
        self.slept: list[float] = []
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self.now += timedelta(seconds=seconds)


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    with misbehaving() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


def online(server: Misbehaving, folder: Path, clock: Clock, **settings: Any) -> GeopyOnline:
    chosen = OnlineSettings(url=server.url, **settings)
    return GeopyOnline(chosen, cache=AnswerCache(folder), clock=clock, sleep=clock.sleep)


@pytest.fixture
def asker(server: Misbehaving, tmp_path: Path, clock: Clock) -> GeopyOnline:
    return online(server, tmp_path, clock, timeout=5.0)


def record(**changes: Any) -> dict[str, Any]:
    return {**BOTEN, **changes}


def test_nominatim_gives_places(server: Misbehaving, asker: GeopyOnline) -> None:
    server.replies = [places(BOTEN)]
    answer = asker.look_up("Boten", "Laos")
    (place,) = answer.places
    assert (place.name, place.country, place.lat, place.lon) == ("Boten", "LA", 21.1856, 101.6812)
    assert (place.precision, place.path, place.method) == ("town", "LA/-/online-n42", "online")
    assert place.source == answer.source
    assert answer.source == f"Nominatim (127.0.0.1:{server.server_port}), © OpenStreetMap contributors, ODbL"
    assert answer.fetched == START
    assert contains("LA", place.path)


def test_what_nominatim_is_asked(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    asker = online(server, tmp_path, clock, contact="https://example.org/us")
    asker.look_up("Ban Nam\u0000Kha’n\u202e", "Lao PDR")
    assert server.asked[0].startswith("/search?")
    assert server.queries == [
        {
            "q": ["Ban Nam Kha’n"],
            "format": ["json"],
            "limit": ["5"],
            "addressdetails": ["1"],
            "accept-language": ["en"],
            "countrycodes": ["la"],
        }
    ]
    assert server.headers[0]["User-Agent"] == "defector-transit-routes/dev (+https://example.org/us)"
    assert server.headers[0]["Referer"] == "https://example.org/us"


def test_without_a_contact_it_still_says_who_asks(server: Misbehaving, asker: GeopyOnline) -> None:
    asker.look_up("Boten", "Ruritania")
    assert server.headers[0]["User-Agent"] == "defector-transit-routes/dev"
    assert server.headers[0]["Referer"] == "http://localhost/"
    assert "countrycodes" not in server.queries[0]


def test_photon_gives_places(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    server.replies = [features(BOTEN_OF_PHOTON)]
    answer = online(server, tmp_path, clock, service="photon").look_up("Boten")
    (place,) = answer.places
    assert (place.country, place.lat, place.lon, place.path) == ("LA", 21.1856, 101.6812, "LA/-/online-n42")
    assert answer.source.startswith("Photon (127.0.0.1")
    assert server.queries == [{"q": ["Boten"], "limit": ["5"], "lang": ["en"]}]
    assert server.asked[0].startswith("/api?")


@pytest.mark.parametrize("service", ["nominatim", "photon"])
def test_nothing_in_another_country_than_asked(
    server: Misbehaving, tmp_path: Path, clock: Clock, service: str
) -> None:
    server.replies = [features(BOTEN_OF_PHOTON) if service == "photon" else places(BOTEN)]
    asker = online(server, tmp_path, clock, service=service)
    assert asker.look_up("Boten", "RO").places == ()
    assert len(asker.look_up("Boten", "LA").places) == 1


def test_a_path_of_the_address_is_kept(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    settings = OnlineSettings(url=f"{server.url}/maps/")
    GeopyOnline(settings, cache=AnswerCache(tmp_path), clock=clock, sleep=clock.sleep).look_up("Boten")
    assert server.asked[0].startswith("/maps/search?")


@pytest.mark.parametrize(
    ("changes", "precision", "path"),
    [
        ({"addresstype": "city"}, "town", "LA/-/online-n42"),
        ({"addresstype": "village"}, "town", "LA/-/online-n42"),
        ({"addresstype": "suburb"}, "town", "LA/-/online-n42"),
        ({"addresstype": "state", "osm_type": "relation"}, "region", "LA/online-r42"),
        ({"addresstype": "province"}, "region", "LA/online-n42"),
        ({"addresstype": "county"}, "region", "LA/online-n42"),
        ({"addresstype": "country"}, "country", "LA"),
        ({"addresstype": "town", "osm_id": "x/y"}, "town", "LA/-/online-21.1856,101.6812"),
        ({"addresstype": None, "type": "hamlet"}, "town", "LA/-/online-n42"),
    ],
)
def test_precision_comes_from_the_kind(
    server: Misbehaving, asker: GeopyOnline, changes: dict[str, Any], precision: str, path: str
) -> None:
    server.replies = [places(record(**changes))]
    (place,) = asker.look_up("Boten").places
    assert (place.precision, place.path) == (precision, path)


@pytest.mark.parametrize(
    "changes",
    [
        {"addresstype": "amenity"},
        {"addresstype": "road"},
        {"addresstype": None, "class": "tourism", "type": "village"},
        {"address": {}},
        {"address": {"country_code": "zz"}},
        {"address": {"country_code": "../"}},
    ],
)
def test_what_is_no_place_in_a_country_is_left_out(
    server: Misbehaving, asker: GeopyOnline, changes: dict[str, Any]
) -> None:
    server.replies = [places(record(**changes), record(name="Other"))]
    assert [place.name for place in asker.look_up("Boten").places] == ["Other"]


@pytest.mark.parametrize(
    ("kind", "precision"),
    [("city", "town"), ("district", "town"), ("county", "region"), ("country", "country"), ("house", None)],
)
def test_precision_of_photon(
    server: Misbehaving, tmp_path: Path, clock: Clock, kind: str, precision: str | None
) -> None:
    about = {**BOTEN_OF_PHOTON["properties"], "type": kind}  # type: ignore[dict-item]
    server.replies = [features({**BOTEN_OF_PHOTON, "properties": about})]
    found = online(server, tmp_path, clock, service="photon").look_up("Boten").places
    assert [place.precision for place in found] == ([precision] if precision else [])


def test_node_and_outline_of_a_town_are_one_place_and_five_are_enough(
    server: Misbehaving, asker: GeopyOnline
) -> None:
    server.replies = [places(BOTEN, record(osm_type="relation", lat="21.2"), record(lat="15.0"))]
    assert [place.lat for place in asker.look_up("Boten").places] == [21.1856, 15.0]
    server.replies = [places(*(record(name=f"Boten {number}") for number in range(30)))]
    assert len(asker.look_up("many").places) == 5


def test_hostile_names_become_plain_text(server: Misbehaving, asker: GeopyOnline) -> None:
    script = "<script>alert(1)</script>\u202e\u0000\r\n\ud800" + "x" * 5000
    server.replies = [places(record(name=script, osm_id=7))]
    (place,) = asker.look_up("Boten").places
    assert place.name.startswith("<script>alert(1)</script> x")
    assert len(place.name) == 200
    assert place.name.isprintable()
    assert asker.look_up("Boten").places == (place,)


def test_a_long_name_is_sent_in_part(server: Misbehaving, asker: GeopyOnline) -> None:
    asker.look_up("ab\ud800c" * 10_000)
    assert server.queries[0]["q"] == [("abc" * 100)[:200]]


@pytest.mark.parametrize("name", ["", "  ", "\u0000", "\u200b", "\ud800"])
def test_a_name_without_letters_is_not_sent(server: Misbehaving, asker: GeopyOnline, name: str) -> None:
    assert asker.look_up(name, "LA").places == ()
    assert server.asked == []


OUTAGES: dict[str, tuple[Reply, str]] = {
    "hanging up": (hanging_up, "broke off"),
    "cut": (cut(b'[{"lat": "21.1'), "broke off"),
    "cut, yet whole JSON": (cut(b"[]"), "broke off"),
    "500": (busy(500), "HTTP 500"),
    "400": (busy(400), "HTTP 400"),
    "403": (busy(403), "contact"),
    "404": (busy(404), "address"),
    "no JSON": (body(b"<html>welcome to our hotel"), "no list of places"),
    "no text": (body(b"\xff\xfe\x00"), "no list of places"),
    "nothing": (body(b""), "no list of places"),
    "null": (as_json(None), "no list of places"),
    "an empty mapping": (as_json({}), "no list of places"),
    "an error": (as_json({"error": "Unable to geocode"}), "no list of places"),
    "a number": (as_json(0), "no list of places"),
    "a word": (as_json(""), "no list of places"),
    "deep": (body(b"[" * 100_000), "no list of places"),
    "huge": (body(b"[" + b" " * 3_000_000 + b"]"), "too large"),
    "list of words": (as_json(["Boten"]), "no place"),
    "list of null": (as_json([None]), "no place"),
    "list of lists": (as_json([[1, 2]]), "no place"),
    "no coordinates": (places({"display_name": "x", "addresstype": "town"}), "no place"),
    "words": (places(record(lat="north")), "no place"),
    "null coordinates": (places(record(lat=None, lon=None)), "no place"),
    "lists as coordinates": (places(record(lat=[1])), "no place"),
    "true": (places(record(lat=True)), "no place"),
    "NaN": (places(record(lat="nan")), "no place"),
    "infinite": (places(record(lon=1e999)), "no place"),
    "beyond 180": (places(record(lon="181")), "no place"),
    "country as number": (places(record(address={"country_code": 7})), "no place"),
    "address as word": (places(record(address="Laos")), "no place"),
    "name as number": (places(record(name=7)), "no place"),
}


@pytest.mark.parametrize("kind", OUTAGES)
def test_an_outage_is_never_not_found(server: Misbehaving, asker: GeopyOnline, kind: str) -> None:
    reply, said = OUTAGES[kind]
    server.replies = [reply]
    with pytest.raises(OnlineOutage, match=said):
        asker.look_up("Boten")
    assert len(server.asked) == 1
    server.replies = [places(BOTEN)]
    assert len(asker.look_up("Boten").places) == 1  # it was not kept


# geopy warns of a latitude off the globe before it refuses it.
@pytest.mark.filterwarnings("ignore:Latitude normalization")
def test_a_latitude_off_the_globe_is_an_outage(server: Misbehaving, asker: GeopyOnline) -> None:
    server.replies = [places(record(lat="91"))]
    with pytest.raises(OnlineOutage, match="no place"):
        asker.look_up("Boten")


PHOTON_OUTAGES: dict[str, Any] = {
    "a list": [],
    "no features": {},
    "features are null": {"features": None},
    "features are a mapping": {"features": {}},
    "no geometry": {"features": [{"properties": {}}]},
    "one coordinate": {
        "features": [{**BOTEN_OF_PHOTON, "geometry": {"coordinates": [1]}}],
    },
    "word as coordinate": {"features": [{**BOTEN_OF_PHOTON, "geometry": {"coordinates": ["east", 0]}}]},
    "beyond 180": {"features": [{**BOTEN_OF_PHOTON, "geometry": {"coordinates": [200, 1]}}]},
    "type as list": {"features": [{**BOTEN_OF_PHOTON, "properties": {"type": []}}]},
}


@pytest.mark.parametrize("kind", PHOTON_OUTAGES)
def test_photons_outages_as_well(server: Misbehaving, tmp_path: Path, clock: Clock, kind: str) -> None:
    server.replies = [as_json(PHOTON_OUTAGES[kind])]
    with pytest.raises(OnlineOutage, match=r"no list of places|no place"):
        online(server, tmp_path, clock, service="photon").look_up("Boten")


def test_a_server_that_is_not_there(tmp_path: Path, clock: Clock) -> None:
    with misbehaving() as gone:
        asker = online(gone, tmp_path, clock)
    with pytest.raises(GeoError, match="can't be reached"):
        asker.look_up("Boten")


@pytest.mark.parametrize("reply", [silent, dripping])
def test_the_time_limit_holds_for_the_whole_answer(
    server: Misbehaving, tmp_path: Path, clock: Clock, reply: Reply
) -> None:
    server.replies = [reply]
    began = time.monotonic()
    with pytest.raises(OnlineOutage, match=r"within 0\.3 seconds"):
        online(server, tmp_path, clock, timeout=0.3).look_up("Boten")
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(server: Misbehaving, asker: GeopyOnline, status: int) -> None:
    with misbehaving() as elsewhere:
        elsewhere.replies = [places(BOTEN)]
        server.replies = [body(b"", status, Location=f"{elsewhere.url}/search?q=Boten")]
        with pytest.raises(OnlineOutage, match=f"points to another address .{elsewhere.url}"):
            asker.look_up("Boten")
        assert elsewhere.asked == []
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("reply", "waited"),
    [
        (busy(429), 2),
        (busy(503), 2),
        (busy(429, Retry_After="7"), 7),
        (busy(503, Retry_After="7"), 7),
        (busy(503, Retry_After=format_datetime(START + timedelta(seconds=9))), 9),
        (busy(429, Retry_After="soon"), 2),
        (busy(429, Retry_After="0"), 1),
    ],
)
def test_after_a_pause_it_asks_again(
    server: Misbehaving, asker: GeopyOnline, clock: Clock, reply: Reply, waited: float
) -> None:
    server.replies = [reply, places(BOTEN)]
    assert len(asker.look_up("Boten").places) == 1
    assert sum(clock.slept) == pytest.approx(waited)
    assert len(server.asked) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_three_tries_are_enough(server: Misbehaving, asker: GeopyOnline, clock: Clock, status: int) -> None:
    server.replies = [busy(status)]
    with pytest.raises(OnlineOutage, match=f"HTTP {status}.*Try again later"):
        asker.look_up("Boten")
    assert len(server.asked) == 3
    assert sum(clock.slept) == pytest.approx(7)


def test_half_a_minute_is_enough(server: Misbehaving, asker: GeopyOnline, clock: Clock) -> None:
    server.replies = [busy(429, Retry_After="20")]
    with pytest.raises(OnlineOutage):
        asker.look_up("Boten")
    assert len(server.asked) == 2
    assert sum(clock.slept) <= 30


def test_a_long_pause_is_not_waited_for_and_holds_for_all(
    server: Misbehaving, asker: GeopyOnline, tmp_path: Path, clock: Clock
) -> None:
    server.replies = [busy(429, Retry_After="3600"), places(BOTEN)]
    with pytest.raises(OnlineOutage, match="HTTP 429"):
        asker.look_up("Boten")
    with pytest.raises(OnlineOutage, match="asked for a pause"):
        online(server, tmp_path, clock).look_up("Mohan")
    assert (len(server.asked), clock.slept) == (1, [])
    clock.now += timedelta(seconds=601)
    assert len(asker.look_up("Boten").places) == 1


@pytest.mark.parametrize(
    "text",
    ["", "soon", "-5", "²", "Fri, 31 Dec 99999 23:59:59 GMT", "Fri, 99 Foo 2020 00:00:00 GMT", "\u0661"],
)
def test_a_pause_that_cannot_be_read_is_none(text: str) -> None:
    assert read_pause(text) is None


def test_a_pause_of_many_digits_is_read() -> None:
    assert read_pause("9" * 10_000) == 999_999_999


def test_what_is_kept_is_not_asked_again(
    server: Misbehaving, asker: GeopyOnline, tmp_path: Path, clock: Clock
) -> None:
    server.replies = [places(BOTEN)]
    first = asker.look_up("Boten", "LA")
    clock.now += timedelta(days=364)
    assert asker.look_up("  BOTEN ", "Laos") == first
    assert online(server, tmp_path, clock).look_up("boten", "LAO") == first
    assert len(server.asked) == 1
    clock.now += timedelta(days=2)
    assert asker.look_up("Boten", "LA").fetched == clock.now
    assert len(server.asked) == 2


def test_not_found_is_kept_for_a_month(server: Misbehaving, asker: GeopyOnline, clock: Clock) -> None:
    assert asker.look_up("Nowhere").places == ()
    clock.now += timedelta(days=29)
    assert asker.look_up("Nowhere").fetched == START
    assert len(server.asked) == 1
    clock.now += timedelta(days=2)
    assert asker.look_up("Nowhere").fetched == clock.now
    assert len(server.asked) == 2


def test_another_question_is_asked(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    asker = online(server, tmp_path, clock)
    for country in ("", "LA", "CN"):
        asker.look_up("Boten", country)
    server.replies = [features()]
    online(server, tmp_path, clock, service="photon").look_up("Boten")
    assert len(server.asked) == 4


def test_an_answer_from_the_future_is_not_believed(
    server: Misbehaving, asker: GeopyOnline, clock: Clock
) -> None:
    clock.now += timedelta(days=4000)
    asker.look_up("Boten")
    clock.now = START
    asker.look_up("Boten")
    assert len(server.asked) == 2


def test_two_objects_and_threads_ask_once_a_second(server: Misbehaving, tmp_path: Path) -> None:
    clock, began = Clock(), START
    arrived: list[datetime] = []

    def note(handler: Any) -> None:
        arrived.append(clock.now)
        places()(handler)

    server.replies = [note]
    askers = [online(server, tmp_path, clock) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(askers[n % 2].look_up, f"name {n}") for n in range(10)]
        for job in jobs:
            job.result()
    assert len(arrived) == 10
    # Whole seconds, none twice: the clock goes on only by sleeping, and a turn is a second.
    gaps = [(later - sooner).total_seconds() for sooner, later in pairwise(arrived)]
    assert min(gaps) >= 0.999
    assert arrived[0] == began


def test_two_threads_with_one_name_ask_once(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    def slow(handler: Any) -> None:
        time.sleep(0.2)
        places(BOTEN)(handler)

    server.replies = [slow]
    askers = [online(server, tmp_path, clock) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda asker: asker.look_up("Boten").places, askers))
    assert len(set(found)) == 1
    assert len(server.asked) == 1


CHILD = """
    import sys
    from pathlib import Path
    from geo.places.online import AnswerCache, GeopyOnline, OnlineSettings

    url, folder, word = sys.argv[1:]
    asker = GeopyOnline(OnlineSettings(url=url, per_second=4), cache=AnswerCache(Path(folder)))
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(4):
        asker.look_up(f"{word} {number}")
"""


def test_two_processes_share_the_limit(server: Misbehaving, tmp_path: Path) -> None:
    children = []
    for word in ("one", "two"):
        command = [sys.executable, "-c", textwrap.dedent(CHILD), server.url, str(tmp_path), word]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        children.append(subprocess.Popen(command, cwd=ROOT, text=True, **pipes))  # type: ignore[call-overload]
    for child in children:
        assert child.stdout.readline() == "ready\n"
    for child in children:
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
    assert [child.returncode for child in children] == [0, 0]
    assert len(server.asked) == 8
    # Together they take 1.75 s, each alone 0.75 s; a first request that comes late on a busy machine makes it less.
    assert server.times[-1] - server.times[0] >= 1.25


def test_an_own_server_may_be_asked_more_often_public_ones_may_not() -> None:
    assert OnlineSettings(url="http://maps.example.org", per_second=10).gap == pytest.approx(0.1)
    assert OnlineSettings(per_second=10).gap == 1
    assert OnlineSettings(service="photon", url="https://photon.komoot.io", per_second=10).gap == 1
    assert OnlineSettings(per_second=0.5).gap == 2


def spoil(path: Path, how: str) -> None:
    if how == "garbage":
        path.write_bytes(b"no database at all " * 1000)
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:6000])
    elif how == "empty":
        path.write_bytes(b"")
    else:
        statements = {
            "other tables": "DROP TABLE answer; CREATE TABLE answer (x); DROP TABLE turn; CREATE TABLE turn (y)",
            "no JSON": "UPDATE answer SET places = '['",
            "wrong places": 'UPDATE answer SET places = \'[{"lat": 1, "lon": 2}]\'',
            "off the globe": "UPDATE answer SET places = replace(places, '21.1856', '121.18')",
            "no date": "UPDATE answer SET fetched = 'yesterday'",
            "no text": "UPDATE answer SET places = CAST(x'ff00ff' AS TEXT) WHERE question LIKE '%boten%'",
        }
        connection = sqlite3.connect(path)
        connection.executescript(statements[how])
        connection.close()


SPOILED = ["garbage", "cut", "empty", "other tables", "no JSON", "wrong places", "off the globe", "no date", "no text"]  # fmt: skip


@pytest.mark.parametrize("how", SPOILED)
def test_a_damaged_cache_is_no_error(
    server: Misbehaving, asker: GeopyOnline, tmp_path: Path, how: str
) -> None:
    server.replies = [places(BOTEN)]
    asker.look_up("Aaa")  # a row before it
    asker.look_up("Boten")
    spoil(tmp_path / FILE_NAME, how)
    assert len(asker.look_up("Boten").places) == 1
    assert len(server.asked) == 3
    assert len(asker.look_up("Boten").places) == 1
    assert len(server.asked) == 3
    aside = 1 if how in {"garbage", "cut", "other tables", "no text"} else 0
    assert len(list(tmp_path.glob("*.damaged"))) == aside


def test_a_cache_that_cannot_be_written_is_said_and_nobody_is_asked(
    server: Misbehaving, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OnlineOutage, match="DEFECTOR_ROUTES_CACHE"):
        online(server, tmp_path / "file", clock).look_up("Boten")
    assert server.asked == []


def test_threads_may_write_at_once(server: Misbehaving, asker: GeopyOnline, tmp_path: Path) -> None:
    server.replies = [places(BOTEN)]
    answer = asker.look_up("Boten")
    caches = [AnswerCache(tmp_path) for _ in range(8)]
    questions = [("nominatim", "url", f"{number}", "") for number in range(40)]

    def work(number: int) -> bool:
        caches[number % 8].put(questions[number], answer)  # type: ignore[arg-type]
        return caches[-1].get(questions[number], START) == answer  # type: ignore[arg-type]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(40)))


def test_old_answers_are_dropped_and_the_file_is_ours_alone(
    asker: GeopyOnline, clock: Clock, tmp_path: Path
) -> None:
    asker.look_up("Boten")
    clock.now += timedelta(days=400)
    asker.look_up("Mohan")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    kept = [json.loads(row[0])[2] for row in connection.execute("SELECT question FROM answer")]
    connection.close()
    assert kept == ["mohan"]
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "ftp://example.org"}, {"url": "file:///etc/passwd"}, {"url": "example.org"}, {"url": "http://"},
        {"url": "http://example.org:x"}, {"url": "http://example.org/?q="}, {"url": "http://me:pw@example.org"},
        {"url": "http://exa mple.org"}, {"url": "http://[::1"}, {"url": "http://a\r\nHost: b"}, {"service": "photon"},
        {"service": "google"}, {"timeout": 0}, {"timeout": float("nan")}, {"per_second": 0}, {"per_second": -1},
        {"per_second": float("inf")}, {"contact": "a\r\nX: y"}, {"contact": "ü"}, {"contact": "x" * 201},
    ],
)  # fmt: skip
def test_settings_that_cannot_be_used_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"must be|needs"):
        OnlineSettings(**wrong)


def test_names_to_send_are_those_that_nothing_here_bears() -> None:
    mentions = pd.DataFrame(
        {
            "name": ["Boten", "Ban X", "Ban X", "Ban X", "", None, "\u0000Camp\n7", "Seoul"],
            "country": ["LA", "Laos", "LA", "", "Ruritania", None, "Ruritania", "KR"],
        }
    )
    methods = ["overlay", "none", "none", "none", "none", "none", "none", "gazetteer"]
    reasons = ["", *["No place called “x” is in the gazetteer."] * 6, ""]
    found = pd.DataFrame({"method": methods, "reason": reasons}, index=[7] * len(mentions))
    assert names_to_send(found, mentions) == (("Ban X", "LA"), ("Ban X", ""), ("Camp 7", ""))
    assert names_to_send(found, mentions[["name"]]) == (("Ban X", ""), ("Camp 7", ""))
    with pytest.raises(ValueError, match="do not belong"):
        names_to_send(found[1:], mentions)


def test_what_is_no_name_or_was_decided_is_never_sent(gazetteer: SqliteGazetteer) -> None:
    names = [
        "37.34, 42.99",
        "unknown",
        "M/V Someship",
        "somewhere near the border",
        "x" * 500,
        "Ban Nowhereville",
        "Ban Secret",
    ]
    mentions = pd.DataFrame({"name": [*names, "Kunming"], "country": [*[""] * len(names), "LA"]})
    decided = {("Ban Secret", ""): Decision("Ban Secret")}
    found = resolve_places(mentions, gazetteer=gazetteer, decided=decided)
    assert set(found["method"]) == {"none"}
    assert names_to_send(found, mentions) == (("Ban Nowhereville", ""),)


def test_what_is_listed_is_what_is_sent(server: Misbehaving, asker: GeopyOnline) -> None:
    mentions = pd.DataFrame({"name": ["Ban\u202e  X\t" + "y" * 500], "country": ["Lao PDR"]})
    found = pd.DataFrame({"method": ["none"], "reason": ["No place called “x” is in the gazetteer."]})
    ((name, country),) = names_to_send(found, mentions)
    asker.look_up(mentions["name"].item(), mentions["country"].item())
    assert (server.queries[0]["q"], server.queries[0]["countrycodes"]) == ([name], [country.lower()])


def test_ten_seconds_and_one_request_a_second_unless_set() -> None:
    assert (OnlineSettings().timeout, OnlineSettings().gap) == (10, 1)
    assert OnlineSettings().host == "nominatim.openstreetmap.org"


def test_the_words_name_every_name_and_the_server() -> None:
    said = consent_words((("Ban X", "LA"), ("Camp 7", "")), OnlineSettings())
    assert said.startswith(
        "2 names would be sent to the Nominatim server nominatim.openstreetmap.org: “Ban X” (Laos), “Camp 7”."
    )
    assert said.endswith("places for a year, “not found” for 30 days.")
    own = OnlineSettings(service="photon", url="http://maps.example.org:2322/p")
    assert "1 name would be sent to the Photon server maps.example.org:2322, without encryption:" in (
        consent_words((("Ban X", ""),), own)
    )
    assert "without encryption" not in consent_words((("Ban X", ""),), replace(own, url="http://[::1]:2322"))
    assert consent_words((), own) == "No name would be sent to maps.example.org:2322."
