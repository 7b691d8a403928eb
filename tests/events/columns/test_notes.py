from __future__ import annotations

import pytest

from geo.events import read_events, read_table
from geo.events.columns.notes import on_its_side


def notes(text: str) -> list[tuple[str, str]]:
    found = read_events(text.encode()).problems
    return list(zip(found["column"], found["code"], strict=True))


def test_a_column_that_is_none_of_ours_is_named_with_a_cell() -> None:
    found = read_events(b"date,place,colour\n2013,Yanji,red\n").problems
    assert found[["line", "column", "value", "code"]].to_numpy().tolist() == [
        [1, "colour", "red", "unused-column"]
    ]


def test_the_last_name_may_have_lost_its_end_and_that_is_said() -> None:
    said = read_events(b"date,shade,place,colo\n2013,dark,Yanji,red\n").problems
    assert ["is whole" in message for message in said["message"]] == [False, True]


@pytest.mark.parametrize("text", ["date,place,colour\n2013,Yanji,\n", "date,place\n2013,Yanji\n"])
def test_a_column_without_cells_is_not(text: str) -> None:
    assert notes(text) == []


def test_a_column_that_was_guessed_is_named() -> None:
    assert notes("date,plase\n2013-05-27,Yanji\n") == [("place", "header-guess")]


def test_a_published_format_is_named_and_its_other_columns_are_not() -> None:
    names = ("Main ID", "Incident Type", "Region of Incident", "Incident Date", "Number of Dead", "Migration Route",
             "Location of Incident", "Coordinates", "Information Source", "URL", "UNSD Geographical Grouping", "Source Quality")  # fmt: skip
    row = (
        "2014.1",
        "Incident",
        "Asia",
        "2014-01-06",
        "1",
        "",
        "Arizona",
        '"31.65, -110.36"',
        "x",
        "https://x.org",
        "Asia",
        "5",
    )
    codes = [code for _, code in notes(f"{','.join(names)}\n{','.join(row)}\n")]
    assert "known-format" in codes
    assert "unused-column" not in codes


@pytest.mark.parametrize(
    ("text", "lies"),
    [
        ("Date,2013-05-01,2013-05-03\nPlace,Hyesan,Kunming\nPeople,9,9\n", True),
        ("Date,2013-05-01,2013-05-03\nPlace,Hyesan,Kunming\nColour,red,red\n", True),
        ("date,place\n2013-05-01,Hyesan\n", False),
        ("status,colour\nreported,red\nconfirmed,blue\n", False),
        ("place,x1\nSeoul,1\nBoten,2\n", False),
    ],
)
def test_a_table_on_its_side_is_named(text: str, lies: bool) -> None:
    if lies:
        (found,) = (
            one for one in read_events(text.encode()).problems.itertuples() if one.code == "on-its-side"
        )
        assert (found.line, found.value) == (1, "Date")
        assert "transpose" in found.message
    else:
        assert not on_its_side(read_table(text.encode()))


def test_a_file_without_names_has_none_that_lost_its_end() -> None:
    said = read_events(b"2013-05-27,Yanji,red,1\n2013-05-28,Tumen,blue,2\n2013-05-29,Boten,red,3\n").problems
    assert not said["message"].str.contains("is whole").any()
