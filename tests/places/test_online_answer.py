from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geo.places import contains
from geo.places.online import GeopyOnline, OnlineOutage
from tests.places.asking import START, Clock, online, record
from tests.places.misbehaving import (
    BOTEN,
    BOTEN_OF_PHOTON,
    Misbehaving,
    Reply,
    as_json,
    body,
    busy,
    cut,
    features,
    hanging_up,
    places,
)


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
