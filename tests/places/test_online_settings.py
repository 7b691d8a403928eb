from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from geo.places import Decision, SqliteGazetteer, resolve_places
from geo.places.online import GeopyOnline, OnlineSettings, consent_words, names_to_send
from tests.places.misbehaving import Misbehaving


def test_an_own_server_may_be_asked_more_often_public_ones_may_not() -> None:
    assert OnlineSettings(url="http://maps.example.org", per_second=10).gap == pytest.approx(0.1)
    assert OnlineSettings(per_second=10).gap == 1
    assert OnlineSettings(service="photon", url="https://photon.komoot.io", per_second=10).gap == 1
    assert OnlineSettings(per_second=0.5).gap == 2


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
