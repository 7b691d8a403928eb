from __future__ import annotations

import pytest

from geo.events import propose_columns, read_table
from geo.events.columns.guesses import free_columns
from geo.events.schema import TARGETS


def columns(text: str) -> dict[str, str]:
    return propose_columns(read_table(text.encode())).columns


def how(text: str, header: str) -> str:
    return propose_columns(read_table(text.encode())).matches[header].how


def test_of_several_days_the_one_that_is_called_as_the_place_is_taken() -> None:
    found = columns(
        "Date of birth,Date of defection,Place of arrest,Date of arrest\n1980-01-01,2012-03-01,Tumen,2013-05-03\n"
    )
    assert found == {"Place of arrest": "place", "Date of arrest": "date"}
    assert columns("탈북일,체포장소,체포일\n2012-03-01,투먼,2013-05-03\n") == {
        "체포장소": "place",
        "체포일": "date",
    }


@pytest.mark.parametrize("header", ["Date received", "Fieldwork day", "Issued"])
def test_days_of_paper_are_no_days_of_events(header: str) -> None:
    found = columns(f"{header},Place,Crossed\n2014-01-02,Tumen,2013-05-03\n2014-02-02,Musan,2013-06-03\n")
    assert found == {"Place": "place", "Crossed": "date"}


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("AM/PM", ("AM", "PM")), ("Coder", ("MS", "BB")), ("Home country", ("North Korea", "China")), ("Language", ("Korean", "China")),
        ("Passport", ("Laos", "China")), ("언론사 국가", ("중국", "라오스")), ("Direction", ("NE", "SE")),
    ],
)  # fmt: skip
def test_letters_and_countries_of_something_else_are_not_where_it_was(
    header: str, cells: tuple[str, str]
) -> None:
    found = columns(f"Date,Place,{header}\n2013-05-01,Yanji,{cells[0]}\n2013-05-02,Boten,{cells[1]}\n")
    assert "country" not in found.values()


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Territory", ("China", "Laos")), ("Country of stay", ("CN", "LA")), ("Land", ("China", "Nordkorea")), ("Where it was", ("CN", "LA"))],
)  # fmt: skip
def test_countries_by_name_or_under_a_word_for_one_are_taken(header: str, cells: tuple[str, str]) -> None:
    text = f"Date,Place,{header}\n2013-05-01,Yanji,{cells[0]}\n2013-05-02,Boten,{cells[1]}\n"
    assert columns(text)[header] == "country"
    assert how(text, header) == "content"


def test_one_column_of_stances_is_that_of_the_row_and_of_several_none() -> None:
    one = "Date,Place,Verdict\n2013-05-01,Yanji,Reported\n2013-05-02,Boten,Denied\n2013-05-03,Musan,Unknown\n"
    assert (columns(one)["Verdict"], how(one, "Verdict")) == ("status", "content")
    two = "Date,Place,AP,MOFA\n2013-05-01,Yanji,Confirmed,Denied\n2013-05-02,Boten,Denied,Claimed\n"
    assert "status" not in columns(two).values()


def test_a_pair_of_coordinates_leaves_no_room_for_either() -> None:
    assert {"lat lon", "lon lat", "to_lat to_lon"} & free_columns({"x": "lat lon"}) == set()
    assert "lat lon" not in free_columns({"x": "lat"})
    assert "date year" not in free_columns({"x": "date"})
    assert free_columns({}) == set(TARGETS) - {"stop"}


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Asylum", ("denied", "unknown")), ("Ticket", ("confirmed", "confirmed")), ("Identity", ("confirmed", "unknown")), ("Death", ("reported", "confirmed")), ("Visa", ("denied", "denied"))],
)  # fmt: skip
def test_what_is_confirmed_or_denied_of_something_else_is_no_stance(
    header: str, cells: tuple[str, str]
) -> None:
    text = f"Date,Place,Source,{header}\n2013-05-01,Yanji,AP,{cells[0]}\n2013-05-02,Boten,AP,{cells[1]}\n"
    assert "status" not in columns(text).values()


@pytest.mark.parametrize("header", ["Region", "지역", "Village", "所在地", "Last known location"])
def test_beside_the_ends_of_a_movement_a_region_is_no_place(header: str) -> None:
    found = columns(
        f"Group,Date,{header},From,To\nA,2013-05-01,Jilin,Hyesan,Yanji\nA,2013-05-03,Jilin,Yanji,Kunming\n"
    )
    assert (found["From"], found["To"]) == ("place", "to_place")
    assert header not in found
    alone = columns(f"Group,Date,{header}\nA,2013-05-01,Jilin\nA,2013-05-03,Yunnan\n")
    assert alone[header] == "place"


def test_a_part_of_the_world_is_no_place() -> None:
    assert (
        "place"
        not in columns("Date,Region,Country\n2013-05-01,East Asia,China\n2013-05-02,Asia,Laos\n").values()
    )


@pytest.mark.parametrize(
    "header",
    [
        "Staatsangehörigkeit",
        "Herkunft",
        "Nacionalidad",
        "País de origen",
        "Pays de naissance",
        "Национальность",
    ],
)
def test_the_country_of_a_person_is_not_where_it_was(header: str) -> None:
    cells = {"H": "Nordkorea", "S": "Nordkorea", "N": "Corea del Norte", "P": "Corée du Nord"}.get(
        header[0], "КНДР"
    )
    assert (
        columns(f"Date,Place,{header}\n2013-05-01,Yanji,{cells}\n2013-05-02,Boten,{cells}\n").get(header)
        is None
    )
