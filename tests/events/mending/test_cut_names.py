from __future__ import annotations

import pytest

from geo.events import read_table
from geo.events.mending.cut_names import whole_name

DATES = ["2013-05-27", "2014-01-02"]
LINKS = ["https://un.org/a", "https://un.org/b"]
TEXT = ["Seen twice", "On foot"]


@pytest.mark.parametrize(
    ("names", "cells", "whole"),
    [
        (["title", "who", "u"], LINKS, "url"),
        (["title", "who", "dat"], DATES, "date"),
        (["title", "who", "dat"], TEXT, ""),
        (["title", "who", "data"], DATES, ""),
        (["Titel", "Lin"], LINKS, "link"),
        (["place", "lat", "lo"], ["102.6", "25.0"], "lon"),
        (["案號", "日期", "經度", "緯"], ["25.0"], "緯度"),
        (["group", "event", "date", "place", "country", "kind", "people", "status", "n"], TEXT, "note"),
        (["group", "event", "date", "place", "n"], TEXT, ""),
        (["place", "lo"], ["102.6", "25.0"], ""),
        (["year", "m10", "m11", "m1"], ["4", "5"], "m12"),
        (["year", "m10", "m11", "m"], ["4", "5"], "m12"),
        (["year", "m10", "m11", "m12"], ["4", "5"], ""),
        (["year", "m3", "m10", "m1"], ["4", "5"], ""),
        (["year", "m10", "m11", "total"], ["4", "5"], ""),
        (["日期", "地点", "国家", "备"], TEXT, "备注"),
        (["날짜", "장소", "비"], TEXT, "비고"),
        (["번호", "이름", "비"], TEXT, ""),
        (["Case", "Date of event", "From", "To", "R"], TEXT, "remark"),
        (["id", "date", "place", "r"], TEXT, ""),
        (["date", "place", "country", "n"], TEXT, ""),
        (["date", "place", "country", ""], TEXT, ""),
        (["event_id_cnty", "event_date", "notes", "ti"], TEXT, "timestamp"),
        (["event_id_cnty", "event_date", "timestamp", "f"], TEXT, "fatalities"),
        (["Main ID", "Incident Date", "URL", "Source"], TEXT, "source quality"),
        (["Main ID", "Incident Date", "URL", "Source Quality"], TEXT, ""),
    ],
)
def test_what_a_last_name_is_the_beginning_of(names: list[str], cells: list[str], whole: str) -> None:
    assert whole_name(names, cells) == whole


@pytest.mark.parametrize(
    ("last", "named"),
    [
        ("ur", 1),
        ("rema", 1),
        ("url", 0),
        ("remarks", 0),
        ("remark", 0),
        ("colour", 0),
        ("time", 0),
        ("no", 0),
        ("desc", 0),
        ("num", 0),
        ("web", 0),
    ],
)
def test_a_last_name_that_only_begins_a_known_one_is_named(last: str, named: int) -> None:
    found = read_table(f"date,place,country,{last}\n2013,Seoul,KR,a\n2014,Busan,KR,b\n".encode())
    assert found.problems["code"].tolist() == ["damaged-header"] * named
    assert found.rows.columns.tolist() == ["date", "place", "country", last]
