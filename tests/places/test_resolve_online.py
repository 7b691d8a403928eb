from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pandas as pd

from geo.errors import OnlineOutage
from geo.places import Answer, Fetched, Place, SqliteGazetteer, resolve_places

Row = dict[str, Any]
HUT = Place("Far Hut", "LA", "", 20.5, 102.5, "town", 0, "LA/-/online-n1", "a server", "online")


WHEN = datetime(2026, 11, 24, tzinfo=UTC)


def asked_online(
    gazetteer: SqliteGazetteer, answer: Answer | OnlineOutage, name: str = "Nowhereville", country: str = ""
) -> Row:
    mention = pd.DataFrame({"name": [name], "country": [country]})
    online = Fetched({(name, country): answer})
    return dict(resolve_places(mention, gazetteer=gazetteer, online=online).iloc[0])


def test_a_name_unknown_here_is_taken_from_the_network_for_review(gazetteer: SqliteGazetteer) -> None:
    found = asked_online(gazetteer, Answer((HUT,), WHEN, "Nominatim"))
    assert (found["method"], found["path"], found["lat"]) == ("online", "LA/-/online-n1", 20.5)
    assert "From Nominatim, 2026-11-24" in found["reason"]


def test_the_network_is_not_asked_for_what_is_known_here(gazetteer: SqliteGazetteer) -> None:
    found = asked_online(gazetteer, OnlineOutage("down"), "Kunming")
    assert found["method"] == "overlay"
    assert "down" not in found["reason"]


def test_an_outage_is_said_and_is_never_not_found(gazetteer: SqliteGazetteer) -> None:
    found = asked_online(gazetteer, OnlineOutage("The server could not be asked."))
    assert (found["method"], found["reason"]) == ("none", "The server could not be asked.")


def test_an_online_place_in_another_country_is_no_answer(gazetteer: SqliteGazetteer) -> None:
    found = asked_online(gazetteer, Answer((HUT,), WHEN, "Nominatim"), country="CN")
    assert found["method"] == "none"
