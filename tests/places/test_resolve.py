from __future__ import annotations

import math
import re
from typing import Any

import pandas as pd
import pytest

from geo.places import Place, SqliteGazetteer, resolve_places
from geo.places.resolve import COLUMNS

Row = dict[str, Any]


def resolve(gazetteer: SqliteGazetteer, *rows: Row) -> pd.DataFrame:
    return resolve_places(pd.DataFrame(list(rows)), gazetteer=gazetteer)


def one(gazetteer: SqliteGazetteer, name: str, country: str = "", precision: str = "", **more: float) -> Row:
    found = resolve(gazetteer, {"name": name, "country": country, "precision": precision, **more})
    return dict(found.iloc[0])


class Counting:
    """A gazetteer that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def candidates(self, name: str) -> list[Place]:
        self.asked.append(name)
        return []

    def similar(self, _name: str, _country: str = "") -> list[Place]:
        return []


@pytest.mark.parametrize(
    ("name", "country", "precision", "path"),
    [
        ("Vientiane", "LA", "", "LA/24/overlay-vientiane"),
        ("Kunming", "CN", "", "CN/29/overlay-kunming"),
        ("Beijing", "CN", "", "CN/22/overlay-beijing"),
        ("Pyongyang", "KP", "", "KP/12/overlay-pyongyang"),
        ("Seoul", "KR", "", "KR/11/overlay-seoul"),
        ("Incheon", "KR", "", "KR/12/overlay-incheon"),
        ("Manila", "PH", "", "PH/NCR/overlay-manila"),
        ("Bangkok", "TH", "", "TH/40/overlay-bangkok"),
        ("Shenyang", "CN", "", "CN/19/overlay-shenyang"),
        ("Singapore", "SG", "", "SG/-/1880252"),
        ("Singapore", "", "town", "SG/-/1880252"),
        ("Singapore", "", "", "SG"),
        ("Oudomxay", "LA", "region", "LA/07"),
        ("Oudomxay", "LA", "", "LA/07/overlay-muang-xay"),
        ("Oudomxay", "", "", "LA/07/overlay-muang-xay"),
        ("Laos", "LA", "", "LA"),
        ("China", "CN", "", "CN"),
        ("North Korea", "KP", "", "KP"),
        ("South Korea", "KR", "", "KR"),
        ("Vietnam", "VN", "", "VN"),
        ("북한", "", "", "KP"),
        ("PRK", "", "", "KP"),
        ("LA", "", "", "US/CA/5368361"),
        ("", "Lao PDR", "", "LA"),
        ("Boten", "", "", "LA/16/overlay-boten"),
        ("Mengmao", "", "", "CN/29/overlay-ruili"),
        ("Chagang", "", "", "KP/01"),
        ("Lang Son", "VN", "", "VN/20/overlay-lang-son-city"),
        ("Boten, Laos", "", "", "LA/16/overlay-boten"),
        ("Jinghong, Yunnan, China", "", "", "CN/29/overlay-jinghong"),
        ("Kunming，中国", "", "", "CN/29/overlay-kunming"),
    ],
)
def test_names_of_these_routes(
    gazetteer: SqliteGazetteer, name: str, country: str, precision: str, path: str
) -> None:
    found = one(gazetteer, name, country, precision)
    assert (found["path"], found["reason"]) == (path, "")
    assert found["country"] == path[:2]
    assert found["confidence"] >= 0.9


@pytest.mark.parametrize(
    ("name", "country", "said"),
    [
        ("Pyongyang", "KR", "“Pyongyang” was found in North Korea, not in South Korea."),
        ("Boten, Laos", "CN", "found in Laos, Romania, not in China"),
        ("Georgia", "LA", "found in .*Georgia.*, not in Laos"),
        ("Kunming, Laos", "", "found in China, not in Laos"),
        ("nowhere at all", "LA", "No place called “nowhere at all”"),
        ("Springfield, Illyria, USA", "", "No place called"),
        ("a" * 150, "", "No place called “a{60}…”"),
        ("a" * 10_000, "", "A text of 10,000 characters is no place name"),
        ("37.34, 42.99", "", "put them into the columns lat and lon"),
        ("MV Sewol", "", "This is a ship"),
        ("unknown", "", "the place is not known"),
        ("somewhere near the border", "", "the place is not known"),
        ("\ud800", "", "No place called"),
        ("\x00\x07\x1b[2J", "", "No place called"),
        ("\x07", "", "No place called"),
        ("  ", "", "Neither a place nor a country"),
        ("The ship MS Estonia", "", "No place called"),
        ("", "", "Neither a place nor a country"),
        ("", "Ruritania", "“Ruritania” is not one we know"),
        ("", "VA", "No point is known"),
    ],
)
def test_what_has_no_place_says_why(gazetteer: SqliteGazetteer, name: str, country: str, said: str) -> None:
    mention = pd.DataFrame({"name": [name], "country": [country]}, dtype=object)
    found = resolve_places(mention, gazetteer=gazetteer).iloc[0]
    assert (found["method"], found["path"], found["place"], found["confidence"]) == ("none", "", "", 0)
    assert math.isnan(found["lat"])
    assert math.isnan(found["lon"])
    assert re.search(said, found["reason"])


def test_a_place_elsewhere_is_named_as_alternative(gazetteer: SqliteGazetteer) -> None:
    assert one(gazetteer, "Pyongyang", "KR")["alternatives"][0] == "Pyongyang, KP (39.0, 125.8)"


def test_an_unknown_country_is_said_and_not_used(gazetteer: SqliteGazetteer) -> None:
    found = one(gazetteer, "Muang Xay", "Ruritania")
    assert found["path"] == "LA/07/overlay-muang-xay"
    assert "Ruritania" in found["reason"]
    assert "Ruritania" in one(gazetteer, "Laos", "Ruritania")["reason"]


def test_a_doubtful_choice_says_so_with_alternatives(gazetteer: SqliteGazetteer) -> None:
    found = one(gazetteer, "Springfield", "US")
    assert 0 < found["confidence"] < 0.5
    assert "places bear this name" in found["reason"]
    assert len(found["alternatives"]) == 5


@pytest.mark.parametrize(
    ("name", "hint", "precision", "path"),
    [
        ("Muang Xay", "region", "region", "LA/07"),
        ("Muang Xay", "country", "country", "LA"),
        ("Muang Xay", "village", "town", "LA/07/overlay-muang-xay"),
        ("Yunnan", "town", "region", "CN/29"),
        ("Laos", "town", "country", "LA"),
    ],
)
def test_nothing_is_more_precise_than_the_hint_or_the_find(
    gazetteer: SqliteGazetteer, name: str, hint: str, precision: str, path: str
) -> None:
    found = one(gazetteer, name, precision=hint)
    assert (found["precision"], found["path"]) == (precision, path)


def test_coordinates_given_stand(gazetteer: SqliteGazetteer) -> None:
    found = one(gazetteer, "Vientiane", "LA", lat=17.96, lon=102.6)
    assert (found["lat"], found["lon"], found["place"]) == (17.96, 102.6, "Vientiane")
    assert (found["path"], found["method"]) == ("LA/-/given:17.9600,102.6000", "given")
    assert (found["precision"], found["confidence"]) == ("town", 1)


@pytest.mark.parametrize("name", ["N/A", "unknown", "미상"])
def test_a_word_for_not_known_is_no_name_of_a_point(gazetteer: SqliteGazetteer, name: str) -> None:
    found = one(gazetteer, name, "LA", lat=17.96, lon=102.6)
    assert (found["place"], found["lat"], found["method"]) == ("", 17.96, "given")


def test_coordinates_without_a_country(gazetteer: SqliteGazetteer) -> None:
    found = one(gazetteer, "a safe house", precision="region", lat=17.96, lon=-102.6)
    assert (found["path"], found["precision"], found["country"]) == ("given/17.9600,-102.6000", "region", "")


@pytest.mark.parametrize(("lat", "lon"), [(106.0, 102.0), (18.0, 190.0), (18.0, math.nan), (math.inf, 102.0)])
def test_coordinates_off_the_globe_are_left_aside(gazetteer: SqliteGazetteer, lat: float, lon: float) -> None:
    assert one(gazetteer, "Vientiane", "LA", lat=lat, lon=lon)["path"] == "LA/24/overlay-vientiane"


def test_missing_values_are_blanks(gazetteer: SqliteGazetteer) -> None:
    found = resolve(gazetteer, {"name": None, "country": "LA"}, {"name": "Kunming", "country": None})
    assert list(found["country"]) == ["LA", "CN"]


def test_only_a_name_is_needed(gazetteer: SqliteGazetteer) -> None:
    assert resolve(gazetteer, {"name": "Kunming"})["country"].item() == "CN"


def test_without_a_name_column_it_is_refused(gazetteer: SqliteGazetteer) -> None:
    with pytest.raises(ValueError, match="column 'name'"):
        resolve(gazetteer, {"place": "Kunming"})


def test_index_and_columns_are_kept(gazetteer: SqliteGazetteer) -> None:
    index = pd.MultiIndex.from_tuples([(7, "to"), (7, "from"), (7, "to")], names=["row", "role"])
    found = resolve_places(pd.DataFrame({"name": ["Seoul", "", "Boten"]}, index=index), gazetteer=gazetteer)
    pd.testing.assert_index_equal(found.index, index)
    assert tuple(found.columns) == COLUMNS


def test_no_mentions_give_no_rows(gazetteer: SqliteGazetteer) -> None:
    filled = resolve(gazetteer, {"name": "Seoul"})
    empty = resolve_places(pd.DataFrame({"name": []}), gazetteer=gazetteer)
    assert empty.empty
    assert list(empty.dtypes) == list(filled.dtypes)


def test_what_is_said_often_is_looked_up_once() -> None:
    counting = Counting()
    mentions = pd.DataFrame({"name": ["Seoul", "Boten"] * 50_000, "lat": math.nan, "lon": math.nan})
    assert len(resolve_places(mentions, gazetteer=counting)) == 100_000
    assert (counting.asked.count("Seoul"), counting.asked.count("Boten")) == (1, 1)
    assert len(counting.asked) == len(set(counting.asked)) < 10  # with the forms in another romanisation
