from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.places import (
    Decision,
    SqliteGazetteer,
    at_point,
    difference,
    point_of,
    read_decisions,
    resolve_places,
    write_decisions,
)
from geo.places.decisions import MARKED_UNKNOWN

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
POINTS = st.builds(
    at_point, TEXT, TEXT, st.sampled_from(["", "LA"]), st.tuples(st.floats(-90, 90), st.floats(-180, 180))
)
UNKNOWN = st.builds(Decision, TEXT, TEXT)


@given(st.lists(POINTS | UNKNOWN, max_size=6))
def test_what_is_written_reads_the_same(decisions: list[Decision]) -> None:
    assert list(read_decisions(write_decisions(decisions))) == decisions


@pytest.mark.parametrize("name", ["=1+1", "+x", "-x", "@x", "'=x", "\tx"])
def test_formulas_are_defused_and_restored(name: str) -> None:
    data = write_decisions([Decision(name)])
    assert f"'{name}" in data.decode("utf-8-sig")
    assert read_decisions(data)[0].name == name


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"name,decision\nx,maybe\n", "Line 2, column decision: “maybe”"),
        (b"name,decision,lat,lon\nx,place,north,2\n", "Line 2, columns lat and lon: Write latitude"),
        (b"name,decision,lat,lon\nx,place,91,2\n", "not on the globe"),
        (b"place,lat,lon\n", "no columns name and decision"),
        (b"", "no columns name and decision"),
        (b"name,decision\n\xff\xfe,unknown\n", "UTF-8"),
    ],
)
def test_what_is_no_file_of_decisions_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(UnusableFile, match=said):
        read_decisions(data)


@pytest.mark.parametrize(
    ("typed", "point"),
    [("42.97, 129.84", (42.97, 129.84)), ("42.97 129.84", (42.97, 129.84)), (" -17.5;-102.25 ", (-17.5, -102.25)),
     ("42.97° 129.84°", (42.97, 129.84))],
)  # fmt: skip
def test_coordinates_as_people_type_them(typed: str, point: tuple[float, float]) -> None:
    assert point_of(typed) == point


@pytest.mark.parametrize("typed", ["", "42.97", "here", "91, 0", "0, 181", "1, 2, 3", "nan, 1"])
def test_what_is_no_point_says_what_to_write(typed: str) -> None:
    with pytest.raises(ValueError, match=r"degrees|globe"):
        point_of(typed)


def resolved(gazetteer: SqliteGazetteer, names: list[str], *decisions: Decision) -> pd.DataFrame:
    mentions = pd.DataFrame({"name": names, "country": "", "group": "g"})
    return resolve_places(mentions, gazetteer=gazetteer, decided={one.key: one for one in decisions})


def test_a_decision_goes_before_all_else(gazetteer: SqliteGazetteer) -> None:
    found = resolved(
        gazetteer, ["Boten", "Kunming"], at_point("Boten", "", "LA", (1.5, 2.5)), Decision("Kunming")
    )
    assert found["lat"].tolist()[0] == 1.5
    assert found["method"].tolist() == ["chosen", "none"]
    assert found["confidence"].tolist() == [1.0, 0.0]
    assert found["reason"].tolist() == ["", MARKED_UNKNOWN]
    assert math.isnan(found["lon"].tolist()[1])


def test_a_chosen_place_says_where_the_others_are(gazetteer: SqliteGazetteer) -> None:
    alone = resolved(gazetteer, ["Springfield"])
    place = resolved(gazetteer, ["Chicago"]).iloc[0]
    near = Decision("the city", "", "place", "Chicago", place["lat"], place["lon"], "town", place["path"])
    beside = resolved(gazetteer, ["Springfield", "the city"], near)
    assert beside["path"].tolist()[0].startswith("US/IL/")
    assert not alone["path"].tolist()[0].startswith("US/IL/")


def test_a_precise_decision_keeps_its_path_and_country() -> None:
    found = Decision("x", "", "place", "Boten", 21.2, 101.7, "town", "LA/16/overlay-boten").found
    assert (found.country, found.path) == ("LA", "LA/16/overlay-boten")
    assert Decision("x", "", "place", "x", 21.2, 101.7).found.path == "given/21.2000,101.7000"


def test_the_difference_is_what_was_found_and_what_was_decided(gazetteer: SqliteGazetteer) -> None:
    mentions = pd.DataFrame({"name": ["Boten", "Boten", "Nowhereville"], "country": ""})
    found = resolve_places(mentions, gazetteer=gazetteer)
    decided = {
        one.key: one for one in (Decision("Boten"), at_point("Nowhereville", "", "", (1, 2)), Decision("z"))
    }
    changed = difference(found, mentions, decided)
    assert changed["name"].tolist() == ["Boten", "Nowhereville"]
    assert changed["found"].tolist()[0].startswith("Boten (21.17")
    assert changed["decided"].tolist() == ["no place", "Nowhereville (1.0000, 2.0000)"]
    assert difference(found, mentions, {}).empty
