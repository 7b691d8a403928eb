"""What holds for every table and for any bytes."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.errors import UnusableFile
from geo.events import (
    CODES,
    NAMES,
    read_events,
    read_table,
    restored,
)
from tests.factories import csv_of

_CELLS = st.sampled_from(
    (
        "",
        "2013-05",
        "soon",
        "106",
        "17.5",
        "-200",
        "many",
        "9",
        "confirmed",
        "probably",
        "A",
        "Ayville",
        "nan",
        '"',
        "é",
    )
)


@settings(max_examples=25)
@example(
    [[*[""] * 7, "2013-05"], ["soon"] * 8, [*[""] * 7, "106"]]
)  # a row of words is no header where the first line is one
@given(st.lists(st.lists(_CELLS, min_size=1, max_size=8), min_size=1, max_size=8))
def test_a_row_is_a_report_or_is_listed_and_every_problem_is_whole(rows: list[list[str]]) -> None:
    header = "date,place,people,status,lat,lon,reliability"
    data = "\n".join([header, *(",".join(row) for row in rows if '"' not in "".join(row))]).encode()
    try:
        reading = read_events(data)
    except UnusableFile:
        assert not any("".join(row) for row in rows if '"' not in "".join(row))
        return
    aside = reading.problems[reading.problems["code"] == "no-date-no-place"]["line"].tolist()
    lines = [
        number
        for number, row in enumerate((row for row in rows if '"' not in "".join(row)), start=2)
        if "".join(row)
    ]
    # A short line and the full one after it can be one line that was broken in two; that is said.
    joined = reading.problems[reading.problems["code"] == "broken-line"]["line"].tolist()
    found = sorted([*reading.reports["line"].tolist(), *aside])
    assert [line for line in lines if line not in {after + 1 for after in joined} - set(found)] == found
    for problem in reading.problems.to_dict("records"):
        assert problem["code"] in CODES
        assert problem["line"] in [1, *lines]  # the header's line, where it and the rows differ
        assert problem["value"]
        # A remedy is an order: what to write, use, check, give or do with the row.
        assert re.search(r"\b(write|use|check|Check|give|swapped|Give|Save|Rename)\b", problem["message"])


@settings(max_examples=25)
@given(st.binary(max_size=120).map(lambda tail: b"date,place\n" + tail) | st.binary(max_size=200))
def test_no_bytes_raise_anything_but_unusable_file(data: bytes) -> None:
    try:
        reading = read_events(data)
    except UnusableFile as error:
        assert len(str(error)) > 20  # noqa: PT017  that nothing else is raised is what is tested
    else:
        assert len(reading.reports) + len(reading.problems) > 0


_ANY = st.sampled_from(
    ("", "NA", "2013", "27/05/2013", "5/6/2013", "May 2013", "2013-05-27 - 2013-05-01", "41421", "1,234", "about 20", "nine", "37,3",
     "37.3, 42.9", "102.6, 17.9", "17°58′N", "106", "체포", "arest", "확인됨", "Laos", "'=1", "week")
)  # fmt: skip


_HEADERS = (
    "date",
    "start date",
    "place",
    "people",
    "status",
    "유형",
    "coordinates",
    "lat",
    "lon",
    "Statuss",
    "hat",
    "trip",
    "stop",
)


@settings(max_examples=60)
@given(st.data())
def test_every_cell_is_in_its_column_as_it_was_written_or_in_the_details(data: st.DataObject) -> None:
    headers = data.draw(st.lists(st.sampled_from(_HEADERS), min_size=1, max_size=6, unique=True))
    rows = data.draw(st.lists(st.fixed_dictionaries(dict.fromkeys(headers, _ANY)), min_size=1, max_size=6))
    try:
        reading = read_events(csv_of(rows))
    except UnusableFile:
        return
    moved = {"lat", "lon"} if "swapped-coordinates" in set(reading.problems["code"]) else set()
    table = read_table(csv_of(rows)).rows
    for report in reading.reports.to_dict("records"):
        kept = dict(report["other"])
        for header, cell in table.loc[report["line"]].items():
            column = reading.columns.get(str(header), "")
            if cell and header not in kept and column in NAMES and column not in moved:
                value = report[column]
                assert str(value) == restored(cell) or float(value) == float(cell)
            elif cell and header not in kept:
                assert column in {"date start", "lat lon"} | moved
