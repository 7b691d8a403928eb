from __future__ import annotations

from geo.events import read_events
from geo.places import mentions_of, resolve_places
from geo.places.mentions import place_problems
from tests.factories import FewPlaces

TEXT = (
    "group,place,country,precision,to_place,lat,lon,date\n"
    "g,Alpha,CN,town,Beta,,,2013\n"
    "g,,,,,20.5,102.5,2013\n"
    ",,,,,,,2013\n"
    ",Nowhere,,,Elsewhere,,,2013\n"
)


def test_each_end_of_a_report_is_one_mention() -> None:
    found = mentions_of(read_events(TEXT.encode()).reports)
    assert found.index.tolist() == [(0, "from"), (0, "to"), (1, "from"), (3, "from"), (3, "to")]
    assert found["name"].tolist() == ["Alpha", "Beta", "", "Nowhere", "Elsewhere"]
    assert found["country"].tolist() == ["CN", "", "", "", ""]
    assert found["group"].tolist() == ["g", "g", "g", "", ""]


def test_precision_speaks_of_where_it_happened() -> None:
    found = mentions_of(read_events(TEXT.encode()).reports)
    assert found["precision"].tolist()[:2] == ["town", ""]


def test_what_has_no_place_is_listed_by_line_column_and_value() -> None:
    reports = read_events(TEXT.encode()).reports.assign(file="f.csv")
    mentions = mentions_of(reports)
    listed = place_problems(reports, mentions, resolve_places(mentions, gazetteer=FewPlaces()))
    assert listed[["line", "column", "value", "code", "file"]].to_numpy().tolist() == [
        [5, "place", "Nowhere", "unknown-place", "f.csv"],
        [5, "to_place", "Elsewhere", "unknown-place", "f.csv"],
    ]
