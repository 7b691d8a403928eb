from __future__ import annotations

import pytest

from geo.events import EVENT_STATUSES, KINDS, MODES, NAMES, PRECISIONS, STATUSES, match_headers


def test_the_columns_are_those_of_the_design() -> None:
    assert set(NAMES) == {
        "group", "event", "date", "place", "country", "to_place", "to_country", "kind", "mode", "people", "status",
        "source", "via", "url", "note", "reported", "lat", "lon", "to_lat", "to_lon", "precision", "reliability",
        "credibility", "sensitivity", "release_after",
    }  # fmt: skip


def test_the_vocabularies_are_those_of_the_design() -> None:
    assert set(STATUSES) == {"confirmed", "reported", "claimed", "denied", "unknown"}
    assert set(EVENT_STATUSES) == set(STATUSES) | {"contested"}
    assert set(KINDS) == {
        "departure", "crossing", "transit", "arrest", "detention", "release", "deportation", "repatriation", "arrival",
        "sighting", "other",
    }  # fmt: skip
    assert set(MODES) == {"foot", "road", "rail", "river", "sea", "air", "unknown"}
    assert set(PRECISIONS) == {"town", "region", "country"}


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("To-Place", "to_place"),
        (" DATE ", "date"),
        ("Ｄate", "date"),
        ("Latitude", "lat"),
        ("lng", "lon"),
        ("Destination", "to_place"),
        ("Number of people", "people"),
    ],
)
def test_headers_match_whatever_their_case_width_and_joints(header: str, column: str) -> None:
    assert match_headers([header]) == {header: column}


def test_a_header_that_means_nothing_is_left_out() -> None:
    assert match_headers(["date", "shoe size"]) == {"date": "date"}


def test_a_columns_own_name_is_preferred_to_an_alias() -> None:
    assert match_headers(["location", "place", "city"]) == {"place": "place"}


def test_of_two_aliases_the_first_is_taken() -> None:
    assert match_headers(["location", "city"]) == {"location": "place"}
