from __future__ import annotations

import math
import random
import re
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.errors import OnlineOutage
from geo.places import Answer, Fetched, Place, SqliteGazetteer, resolve_places
from geo.places.resolve import COLUMNS

Row = dict[str, Any]
WITH_INDEX = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


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


NAMES = st.sampled_from(
    ["Vientiane", "Boten", "Laos", "", "nowhere", "Springfield", "Oudomxay", "Ji'an", "Boten, Laos"]
)
MENTIONS = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "country": st.sampled_from(["", "LA", "CN", "Ruritania"]),
            "precision": st.sampled_from(["", "town", "region", "country"]),
            "lat": st.sampled_from([math.nan, 18.0]),
            "lon": st.sampled_from([math.nan, 102.0]),
            "group": st.sampled_from(["", "a", "b"]),
        }
    ),
    min_size=1,
    max_size=12,
)


@given(MENTIONS, st.randoms(use_true_random=False))
@WITH_INDEX
def test_order_does_not_matter(gazetteer: SqliteGazetteer, rows: list[Row], random: Any) -> None:
    mentions = pd.DataFrame(rows)
    shuffled = mentions.loc[random.sample(list(mentions.index), len(mentions))]
    found = resolve_places(mentions, gazetteer=gazetteer)
    again = resolve_places(shuffled, gazetteer=gazetteer)
    pd.testing.assert_index_equal(again.index, shuffled.index)
    pd.testing.assert_frame_equal(again.sort_index(), found)


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=[]), max_size=30))
@WITH_INDEX
def test_any_text_gives_a_row(gazetteer: SqliteGazetteer, text: str) -> None:
    mention = pd.DataFrame({"name": [text], "country": [text], "precision": [text]}, dtype=object)
    found = resolve_places(mention, gazetteer=gazetteer).iloc[0]
    assert (found["path"] == "") == math.isnan(found["lat"])
    assert (found["path"] == "") == (found["method"] == "none") == (found["confidence"] == 0)


@pytest.fixture(scope="module")
def towns(gazetteer: SqliteGazetteer) -> pd.DataFrame:
    """Give every 200th town of the index: name, country, path."""
    query = "SELECT name, country, path FROM place WHERE id % 200 = 7"
    rows = gazetteer._connection.execute(query).fetchall()
    return pd.DataFrame(rows, columns=["name", "country", "path"])


def test_the_right_country_never_spoils_a_right_answer(
    gazetteer: SqliteGazetteer, towns: pd.DataFrame
) -> None:
    assert len(towns) > 1000
    bare = resolve_places(towns[["name"]], gazetteer=gazetteer)
    hinted = resolve_places(towns[["name", "country"]], gazetteer=gazetteer)
    right = bare["path"] == towns["path"]
    assert right.mean() > 0.4
    assert (hinted["path"] == towns["path"])[right].all()
    assert (hinted["country"].isin(["", *towns["country"]])).all()


def test_the_right_countries_help_groups_and_hardly_ever_spoil_a_name(
    gazetteer: SqliteGazetteer, towns: pd.DataFrame
) -> None:
    # Towns drawn from all the world, which have nothing to do with each other.
    made = random.Random(4)  # noqa: S311  a draw that is the same every time
    told = pd.concat(
        [towns.iloc[made.sample(range(1000), 4)].assign(group=f"told together {n}") for n in range(400)],
        ignore_index=True,
    )
    bare = resolve_places(told[["name", "group"]], gazetteer=gazetteer)
    hinted = resolve_places(told[["name", "group", "country"]], gazetteer=gazetteer)
    assert (hinted["country"] == told["country"]).all()
    before, after = bare["path"] == told["path"], hinted["path"] == told["path"]
    # A name that was right only since another was taken for the wrong place may lose by the other's right country.
    assert (after & ~before).sum() > 10 * (before & ~after).sum()


def test_even_odds_are_not_parted_by_a_place_half_the_world_away(gazetteer: SqliteGazetteer) -> None:
    told = pd.DataFrame({"name": ["Fraire", "Dadianzi"], "group": "told together"})
    bare = resolve_places(told, gazetteer=gazetteer)
    hinted = resolve_places(told.assign(country=["BE", "CN"]), gazetteer=gazetteer)
    assert bare["path"].tolist() == hinted["path"].tolist()


def test_nothing_is_placed_in_another_country_than_the_hint(
    gazetteer: SqliteGazetteer, towns: pd.DataFrame
) -> None:
    found = resolve_places(towns.assign(country="LA"), gazetteer=gazetteer)
    assert set(found["country"]) <= {"LA", ""}
