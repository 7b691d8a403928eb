from __future__ import annotations

import time
from pathlib import Path

import pytest

from geo.errors import GeoError
from geo.places.online import GeopyOnline, OnlineOutage
from geo.places.online_http import read_pause
from tests.places.asking import Clock, online
from tests.places.misbehaving import BOTEN, Misbehaving, Reply, body, dripping, misbehaving, places, silent


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
    "text",
    ["", "soon", "-5", "²", "Fri, 31 Dec 99999 23:59:59 GMT", "Fri, 99 Foo 2020 00:00:00 GMT", "\u0661"],
)
def test_a_pause_that_cannot_be_read_is_none(text: str) -> None:
    assert read_pause(text) is None


def test_a_pause_of_many_digits_is_read() -> None:
    assert read_pause("9" * 10_000) == 999_999_999
