"""Names that look changed in a header that has all its names."""

from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.mending.heading import Heading
from geo.events.mending.odd_names import doubtful_names

CELLS = ["Yanji", "Hyesan"]


@pytest.mark.parametrize(
    ("names", "column"),
    [
        (["date", "place", "nam\ne"], "nam e"),
        (["date", "place", "n\notes"], "n otes"),
        (["p\r\nerpetrator", "date", "place"], "p erpetrator"),
        (["date", "reasons (all that"], "reasons (all that"),
        (["날짜", "사유 （모두"], "사유 （모두"),
        (["placeYanji"], "placeYanji"),
        (["plac"], "plac"),
        (["p"], "p"),
        (["place서울"], "place서울"),
        (["placeLongjing"], "placeLongjing"),
        (["group", "event", "date", "place", "credib"], "credib"),
        (["id", "lives", "Source Qualit"], "Source Qualit"),
        (["date", "place", "ur"], "ur"),
    ],
)
def test_a_name_that_looks_changed_is_named(names: list[str], column: str) -> None:
    (found,) = doubtful_names(Heading(names, lines=(3,)), CELLS)
    assert (found.line, found.column, found.code) == (3, column, "damaged-header")


@pytest.mark.parametrize(
    "names",
    [
        ["date", "place", "note"],
        ["place"],
        ["testimony"],
        ["Yanji"],
        ["date날짜"],
        ["placeName"],
        ["testimonyText"],
        ["Number of\npeople", "Place of\ndeparture", "date"],
        ["date", "to\nplace", "people\ncount"],
        ["date\n(local)", "place", "note"],
        ["date", "note (short)"],
        ["group", "event", "date", "place", "colour"],
        ["id", "lives", "time"],
    ],
)
def test_names_as_they_are_meant_are_no_doubt(names: list[str]) -> None:
    assert doubtful_names(Heading(names, lines=(1,)), CELLS) == []


def test_a_file_without_a_header_has_no_name_in_doubt() -> None:
    assert doubtful_names(Heading(["plac"]), CELLS) == []


def test_the_one_separator_of_a_text_that_stands_in_its_name_is_taken_out() -> None:
    found = read_table(b"pl,ace\nYanji\nHyesan\nMusan\nTumen\nYanji\n")
    assert found.rows.columns.tolist() == ["place"]
    assert found.rows["place"].tolist() == ["Yanji", "Hyesan", "Musan", "Tumen", "Yanji"]
    assert found.problems[["line", "code"]].to_numpy().tolist() == [[1, "damaged-header"]]


def test_two_names_of_ours_stay_two_though_no_row_has_a_second_cell() -> None:
    found = read_table(b"place,date\nYanji\nHyesan\nMusan\nTumen\nYanji\n")
    assert found.rows.columns.tolist() == ["place", "date"]
