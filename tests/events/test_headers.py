from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import TARGETS, headers_key, match_headers
from geo.events.headers import ALIASES, OWN, aliases_of, fold_header, nearest_header


def test_no_alias_means_two_columns_or_parts() -> None:
    means = [(fold_header(alias), name) for name in TARGETS for alias in aliases_of(name)]
    assert len({header for header, _ in means}) == len(set(means))
    assert "" not in {header for header, _ in means}


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("To-Place", "to_place"),
        ("toPlace", "to_place"),
        (" DATE ", "date"),
        ("_q2_gps_latitude", "lat"),
        ("_location_longitude", "lon"),
        ("Ｄate", "date"),
        ("Number of people", "people"),
        ("Latitude (°N)", "lat"),
        ("날짜", "date"),
        (unicodedata.normalize("NFD", "날짜"), "date"),
        ("장소", "place"),
        ("출발지", "place"),
        ("도착지", "to_place"),
        ("국가", "country"),
        ("인원", "people"),
        ("출처", "source"),
        ("보도일", "reported"),
        ("위도", "lat"),
        ("경도", "lon"),
        ("상태", "status"),
        ("비고", "note"),
        ("日期", "date"),
        ("地点", "place"),
        ("地點", "place"),
        ("国家", "country"),
        ("國家", "country"),
        ("来源", "source"),
        ("來源", "source"),
        ("Coordinates", "lat lon"),
        ("start_date", "date start"),
    ],
)
def test_headers_match_in_three_languages_whatever_their_case_width_and_joints(
    header: str, column: str
) -> None:
    assert match_headers([header]) == {header: column}


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Lattitude", "lat"),
        ("Desination", "to_place"),
        ("loaction", "place"),
        ("sorce", "source"),
        ("Statuss", "status"),
        ("county", None),
        ("States", None),
        ("colour", None),
        ("dat", None),
        ("mource", None),
        ("source", None),
        ("late", None),
    ],
)
def test_a_small_slip_names_a_column_and_another_word_does_not(header: str, column: str | None) -> None:
    assert nearest_header(header, set(TARGETS)) == column


def test_a_slip_names_only_a_column_that_is_free() -> None:
    assert nearest_header("Statuss", set(TARGETS) - {"status"}) is None


@given(st.sampled_from(sorted({*ALIASES, *OWN})), st.data())
def test_a_long_alias_with_two_letters_exchanged_is_still_found_or_is_in_doubt(
    alias: str, data: st.DataObject
) -> None:
    if len(alias) < 5 or not alias.isascii():
        return
    at = data.draw(st.integers(1, len(alias) - 2))
    slip = alias[:at] + alias[at + 1] + alias[at] + alias[at + 2 :]
    assert nearest_header(slip, set(TARGETS)) in {None, (ALIASES | OWN)[alias], ALIASES.get(slip)}


@given(st.lists(st.text(max_size=6), max_size=5), st.randoms())
def test_the_key_of_headers_does_not_depend_on_order_and_tells_others_apart(
    headers: list[str], random: object
) -> None:
    turned = list(headers)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert headers_key(turned) == headers_key(headers)
    assert headers_key([*headers, "one more header"]) != headers_key(headers)


def test_the_key_of_headers_does_not_depend_on_case_and_joints() -> None:
    assert headers_key(["To Place", "date"]) == headers_key(["DATE", "to_place"])


@pytest.mark.parametrize(
    ("headers", "matched"),
    [
        (["People (men)", "People (women)", "People (total)"], {"People (total)": "people"}),
        (["인원(남/여)"], {"인원(남/여)": "people"}),
        (["People (m/f)"], {"People (m/f)": "people"}),
        (
            ["Lat (Korea 1985)", "Lon (Korea 1985)", "Lat (WGS84)", "Lon (WGS84)"],
            {"Lat (WGS84)": "lat", "Lon (WGS84)": "lon"},
        ),
        (["Latitude (DMS)", "Latitude (decimal)"], {"Latitude (decimal)": "lat"}),
        (["Status (1=confirmed, 2=denied)"], {"Status (1=confirmed, 2=denied)": "status"}),
        (["Colour (1=red, 2=blue)"], {}),
        (
            ["1. Date", "2) 장소", "Q3 Source", "q4: people"],
            {"1. Date": "date", "2) 장소": "place", "Q3 Source": "source", "q4: people": "people"},
        ),
        (["1 Date", "2013. Date", "Qdate"], {}),
        (["인원(남)", "인원(여)", "인원(계)"], {"인원(계)": "people"}),
        (["People (min)", "People (max)"], {}),
        (["Place (from)", "Place (to)"], {"Place (from)": "place", "Place (to)": "to_place"}),
        (["장소(출발)", "장소(도착)"], {"장소(출발)": "place", "장소(도착)": "to_place"}),
        (["Date (reported)", "Date (event)"], {"Date (reported)": "reported", "Date (event)": "date"}),
        (["Latitude (deg)", "Latitude (min)"], {}),
        (["Lat °", "Lat '"], {}),
        (["Latitude (°N)", "Longitude (°E)"], {"Latitude (°N)": "lat", "Longitude (°E)": "lon"}),
        (["Country (nationality)"], {}),
        (["Place (birth)", "Place (arrest)"], {}),
        (["Date (dd/mm/yyyy)", "Place (town)"], {"Date (dd/mm/yyyy)": "date", "Place (town)": "place"}),
        (["날짜/Date", "장소/Place"], {"날짜/Date": "date", "장소/Place": "place"}),
        (["City/Town", "Village/County"], {"City/Town": "place"}),
        (["Source/Date"], {}),
        (["Date (d/m/y)", "Place (city/country)"], {"Date (d/m/y)": "date", "Place (city/country)": "place"}),
        (["Coordinates (lat/lon)"], {"Coordinates (lat/lon)": "lat lon"}),
        (["Cost/Person", "People/Men", "Hour/Day"], {}),
        (["(" * 100_000], {}),
        (["Land/Sea", "Birth/Place", "Y/N", "Score/Y"], {}),
        (["Number", "Persons"], {"Persons": "people"}),
        (["Number", "Place"], {"Number": "people", "Place": "place"}),
    ],
)
def test_what_brackets_and_strokes_say_counts(headers: list[str], matched: dict[str, str]) -> None:
    assert match_headers(headers) == matched
