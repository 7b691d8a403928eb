from __future__ import annotations

import pytest

from geo.events import read_events
from geo.events.columns.wide import numbered

SEVERAL = (
    "Group,Place,Date,People 1,Lat 1,Lon 1,People 2,Lat 2,Lon 2\nNine,Hyesan,2013-04-20,3,41,128,4,42,129\n"
)


def test_the_first_of_several_is_read_and_the_others_are_named() -> None:
    found = read_events(SEVERAL.encode())
    assert found.reports[["people", "lat", "lon"]].to_numpy().tolist() == [[3, 41, 128]]
    wide = found.problems[found.problems["code"] == "wide-row"]
    assert wide[["line", "column", "value"]].to_numpy().tolist() == [
        [1, "people", "People 2"],
        [1, "lat", "Lat 2"],
        [1, "lon", "Lon 2"],
    ]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Source 2", "Source 1", "Source 10"], {"source": ["Source 1", "Source 2", "Source 10"]}),
        (["장소1", "장소2"], {"place": ["장소1", "장소2"]}),
        (["place_1", "place-2"], {"place": ["place_1", "place-2"]}),
        (["Place 1", "Date 1"], {"place": ["Place 1"], "date": ["Date 1"]}),
        (["Place 2"], {}),
        (["a" + " " * 50_000 + "b"], {}),
        (["admin1", "admin2"], {}),
        (["2013", "2014"], {}),
    ],
)
def test_names_with_a_number_are_told(headers: list[str], expected: dict[str, list[str]]) -> None:
    assert numbered(headers) == expected


def test_one_alone_is_no_slip_of_spelling() -> None:
    found = read_events(b"date,place,Source 2\n2013,Seoul,RFA\n")
    assert "Source 2" not in found.columns


def test_a_column_of_stances_beside_those_of_one_source_is_named() -> None:
    found = read_events(b"Date,Place,Source,Status,MOFA\n2013-05-27,Vientiane,AP,confirmed,denied\n")
    named = found.problems[found.problems["code"] == "wide-row"]
    assert named[["line", "column", "value"]].to_numpy().tolist() == [[1, "status", "MOFA"]]
    assert "write a row for each source" in named["message"].item()


def test_one_column_of_stances_is_nothing_odd() -> None:
    found = read_events(b"date,place,status,note\n2013-05-27,Vientiane,confirmed,reported\n")
    assert "wide-row" not in set(found.problems["code"])
