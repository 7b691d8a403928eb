from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from geo.places.online import AnswerCache, GeopyOnline, OnlineOutage, OnlineSettings
from tests.places.asking import START, Clock, online
from tests.places.misbehaving import BOTEN, Misbehaving, Reply, busy, places


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


def test_a_path_of_the_address_is_kept(server: Misbehaving, tmp_path: Path, clock: Clock) -> None:
    settings = OnlineSettings(url=f"{server.url}/maps/")
    GeopyOnline(settings, cache=AnswerCache(tmp_path), clock=clock, sleep=clock.sleep).look_up("Boten")
    assert server.asked[0].startswith("/maps/search?")


def test_a_long_name_is_sent_in_part(server: Misbehaving, asker: GeopyOnline) -> None:
    asker.look_up("ab\ud800c" * 10_000)
    assert server.queries[0]["q"] == [("abc" * 100)[:200]]


@pytest.mark.parametrize("name", ["", "  ", "\u0000", "\u200b", "\ud800"])
def test_a_name_without_letters_is_not_sent(server: Misbehaving, asker: GeopyOnline, name: str) -> None:
    assert asker.look_up(name, "LA").places == ()
    assert server.asked == []


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
